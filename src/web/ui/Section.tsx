import { type ReactNode, useId } from 'react'

export interface SectionProps {
  readonly title: ReactNode
  /** At the title's right: a word about the data, or a small action. */
  readonly aside?: ReactNode
  /** A sentence under the title. */
  readonly lead?: ReactNode
  /** `sentence`: 17 px, for a part with its own question; `label`: 13 px semibold. */
  readonly size?: 'label' | 'sentence'
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a page, with a rule under its title row left to what it holds. Parts of a margin are divided by `MarginRule`. */
export function Section({ title, aside, lead, size = 'label', className = '', children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={className}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className={size === 'label' ? 'text-small font-semibold' : 'text-section font-semibold'}>
          {title}
        </h2>
        {aside && <div className="text-label text-ink2">{aside}</div>}
      </div>
      {lead && <p className="text-small text-ink2">{lead}</p>}
      <div className="mt-2.5">{children}</div>
    </section>
  )
}

/** The rule between two parts of a margin column. */
export function MarginRule() {
  return <hr className="my-6 border-line" />
}
