const MILLISECONDS_A_DAY = 86_400_000
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * The day number of a calendar date 'YYYY-MM-DD': whole days since 1970-01-01, which is 0.
 * Throws a RangeError when it is no date of the calendar (2026-02-30).
 */
export function dayNumber(date: string): number {
  const on = DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY : Number.NaN
  if (!Number.isInteger(on) || dayText(on) !== date) throw new RangeError(`'${date}' is no date (YYYY-MM-DD)`)
  return on
}

/** The calendar date 'YYYY-MM-DD' of a day number. */
export function dayText(on: number): string {
  return new Date(on * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
}

/** The UTC day number of an instant in milliseconds since 1970-01-01T00:00Z. */
export function dayOfInstant(at: number): number {
  return Math.floor(at / MILLISECONDS_A_DAY)
}

/** The calendar month of a day as one number, year × 12 + month (January 0), so that months can be subtracted. */
export function monthNumber(on: number): number {
  const date = new Date(on * MILLISECONDS_A_DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** The Monday, as a day number, of the ISO week that a day lies in. */
export function mondayOf(on: number): number {
  // Day 0 was a Thursday, three days after its Monday.
  return on - ((((on + 3) % 7) + 7) % 7)
}

/** The ISO week of a day, such as '2026-W47'. A week belongs to the year of its Thursday. */
export function weekText(on: number): string {
  const thursday = mondayOf(on) + 3
  const year = dayText(thursday).slice(0, 4)
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
