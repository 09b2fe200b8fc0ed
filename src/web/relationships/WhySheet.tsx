import { Trans, useLingui } from '@lingui/react/macro'
import { SideSheet } from '../ui/SideSheet.tsx'
import type { Question } from './requests.ts'
import { useComparisonWords } from './use-comparison-words.ts'
import { useSideWords } from './use-side-words.ts'

interface Props {
  readonly question: Question
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The weights behind a chance: what each field says, in bits. */
export function WhySheet({ question: { probability, comparisons }, isOpen, onClose }: Props) {
  const { t, i18n } = useLingui()
  const words = useComparisonWords()
  const { percent } = useSideWords()
  if (probability === null) return null
  const signed = (value: number) =>
    i18n.number(value, { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: 'exceptZero' })
  return (
    <SideSheet isOpen={isOpen} onClose={onClose} title={t`Why ${percent(probability)}`}>
      <table className="figures w-full text-small">
        <tbody>
          {comparisons.flatMap((comparison) =>
            comparison.bits === null
              ? []
              : [
                  <tr key={comparison.field} className="border-b border-line">
                    <th scope="row" className="py-1.5 pr-2 text-left font-normal">
                      {words.field(comparison)}{' '}
                      <span className="text-ink2">{words.verdicts[comparison.verdict]}</span>
                    </th>
                    <td className="py-1.5 text-right">{signed(comparison.bits)}</td>
                  </tr>,
                ],
          )}
        </tbody>
      </table>
      <p className="mt-3 text-small text-ink2">
        <Trans>
          Each line is evidence in bits: one more doubles the odds that the two are one person, one less
          halves them. A rare name says more than a common one, and against all of it stands how seldom two
          people of a book are one. A field that only one of the two has says nothing.
        </Trans>
      </p>
      <p className="mt-2 text-small text-ink2">
        <Trans>
          From 95 % on, two are joined by themselves, if something exact beyond the names agrees and nobody
          else fits as well. Else you are asked, however likely it is.
        </Trans>
      </p>
    </SideSheet>
  )
}
