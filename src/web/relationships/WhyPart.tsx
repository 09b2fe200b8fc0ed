import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { MonthStrip } from '../ui/MonthStrip.tsx'
import { Section } from '../ui/Section.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import type { PersonDetail } from './requests.ts'

/** Why the number is what it is: the facts behind it, the formula, its source. */
export function WhyPart({
  person: { tie, explanation, calibrated, afterContact },
}: {
  readonly person: PersonDetail
}) {
  const { t, i18n } = useLingui()
  const [isOpen, setIsOpen] = useState(false)
  if (!tie) {
    return (
      <Section title={t`Strength`}>
        <p className="text-small text-ink2">
          <Trans>
            Blank until there is a contact: a connection alone says nothing about how well you know each
            other.
          </Trans>
        </p>
      </Section>
    )
  }
  const percent = (chance: number) => i18n.number(chance, { style: 'percent', maximumFractionDigits: 0 })
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 2, minimumFractionDigits: 0 })
  const signed = (value: number) =>
    i18n.number(value, { maximumFractionDigits: 2, minimumFractionDigits: 2, signDisplay: 'always' })
  const labels: Record<string, string> = {
    base: t`Start`,
    warmth: t`Contact days, halved every 60 days`,
    months: t`Months in touch, of the last 12`,
    silence: t`Days of silence`,
  }
  return (
    <Section
      title={t`Why ${percent(tie.strength)}`}
      aside={calibrated ? t`chance of contact in 90 days` : t`estimate, not yet calibrated`}
    >
      <table className="figures w-full text-small">
        <tbody>
          {explanation.map(({ name, input, value }) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-2 text-left font-normal text-ink2">
                {labels[name] ?? name}
              </th>
              <td className="py-1.5 text-right">{name === 'base' ? '' : number(input)}</td>
              <td className="w-14 py-1.5 text-right text-ink2">{signed(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-label text-ink2">
        <Trans>
          Added up, then turned into a chance. Both ways: {percent(tie.mutual)}. After one contact today:{' '}
          {percent(afterContact)}.
        </Trans>
      </p>
      <p className="mt-2 flex items-center gap-2 text-label text-ink2">
        <MonthStrip months={tie.months} /> <Trans>Steadiness {Math.round(tie.steadiness)} of 100</Trans>
      </p>
      <button type="button" className="text-link mt-2 text-small" onClick={() => setIsOpen(true)}>
        <Trans>The formula and its source</Trans>
      </button>
      <SideSheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t`How strength is worked out`}>
        <div className="grid gap-3 text-small">
          <p>
            <Trans>
              Strength is the chance, 0 to 100 %, that the two of you are in touch within 90 days. It comes
              from four numbers and nothing else; no message is read.
            </Trans>
          </p>
          <p className="rounded-control bg-hover p-3 font-mono text-label">
            p = σ(
            {explanation
              .map(
                ({ name, coefficient }) =>
                  `${coefficient >= 0 ? '+' : '−'}${Math.abs(coefficient).toFixed(3)}${formulaParts[name] ?? ''}`,
              )
              .join(' ')}
            )
          </p>
          <ul className="list-disc pl-4 text-ink2">
            <li>
              <Trans>
                S: contact days, each worth half as much after 60 days ({number(tie.contactDays)} in all)
              </Trans>
            </li>
            <li>
              <Trans>m: calendar months with contact among the last twelve</Trans>
            </li>
            <li>
              <Trans>r: whole days since the last contact</Trans>
            </li>
          </ul>
          <p className="text-ink2">
            {calibrated ? (
              <Trans>The numbers are fitted to your own last complete 90 days.</Trans>
            ) : (
              <Trans>
                The numbers were fitted on three organisations’ e-mail. They are an estimate until 300 of your
                ties have 90 days of history; then they are fitted to yours.
              </Trans>
            )}
          </p>
          {tie.burstiness !== null && (
            <p className="text-ink2">
              <Trans>
                Burstiness {number(tie.burstiness)} (−1 clockwork, 0 chance, 1 bursts; Kim and Jo 2016)
                explains the state and does not enter the chance.
              </Trans>
            </p>
          )}
          <p className="text-ink2">
            <Trans>Sources and limits: docs/science.md, which comes with Pilotlight.</Trans>
          </p>
        </div>
      </SideSheet>
    </Section>
  )
}

const formulaParts: Record<string, string> = {
  warmth: '·ln(S+0.01)',
  months: '·ln(1+m)',
  silence: '·ln(1+r)',
}
