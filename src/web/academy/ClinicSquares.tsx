import { useLingui } from '@lingui/react/macro'
import type { ClinicMark } from '#domain/academy/clinic.ts'

/** One square a point: had before, gained since, open. Hatched where the export does not tell. */
export function ClinicSquares({
  now: { points, weight },
  before,
}: {
  readonly now: ClinicMark
  /** The same item's points in the earlier export. */
  readonly before: number | null
}) {
  const { t } = useLingui()
  const reached = points ?? 0
  const had = Math.min(before ?? reached, reached)
  return (
    <span className="flex gap-0.5">
      <span className="sr-only">
        {points === null ? t`not judged` : t`${had} had, ${reached - had} gained, ${weight - reached} open`}
      </span>
      {Array.from({ length: weight }, (_, place) => place).map((place) => (
        <ClinicSquare
          key={place}
          kind={points === null ? 'unjudged' : place < had ? 'had' : place < reached ? 'gained' : 'open'}
        />
      ))}
    </span>
  )
}

export function ClinicSquare({ kind }: { readonly kind: 'had' | 'gained' | 'open' | 'unjudged' }) {
  return <span aria-hidden className={`size-3 shrink-0 rounded-[2px] border ${looks[kind]}`} />
}

const looks = {
  had: 'data-fill border-transparent bg-ink2',
  gained: 'data-fill border-transparent bg-ember',
  open: 'border-line2',
  unjudged: 'hatched border-line2',
}
