import { dayNumber, dayText } from '../relationships/day.ts'

export const WEEKS = 4

/** The last day of a cohort that starts on a Monday: the Sunday of the fourth week. */
export function endsOn(startsOn: string): string {
  return dayText(dayNumber(startsOn) + WEEKS * 7 - 1)
}

/** Which week of a cohort a member's day lies in: 0 before it, 1–4, 5 after it. */
export function cohortWeek(startsOn: string, today: string): number {
  const days = dayNumber(today) - dayNumber(startsOn)
  return days < 0 ? 0 : Math.min(WEEKS + 1, Math.floor(days / 7) + 1)
}
