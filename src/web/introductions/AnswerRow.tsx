import type { ReactNode } from 'react'

export interface AnswerRowProps {
  /** Who it is, and what of them fits. */
  readonly name: string
  readonly about: string
  /** At the right: the estimated chance of a yes, or why there is none. */
  readonly chance: ReactNode
  /** Enter, while the row has the focus. */
  readonly onEnter: () => void
  readonly children: ReactNode
}

/** One answer: the keyboard moves from one to the next, Enter asks. */
export function AnswerRow({ name, about, chance, onEnter, children }: AnswerRowProps) {
  return (
    <li
      data-answer
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onEnter()
      }}
      className="scroll-my-24 border-b border-line py-4"
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="min-w-0">
          <span className="text-body font-semibold">{name}</span>
          {about !== '' && <span className="ml-2.5 text-small text-ink2">{about}</span>}
        </h3>
        <p className="figures text-small text-ink2">{chance}</p>
      </div>
      {children}
    </li>
  )
}
