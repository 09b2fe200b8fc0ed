import { type ReactNode, useId } from 'react'

/** One part of the settings: its name and what it is for at the left, the controls at the right. */
export function SettingsPart({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-3 border-t border-line py-6 wide:grid-cols-[240px_minmax(0,620px)]"
    >
      <div>
        <h2 id={id} className="text-body font-semibold">
          {title}
        </h2>
        <p className="text-small text-ink2">{lead}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
