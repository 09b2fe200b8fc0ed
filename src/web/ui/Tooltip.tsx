import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement } from 'react'

export interface TooltipProps {
  readonly label: string
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  /** One element that takes a ref; it needs a name of its own, the tip only shows it. */
  readonly children: ReactElement
}

/** Words on hover and focus. Never the only place where something is said. */
export function Tooltip({ label, side = 'top', children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 rounded-control border border-line2 bg-pop px-2 py-1 text-label text-ink shadow-float"
          >
            {label}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
