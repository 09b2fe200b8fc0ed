import { useLingui } from '@lingui/react/macro'

/** Instants in words. `timeZone`: the member's; without it, this browser's. */
export function useMomentWords(timeZone?: string) {
  const { t, i18n } = useLingui()
  const zone = timeZone ? { timeZone } : {}
  const day = (at: Date) => new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' }).format(at)
  const time = (instant: string) => i18n.date(instant, { ...zone, hour: '2-digit', minute: '2-digit' })
  const date = (instant: string) => {
    const isThisYear = day(new Date(instant)).slice(0, 4) === day(new Date()).slice(0, 4)
    return i18n.date(instant, {
      ...zone,
      day: 'numeric',
      month: 'long',
      ...(isThisYear ? {} : { year: 'numeric' }),
    })
  }
  return {
    /** 10:12 */
    time,
    /** 7 December; with the year when it is another. */
    date,
    /** today at 10:12; yesterday at 10:12; on 24 November at 10:12. */
    moment(instant: string): string {
      const [then, now] = [day(new Date(instant)), day(new Date())]
      const yesterday = day(new Date(Date.now() - 86_400_000))
      if (then === now) return t`today at ${time(instant)}`
      if (then === yesterday) return t`yesterday at ${time(instant)}`
      return t`on ${date(instant)} at ${time(instant)}`
    },
  }
}
