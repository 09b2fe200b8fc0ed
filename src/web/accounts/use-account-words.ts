import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useDayWords } from '../relationships/use-day-words.ts'
import type { AccountKind, Play, PlayKind } from './requests.ts'

/** What accounts and plays are called, in the member's language. */
export function useAccountWords() {
  const { t } = useLingui()
  const { month, monthOfYear } = useDayWords()
  const kinds: Readonly<Record<AccountKind, string>> = {
    client: t`Client`,
    prospect: t`Prospect`,
    partner: t`Partner`,
    supplier: t`Supplier`,
  }
  const plays: Readonly<Record<PlayKind, string>> = {
    adopt: t`Adopt a counterpart`,
    bring_in: t`Bring a colleague in`,
    hand_over: t`Hand over`,
    greet: t`Greet a mover`,
  }
  const steps: Readonly<Record<Play['steps'][number], string>> = {
    taken: t`taken on`,
    introduced: t`introduced`,
    in_touch: t`in touch both ways`,
    asked: t`asked`,
    met_together: t`met together`,
    holds: t`the tie holds`,
    seen: t`seen`,
    greeted: t`greeted`,
    answered: t`answered`,
  }
  return {
    kinds,
    plays,
    steps,
    /** Colleagues know a last contact's month, never its day. */
    lastMonth(day: string | null, today = new Date()): string {
      if (day === null) return t`none on record`
      const [year = 0, number = 1] = day.split('-').map(Number)
      const months = (today.getFullYear() - year) * 12 + today.getMonth() + 1 - number
      if (months <= 0) return t`this month`
      if (months === 1) return t`last month`
      return months < 12
        ? t`${plural(months, { one: '# month ago', other: '# months ago' })}`
        : monthOfYear(day)
    },
    month,
    monthOfYear,
  }
}
