import { useLingui } from '@lingui/react/macro'
import { Lock } from 'lucide-react'
import { Avatar } from './Avatar.tsx'
import { TieStateMark } from './TieStateMark.tsx'
import type { TieStateName } from './tie-state-name.ts'

export interface PathPlace {
  readonly name: string
  /** Below the name: title and organisation, or 'you'. */
  readonly about: string
}

export interface PathLeg {
  /** Null: somebody who is named only if they agree. */
  readonly to: PathPlace | null
  /** `tie`: on record; `team`: of one department; `colleague`: of one company; `hidden`: dotted, nothing is said of it. */
  readonly by: 'tie' | 'team' | 'colleague' | 'hidden'
  /** Of a tie; null: no contact on record. */
  readonly state: TieStateName | null
}

/** Who knows whom, from the first to the last: a line with its state between each two; on phones from top to bottom. */
export function PathDrawn({ from, legs }: { readonly from: PathPlace; readonly legs: readonly PathLeg[] }) {
  const { t } = useLingui()
  return (
    <ol
      aria-label={t`The way`}
      className="flex items-center gap-x-3 max-rail:flex-col max-rail:items-start max-rail:gap-y-1"
    >
      <li className="flex min-w-0 shrink items-center">
        <Place place={from} />
      </li>
      {legs.map((leg, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a path's places do not move
          key={place}
          className="flex min-w-0 flex-1 items-center gap-3 max-rail:w-full max-rail:flex-col max-rail:items-start max-rail:gap-1"
        >
          <Line leg={leg} />
          <Place place={leg.to} />
        </li>
      ))}
    </ol>
  )
}

function Place({ place }: { readonly place: PathPlace | null }) {
  const { t } = useLingui()
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      {place ? (
        <Avatar name={place.name} />
      ) : (
        <span
          aria-hidden="true"
          className="grid size-9 shrink-0 place-items-center rounded-full border border-dashed border-edge text-ink2"
        >
          <Lock size={14} strokeWidth={1.75} />
        </span>
      )}
      <span className="min-w-0 text-small">
        <span className="block font-semibold">{place?.name ?? t`Somebody here`}</span>
        <span className="block text-label text-ink2">{place?.about ?? t`named only if they agree`}</span>
      </span>
    </span>
  )
}

/** Line, state, line: level on wide screens, upright on phones. */
function Line({ leg: { by, state } }: { readonly leg: PathLeg }) {
  const { t } = useLingui()
  const look = by === 'hidden' ? HIDDEN : `${SOLID} ${state ? COLOURS[state] : 'bg-line2'}`
  return (
    <span className="flex min-w-16 flex-1 items-center gap-2 max-rail:ml-4 max-rail:min-h-9 max-rail:gap-3">
      <span aria-hidden="true" className={look} />
      {by === 'tie' && <TieStateMark state={state} />}
      {by === 'team' && <span className="text-label text-ink2">{t`same department`}</span>}
      {by === 'colleague' && <span className="text-label text-ink2">{t`colleagues`}</span>}
      <span aria-hidden="true" className={`${look} max-rail:hidden`} />
    </span>
  )
}

const SOLID = 'data-fill h-0.5 min-w-3 flex-1 max-rail:h-9 max-rail:w-0.5 max-rail:min-w-0 max-rail:flex-none'
const HIDDEN =
  'min-w-3 flex-1 border-t-2 border-dotted border-edge max-rail:h-9 max-rail:min-w-0 max-rail:flex-none max-rail:border-t-0 max-rail:border-l-2'
const COLOURS = {
  hot: 'bg-hot-fill',
  warm: 'bg-warm-fill',
  cooling: 'bg-cooling-fill',
  'hot-and-cold': 'bg-hot-and-cold-fill',
  dormant: 'bg-dormant-fill',
} satisfies Record<TieStateName, string>
