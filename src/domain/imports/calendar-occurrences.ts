import type ICAL from 'ical.js'
import type { CalendarOptions } from './calendar.ts'
import { type CalendarTime, instantOf, readCalendarTime } from './calendar-time.ts'
import type { ContentLine } from './content-lines.ts'
import { recurring } from './recurrence.ts'
import { readRule } from './recurrence-rule.ts'

type Zones = ReadonlyMap<string, ICAL.Timezone>

/** When an event takes place. */
export interface Occurrences {
  /** UTC instants, milliseconds since 1970; NaN for a moment beyond what dates reach. */
  readonly instants: readonly number[]
  /** How many were taken, when the series goes on; else 0. */
  readonly cappedAt: number
  /** A rule that cannot be read; the beginning is still taken. */
  readonly isBroken: boolean
}

/** Of a series without an end. */
const mostEndless = 1000
/** Of one with an end, or within the time asked for: five years of every day are 1,827. */
const mostEnding = 10_000
const mostSteps = 200_000

/** The occurrences of an event or series: its rules, its single dates, without those excluded. */
export function occurrences(
  properties: readonly ContentLine[],
  start: CalendarTime,
  zones: Zones,
  { timeZone, window }: CalendarOptions,
): Occurrences {
  const [from, until] = [
    window ? Date.parse(window.from) : Number.NEGATIVE_INFINITY,
    window ? Date.parse(window.until) : Number.POSITIVE_INFINITY,
  ]
  const excluded = datesOf(properties, 'EXDATE', zones)
  const out = new Set(excluded.map((time) => instantOf(time, timeZone)))
  const outDays = new Set(excluded.filter(({ isDay }) => isDay).map(({ wall }) => wall.slice(0, 10)))
  const found = new Set<number>()
  const take = (at: number, wall: string) => {
    if ((Number.isNaN(at) || (at >= from && at <= until)) && !out.has(at) && !outDays.has(wall.slice(0, 10)))
      found.add(at)
  }
  let cappedAt = 0
  let isBroken = false
  take(instantOf(start, timeZone), start.wall)
  for (const { value } of properties.filter(({ name }) => name === 'RRULE').slice(0, 10)) {
    const rule = readRule(value)
    if (!rule) {
      isBroken = true
      continue
    }
    // The end is compared as an instant: the rule counts on the wall, without a zone.
    const end = untilOf(value, start, zones, timeZone)
    const most = rule.count > 0 || end < Number.POSITIVE_INFINITY || window ? mostEnding : mostEndless
    let steps = 0
    for (const wall of recurring(rule, start.wall)) {
      const at = instantOf({ wall, zone: start.zone }, timeZone)
      if (at > end || at > until) break
      steps++
      if (found.size >= most || steps > mostSteps) {
        cappedAt = found.size
        break
      }
      take(at, wall)
    }
  }
  for (const time of datesOf(properties, 'RDATE', zones))
    if (found.size < mostEnding * 2) take(instantOf(time, timeZone), time.wall)
  return { instants: [...found], cappedAt, isBroken }
}

function untilOf(rule: string, start: CalendarTime, zones: Zones, timeZone: string): number {
  const value = /(?:^|;)\s*UNTIL=([^;]+)/i.exec(rule)?.[1] ?? ''
  const time = readCalendarTime(value, '', zones)
  if (!time) return Number.POSITIVE_INFINITY
  if (time.isDay) return instantOf({ wall: `${time.wall.slice(0, 10)}T23:59:59`, zone: start.zone }, timeZone)
  return instantOf(time.zone.is === 'floating' ? { wall: time.wall, zone: start.zone } : time, timeZone)
}

function datesOf(properties: readonly ContentLine[], name: string, zones: Zones): CalendarTime[] {
  return properties
    .filter((property) => property.name === name)
    .flatMap(({ value, params }) =>
      value
        .split(',')
        .slice(0, 5000)
        .flatMap((part) => readCalendarTime(part.split('/')[0] ?? '', params.get('TZID') ?? '', zones) ?? []),
    )
}
