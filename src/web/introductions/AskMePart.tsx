import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../ui/Section.tsx'
import { askMe } from './question-requests.ts'

/** In a margin: what I published that colleagues may ask me about, and where to change it. */
export function AskMePart() {
  const { t } = useLingui()
  const published = useQuery(askMe).data
  if (!published) return null
  const { line, skills } = published
  return (
    <Section title={t`Colleagues may ask you about`}>
      {line === '' && skills.length === 0 ? (
        <p className="text-small text-ink2">
          <Trans>Nothing yet. Whoever publishes a line or a skill is found in the next room.</Trans>
        </p>
      ) : (
        <div className="grid gap-2 text-small">
          {line !== '' && <p>{line}</p>}
          {skills.length > 0 && (
            <ul className="flex flex-wrap gap-1.5">
              {skills.map(({ name }) => (
                <li key={name} className="inline-flex min-h-6 items-center rounded-small bg-hover px-2">
                  {name}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <Link
        to="/settings"
        hash="ask-me"
        className="mt-2 inline-flex min-h-6 items-center text-link text-small"
      >
        {line === '' && skills.length === 0 ? <Trans>Say what you know</Trans> : <Trans>Change it</Trans>}
      </Link>
    </Section>
  )
}
