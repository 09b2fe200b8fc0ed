import type { RecurrenceRule } from './recurrence-rule.ts'

const secondsADay = 86_400
const millisecondsADay = 86_400_000
/** The calendar repeats after 400 years: what has not happened for so long never will. */
const longestEmptyDays = 146_097
const lastYear = 9998
/** Years of seconds are more than anybody means. */
const mostPeriods = 100_000

/**
 * The wall times of a series, `YYYY-MM-DDTHH:MM:SS`, in order: the beginning first, whether the rule names it or not,
 * and counted with COUNT, as RFC 5545 says. Always ends, also when the rule names a 31st of February. Our own because
 * ical.js never comes back from such rules, moves a 29 February to March and reads week numbers wrongly.
 */
export function* recurring(rule: RecurrenceRule, start: string): Generator<string> {
  yield start
  const startDay = dayOf(start)
  const startSecond = secondOf(start)
  if (startDay === undefined || rule.count === 1) return
  let left = rule.count === 0 ? Number.POSITIVE_INFINITY : rule.count - 1
  let lastFoundDay = startDay
  let looked = 0
  for (const { firstDay, times } of periods(complete(rule, startDay, startSecond), startDay, startSecond)) {
    for (const { day, second } of times) {
      if (day < startDay || (day === startDay && second <= startSecond)) continue
      lastFoundDay = day
      yield wallOf(day, second)
      left--
      if (left <= 0) return
    }
    if (firstDay - lastFoundDay > longestEmptyDays || civil(firstDay).year > lastYear) return
    if (++looked > mostPeriods) return
  }
}

interface Time {
  readonly day: number
  readonly second: number
}

interface Period {
  readonly firstDay: number
  readonly times: readonly Time[]
}

/** What the rule leaves open is as at the beginning: a yearly rule without more falls on the same day. */
function complete(rule: RecurrenceRule, startDay: number, startSecond: number): RecurrenceRule {
  const { month, day } = civil(startDay)
  const { frequency, months, weekdays, monthDays, hours, minutes, seconds } = rule
  const namesDays =
    [rule.weekNumbers, rule.yearDays, monthDays, weekdays].some((list) => list.length > 0) ||
    !['YEARLY', 'MONTHLY', 'WEEKLY'].includes(frequency)
  const isYearly = frequency === 'YEARLY'
  const [hour, minute] = [Math.floor(startSecond / 3600), Math.floor(startSecond / 60) % 60]
  const isSubDaily = ['HOURLY', 'MINUTELY', 'SECONDLY'].includes(frequency)
  return {
    ...rule,
    months: !namesDays && isYearly && months.length === 0 ? [month] : months,
    monthDays: !namesDays && frequency !== 'WEEKLY' ? [day] : monthDays,
    weekdays: !namesDays && frequency === 'WEEKLY' ? [{ day: weekdayOf(startDay), nth: 0 }] : weekdays,
    hours: hours.length > 0 || isSubDaily ? hours : [hour],
    minutes: minutes.length > 0 || frequency === 'MINUTELY' || frequency === 'SECONDLY' ? minutes : [minute],
    seconds: seconds.length > 0 || frequency === 'SECONDLY' ? seconds : [startSecond % 60],
  }
}

function* periods(rule: RecurrenceRule, startDay: number, startSecond: number): Generator<Period> {
  const { frequency, interval } = rule
  if (frequency === 'HOURLY') return yield* shortPeriods(rule, startDay, startSecond, 3600)
  if (frequency === 'MINUTELY') return yield* shortPeriods(rule, startDay, startSecond, 60)
  if (frequency === 'SECONDLY') return yield* shortPeriods(rule, startDay, startSecond, 1)
  const { year, month } = civil(startDay)
  for (let step = 0; ; step += interval) {
    let firstDay = startDay + step
    let nextDay = firstDay + 1
    if (frequency === 'WEEKLY') {
      firstDay = startDay - ((weekdayOf(startDay) - rule.weekStart + 7) % 7) + 7 * step
      nextDay = firstDay + 7
    } else if (frequency === 'MONTHLY') {
      firstDay = dayNumber(year, month + step, 1)
      nextDay = dayNumber(year, month + step + 1, 1)
    } else if (frequency === 'YEARLY') {
      firstDay = dayNumber(year + step, 1, 1)
      nextDay = dayNumber(year + step + 1, 1, 1)
    }
    const times: Time[] = []
    for (let day = firstDay; day < nextDay; day++)
      if (isNamed(day, rule)) for (const second of secondsIn(rule)) times.push({ day, second })
    yield { firstDay, times: atPositions(times, rule) }
  }
}

/** Hours, minutes, seconds: a day that the rule does not name is passed over whole. */
function* shortPeriods(
  rule: RecurrenceRule,
  startDay: number,
  startSecond: number,
  unit: number,
): Generator<Period> {
  const stride = rule.interval * unit
  const first = startDay * secondsADay + startSecond
  let at = first - (unit === 3600 ? startSecond % 3600 : unit === 60 ? startSecond % 60 : 0)
  for (;;) {
    const day = Math.floor(at / secondsADay)
    const second = at - day * secondsADay
    const [hour, minute] = [Math.floor(second / 3600), Math.floor(second / 60) % 60]
    if (!isNamed(day, rule)) {
      at += Math.max(1, Math.ceil(((day + 1) * secondsADay - at) / stride)) * stride
      yield { firstDay: day, times: [] }
      continue
    }
    const isTime =
      isIn(rule.hours, hour) &&
      (unit > 60 || isIn(rule.minutes, minute)) &&
      (unit > 1 || isIn(rule.seconds, second % 60))
    const minutes = unit === 3600 ? rule.minutes : [minute]
    const seconds = unit === 1 ? [second % 60] : rule.seconds
    const times = isTime
      ? minutes.flatMap((m) => seconds.map((s) => ({ day, second: hour * 3600 + m * 60 + s })))
      : []
    yield { firstDay: day, times: atPositions(times.sort(inOrder), rule) }
    at += stride
  }
}

function isNamed(day: number, rule: RecurrenceRule): boolean {
  const { year, month, day: monthDay } = civil(day)
  if (!isIn(rule.months, month)) return false
  if (rule.monthDays.length > 0) {
    const length = dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
    if (!rule.monthDays.some((named) => named === monthDay || named === monthDay - length - 1)) return false
  }
  if (rule.yearDays.length > 0) {
    const [place, length] = [
      day - dayNumber(year, 1, 1) + 1,
      dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1),
    ]
    if (!rule.yearDays.some((named) => named === place || named === place - length - 1)) return false
  }
  if (rule.weekNumbers.length > 0 && !isInNamedWeek(day, year, rule)) return false
  return rule.weekdays.length === 0 || rule.weekdays.some((named) => isNamedWeekday(day, named, rule))
}

function isNamedWeekday(
  day: number,
  { day: weekday, nth }: { day: number; nth: number },
  { frequency, months, weekNumbers }: RecurrenceRule,
): boolean {
  if (weekdayOf(day) !== weekday) return false
  const isYearly = frequency === 'YEARLY' && months.length === 0 && weekNumbers.length === 0
  if (nth === 0 || !(isYearly || frequency === 'MONTHLY' || (frequency === 'YEARLY' && months.length > 0)))
    return true
  const { year, month } = civil(day)
  const first = isYearly ? dayNumber(year, 1, 1) : dayNumber(year, month, 1)
  const next = isYearly ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  return nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : Math.floor((next - 1 - day) / 7) + 1 === -nth
}

/** Week 1 is the first with at least four days in the year; of weeks at the turn only this year's days count. */
function isInNamedWeek(day: number, year: number, { weekNumbers, weekStart }: RecurrenceRule): boolean {
  return [year - 1, year, year + 1].some((of) => {
    const first = firstWeekOf(of, weekStart)
    const weeks = Math.round((firstWeekOf(of + 1, weekStart) - first) / 7)
    const week = Math.floor((day - first) / 7) + 1
    return week >= 1 && week <= weeks && weekNumbers.some((n) => n === week || n === week - weeks - 1)
  })
}

function firstWeekOf(year: number, weekStart: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7)
}

function secondsIn({ hours, minutes, seconds }: RecurrenceRule): number[] {
  if (hours.length === 1 && minutes.length === 1 && seconds.length === 1)
    return [(hours[0] ?? 0) * 3600 + (minutes[0] ?? 0) * 60 + (seconds[0] ?? 0)]
  const all = hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  )
  return all.sort((one, other) => one - other)
}

function atPositions(times: readonly Time[], { positions }: RecurrenceRule): readonly Time[] {
  if (positions.length === 0) return times
  const places = new Set(positions.map((position) => (position > 0 ? position - 1 : times.length + position)))
  return times.filter((_, place) => places.has(place))
}

function isIn(list: readonly number[], value: number): boolean {
  return list.length === 0 || list.includes(value)
}

function inOrder(one: Time, other: Time): number {
  return one.day - other.day || one.second - other.second
}

/** Days since 1970-01-01; months beyond December belong to later years. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsADay
}

function civil(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * millisecondsADay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday is 0; day 0 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Undefined before the year 1000, where dates are mistakes. */
function dayOf(wall: string): number | undefined {
  const at = Date.parse(`${wall.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at) || wall < '1000' ? undefined : at / millisecondsADay
}

function secondOf(wall: string): number {
  const [hour = 0, minute = 0, second = 0] = wall.slice(11).split(':').map(Number)
  return hour * 3600 + minute * 60 + second
}

function wallOf(day: number, second: number): string {
  return new Date(day * millisecondsADay + second * 1000).toISOString().slice(0, 19)
}
