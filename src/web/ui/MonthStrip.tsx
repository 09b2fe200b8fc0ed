import { useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'

/** Twelve months, each a bar if there was contact. `months`: twelve characters, '1' = contact, this month last. */
export function MonthStrip({ months }: { readonly months: string | null }) {
  useLingui()
  if (months === null) return null
  const active = [...months].filter((month) => month === '1').length
  return (
    <svg role="img" aria-label={plural(active, { one: 'In touch in # of the last 12 months', other: 'In touch in # of the last 12 months' })} width="83" height="12">
      {[...months].map((month, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
        <rect key={index} x={index * 7} width="5" height="12" rx="1" className={month === '1' ? 'fill-ink2' : 'fill-line'} />
      ))}
    </svg>
  )
}
