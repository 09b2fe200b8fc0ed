import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { ContentLine } from './content-lines.ts'
import { shownZones, windowsZones } from './windows-zones.ts'

/** A moment as a calendar writes it: on the wall, and where that wall hangs. */
export interface CalendarTime {
  /** `YYYY-MM-DDTHH:MM:SS` as written. */
  readonly wall: string
  readonly isDay: boolean
  /** UTC, an IANA name, a VTIMEZONE of the file, or nothing (the member's own zone). */
  readonly zone: Zone
}

export type Zone =
  | { readonly is: 'iana'; readonly id: string }
  | { readonly is: 'own'; readonly zone: ICAL.Timezone }
  | { readonly is: 'floating'; readonly asked: string }

/** Reads DATE and DATE-TIME values; undefined when it is neither. */
export function readCalendarTime(
  value: string,
  tzid: string,
  zones: ReadonlyMap<string, ICAL.Timezone>,
): CalendarTime | undefined {
  const [, year, month, day, hour = '', minute = '00', second = '00', utc] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/i.exec(value.trim()) ?? []
  if (!year) return undefined
  const isDay = hour === ''
  // A leap second and 24 o'clock exist in files.
  const wall = `${year}-${month}-${day}T${isDay ? '00' : hour}:${minute}:${second === '60' ? '59' : second}`
  if (Number.isNaN(Date.parse(`${wall}Z`))) return undefined
  return { wall, isDay, zone: utc ? { is: 'iana', id: 'UTC' } : zoneOf(tzid, zones) }
}

export function timeOf(
  line: ContentLine,
  zones: ReadonlyMap<string, ICAL.Timezone>,
): CalendarTime | undefined {
  return readCalendarTime(line.value, line.params.get('TZID') ?? '', zones)
}

function zoneOf(tzid: string, zones: ReadonlyMap<string, ICAL.Timezone>): Zone {
  if (tzid === '') return { is: 'floating', asked: '' }
  const name = windowsZones[tzid] ?? (/^tzone:\/\/Microsoft\/Utc$/i.test(tzid) ? 'UTC' : tzid)
  if (name.includes('/') || name === 'UTC' || name === 'GMT')
    if (isIana(name)) return { is: 'iana', id: name }
  const own = zones.get(tzid)
  if (own) return { is: 'own', zone: own }
  const meant = meantZone(tzid)
  return meant ? { is: 'iana', id: meant } : { is: 'floating', asked: tzid }
}

const known = new Map<string, boolean>()
const mostKnown = 5000

function isIana(id: string): boolean {
  const before = known.get(id)
  if (before !== undefined) return before
  let isZone = false
  try {
    isZone =
      /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(id) &&
      new Intl.DateTimeFormat('en', { timeZone: id }) !== undefined
  } catch {
    isZone = false
  }
  // A hostile file can make up zones without end.
  if (known.size < mostKnown) known.set(id, isZone)
  return isZone
}

/** The zone that a name without a definition means; empty when nobody can tell. */
function meantZone(tzid: string): string {
  // `/citadel.org/20210210_1/Europe/Berlin`, `/freeassociation.sourceforge.net/Europe/Paris`.
  const tail = /([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_/+-]+)$/.exec(tzid)?.[1]
  if (tail && isIana(tail)) return tail
  // `W. Europe Standard Time 1`: Outlook counts its copies.
  const windows = windowsZones[tzid.replace(/^["']|["']$/g, '').replace(/ \d+$/, '')]
  if (windows) return windows
  if (/^[A-Z][A-Za-z0-9]+$/.test(tzid) && isIana(tzid)) return tzid
  const shown = shownZones.find(([cities]) => tzid.includes(cities))
  if (shown) return shown[1]
  // `(UTC+05:30) …`, `GMT-0300`: no summer time, and better than none.
  const offset = /^\(?(?:UTC|GMT) ?([+-])(\d{1,2}):?(\d{2})?\b/.exec(tzid)
  return offset ? `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}` : ''
}

/** Milliseconds since 1970, UTC; NaN when the moment is beyond what dates reach. */
export function instantOf({ wall, zone }: Pick<CalendarTime, 'wall' | 'zone'>, memberZone: string): number {
  try {
    if (zone.is === 'own') {
      const time = ICAL.Time.fromDateTimeString(wall)
      time.zone = zone.zone
      return time.toJSDate().getTime()
    }
    const id = zone.is === 'iana' ? zone.id : memberZone
    if (id === 'UTC') return Date.parse(`${wall}Z`)
    return Temporal.PlainDateTime.from(wall).toZonedDateTime(id).epochMilliseconds
  } catch {
    return Number.NaN
  }
}

/** The file's own zones, each read alone: a broken one spoils no other. */
export function readZones(blocks: readonly (readonly string[])[]): Map<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>()
  for (const block of blocks) {
    try {
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(block.filter(isHarmless).join('\r\n'))))
      if (zone.tzid) zones.set(zone.tzid, zone)
    } catch {
      // Events that name it fall back to the member's zone, and say so.
    }
  }
  return zones
}

/** Zones change once or twice a year; ical.js would count through any other rule, for ever if need be. */
function isHarmless(line: string): boolean {
  if (!/^RRULE[;:]/i.test(line)) return true
  return /^RRULE:(?:(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=\d+|BYDAY=[-+\w,]+|BYMONTHDAY=[-\d,]+|UNTIL=\w+|COUNT=\d{1,3}|WKST=\w+)(?:;|$))+$/i.test(
    line.trim(),
  )
}
