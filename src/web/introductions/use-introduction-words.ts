import { useLingui } from '@lingui/react/macro'
import type { Introduction, Outcome, PartKind } from './requests.ts'

/** What asks, answers and outcomes are called, in the member's language. */
export function useIntroductionWords() {
  const { t, i18n } = useLingui()
  const kinds: Readonly<Record<PartKind, string>> = {
    person: t({ message: 'person', context: 'part of a question' }),
    organisation: t({ message: 'organisation', context: 'part of a question' }),
    department: t({ message: 'department', context: 'part of a question' }),
    seniority: t({ message: 'seniority', context: 'part of a question' }),
    skill: t({ message: 'skill', context: 'part of a question' }),
    place: t({ message: 'place', context: 'part of a question' }),
    word: t({ message: 'word', context: 'part of a question' }),
  }
  const states: Readonly<Record<Introduction['state'], string>> = {
    asked: t({ message: 'asked', context: 'introduction' }),
    answered: t({ message: 'answered', context: 'introduction' }),
    introduced: t({ message: 'introduced', context: 'introduction' }),
    ended: t({ message: 'ended without an answer', context: 'introduction' }),
    withdrawn: t({ message: 'withdrawn', context: 'introduction' }),
  }
  const outcomes: Readonly<Record<Outcome, string>> = {
    helped: t({ message: 'helped', context: 'outcome' }),
    met: t({ message: 'met', context: 'outcome' }),
    hired: t({ message: 'hired', context: 'outcome' }),
    deal: t({ message: 'a deal', context: 'outcome' }),
    nothing: t({ message: 'nothing came of it', context: 'outcome' }),
  }
  return {
    kinds,
    states,
    outcomes,
    /** 58 to 71 %; one number when both ends are the same. */
    range({ low, high }: { readonly low: number; readonly high: number }): string {
      const percent = (value: number) => i18n.number(value, { style: 'percent', maximumFractionDigits: 0 })
      const least = i18n.number(Math.round(low * 100))
      return percent(low) === percent(high) ? percent(high) : t`${least} to ${percent(high)}`
    },
  }
}
