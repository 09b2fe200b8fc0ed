import { useLingui } from '@lingui/react/macro'
import type { ClinicComparison } from '#domain/academy/clinic-comparison.ts'
import { Section } from '../ui/Section.tsx'
import { useClinicWords } from './use-clinic-words.ts'

/** What to do next: the three items that are worth most, each with its reason and a skeleton. */
export function ClinicFixes({
  comparison: { fixes, now, worth },
}: {
  readonly comparison: ClinicComparison
}) {
  const { t } = useLingui()
  const words = useClinicWords()
  if (fixes.length === 0) return null
  return (
    <Section
      title={t`The next fixes`}
      aside={
        now.score !== null &&
        worth !== null && (
          <span className="figures">
            {now.score} → {now.score + worth}
          </span>
        )
      }
    >
      <ol>
        {fixes.map((mark) => {
          const { fact, why, step } = words(mark)
          const gain = mark.weight - (mark.points ?? 0)
          return (
            <li
              key={mark.item}
              className="grid grid-cols-[1.5rem_minmax(0,1fr)] border-b border-line py-3 text-small first:pt-0 last:border-b-0 last:pb-0"
            >
              <span className="font-semibold text-ember figures">
                <span aria-hidden>+{gain}</span>
                <span className="sr-only">{t`worth ${gain}`}</span>
              </span>
              <div>
                <p className="font-semibold">{fact}</p>
                <p className="text-ink2">{why}</p>
                <p className="mt-1.5 border-l-2 border-line2 pl-2.5">{step}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
