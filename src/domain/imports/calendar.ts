import type ICAL from 'ical.js'
import { type EventText, readSeries } from './calendar-series.ts'
import { readZones } from './calendar-time.ts'
import { type ContentLine, readContentLine, readLines } from './content-lines.ts'
import { lost } from './problem.ts'
import type { SourceRecord } from './record.ts'
import { decodeText } from './text.ts'

/** How a calendar is read. `inspect` has no clock and gives no window; an import looks five years back, two weeks ahead. */
export interface CalendarOptions {
  /** IANA zone for times that name none. */
  readonly timeZone: string
  readonly window?: { readonly from: string; readonly until: string }
}

// All else of an event, its words above all, is not even kept while it is read.
const wanted = new Set([
  'UID',
  'DTSTART',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
  'ORGANIZER',
  'ATTENDEE',
  'X-MICROSOFT-CDO-ALLDAYEVENT',
])
const mostEvents = 2_000_000
const mostLines = 5000

/**
 * iCalendar (RFC 5545) and what programs make of it: bare components, several calendars in a file, broken lines. Every
 * VEVENT comes out: as its occurrences, or as a problem. To-dos, free/busy and journals are no meetings.
 */
export async function* readCalendar(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  options: CalendarOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  let stack: string[] = []
  let event: { line: number; properties: ContentLine[] } | undefined
  let zone: string[] | undefined
  let method = ''
  let events: EventText[] = []
  let zones: string[][] = []
  let pending = ''
  let records: SourceRecord[] = []

  const flush = () => {
    const text = pending
    pending = ''
    if (text === '') return
    // Zones are whole components for ical.js; a cut or odd line there is its to refuse.
    if (zone) zone.push(text)
    const isInEvent = event && stack.at(-1) === 'VEVENT'
    if (!isInEvent && !/^METHOD[;:]/i.test(text)) return
    const property = readContentLine(text)
    if (!property) return
    if (property.name === 'METHOD' && !event) method = property.value.trim().toUpperCase()
    else if (event && wanted.has(property.name) && event.properties.length < mostLines)
      event.properties.push(property)
  }
  const endCalendar = () => {
    const own: ReadonlyMap<string, ICAL.Timezone> = readZones(zones)
    const series = readSeries(file, events, own, options)
    events = []
    zones = []
    method = ''
    return series
  }

  for await (const lines of readLines(decodeText(bytes))) {
    for (const { number, text: raw } of lines) {
      const text = raw.replace(/^\ufeff/, '')
      // Some programs end their lines twice; an empty line means nothing here.
      if (text === '') continue
      if (/^[ \t]/.test(text) && pending !== '') {
        if (pending.length < 200_000) pending += text.slice(1)
        continue
      }
      const mark = /^\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(text)
      if (!mark) {
        flush()
        pending = text
        continue
      }
      flush()
      const [, verb = '', named = ''] = mark
      const name = named.toUpperCase()
      if (verb.toUpperCase() === 'BEGIN') {
        if (name === 'VEVENT') {
          // An event inside an event: the outer one has no end.
          if (event) records.push(cut(file, event))
          event = { line: number, properties: [] }
          stack = stack.filter((open) => open !== 'VEVENT')
        }
        if (name === 'VTIMEZONE') zone = []
        if (zone) zone.push(`BEGIN:${name}`)
        if (stack.length < 50) stack.push(name)
      } else {
        if (zone) zone.push(`END:${name}`)
        if (name === 'VTIMEZONE' && zone) {
          zones.push(zone)
          zone = undefined
        }
        if (name === 'VEVENT' && event) {
          if (events.length < mostEvents) events.push({ ...event, method })
          else records.push(tooMany(file, event.line))
          event = undefined
        }
        const open = stack.lastIndexOf(name)
        if (open >= 0) stack = stack.slice(0, open)
        if (name === 'VCALENDAR') {
          if (event) records.push(cut(file, event))
          event = undefined
          zone = undefined
          yield* endCalendar()
        }
      }
    }
    if (records.length > 0) yield records
    records = []
  }
  flush()
  if (event) records.push(cut(file, event))
  yield* endCalendar()
  if (records.length > 0) yield records
}

function tooMany(file: string, line: number) {
  return lost(file, line, 'too-big', 'A calendar of more than two million events; this one was left out.')
}

function cut(file: string, { line, properties }: { line: number; properties: readonly ContentLine[] }) {
  const uid = properties.find(({ name }) => name === 'UID')?.value ?? ''
  return lost(file, line, 'cut', 'This event has no end; the file may be cut.', uid)
}
