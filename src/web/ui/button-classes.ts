import { classes } from './classes.ts'

/** `main`: ember, once a view. `plain`: edged. `quiet`: words only. `danger`: words in red. */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger'

/** The looks of a button, also for links that look like one: 32 px high, 44 on phones. */
export function buttonClasses(kind: ButtonKind = 'plain', isWide = false): string {
  return classes(
    'inline-flex items-center justify-center gap-2 rounded-control border text-small font-medium select-none',
    'min-h-8 px-3 py-1 transition-colors max-rail:min-h-11 max-rail:px-4',
    'disabled:opacity-55 [&>svg]:shrink-0',
    isWide && 'w-full',
    LOOKS[kind],
  )
}

const LOOKS = {
  main: 'border-transparent bg-ember text-on-ember hover:not-disabled:brightness-92',
  plain: 'border-line2 bg-panel text-ink hover:not-disabled:bg-hover',
  quiet: 'border-transparent text-ink2 hover:not-disabled:bg-hover hover:not-disabled:text-ink',
  danger: 'border-line2 bg-panel text-bad hover:not-disabled:bg-hover',
} satisfies Record<ButtonKind, string>
