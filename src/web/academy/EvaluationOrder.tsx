import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useDayWords } from '../relationships/use-day-words.ts'
import { CopyField } from '../ui/CopyField.tsx'
import { Section } from '../ui/Section.tsx'
import type { EvaluationDetail } from './evaluation-requests.ts'
import { useEvaluationWords } from './use-evaluation-words.ts'

/** The units as they come, and the seed with which anybody draws the same. */
export function EvaluationOrder({
  design: { units, unit, seed, isDrawn },
}: {
  readonly design: EvaluationDetail
}) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const { people } = useEvaluationWords()
  const steps = Map.groupBy(units, ({ step }) => step)
  return (
    <Section title={t`The order`}>
      <ol className="grid gap-3 text-small">
        {[...steps].map(([step, those]) => (
          <li key={step}>
            <span className="text-ink2">
              {t`Step ${step + 1}`}, {date(those[0]?.startsOn ?? '')}
            </span>
            <ul>
              {those.map(({ place, name, people: count, cohortId }) => (
                <li key={place} className="flex justify-between gap-3">
                  {cohortId ? (
                    <Link to="/academy/cohorts/$cohortId" params={{ cohortId }} className="text-link">
                      {unit === 'people' ? t`Group ${name}` : name}
                    </Link>
                  ) : (
                    <span>{unit === 'people' ? t`Group ${name}` : name}</span>
                  )}
                  <span className="whitespace-nowrap text-ink2">{people(count)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {isDrawn && (
        <div className="mt-4">
          <CopyField label={t`The seed it was drawn from`} value={seed} />
          <p className="mt-1.5 text-small text-ink2">
            <Trans>
              With it anybody draws the same order again. It was drawn once and is never drawn anew.
            </Trans>
          </p>
        </div>
      )}
    </Section>
  )
}
