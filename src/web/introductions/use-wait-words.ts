import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** Waits and promises in words. */
export function useWaitWords() {
  const { t, i18n } = useLingui()
  return {
    /** 40 minutes, 3.5 hours, 2.5 days: as exact as one can feel. */
    wait(minutes: number): string {
      if (minutes < 60) return t`${plural(minutes, { one: '# minute', other: '# minutes' })}`
      const hours = minutes < 360 ? Math.round(minutes / 30) / 2 : Math.round(minutes / 60)
      if (hours < 48) return t`${plural(hours, { one: '# hour', other: '# hours' })}`
      const days = Math.round(minutes / 144) / 10
      return t`${plural(days, { one: '# day', other: '# days' })}`
    },
    promise: (days: number) => t`${plural(days, { one: 'one working day', other: '# working days' })}`,
    percent: (share: number) => i18n.number(share, { style: 'percent', maximumFractionDigits: 0 }),
    /** July 2026, or July to September 2026. */
    period({ beginsOn, months }: { readonly beginsOn: string; readonly months: 1 | 3 }): string {
      const first = new Date(`${beginsOn}T12:00:00Z`)
      const named = (at: Date, options: Intl.DateTimeFormatOptions) =>
        i18n.date(at, { timeZone: 'UTC', ...options })
      if (months === 1) return named(first, { month: 'long', year: 'numeric' })
      const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 2, 15))
      return t`${named(first, { month: 'long' })} to ${named(last, { month: 'long', year: 'numeric' })}`
    },
  }
}
