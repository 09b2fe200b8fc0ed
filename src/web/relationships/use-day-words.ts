import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** Days in the member's language. Dates are calendar days, `YYYY-MM-DD`, and stay the day they are in any zone. */
export function useDayWords() {
  const { t, i18n } = useLingui()
  const noon = (day: string) => new Date(`${day}T12:00:00Z`)
  const format = (options: Intl.DateTimeFormatOptions) => (day: string) =>
    i18n.date(noon(day), { timeZone: 'UTC', ...options })
  const isThisYear = (day: string) => day.slice(0, 4) === String(new Date().getFullYear())
  return {
    /** 9 November; with the year when it is another. */
    date: (day: string) =>
      format(
        isThisYear(day)
          ? { day: 'numeric', month: 'long' }
          : { day: 'numeric', month: 'long', year: 'numeric' },
      )(day),
    /** 9 Nov, with the year when it is another. */
    shortDate: (day: string) =>
      format(
        isThisYear(day)
          ? { day: 'numeric', month: 'short' }
          : { day: 'numeric', month: 'short', year: 'numeric' },
      )(day),
    month: format({ month: 'short' }),
    monthOfYear: format({ month: 'long', year: 'numeric' }),
    /** today, 12 days, 3 months. */
    ago(days: number | null): string {
      if (days === null) return '–'
      if (days === 0) return t`today`
      if (days < 60) return t`${plural(days, { one: '# day', other: '# days' })}`
      const months = Math.round(days / 30.44)
      return months < 24
        ? t`${plural(months, { one: '# month', other: '# months' })}`
        : t`${plural(Math.round(months / 12), { one: '# year', other: '# years' })}`
    },
  }
}
