import { Check } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  readonly children: ReactNode
  /** For screen readers only, as in the rows of a table. */
  readonly isLabelHidden?: boolean
}

/** A box to tick; its words are part of the target. */
export function Checkbox({ children, isLabelHidden = false, className = '', ...rest }: CheckboxProps) {
  return (
    <label
      className={`inline-flex min-h-6 cursor-pointer items-center gap-2.5 text-small has-disabled:opacity-55 max-rail:min-h-11 ${className}`}
    >
      <span className="relative grid size-4 shrink-0 place-items-center">
        <input
          {...rest}
          type="checkbox"
          className="peer size-4 appearance-none rounded-small border border-edge bg-panel checked:border-ember checked:bg-ember forced-colors:appearance-auto"
        />
        <Check
          aria-hidden
          size={12}
          strokeWidth={3}
          className="pointer-events-none absolute text-on-ember opacity-0 peer-checked:opacity-100 forced-colors:hidden"
        />
      </span>
      <span className={isLabelHidden ? 'sr-only' : 'min-w-0'}>{children}</span>
    </label>
  )
}
