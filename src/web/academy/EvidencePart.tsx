import { Trans, useLingui } from '@lingui/react/macro'
import { Section } from '../ui/Section.tsx'
import type { LessonShown } from './requests.ts'

/** What the lesson claims, on what ground, and what that ground does not show. */
export function EvidencePart({ claims, evidence }: Pick<LessonShown, 'claims' | 'evidence'>) {
  const { t } = useLingui()
  const kinds: Record<string, string> = {
    S: t`Our measurement`,
    J: t`Our judgement`,
    Seed: t`The posts of 2012`,
  }
  return (
    <Section title={t`On what ground`}>
      <ul className="grid gap-3 text-small print:grid-cols-3 print:gap-x-6 print:text-label">
        {evidence.map(({ id, mark, source, says, never }) => (
          <li key={id}>
            <p className="font-semibold">{kinds[mark] ?? t`Source ${mark}`}</p>
            <p>{says}</p>
            <p className="text-ink2">{never}</p>
            <p className="text-label text-ink2">{source}</p>
          </li>
        ))}
      </ul>
      {claims.length > 0 && (
        <details className="mt-4 text-small print:hidden">
          <summary className="cursor-pointer">
            <Trans>What this lesson claims</Trans>
          </summary>
          <ul className="mt-2 grid list-disc gap-1.5 pl-5">
            {claims.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
