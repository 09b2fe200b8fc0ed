/** The calendar date, `YYYY-MM-DD`, that it is now in a time zone. */
export function todayIn(timeZone: string, now: Date): string {
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
}
