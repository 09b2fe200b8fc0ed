import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Question } from './requests.ts'
import { useDayWords } from './use-day-words.ts'

type Side = Question['person']

/** Where a side of a pair comes from, and what contact there was, in a line each. */
export function useSideWords() {
  const { t, i18n } = useLingui()
  const { date } = useDayWords()
  const sources: Record<string, string> = {
    vcard: t`a vCard`,
    google: t`Google contacts`,
    outlook: t`Outlook contacts`,
    csv: t`a CSV file`,
    calendar: t`calendar`,
    hand: t`added by hand`,
  }
  const year = (day: string) => day.slice(0, 4)
  const years = (first: string, last: string) =>
    year(first) === year(last) ? year(first) : t`${year(first)} to ${year(last)}`
  return {
    from({ sources: given, connectedOn, firstOn }: Side): string {
      const parts = given.map((source) => {
        if (source === 'linkedin')
          return connectedOn ? t`LinkedIn, connected ${date(connectedOn)}` : t`LinkedIn`
        if (source === 'mail') return firstOn ? t`mail since ${year(firstOn)}` : t`mail`
        return sources[source] ?? source
      })
      const words = (parts.length > 0 ? parts : [t`added by hand`]).join(', ')
      return words.charAt(0).toLocaleUpperCase() + words.slice(1)
    },
    contact({ interactions, channels, firstOn, lastOn }: Side): string {
      if (interactions === 0 || !firstOn || !lastOn) return t`none on record`
      const [only, another] = Object.keys(channels)
      const span = years(firstOn, lastOn)
      if (only === 'mail' && !another)
        return t`${plural(interactions, { one: '# mail', other: '# mails' })}, ${span}`
      if (only === 'message' && !another)
        return t`${plural(interactions, { one: '# message', other: '# messages' })}, ${span}`
      if (only === 'meeting' && !another)
        return t`${plural(interactions, { one: '# meeting', other: '# meetings' })}, ${span}`
      return t`${plural(interactions, { one: '# interaction', other: '# interactions' })}, ${span}`
    },
    years,
    percent: (chance: number) => i18n.number(chance, { style: 'percent', maximumFractionDigits: 0 }),
  }
}
