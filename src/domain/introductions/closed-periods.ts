import { dayNumber, dayText, monthNumber } from '../relationships/day.ts'

export interface Period {
  readonly beginsOn: string
  /** The first day after it. */
  readonly endsOn: string
  readonly months: 1 | 3
}

/** An ask ends by itself after so many days: then it can be counted. */
export const ASK_DAYS = 14

/** The calendar months, and the quarters after them, of the last twelve months whose every ask has ended; oldest first. */
export function closedPeriods(today: string): Period[] {
  const on = dayNumber(today)
  const now = monthNumber(on)
  const months = Array.from({ length: 12 }, (_, place) => period(now - 12 + place, 1))
  const quarters = months.flatMap((_, place) =>
    (now - 12 + place) % 3 === 0 && place <= 9 ? [period(now - 12 + place, 3)] : [],
  )
  return [...months, ...quarters].filter(({ endsOn }) => dayNumber(endsOn) + ASK_DAYS <= on)
}

function period(month: number, months: 1 | 3): Period {
  return { beginsOn: firstOf(month), endsOn: firstOf(month + months), months }
}

function firstOf(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return dayText(dayNumber(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`))
}
