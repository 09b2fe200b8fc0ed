import { Trans, useLingui } from '@lingui/react/macro'
import { stepStartsOn } from '#domain/academy/wedge.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Section } from '../ui/Section.tsx'
import type { EvaluationReport } from './evaluation-requests.ts'
import { useEvaluationWords } from './use-evaluation-words.ts'

/** Every figure that was counted, step by step, and its difference where one may be given. */
export function FiguresTable({
  report: { outcomes, verdict },
  startsOn,
}: {
  readonly report: EvaluationReport
  readonly startsOn: string
}) {
  const { t } = useLingui()
  const { shortDate } = useDayWords()
  const { outcome, measure, number, signed, interval } = useEvaluationWords()
  const periods = outcomes[0]?.steps[0]?.during.length ?? 0
  const head = 'py-1 pl-4 text-right align-bottom font-normal'
  return (
    <Section
      size="sentence"
      title={t`All that was counted`}
      lead={
        verdict === 'estimate'
          ? t`Only the first was preset. The others are described; of twenty such intervals one misses by chance.`
          : t`What was seen, without an estimate.`
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section aria-label={t`All that was counted`} tabIndex={0} className="overflow-x-auto">
        <table className="figures w-full text-small">
          <thead>
            <tr className="border-b border-line text-label text-ink2">
              <th scope="col" className="py-1 text-left align-bottom font-normal">{t`Step`}</th>
              <th scope="col" className={head}>{t`People`}</th>
              <th scope="col" className={head}>{t`Before`}</th>
              {Array.from({ length: periods }, (_, period) => stepStartsOn(startsOn, period)).map((from) => (
                <th key={from} scope="col" className={head}>{t`from ${shortDate(from)}`}</th>
              ))}
            </tr>
          </thead>
          {outcomes.map((each) => (
            <tbody key={each.outcome}>
              <tr className="border-b border-line">
                <th scope="rowgroup" colSpan={3 + periods} className="pt-4 pb-1 text-left font-semibold">
                  {outcome(each.outcome)}{' '}
                  <span className="font-normal text-ink2">{measure(each.outcome)}</span>
                  {each.effect !== null && (
                    <span className="block font-normal">
                      <Trans>
                        begun against waiting {signed(each.effect)}, {interval(each)}
                      </Trans>
                    </span>
                  )}
                </th>
              </tr>
              {each.steps.map(({ step, people, before, during }) => (
                <tr key={step} className="border-b border-line">
                  <th scope="row" className="py-1.5 text-left font-normal">
                    {step + 1}
                  </th>
                  <td className="py-1.5 pl-4 text-right">{people}</td>
                  <td className="py-1.5 pl-4 text-right">{number(before)}</td>
                  {during.map((value, period) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place
                    <td key={period} className="py-1.5 pl-4 text-right whitespace-nowrap">
                      {step <= period ? (
                        <>
                          <b className="font-semibold">{number(value)}</b>
                          <span className="sr-only"> {t`begun`}</span>
                        </>
                      ) : (
                        number(value)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <p className="mt-2 text-small text-ink2">
        <Trans>
          Bold: that step had begun. Not counted, because no dated figure is kept for every member: touch
          points at accounts, clinic marks, time to answer.
        </Trans>
      </p>
    </Section>
  )
}
