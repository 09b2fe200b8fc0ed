import { Trans, useLingui } from '@lingui/react/macro'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Section } from '../ui/Section.tsx'
import type { EvaluationReport } from './evaluation-requests.ts'

/** What may be said of this one, and why no more. */
export function EvaluationRules({ report }: { readonly report: EvaluationReport }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const { countedOn, dueOn, verdict, isPreliminary, isDrawn, by, left, units, unitsLeftOut } = report
  return (
    <Section title={t`What may be said`}>
      <ul className="grid gap-1.5 text-small text-ink2">
        {countedOn === null ? (
          <li>
            <Trans>
              All is counted once, on {date(dueOn)}. Nobody looks before: whoever looks often finds something
              sooner or later.
            </Trans>
          </li>
        ) : (
          <li>
            <Trans>Counted once, on {date(countedOn)}. What is brought later changes nothing.</Trans>
          </li>
        )}
        {verdict === 'nothing' && <li>{t`Under five people on a side: nothing is shown.`}</li>}
        {verdict === 'description' && (
          <li>{t`Under thirty people on a side: description only. The figures say what was seen, not what the programme did.`}</li>
        )}
        {verdict === 'estimate' && isPreliminary && (
          <li>{t`Preliminary: ${units} units began and waited; no number is agreed to be enough.`}</li>
        )}
        {!isDrawn && (
          <li>{t`Nobody drew the order: a difference may be that of who was chosen to begin.`}</li>
        )}
        {by === 'redrawing' && (
          <li>{t`The interval comes from every other order that could have been drawn.`}</li>
        )}
        {by === 'bootstrap' && <li>{t`The interval comes from drawing whole units again, 2,000 times.`}</li>}
        {left === 'a-few' && (
          <li>{t`A few of those assigned have left since; they count as without contact from then on.`}</li>
        )}
        {left === 'many' && (
          <li>{t`Five or more of those assigned have left since; they count as without contact from then on.`}</li>
        )}
        {unitsLeftOut > 0 && (
          <li>{t`Units with fewer than five people left are not counted: ${unitsLeftOut}.`}</li>
        )}
        <li>
          <Trans>
            All who were assigned count, whatever they did. What no file and no hand has brought is not seen;
            if those who began bring more, the difference is partly that.
          </Trans>
        </li>
        <li>
          <Trans>
            Figures are sums over five people or more; nobody’s own are in them, also not for you.
          </Trans>
        </li>
      </ul>
    </Section>
  )
}
