import type { ReactNode } from 'react'

/** A line across the top that stays: this is a demo, you are offline, this address is not safe. */
export function Banner({
  children,
  action,
  kind = 'note',
}: {
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly kind?: 'note' | 'bad'
}) {
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line bg-chosen px-9 py-1.5 text-small max-rail:px-3.5 print:hidden ${
        kind === 'bad' ? 'text-bad' : 'text-ink'
      }`}
    >
      <div className="min-w-0">{children}</div>
      {action}
    </div>
  )
}
