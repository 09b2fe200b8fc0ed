import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { Section } from '../ui/Section.tsx'
import type { Finding } from './content-requests.ts'

/** What the checker finds, file by file; its words are English, as its files' names are. */
export function FindingsPart({
  findings,
  title,
  own,
}: {
  readonly findings: readonly Finding[]
  readonly title?: string
  /** The file that is open: named only where a finding is in another. */
  readonly own?: string
}) {
  const { t } = useLingui()
  return (
    <Section title={title ?? t`What the checker finds`}>
      {findings.length === 0 ? (
        <p className="inline-flex items-center gap-1 text-small text-good">
          <Check aria-hidden size={14} strokeWidth={2} />
          <Trans>Nothing.</Trans>
        </p>
      ) : (
        <ul className="grid list-disc gap-1.5 pl-4 text-small" lang="en">
          {findings.map(({ file, message }) => (
            <li key={`${file} ${message}`} className="break-words">
              {file !== own && <span className="text-ink2">{file}: </span>}
              {message}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
