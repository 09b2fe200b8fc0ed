import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Outcome } from '#contract/evaluations.ts'
import type { EvaluationPreview, Figures } from './evaluation-requests.ts'

/** An evaluation in words: its figures, and what may be said of them. */
export function useEvaluationWords() {
  const { t, i18n } = useLingui()
  const hundredths = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const number = (value: number) => i18n.number(value, hundredths)
  const signed = (value: number) => i18n.number(value, { ...hundredths, signDisplay: 'exceptZero' })
  const outcomes: Record<Outcome, string> = {
    weeks: t`Weeks with contact, of eight`,
    people: t`People in contact both ways`,
    organisations: t`Organisations among them`,
    revived: t`Ties awake again`,
    living: t`Living ties`,
  }
  const measures: Record<Outcome, string> = {
    weeks: t`a person wrote and heard back`,
    people: t`a person, in four weeks`,
    organisations: t`a person, in four weeks`,
    revived: t`a person, in four weeks`,
    living: t`a person, at the end of four weeks`,
  }
  return {
    number,
    signed,
    outcome: (outcome: Outcome) => outcomes[outcome],
    measure: (outcome: Outcome) => measures[outcome],
    interval: ({ low, high }: Pick<Figures, 'low' | 'high'>) =>
      low === null || high === null ? t`no interval` : t`${signed(low)} to ${signed(high)}`,
    people: (count: number) => plural(count, { one: '# person', other: '# people' }),
    sides: ({ sides: { begun, waiting }, verdict, isPreliminary, hasInterval }: EvaluationPreview) => {
      const least = t`Whatever is drawn, at least ${begun} people begin while others wait, and at least ${waiting} wait while others begin.`
      if (verdict === 'nothing') return `${least} ${t`Under five on a side nothing is reported.`}`
      if (verdict === 'description')
        return `${least} ${t`Under thirty on a side it may come to a description only, without an estimate.`}`
      if (!hasInterval)
        return `${least} ${t`That is enough for an estimate, but without an interval: too few orders could be drawn. Take more steps, or drawn groups of people.`}`
      return isPreliminary
        ? `${least} ${t`That is enough for an estimate; with two to six units it is called preliminary.`}`
        : `${least} ${t`That is enough for an estimate.`}`
    },
  }
}
