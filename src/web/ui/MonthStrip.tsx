import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** Twelve months, each a bar if there was contact. `months`: twelve characters, '1' = contact, this month last. */
export function MonthStrip({ months }: { readonly months: string | null }) {
  const { t } = useLingui()
  if (months === null) return null
  const active = [...months].filter((month) => month === '1').length
  return (
    <svg
      role="img"
      aria-label={t`${plural(active, {
        one: 'In touch in # of the last 12 months',
        other: 'In touch in # of the last 12 months',
      })}`}
      width="83"
      height="12"
    >
      {Array.from(months, (month, place) => ({ month, x: place * 7 })).map(({ month, x }) => (
        <rect
          key={x}
          x={x}
          width="5"
          height="12"
          rx="1"
          className={month === '1' ? 'fill-ink2' : 'fill-line'}
        />
      ))}
    </svg>
  )
}
