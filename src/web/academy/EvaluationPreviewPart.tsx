import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { evaluationPreview, type Wanted } from './evaluation-requests.ts'
import { useEvaluationWords } from './use-evaluation-words.ts'

/** What this choice comes to: units, days, and what could be said; nothing of the order. */
export function EvaluationPreviewPart({ wanted }: { readonly wanted: Wanted }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const { people, sides } = useEvaluationWords()
  // The name changes with every key and nothing of this with it.
  const asked = { ...wanted, name: '-' }
  const found = useQuery({
    ...evaluationPreview(asked),
    enabled: wanted.departmentIds.length > 0,
    placeholderData: keepPreviousData,
  })
  return (
    <Section title={t`What it would come to`}>
      <div aria-live="polite" className="grid gap-3 text-small text-ink2">
        {wanted.departmentIds.length === 0 ? (
          <p>{t`Choose departments.`}</p>
        ) : found.isError ? (
          <Trouble error={found.error} />
        ) : (
          found.data && (
            <>
              <p>{sides(found.data)}</p>
              <p>
                <Trans>
                  Steps begin on {found.data.startsOn.map(date).join(', ')}. All is counted on{' '}
                  {date(found.data.dueOn)}.
                </Trans>
              </p>
              <ul>
                {found.data.units.map(({ name, people: count }) => (
                  <li key={name} className="flex justify-between gap-3">
                    <span>{wanted.unit === 'people' ? t`Group ${name}` : name}</span>
                    <span className="whitespace-nowrap">{people(count)}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        )}
      </div>
    </Section>
  )
}
