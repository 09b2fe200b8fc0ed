import { Trans, useLingui } from '@lingui/react/macro'
import { ACCEPTANCE, PRIOR } from '#domain/introductions/warm-path.ts'
import { MarginRule, Section } from '../ui/Section.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import type { Fit, WayIn } from './requests.ts'
import { useFitWords } from './use-fit-words.ts'
import { useIntroductionWords } from './use-introduction-words.ts'
import { WayLine } from './WayLine.tsx'

export interface RankSheetProps {
  readonly name: string
  readonly about: string
  readonly fits: readonly Fit[]
  readonly ways: readonly WayIn[]
  /** Chance that one of all ways holds, 0–1; null for a colleague, who needs no door. */
  readonly allWays: number | null
  readonly onClose: () => void
}

/** Why an answer stands where it stands: what fits, each way with its steps, and the formula. */
export function RankSheet({ name, about, fits, ways, allWays, onClose }: RankSheetProps) {
  const { t, i18n } = useLingui()
  const { kinds, range } = useIntroductionWords()
  const foundIn = useFitWords()
  const percent = (value: number) => i18n.number(value, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <SideSheet isOpen onClose={onClose} title={t`Why ${name}`}>
      <Section title={t`What fits`}>
        <table className="w-full text-small">
          <tbody>
            {fits.map(({ part, label, in: place }) => (
              <tr
                key={`${part} ${label} ${place}`}
                className="border-b border-line align-baseline last:border-0"
              >
                <th scope="row" className="py-1.5 pr-3 text-left font-medium">
                  {label} <span className="font-normal text-ink2">{kinds[part]}</span>
                </th>
                <td className="py-1.5 text-right text-ink2">{foundIn(place)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <MarginRule />
      <Section title={ways.length > 1 ? t`The ways, the warmest first` : t`The way`}>
        <ul className="grid gap-5">
          {ways.map((way, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the ways of one answer keep their order
            <li key={place}>
              <WayLine way={way} target={{ name, about }} />
              {allWays !== null && (
                <p className="figures mt-1.5 text-label text-ink2">
                  {t`a yes, estimated ${range(way.chance)}`}
                </p>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <MarginRule />
      <Section title={t`How the order comes about`}>
        {allWays === null ? (
          <p className="text-small text-ink2">
            <Trans>
              Colleagues are ordered by how much of the question they answer for, and then by how near they
              are to you.
            </Trans>
          </p>
        ) : (
          <div className="grid gap-2 text-small text-ink2">
            <p>
              {t`Order = fit³ × (0.1 + 0.9 × the chance that at least one way holds). That chance is ${percent(allWays)} here: 1 − (1 − p₁)(1 − p₂)…, where a way's p is the product of its steps.`}
            </p>
            <p>
              {t`A step is as likely as its tie is strong: the chance that the two are in touch within 90 days. Where nothing is on record, ${percent(PRIOR.team)} is assumed within a department and ${percent(PRIOR.colleague)} between colleagues.`}
            </p>
            <p>
              {t`A yes is estimated as p × ${percent(ACCEPTANCE)} for each colleague who must agree. Strengths are told in tenths, so each may be 5 points more or less: hence the range.`}
            </p>
          </div>
        )}
      </Section>
    </SideSheet>
  )
}
