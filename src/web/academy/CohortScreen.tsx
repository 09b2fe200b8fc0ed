import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { me } from '../app/session.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { CohortTable } from './CohortTable.tsx'
import { cohort, formPods } from './cohort-requests.ts'
import { DidItWorkPart } from './DidItWorkPart.tsx'
import { EnrolPart } from './EnrolPart.tsx'
import { mayLeadProgramme } from './may-lead-programme.ts'
import { PodsPart } from './PodsPart.tsx'

/** One cohort as whoever leads the programme sees it: pods, done and open, last active, help. */
export function CohortScreen() {
  const { t } = useLingui()
  const { date: day } = useDayWords()
  const { cohortId } = useParams({ from: '/framed/academy/cohorts/$cohortId' })
  const { data: session } = useSuspenseQuery(me)
  const found = useQuery(cohort(cohortId))
  const form = useChange(formPods, [['academy']])
  if (found.isPending) return <Waiting for={t`the cohort`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const { name, startsOn, endsOn, week, enrolled } = found.data
  const mayLead = mayLeadProgramme(session.member.roles)
  const lastMonday = lastWeek(new Date())
  const active = enrolled.filter(
    ({ lastActiveWeek }) => lastActiveWeek !== null && lastActiveWeek >= lastMonday,
  ).length
  const help = enrolled.filter(({ wantsHelp }) => wantsHelp).length
  return (
    <Page
      name={name}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy" className="hover:underline">
            <Trans>Academy</Trans>
          </Link>
          {' / '}
          <Link to="/academy/cohorts" className="hover:underline">
            <Trans>Cohorts</Trans>
          </Link>
          {' / '}
          {name}
        </nav>
      }
      title={
        enrolled.length === 0
          ? t`Nobody is enrolled yet.`
          : !mayLead || week === 0
            ? t`${plural(enrolled.length, { one: 'One person', other: '# people' })}, from ${day(startsOn)}.`
            : t`${active} of ${enrolled.length} were active this week or the last; ${plural(help, { 0: 'nobody asks', one: 'one asks', other: '# ask' })} for help.`
      }
      lead={t`From ${day(startsOn)} to ${day(endsOn)}; each member’s week begins on Monday where they are. Nobody’s people, points or texts are shown here, also not to you.`}
      actions={
        mayLead && (
          <>
            <Link
              to="/academy/cohorts/$cohortId/prizes"
              params={{ cohortId }}
              className={buttonClasses('plain')}
            >
              <Trans>Prizes</Trans>
            </Link>
            {enrolled.length > 0 && (
              <Button icon={Users} isBusy={form.isPending} onClick={() => form.mutate(cohortId)}>
                {enrolled.some(({ pod }) => pod !== null) ? (
                  <Trans>Form the pods anew</Trans>
                ) : (
                  <Trans>Form the pods</Trans>
                )}
              </Button>
            )}
          </>
        )
      }
      margin={
        mayLead && (
          <>
            <DidItWorkPart cohortId={cohortId} />
            <EnrolPart cohort={found.data} />
          </>
        )
      }
    >
      {enrolled.length === 0 ? (
        <Empty title={t`Enrol departments or people, then form the pods.`} />
      ) : (
        <>
          {mayLead && <PodsPart cohort={found.data} />}
          <CohortTable cohort={found.data} mayLead={mayLead} />
        </>
      )}
    </Page>
  )
}

/** The Monday of the week before. */
function lastWeek(today: Date): string {
  const monday = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()))
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7) - 7)
  return monday.toISOString().slice(0, 10)
}
