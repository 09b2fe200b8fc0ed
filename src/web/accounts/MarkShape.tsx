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

/** One tie: shape and colour by state, size by seniority; hollow when gone; in 90 days filled as far as it is likely. */
export function MarkShape({ mark, view, size = sizes[mark.seniority] }: MarkShapeProps) {
  const { state, strength, living } = mark
  if (view.kind === 'in90' && strength !== null) return <Level share={strength} size={size} />
  if (state === null || (view.kind === 'in90' && strength === null))
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

/** A circle filled from below, as far as a chance goes. */
function Level({ share, size }: { readonly share: number; readonly size: number }) {
  // The circle's part below the line y = 6 + half, as an arc.
  const half = 4.9 * (1 - 2 * Math.min(0.999, Math.max(0.001, share)))
  const reach = Math.sqrt(4.9 ** 2 - half ** 2)
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 12 12" className="text-hot-fill">
      <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path
        d={`M${6 - reach} ${6 + half}A4.9 4.9 0 ${share > 0.5 ? 1 : 0} 0 ${6 + reach} ${6 + half}z`}
        fill="currentColor"
      />
    </svg>
  )
}
