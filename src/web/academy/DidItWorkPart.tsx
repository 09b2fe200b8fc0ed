import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDayWords } from '../relationships/use-day-words.ts'
import { MarginRule, Section } from '../ui/Section.tsx'
import { evaluations } from './evaluation-requests.ts'

/** Whether a cohort is a step of an evaluation, and when that can say something. Nothing for the others. */
export function DidItWorkPart({ cohortId }: { readonly cohortId: string }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const found = useQuery(evaluations)
  const one = found.data?.find(({ cohortIds, calledOffOn }) => cohortIds.includes(cohortId) && !calledOffOn)
  if (!one) return null
  const { id, countedOn, dueOn, people, isDrawn } = one
  return (
    <>
      <Section title={t`Did it work?`}>
        <p className="text-small text-ink2">
          {countedOn !== null
            ? t`All was counted on ${date(countedOn)}.`
            : isDrawn
              ? t`Too early to say. ${people} people begin and wait in an order that was drawn; all is counted on ${date(dueOn)}.`
              : t`Too early to say. ${people} people begin and wait in an order that was chosen; all is counted on ${date(dueOn)}.`}{' '}
          <Link to="/academy/evaluations/$evaluationId" params={{ evaluationId: id }} className="text-link">
            {countedOn !== null ? <Trans>See the report</Trans> : <Trans>See who begins when</Trans>}
          </Link>
        </p>
      </Section>
      <MarginRule />
    </>
  )
}
