import { Trans, useLingui } from '@lingui/react/macro'
import { Section } from '../ui/Section.tsx'
import type { Reading } from './worker-messages.ts'

/** The first people of the files: enough to see that they were understood. */
export function PreviewRows({ reading: { summary } }: { readonly reading: Reading }) {
  const { t, i18n } = useLingui()
  if (summary.rows.length === 0) return null
  const day = (text: string) =>
    text === ''
      ? '–'
      : i18n.date(new Date(`${text}T12:00:00Z`), { timeZone: 'UTC', month: 'short', year: 'numeric' })
  return (
    <Section
      title={t`First rows`}
      aside={t`${summary.rows.length} of ${i18n.number(summary.people)}`}
      className="mt-8"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t`First rows`}>
        <table className="figures w-full text-small">
          <thead>
            <tr className="border-b border-line text-left text-label text-ink2">
              <th className="py-1 font-normal">{t`Person`}</th>
              <th className="py-1 text-right font-normal">{t`Interactions`}</th>
              <th className="py-1 pl-4 text-right font-normal">{t`First`}</th>
              <th className="py-1 pl-4 text-right font-normal">{t`Last`}</th>
            </tr>
          </thead>
          <tbody>
            {summary.rows.map(({ name, title, organisation, address, interactions, firstOn, lastOn }) => (
              <tr key={name + address} className="border-b border-line">
                <td className="max-w-0 w-full truncate py-1.5">
                  <span className="font-medium">{name || address}</span>{' '}
                  <span className="text-ink2">
                    {name ? (
                      [title, organisation].filter((part) => part !== '').join(', ') || address
                    ) : (
                      <Trans>name not known yet</Trans>
                    )}
                  </span>
                </td>
                <td className="py-1.5 text-right">{interactions > 0 ? i18n.number(interactions) : '–'}</td>
                <td className="py-1.5 pl-4 text-right whitespace-nowrap text-ink2">{day(firstOn)}</td>
                <td className="py-1.5 pl-4 text-right whitespace-nowrap text-ink2">{day(lastOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}
