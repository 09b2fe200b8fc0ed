import { useLingui } from '@lingui/react/macro'
import { useDayWords } from '../relationships/use-day-words.ts'
import type { EvaluationDetail, EvaluationReport } from './evaluation-requests.ts'
import { useEvaluationWords } from './use-evaluation-words.ts'

/** The one sentence of an evaluation: what may be said, or when something can be. `today` is a date, `report` the lead's. */
export function useEvaluationSentence(
  { calledOffOn, startsOn, steps, units, dueOn, countedOn }: EvaluationDetail,
  report: EvaluationReport | null,
  today: string,
): string {
  const { t } = useLingui()
  const { date } = useDayWords()
  const { number, signed } = useEvaluationWords()
  if (calledOffOn !== null) return t`Called off on ${date(calledOffOn)}.`
  if (countedOn === null && !report?.countedOn) {
    if (today < startsOn) return t`The order is drawn. The first step begins on ${date(startsOn)}.`
    const begun = new Set(units.filter((unit) => unit.startsOn <= today).map(({ step }) => step)).size
    return begun < steps
      ? t`${begun} of ${steps} steps have begun. All is counted on ${date(dueOn)}.`
      : t`Nobody waits any more. All is counted on ${date(dueOn)}.`
  }
  if (!report) return t`All was counted; the report is with whoever leads the programme.`
  if (report.verdict === 'nothing') return t`Too few people to report anything.`
  const [primary] = report.outcomes
  if (report.verdict === 'description' || !primary || primary.effect === null)
    return t`Description only: too few people for an estimate.`
  const effect = signed(primary.effect)
  if (!report.isDrawn)
    return t`Those who began had ${effect} weeks of eight with contact, but nobody drew the order.`
  if (primary.low === null || primary.high === null)
    return t`Those who began had ${effect} weeks of eight with contact; too few units for an interval.`
  if (primary.low > 0)
    return t`Those who began had contact in ${number(primary.effect)} more weeks of eight: between ${number(primary.low)} and ${number(primary.high)}.`
  if (primary.high < 0)
    return t`Those who began had contact in ${number(-primary.effect)} fewer weeks of eight: between ${number(-primary.high)} and ${number(-primary.low)}.`
  return t`This cannot tell: between ${signed(primary.low)} and ${signed(primary.high)} weeks of eight with contact.`
}
