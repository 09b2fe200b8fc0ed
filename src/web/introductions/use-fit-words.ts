import { useLingui } from '@lingui/react/macro'
import type { FoundIn } from '#domain/introductions/wanted.ts'

/** Where a part of the question was found, in the member's language. */
export function useFitWords(): (place: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<FoundIn, string>> = {
    name: t({ message: 'in the name', context: 'where it fits' }),
    title: t({ message: 'in the title', context: 'where it fits' }),
    organisation: t({ message: 'in the organisation', context: 'where it fits' }),
    department: t({ message: 'by the title', context: 'where it fits' }),
    skill: t({ message: 'a published skill', context: 'where it fits' }),
    line: t({ message: 'in what they may be asked about', context: 'where it fits' }),
    country: t({ message: 'in the country', context: 'where it fits' }),
    zone: t({ message: 'a time zone speaks for it', context: 'where it fits' }),
  }
  const known: Readonly<Record<string, string>> = words
  return (place) => known[place] ?? place
}
