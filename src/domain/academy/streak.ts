import { dayNumber, dayText, mondayOf } from '../relationships/day.ts'

/** How many missed weeks a quarter a streak bears. */
export const RESERVES_A_QUARTER = 2

/** Open: the week that still runs. Reserve: missed, and borne by the streak. Missed: before the streak. */
export type StreakWeekKind = 'steady' | 'open' | 'reserve' | 'leave' | 'missed'

export interface StreakWeek {
  readonly monday: string
  readonly kind: StreakWeekKind
}

/** Days from and to, both inclusive. */
export interface Leave {
  readonly startsOn: string
  readonly endsOn: string
}

export interface Streak {
  /** Steady weeks, counted back from now until a quarter would have a third missed one: ≥ 0. */
  readonly current: number
  /** The longest there ever was: ≥ current. */
  readonly best: number
  /** All steady weeks: ≥ best. */
  readonly total: number
  /** What is left of this quarter's two: 0–2. */
  readonly reserves: number
  /** Every week from the first steady one to this, the oldest first; none without a steady one. */
  readonly weeks: readonly StreakWeek[]
}

/**
 * The streak of steady weeks, which forgives: two missed weeks a quarter are borne without being asked for, weeks with
 * leave are left out, the running week is never missed. A quarter is that of the week's Thursday. Being steady in one
 * more week, or a day more of leave, lowers nothing. `steady` holds Mondays. Source: docs/steady-weeks.md (judgement).
 */
export function streak({
  steady,
  leaves,
  today,
}: {
  readonly steady: readonly string[]
  readonly leaves: readonly Leave[]
  readonly today: string
}): Streak {
  const now = mondayOf(dayNumber(today))
  const mondays = new Set(steady.map(dayNumber).filter((monday) => monday <= now))
  const weeks: { monday: number; kind: StreakWeekKind }[] = []
  for (let monday = Math.min(...mondays); monday <= now; monday += 7) {
    if (mondays.has(monday)) weeks.push({ monday, kind: 'steady' })
    else if (monday === now) weeks.push({ monday, kind: 'open' })
    else weeks.push({ monday, kind: leaves.some((leave) => isIn(monday, leave)) ? 'leave' : 'missed' })
  }
  const { from, best } = longest(weeks)
  const spent = weeks.slice(from).filter(({ kind }) => kind === 'missed')
  const thisQuarter = spent.filter(({ monday }) => quarterOf(monday) === quarterOf(now)).length
  return {
    current: weeks.slice(from).filter(({ kind }) => kind === 'steady').length,
    best,
    total: mondays.size,
    reserves: RESERVES_A_QUARTER - thisQuarter,
    weeks: weeks.map((week, place) => ({
      monday: dayText(week.monday),
      kind: place >= from && week.kind === 'missed' ? 'reserve' : week.kind,
    })),
  }
}

/** Where the streak that reaches to the last week begins, and how many steady weeks the longest one has. */
function longest(weeks: readonly { readonly monday: number; readonly kind: StreakWeekKind }[]): {
  readonly from: number
  readonly best: number
} {
  const missed = new Map<string, number>()
  let [from, steady, best] = [0, 0, 0]
  const count = ({ monday, kind }: (typeof weeks)[number], by: 1 | -1) => {
    if (kind === 'steady') steady += by
    if (kind === 'missed') missed.set(quarterOf(monday), (missed.get(quarterOf(monday)) ?? 0) + by)
  }
  for (const [place, week] of weeks.entries()) {
    count(week, 1)
    // Shortened from its beginning: until the quarter has no third missed week, and then to a steady one.
    for (const first of weeks.slice(from, place + 1)) {
      const isTooMany = (missed.get(quarterOf(week.monday)) ?? 0) > RESERVES_A_QUARTER
      if (first.kind === 'steady' && !isTooMany) break
      count(first, -1)
      from++
    }
    best = Math.max(best, steady)
  }
  return { from, best }
}

/** Whether any day of leave lies between Monday and Friday. */
function isIn(monday: number, { startsOn, endsOn }: Leave): boolean {
  return dayNumber(startsOn) <= monday + 4 && dayNumber(endsOn) >= monday
}

function quarterOf(monday: number): string {
  const thursday = dayText(monday + 3)
  return `${thursday.slice(0, 4)} ${Math.ceil(Number(thursday.slice(5, 7)) / 3)}`
}
