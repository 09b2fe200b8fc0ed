import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { accountNames } from '../accounts/requests.ts'
import { Section } from '../ui/Section.tsx'

/** Before anything is asked: questions to begin with, and what is looked at. */
export function AskExamples() {
  const { t } = useLingui()
  const known = useQuery(accountNames).data?.accounts.find(({ living }) => living > 0)?.name
  const examples = [
    t`payroll expert in Lisbon`,
    ...(known ? [t`a way in to the CFO of ${known}`] : []),
    t`somebody who has moved a data centre`,
    t`head of procurement`,
  ]
  return (
    <div className="grid gap-x-12 gap-y-9 margin:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Section title={t`For example`}>
        <ul>
          {examples.map((q) => (
            <li key={q} className="border-b border-line">
              <Link
                to="/ask"
                search={{ q }}
                className="flex min-h-9 items-center gap-2.5 text-body hover:bg-hover max-rail:min-h-11"
              >
                <Search aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ink3" />
                {q}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t`What is looked at`}>
        <dl className="grid gap-3 text-small">
          <div>
            <dt className="font-semibold">
              <Trans>In the next room</Trans>
            </dt>
            <dd className="text-ink2">
              <Trans>
                What colleagues publish about themselves: skills, and what they may be asked about.
              </Trans>
            </dd>
          </div>
          <div>
            <dt className="font-semibold">
              <Trans>One door away</Trans>
            </dt>
            <dd className="text-ink2">
              <Trans>
                Names, titles, departments and organisations of the people whom colleagues share. Nothing
                private, no note and no address.
              </Trans>
            </dd>
          </div>
          <div>
            <dt className="font-semibold">
              <Trans>Somebody here</Trans>
            </dt>
            <dd className="text-ink2">
              <Trans>
                People whom colleagues keep discoverable: you learn that there is a door, and whose it is only
                if they agree.
              </Trans>
            </dd>
          </div>
        </dl>
        <Link to="/sharing" className="text-link mt-3 inline-block text-small">
          <Trans>What I share</Trans>
        </Link>
      </Section>
    </div>
  )
}
