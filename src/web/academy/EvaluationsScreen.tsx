import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { me } from '../app/session.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { evaluations } from './evaluation-requests.ts'
import { mayLeadProgramme } from './may-lead-programme.ts'
import { useEvaluationWords } from './use-evaluation-words.ts'

/** All evaluations, those called off too: an order that nobody liked is not drawn away unseen. */
export function EvaluationsScreen() {
  const { t } = useLingui()
  const { date, shortDate } = useDayWords()
  const { people } = useEvaluationWords()
  const { data: session } = useSuspenseQuery(me)
  const found = useQuery(evaluations)
  if (found.isPending) return <Waiting for={t`the evaluations`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const mayLead = mayLeadProgramme(session.member.roles)
  const counted = found.data.filter(({ countedOn }) => countedOn !== null).length
  return (
    <Page
      name={t`Evaluations`}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy" className="hover:underline">
            <Trans>Academy</Trans>
          </Link>
          {' / '}
          <Link to="/academy/cohorts" className="hover:underline">
            <Trans>Cohorts</Trans>
          </Link>
        </nav>
      }
      title={
        found.data.length === 0
          ? t`Does the programme do anything? Nobody has asked yet.`
          : t`${found.data.length} drawn, ${counted} counted.`
      }
      lead={t`Departments begin in a drawn order, one step every four weeks. Those who wait show what would have happened without it.`}
      actions={
        mayLead && (
          <Link to="/academy/evaluations/new" className={buttonClasses('main')}>
            <Plus aria-hidden size={16} strokeWidth={1.75} />
            <Trans>New evaluation</Trans>
          </Link>
        )
      }
    >
      {found.data.length === 0 ? (
        <Empty title={t`Choose departments and a first Monday; the order is drawn, the rest is waiting.`} />
      ) : (
        <ul className="border-t border-line">
          {found.data.map(({ id, name, startsOn, steps, people: count, countedOn, dueOn, calledOffOn }) => (
            <li key={id} className="border-b border-line">
              <Link
                to="/academy/evaluations/$evaluationId"
                params={{ evaluationId: id }}
                className="flex min-h-11 flex-wrap items-baseline gap-x-4 px-2 py-2 text-small hover:bg-hover"
              >
                <span className="font-semibold">{name}</span>
                <span className="flex-1 text-ink2">
                  <Trans>
                    from {shortDate(startsOn)}, {steps} steps
                  </Trans>
                </span>
                <span className="text-ink2">{people(count)}</span>
                <span className="text-right">
                  {calledOffOn !== null
                    ? t`called off`
                    : countedOn !== null
                      ? t`counted on ${date(countedOn)}`
                      : t`counted on ${date(dueOn)}, not before`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
