import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Section } from '../ui/Section.tsx'
import { LeavePart } from './LeavePart.tsx'
import { StreakWeeks } from './StreakWeeks.tsx'
import { type Streak, streak } from './streak-requests.ts'

/** My steady weeks: drawn, with what is left of the quarter's reserves. What there is none of is not shown as a zero. */
export function StreakPart() {
  const { t } = useLingui()
  const { data } = useQuery(streak)
  if (!data) return null
  const { total, weeks, reserves, thisWeek } = data
  return (
    <Section title={t`Steady weeks`} aside={t`only you see them`}>
      {total === 0 ? (
        <p className="text-small text-ink2">
          <Trans>Three people of My week, on two days or more, make your first steady week.</Trans>
        </p>
      ) : (
        <>
          <StreakSentence streak={data} />
          <StreakWeeks weeks={weeks} />
          <p className="mt-1.5 text-small text-ink2">
            {reserves > 0
              ? t`${plural(reserves, { one: 'This quarter bears one missed week more.', other: 'This quarter bears # missed weeks, without asking.' })}`
              : t`Both reserves of this quarter are spent; best and total stay whatever comes.`}
          </p>
        </>
      )}
      {thisWeek.people > 0 && (
        <p className="text-small text-ink2">
          {t`This week: ${plural(thisWeek.people, { one: 'one person', other: '# people' })}, ${plural(thisWeek.days, { one: 'on one day', other: 'on # days' })}.`}
        </p>
      )}
      <LeavePart leaves={data.leaves} />
    </Section>
  )
}

function StreakSentence({ streak: { current, best, total } }: { readonly streak: Streak }) {
  const { t } = useLingui()
  if (current === 0)
    return (
      <p className="mb-2 text-small">
        {t`${plural(total, { one: 'One steady week', other: '# steady weeks' })} in all, the best row ${best}. The next one begins a new row.`}
      </p>
    )
  return (
    <p className="mb-2">
      <span className="text-section font-semibold tabular-nums">{current}</span>{' '}
      <span className="text-small text-ink2">{t`in a row; best ${best}, ${total} in all`}</span>
    </p>
  )
}
