import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { me } from '../app/session.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { cohorts } from './cohort-requests.ts'
import { mayLeadProgramme } from './may-lead-programme.ts'

const NewCohortDialog = lazy(() =>
  import('./NewCohortDialog.tsx').then((module) => ({ default: module.NewCohortDialog })),
)

/** All cohorts; the programme lead makes them here. */
export function CohortsScreen() {
  const { t } = useLingui()
  const { shortDate: day } = useDayWords()
  const { data: session } = useSuspenseQuery(me)
  const found = useQuery(cohorts)
  const [isAdding, setIsAdding] = useState(false)
  if (found.isPending) return <Waiting for={t`the cohorts`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const mayLead = mayLeadProgramme(session.member.roles)
  const running = found.data.filter(({ week }) => week >= 1 && week <= 4)
  return (
    <Page
      name={t`Cohorts`}
      eyebrow={
        <Link to="/academy" className="hover:underline">
          <Trans>Academy</Trans>
        </Link>
      }
      title={
        found.data.length === 0
          ? t`No cohort yet.`
          : running.length === 0
            ? t`No cohort is running now.`
            : t`${running.length} running, ${found.data.length} in all.`
      }
      lead={t`A cohort is four weeks from a Monday. You see what is done and open, when somebody was last active, and who asks for help: never people, points or texts.`}
      actions={
        mayLead && (
          <>
            <Link to="/academy/evaluations" className={buttonClasses('plain')}>
              <Trans>Evaluation</Trans>
            </Link>
            <Link to="/academy/certificates" className={buttonClasses('plain')}>
              <Trans>Certificates</Trans>
            </Link>
            <Button kind="main" icon={Plus} onClick={() => setIsAdding(true)}>
              <Trans>New cohort</Trans>
            </Button>
          </>
        )
      }
    >
      {found.data.length === 0 ? (
        <Empty title={t`Choose a Monday, enrol people, form pods: the rest runs by itself.`} />
      ) : (
        <ul className="border-t border-line">
          {found.data.map(({ id, name, startsOn, endsOn, week, members, isOpen }) => (
            <li key={id} className="border-b border-line">
              <Link
                to="/academy/cohorts/$cohortId"
                params={{ cohortId: id }}
                className="flex min-h-11 flex-wrap items-baseline gap-x-4 px-2 py-2 text-small hover:bg-hover"
              >
                <span className="font-semibold">{name}</span>
                <span className="flex-1 text-ink2">
                  {day(startsOn)} – {day(endsOn)}
                </span>
                <span className="text-ink2">
                  <Trans>{members} in it</Trans>
                </span>
                <span className="w-28 text-right">
                  {week === 0
                    ? isOpen
                      ? t`open to join`
                      : t`not begun`
                    : week > 4
                      ? t`over`
                      : t`week ${week} of 4`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Suspense>{isAdding && <NewCohortDialog onClose={() => setIsAdding(false)} />}</Suspense>
    </Page>
  )
}
