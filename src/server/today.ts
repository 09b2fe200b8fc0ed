/** The calendar date, `YYYY-MM-DD`, that it is now in a time zone. */
export function todayIn(timeZone: string, now: Date): string {
  // Swedish dates are ISO dates.
  const calendar =
    calendars.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  calendars.set(timeZone, calendar)
  return calendar.format(now)
}

// Making one takes longer than all that it says in a request; there are a few hundred zones.
const calendars = new Map<string, Intl.DateTimeFormat>()
