import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Section } from '../ui/Section.tsx'
import { habit } from './requests.ts'

// The chart's scales come after the words.
const WeeksChart = lazy(() =>
  import('./WeeksChart.tsx').then(({ WeeksChart: default_ }) => ({ default: default_ })),
)

/** The member's own last half year, small, with the way to the whole. */
export function RhythmPart() {
  const { t } = useLingui()
  const found = useQuery(habit)
  const weeks = found.data?.weeks.slice(-26) ?? []
  if (weeks.length === 0) return null
  return (
    <Section title={t`Your rhythm`} aside={t`${plural(weeks.length, { one: '# week', other: '# weeks' })}`}>
      <div className="min-h-23">
        <Suspense>
          <WeeksChart
            weeks={weeks}
            steadySince={found.data?.steadySince ?? 0}
            width={272}
            height={92}
            isSmall
          />
        </Suspense>
      </div>
      <p className="mt-2 text-small text-ink2">
        <Steady weeks={found.data?.steadySince ?? 0} bursts={weeks.filter(({ isBurst }) => isBurst).length} />{' '}
        <Link to="/hot-and-cold" className="text-link">
          <Trans>Hot and cold</Trans>
        </Link>
      </p>
    </Section>
  )
}

function Steady({ weeks, bursts }: { readonly weeks: number; readonly bursts: number }) {
  const { t } = useLingui()
  const before =
    bursts > 0
      ? t`${plural(bursts, { one: 'One week of a burst in this half year.', other: '# weeks of bursts in this half year.' })}`
      : ''
  if (weeks >= 3) return `${before} ${t`Steady for ${weeks} weeks now.`}`.trim()
  return before || t`A little every week is the rhythm to find.`
}
