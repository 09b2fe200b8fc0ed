import type { ReactNode } from 'react'
import type { TieStateName } from './tie-state-name.ts'

/** A state's shape in the text's colour; its word stands beside it. `size` in px. */
export function TieStateShape({
  state,
  size = 12,
}: {
  readonly state: TieStateName
  readonly size?: number
}) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 12 12" className="shrink-0">
      {SHAPES[state]}
    </svg>
  )
}

const ring = <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.4" />

const SHAPES = {
  hot: <circle cx="6" cy="6" r="5.4" fill="currentColor" />,
  warm: (
    <>
      {ring}
      <path d="M1.6 4.3a4.7 4.7 0 1 0 8.8 0z" fill="currentColor" />
    </>
  ),
  cooling: (
    <>
      {ring}
      <path d="M2 8.4a4.7 4.7 0 0 0 8 0z" fill="currentColor" />
    </>
  ),
  'hot-and-cold': (
    <>
      {ring}
      <path d="M6.6 1.3 4.6 5.2h2.8L5.4 10.7A4.75 4.75 0 1 1 6.6 1.3z" fill="currentColor" />
    </>
  ),
  dormant: (
    <circle
      cx="6"
      cy="6"
      r="4.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.2 1.49"
    />
  ),
} satisfies Record<TieStateName, ReactNode>
