import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Section } from '../ui/Section.tsx'
import type { AccountDetail } from './requests.ts'

/** Who leads it, by what its people are found, what belongs to it, and how many are taken to leave in a year. */
export function AboutAccount({ account }: { readonly account: AccountDetail }) {
  const { t, i18n } = useLingui()
  const { lead, domains, aliases, subsidiaries, notes, attrition } = account
  const percent = (share: number) => i18n.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const rates = t`${percent(attrition.ours)} of ours, ${percent(attrition.theirs)} of theirs`
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t`Lead`, lead ?? t`nobody yet`],
    [t`Found by`, [...domains, ...aliases].join(', ') || t`its name alone`],
    [t`Leave in a year`, attrition.isOwn ? rates : t`${rates} (company default)`],
    ...(subsidiaries.length > 0
      ? [
          [
            t`Belong to it`,
            <ul key="below">
              {subsidiaries.map(({ id, name, living }) => (
                <li key={id}>
                  <Link to="/accounts/$accountId" params={{ accountId: id }} className="text-link">
                    {name}
                  </Link>{' '}
                  {t`${plural(living, { one: '# touch point', other: '# touch points' })}`}
                </li>
              ))}
            </ul>,
          ] as const,
        ]
      : []),
    ...(notes
      ? [
          [
            t`Notes`,
            <span key="notes" className="whitespace-pre-line">
              {notes}
            </span>,
          ] as const,
        ]
      : []),
  ]
  return (
    <Section title={t`About it`}>
      <dl className="grid gap-1.5 text-small">
        {facts.map(([label, value]) => (
          <div key={label} className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-2">
            <dt className="text-ink2">{label}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
