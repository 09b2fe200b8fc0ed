import { dayNumber, dayText, mondayOf } from '../relationships/day.ts'

export const MOST_POINTS_A_WEEK = 60
export const POINTS_A_LESSON = 1
export const POINTS_A_QUIZ = 5

export interface Earning {
  readonly on: string
  readonly points: number
}

/** Points by ISO week (its Monday), at most sixty each, nothing carried over; and what the cap took. */
export function cappedPoints(earnings: readonly Earning[]): {
  readonly total: number
  readonly weeks: readonly { readonly monday: string; readonly points: number; readonly beyond: number }[]
} {
  const byWeek = Map.groupBy(earnings, ({ on }) => dayText(mondayOf(dayNumber(on))))
  const weeks = [...byWeek]
    .map(([monday, some]) => {
      const earned = some.reduce((sum, { points }) => sum + points, 0)
      return {
        monday,
        points: Math.min(MOST_POINTS_A_WEEK, earned),
        beyond: Math.max(0, earned - MOST_POINTS_A_WEEK),
      }
    })
    .toSorted((one, other) => (one.monday < other.monday ? -1 : 1))
  return { total: weeks.reduce((sum, { points }) => sum + points, 0), weeks }
}
