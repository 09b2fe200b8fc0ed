import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { me } from '../app/session.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EstimateChart } from './EstimateChart.tsx'
import { EvaluationOrder } from './EvaluationOrder.tsx'
import { EvaluationRules } from './EvaluationRules.tsx'
import {
  type EvaluationDetail,
  type EvaluationReport,
  evaluation,
  evaluationReport,
} from './evaluation-requests.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { mayLeadProgramme } from './may-lead-programme.ts'
import { useEvaluationSentence } from './use-evaluation-sentence.ts'
import { WedgeChart } from './WedgeChart.tsx'
import { WedgeLegend } from './WedgeLegend.tsx'

const CallOffDialog = lazy(() =>
  import('./CallOffDialog.tsx').then((module) => ({ default: module.CallOffDialog })),
)

/** One evaluation: who begins when, and for the programme lead what it came to. */
export function EvaluationScreen() {
  const { t } = useLingui()
  const { evaluationId } = useParams({ from: '/framed/academy/evaluations/$evaluationId' })
  const { data: session } = useSuspenseQuery(me)
  const mayLead = mayLeadProgramme(session.member.roles)
  const design = useQuery(evaluation(evaluationId))
  const report = useQuery({ ...evaluationReport(evaluationId), enabled: mayLead })
  if (design.isPending || (mayLead && report.isPending)) return <Waiting for={t`the evaluation`} />
  if (design.isError) return <Trouble error={design.error} retry={design.refetch} isPage />
  if (report.isError) return <Trouble error={report.error} retry={report.refetch} isPage />
  return <EvaluationPage design={design.data} report={report.data ?? null} mayLead={mayLead} />
}

function EvaluationPage({
  design,
  report,
  mayLead,
}: {
  readonly design: EvaluationDetail
  readonly report: EvaluationReport | null
  readonly mayLead: boolean
}) {
  const { t } = useLingui()
  const { date } = useDayWords()
  // Swedish dates are ISO dates: the day it is here.
  const today = new Date().toLocaleDateString('sv-SE')
  const sentence = useEvaluationSentence(design, report, today)
  const [isCallingOff, setIsCallingOff] = useState(false)
  const { name, startsOn, steps, people, calledOffOn, calledOffBecause, isDrawn, drawnOn } = design
  const [primary] = report?.outcomes ?? []
  const width = globalThis.matchMedia('(max-width: 700px)').matches ? 362 : 760
  const isOpen = calledOffOn === null && !report?.countedOn && design.countedOn === null
  return (
    <Page
      name={name}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy" className="hover:underline">
            <Trans>Academy</Trans>
          </Link>
          {' / '}
          <Link to="/academy/evaluations" className="hover:underline">
            <Trans>Evaluations</Trans>
          </Link>
          {' / '}
          {name}
        </nav>
      }
      title={sentence}
      lead={
        calledOffOn !== null
          ? calledOffBecause
          : isDrawn
            ? t`${people} people, in an order that was drawn on ${date(drawnOn)}. Those who wait are what those who began are compared with.`
            : t`${people} people, in an order that was chosen on ${date(drawnOn)}, not drawn: a difference may be that of who was chosen.`
      }
      actions={
        mayLead &&
        isOpen && (
          <Button onClick={() => setIsCallingOff(true)}>
            <Trans>Call it off</Trans>
          </Button>
        )
      }
      margin={
        <>
          {report && <EvaluationRules report={report} />}
          {report && <MarginRule />}
          <EvaluationOrder design={design} />
        </>
      }
    >
      {primary && report?.verdict === 'estimate' && (
        <Section
          className="mb-9"
          size="sentence"
          title={t`Weeks with contact, of eight: the preset answer`}
          aside={t`dot: the estimate; band: 95 % interval`}
          lead={t`${report.sides.begun} people who had begun against ${report.sides.waiting} who waited, each unit less what its own eight weeks before foretell.`}
        >
          <EstimateChart figures={primary} width={width} />
        </Section>
      )}
      <Section
        size="sentence"
        title={t`Who begins when`}
        aside={primary ? t`figures: weeks with contact, of eight, a person` : undefined}
      >
        <WedgeChart startsOn={startsOn} steps={steps} figures={primary ?? null} today={today} width={width} />
        <WedgeLegend />
      </Section>
      {report && report.outcomes.length > 0 && (
        <div className="mt-9">
          <FiguresTable report={report} startsOn={startsOn} />
        </div>
      )}
      <Suspense>
        {isCallingOff && <CallOffDialog id={design.id} onClose={() => setIsCallingOff(false)} />}
      </Suspense>
    </Page>
  )
}
