import { useLingui } from '@lingui/react/macro'
import { Lock } from 'lucide-react'
import { Fragment } from 'react'
import { Avatar } from './Avatar.tsx'
import { TieStateMark } from './TieStateMark.tsx'
import type { TieStateName } from './tie-state-name.ts'
import { usePathSentence } from './use-path-sentence.ts'

export interface PathPlace {
  readonly name: string
  /** Below the name: title and organisation, or 'you'. */
  readonly about: string
  /** Whose initials stand in the circle, where the name is 'You'. */
  readonly initialsOf?: string
}

export interface PathLeg {
  /** Null: somebody who is named only if they agree. */
  readonly to: PathPlace | null
  /** `tie`: on record; `team`: of one department; `colleague`: of one company; `hidden`: dotted, nothing is said of it. */
  readonly by: 'tie' | 'team' | 'colleague' | 'hidden'
  /** Of a tie; null: no contact on record. */
  readonly state: TieStateName | null
  /** Of a tie, 0–1: the line is as thick as it is strong. */
  readonly strength?: number | null
}

/**
 * Who knows whom, from the first to the last: a line with its state between each two. From top to bottom where it is
 * narrow. One picture, named by a sentence that says the same.
 */
export function PathDrawn({ from, legs }: { readonly from: PathPlace; readonly legs: readonly PathLeg[] }) {
  const sentence = usePathSentence(from, legs)
  // More than three people do not fit beside each other: without a container the steps always stand one below the other.
  return (
    <div className={legs.length > 2 ? '' : '@container'}>
      <div role="img" aria-label={sentence} className="flex flex-col @lg:flex-row @lg:items-center">
        <Place place={from} isFirst />
        {legs.map((leg, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path's places do not move
          <Fragment key={place}>
            <Line leg={leg} />
            <Place place={leg.to} />
          </Fragment>
        ))}
      </div>
    </div>
  )
}

function Place({ place, isFirst = false }: { readonly place: PathPlace | null; readonly isFirst?: boolean }) {
  const { t } = useLingui()
  return (
    <span
      className={`flex min-w-0 items-center gap-2.5 @lg:shrink-0 ${isFirst ? '@lg:max-w-40' : '@lg:w-40'}`}
    >
      {place ? (
        <Avatar name={place.initialsOf ?? place.name} size={28} />
      ) : (
        <span className="grid size-7 shrink-0 place-items-center rounded-full border border-dashed border-edge text-ink2">
          <Lock aria-hidden size={13} strokeWidth={1.75} />
        </span>
      )}
      <span className="min-w-0 text-small">
        <span className="block font-semibold">{place?.name ?? t`Somebody here`}</span>
        {place?.about !== '' && (
          <span className="block text-label text-ink2 @lg:line-clamp-2">
            {place?.about ?? t`named only if they agree`}
          </span>
        )}
      </span>
    </span>
  )
}

/** Line, state, line: level where there is room, else one upright line between the circles. */
function Line({ leg: { by, state, strength = null } }: { readonly leg: PathLeg }) {
  const { t } = useLingui()
  const look =
    by === 'tie' && state !== null
      ? `${SOLID} ${thickness(strength)} ${COLOURS[state]}`
      : `${THIN} ${by === 'team' ? 'border-dashed' : 'border-dotted'}`
  return (
    <span className="flex min-h-9 items-center gap-3 py-1 @lg:min-h-0 @lg:min-w-20 @lg:flex-1 @lg:gap-2 @lg:px-3 @lg:py-0">
      <span className="flex w-7 shrink-0 justify-center self-stretch @lg:contents">
        <span className={look} />
      </span>
      {by === 'tie' && <TieStateMark state={state} />}
      {by === 'team' && <span className="text-label whitespace-nowrap text-ink2">{t`same department`}</span>}
      {by === 'colleague' && <span className="text-label text-ink2">{t`colleagues`}</span>}
      {by !== 'hidden' && (
        <span className="hidden @lg:contents">
          <span className={look} />
        </span>
      )}
    </span>
  )
}

/** Three thicknesses: weak, middling, strong. */
function thickness(strength: number | null): string {
  if (strength === null || (strength >= 0.35 && strength < 0.7)) return 'w-[2.5px] @lg:h-[2.5px]'
  return strength < 0.35 ? 'w-[1.5px] @lg:h-[1.5px]' : 'w-[4px] @lg:h-[4px]'
}

const SOLID = 'data-fill min-h-full rounded-full @lg:min-h-0 @lg:w-auto @lg:min-w-3 @lg:flex-1'
const THIN =
  'min-h-full border-l-2 border-edge @lg:min-h-0 @lg:min-w-3 @lg:flex-1 @lg:border-t-2 @lg:border-l-0'
const COLOURS = {
  hot: 'bg-hot-fill',
  warm: 'bg-warm-fill',
  cooling: 'bg-cooling-fill',
  'hot-and-cold': 'bg-hot-and-cold-fill',
  dormant: 'bg-dormant-fill',
} satisfies Record<TieStateName, string>
