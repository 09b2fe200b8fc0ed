import type ICAL from 'ical.js'
import { normaliseEmail } from '../people/email.ts'
import type { CalendarOptions } from './calendar.ts'
import { occurrences } from './calendar-occurrences.ts'
import { type CalendarTime, instantOf, timeOf } from './calendar-time.ts'
import type { ContentLine } from './content-lines.ts'
import { recordKey } from './key.ts'
import { lost, remark } from './problem.ts'
import type { InteractionRecord, Party, SetAside, SourceRecord } from './record.ts'
import { clean } from './text.ts'

/** An event as its lines say it. */
export interface EventText {
  readonly line: number
  readonly properties: readonly ContentLine[]
  /** Of its calendar: CANCEL, REPLY, REQUEST … */
  readonly method: string
}

const mostPeople = 1000

type Zones = ReadonlyMap<string, ICAL.Timezone>

/** The occurrences of all events of a calendar, event by event: series with their exceptions in place. */
export function* readSeries(
  file: string,
  events: readonly EventText[],
  zones: Zones,
  options: CalendarOptions,
): Generator<SourceRecord[]> {
  // What an exception replaces, by series.
  const replaced = new Map<string, Set<number>>()
  for (const event of events) {
    const original = replacedInstant(event, zones, options)
    if (original === undefined) continue
    const uid = textOf(event, 'UID')
    replaced.set(uid, (replaced.get(uid) ?? new Set()).add(original))
  }
  for (const event of events)
    yield readEvent(file, event, zones, options, replaced.get(textOf(event, 'UID')) ?? new Set())
}

function replacedInstant(event: EventText, zones: Zones, { timeZone }: CalendarOptions): number | undefined {
  const line = event.properties.find(({ name }) => name === 'RECURRENCE-ID')
  const time = line && timeOf(line, zones)
  return time && instantOf(time, timeZone)
}

function textOf({ properties }: EventText, name: string): string {
  return properties.find((property) => property.name === name)?.value.trim() ?? ''
}

function readEvent(
  file: string,
  event: EventText,
  zones: Zones,
  options: CalendarOptions,
  replaced: ReadonlySet<number>,
): SourceRecord[] {
  const { line, properties } = event
  const uid = textOf(event, 'UID')
  const startLine = properties.find(({ name }) => name === 'DTSTART')
  const start = startLine && timeOf(startLine, zones)
  if (!start) return [lost(file, line, 'bad-date', 'This event has no beginning that can be read.', uid)]
  const isException = properties.some(({ name }) => name === 'RECURRENCE-ID')
  const remarks: SourceRecord[] = []
  if (start.zone.is === 'floating' && start.zone.asked !== '')
    remarks.push(
      remark(
        file,
        line,
        'zone',
        `The time zone '${start.zone.asked.slice(0, 60)}' is not known; your own is taken.`,
        uid,
      ),
    )
  const build = builderOf(file, event, start, uid)
  const { instants, cappedAt, isBroken } = isException
    ? { instants: [instantOf(start, options.timeZone)], cappedAt: 0, isBroken: false }
    : occurrences(properties, start, zones, options)
  if (isBroken)
    remarks.push(
      remark(
        file,
        line,
        'malformed',
        'Its rule of recurrence cannot be read; only the first occurrence is taken.',
        uid,
      ),
    )
  if (cappedAt > 0)
    remarks.push(
      remark(file, line, 'too-big', `This series goes on; its first ${cappedAt} occurrences are taken.`, uid),
    )
  const kept = instants.filter((at) => !Number.isNaN(at) && (isException || !replaced.has(at)))
  if (instants.length > 0 && instants.every(Number.isNaN))
    return [...remarks, lost(file, line, 'bad-date', 'This event lies outside of any calendar.', uid)]
  // All of it excluded, moved, or outside the time that is asked for: the series itself is still in the file.
  if (kept.length === 0 && !options.window) {
    const why = replaced.size > 0 ? 'was moved or cancelled' : 'is excluded'
    return [...remarks, lost(file, line, 'empty', `Every occurrence of this series ${why}.`, uid)]
  }
  return [...remarks, ...kept.map(build)]
}

function builderOf(
  file: string,
  event: EventText,
  start: CalendarTime,
  uid: string,
): (at: number) => InteractionRecord {
  const { line, properties, method } = event
  const attendees = properties.filter(({ name }) => name === 'ATTENDEE').slice(0, mostPeople)
  const organiser = properties
    .filter(({ name }) => name === 'ORGANIZER')
    .slice(0, 1)
    .map(partyOf)
    .filter(isSomebody)
  const state = (line: ContentLine) => (line.params.get('PARTSTAT') ?? '').toUpperCase()
  const isRoom = (line: ContentLine) =>
    /^(?:ROOM|RESOURCE)$/i.test(line.params.get('CUTYPE') ?? '') ||
    /@(?:resource|group)\.calendar\.google\.com$/i.test(line.value)
  const came = attendees
    .filter((line) => state(line) !== 'DECLINED' && state(line) !== 'DELEGATED' && !isRoom(line))
    .map(partyOf)
    .filter(isSomebody)
  const to = came.filter(({ email }) => email === '' || email !== organiser[0]?.email)
  const declinedBy = attendees.filter((line) => state(line) === 'DECLINED').map((line) => partyOf(line).email)
  const isCancelled =
    /^CANCELLED$/i.test(textOf(event, 'STATUS')) || method === 'CANCEL' || method === 'REPLY'
  const isAllDay = start.isDay || /^TRUE$/i.test(textOf(event, 'X-MICROSOFT-CDO-ALLDAYEVENT'))
  const setAside: SetAside = isCancelled ? 'cancelled' : isAllDay ? 'all-day' : ''
  const original = textOf(event, 'RECURRENCE-ID')
  return (at) => {
    const instant = new Date(at).toISOString()
    return {
      kind: 'interaction',
      file,
      line,
      source: 'calendar',
      key: recordKey(
        'meeting',
        uid || `${organiser[0]?.email ?? ''} ${to.map(({ email }) => email).join(' ')}`,
        original || instant,
      ),
      at: instant,
      channel: 'meeting',
      from: organiser,
      to,
      bulk: false,
      uid,
      setAside,
      because: '',
      ownHints: [],
      ...(declinedBy.length > 0 ? { declinedBy } : {}),
    }
  }
}

/** `mailto:` in any case; else the EMAIL parameter; the name from CN, unless that is the address again. */
function partyOf({ value, params }: ContentLine): Party {
  const email = normaliseEmail(value) || normaliseEmail(params.get('EMAIL') ?? '')
  const name = clean(params.get('CN') ?? '')
  return { name: normaliseEmail(name) === '' ? name : '', email, url: '' }
}

function isSomebody({ name, email }: Party): boolean {
  return name !== '' || email !== ''
}
