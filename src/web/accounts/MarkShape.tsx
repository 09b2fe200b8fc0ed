import { TieStateShape } from '../ui/TieStateShape.tsx'
import { isGone, type View } from './matrix.ts'
import type { Mark } from './requests.ts'

export const markColours = {
  hot: 'text-hot-fill',
  warm: 'text-warm-fill',
  cooling: 'text-cooling-fill',
  'hot-and-cold': 'text-hot-and-cold-fill',
  dormant: 'text-dormant-fill',
}

/** px: staff, managers, directors and those above. */
const sizes = { chief: 17, director: 17, manager: 13, professional: 10, junior: 10 }

export interface MarkShapeProps {
  readonly mark: Pick<Mark, 'memberId' | 'counterpart' | 'state' | 'strength' | 'seniority' | 'living'>
  readonly view: View
  /** In a list of one size. */
  readonly size?: number
}

/** One tie: shape and colour by state, size by seniority; hollow when gone; in 90 days as faint as it is unlikely. */
export function MarkShape({ mark, view, size = sizes[mark.seniority] }: MarkShapeProps) {
  const { state, strength, living } = mark
  if (view.kind === 'in90' && strength !== null) return <Faded chance={strength * view.stay} size={size} />
  if (state === null || view.kind === 'in90')
    return <Ring size={Math.min(size, 10)} className="text-ink3" width={1.1} />
  if (living && isGone(mark, view)) return <Ring size={size} className="text-hot-fill" width={1.4} />
  return (
    <span className={markColours[state]}>
      <TieStateShape state={state} size={size} />
    </span>
  )
}

interface RingProps {
  readonly size: number
  readonly width: number
  readonly className: string
}

function Ring({ size, width, className }: RingProps) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 12 12" className={className}>
      <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth={width} />
    </svg>
  )
}

/** A circle within its ring, as faint as the chance is small. The ring stays readable. */
function Faded({ chance, size }: { readonly chance: number; readonly size: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 12 12" className="text-hot-fill">
      <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1" />
      <circle cx="6" cy="6" r="5.4" fill="currentColor" fillOpacity={chance ** 1.4} />
    </svg>
  )
}
