import { dayNumber, dayText, mondayOf } from '../relationships/day.ts'
import { countable, type Refused } from './countable.ts'
import { fits, type Mission, type MissionEvent, type MissionWay } from './mission.ts'

/** One that counted: what made it, and what it earned. */
export interface Unit {
  readonly eventIds: readonly string[]
  readonly personId: string | null
  /** The day on which it was complete. */
  readonly on: string
  /** Before the week's cap; half of it when only said. */
  readonly points: number
  readonly isSelf: boolean
}

/** Something begun that still lacks contact the other way. */
export interface Waiting {
  readonly eventId: string
  readonly personId: string | null
  readonly until: string
}

export interface MissionProgress {
  readonly id: string
  readonly isDone: boolean
  /** The mission that it would be instead of has earned: nothing more is to be done. */
  readonly isReplaced: boolean
  /** At least one that earned was shown by data. */
  readonly isShownByData: boolean
  readonly earned: readonly Unit[]
  /** Counts towards the number that is wanted, but has not earned yet. */
  readonly begun: number
  readonly wanted: number
  readonly waiting: readonly Waiting[]
}

export interface Standing {
  readonly missions: readonly MissionProgress[]
  readonly refused: readonly Refused[]
}

/** Evidence that comes late counts this much longer than the programme runs. */
export const LATE_DAYS = 14

/**
 * Where a member stands, from all their events at once: the same for any order of arrival, and an event that is taken
 * back takes its points along. An event counts for one mission, an outside person once in a cohort. Weekly caps are
 * `cappedPoints`. `endsOn` is the programme's last day.
 */
export function evaluateMissions(
  missions: readonly Mission[],
  events: readonly MissionEvent[],
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
): Standing {
  const { counted, refused } = countable(events, { startsOn, lastOn: later(endsOn, LATE_DAYS) })
  const usedEvents = new Set<string>()
  const usedPeople = new Set<string>()
  const done = new Set<string | undefined>()
  const progress = missions.map((mission) => {
    const begun = mission.ways.map((way) => {
      const free = counted.filter(({ id }) => !usedEvents.has(id))
      return { way, ...unitsOf(way, free, usedPeople) }
    })
    const isReplaced = done.has(mission.insteadOf)
    const { earned, taken } = isReplaced ? NOTHING : earn(mission, begun)
    if (earned.length > 0) done.add(mission.id)
    for (const { eventIds, personId } of taken) {
      for (const id of eventIds) usedEvents.add(id)
      if (personId !== null) usedPeople.add(personId)
    }
    const nearest = begun.toSorted(
      (one, other) => other.units.length / wantedOf(other.way) - one.units.length / wantedOf(one.way),
    )[0]
    return {
      id: mission.id,
      isDone: earned.length > 0,
      isReplaced,
      isShownByData: earned.some(({ isSelf }) => !isSelf),
      earned,
      begun: earned.length > 0 || isReplaced ? 0 : (nearest?.units.length ?? 0),
      wanted: nearest ? wantedOf(nearest.way) : 1,
      waiting: isReplaced ? [] : begun.flatMap(({ waiting }) => waiting),
    }
  })
  return { missions: progress, refused }
}

interface Begun {
  readonly way: MissionWay
  readonly units: readonly Unit[]
  readonly waiting: readonly Waiting[]
}

const NOTHING: { readonly earned: readonly Unit[]; readonly taken: readonly Unit[] } = {
  earned: [],
  taken: [],
}

/** Which units earn, and which are used up by that. */
function earn(
  { every, weekly = Number.POSITIVE_INFINITY }: Mission,
  begun: readonly Begun[],
): { earned: readonly Unit[]; taken: readonly Unit[] } {
  if (every === 'cohort') {
    for (const { way, units } of begun) {
      const enough = firstEnough(way, units)
      if (enough) return { earned: [joined(enough, way)], taken: enough }
    }
    return { earned: [], taken: [] }
  }
  const earned: Unit[] = []
  const taken: Unit[] = []
  const perWeek = new Map<string, number>()
  for (const { way, units } of begun) {
    if (every === 'week') {
      for (const inWeek of Map.groupBy(units, ({ on }) => weekOf(on)).values()) {
        const enough = firstEnough(way, inWeek)
        if (!enough) continue
        earned.push(joined(enough, way))
        taken.push(...enough)
      }
      continue
    }
    for (const unit of units) {
      const week = weekOf(unit.on)
      const before = perWeek.get(week) ?? 0
      if (before >= weekly) continue
      perWeek.set(week, before + 1)
      earned.push(unit)
      taken.push(unit)
    }
  }
  return { earned, taken }
}

/** The first units that are enough, in their number and their days; undefined while they are not. */
function firstEnough(way: MissionWay, units: readonly Unit[]): readonly Unit[] | undefined {
  const some: Unit[] = []
  const days = new Set<string>()
  for (const unit of units) {
    some.push(unit)
    days.add(unit.on)
    if (some.length >= wantedOf(way) && days.size >= (way.minDays ?? 1)) return some
  }
  return undefined
}

function joined(units: readonly Unit[], way: MissionWay): Unit {
  const isSelf = units.some((unit) => unit.isSelf)
  return {
    eventIds: units.flatMap(({ eventIds }) => eventIds),
    personId: null,
    on: units.at(-1)?.on ?? '',
    points: isSelf ? way.points / 2 : way.points,
    isSelf,
  }
}

function unitsOf(
  way: MissionWay,
  events: readonly MissionEvent[],
  usedPeople: ReadonlySet<string>,
): Omit<Begun, 'way'> {
  const units: Unit[] = []
  const waiting: Waiting[] = []
  const people = new Set(usedPeople)
  for (const event of events) {
    if (event.kind !== way.on || !fits(way.where, event.facts)) continue
    const { personId } = event
    if (personId !== null && people.has(personId)) continue
    const answered = way.twoWay ? bothWays(event, way.twoWay, events) : [event]
    if (answered.length === 0) {
      if (way.twoWay && !waiting.some((each) => each.personId !== null && each.personId === personId))
        waiting.push({ eventId: event.id, personId, until: later(event.on, way.twoWay.withinDays) })
      continue
    }
    if (personId !== null) people.add(personId)
    const isSelf = answered.some((each) => each.isSelf)
    units.push({
      eventIds: [...new Set([event, ...answered].map(({ id }) => id))],
      personId,
      on:
        [event, ...answered]
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? event.on,
      points: isSelf ? way.points / 2 : way.points,
      isSelf,
    })
  }
  return {
    units: units.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
    waiting: waiting.filter(({ personId }) => personId === null || !people.has(personId)),
  }
}

/** A held meeting, or contact out and in, within the days after an event; the earliest. Empty as long as there is none. */
function bothWays(
  event: MissionEvent,
  { withinDays, same }: NonNullable<MissionWay['twoWay']>,
  events: readonly MissionEvent[],
): readonly MissionEvent[] {
  const until = later(event.on, withinDays)
  const contacts = events.filter(
    (other) =>
      other.kind === 'contact' &&
      other.on >= event.on &&
      other.on <= until &&
      (same
        ? same.every((fact) => other.facts[fact] === event.facts[fact])
        : other.personId === event.personId),
  )
  const halves = new Map<string, { out?: MissionEvent; in?: MissionEvent }>()
  for (const contact of contacts) {
    if (contact.facts.isMeeting === true) return [contact]
    const half = halves.get(contact.personId ?? '') ?? {}
    if (contact.facts.direction === 'out') half.out ??= contact
    if (contact.facts.direction === 'in') half.in ??= contact
    if (half.out && half.in) return [half.out, half.in]
    halves.set(contact.personId ?? '', half)
  }
  return []
}

function wantedOf({ min = 1 }: MissionWay): number {
  return min
}

function weekOf(day: string): string {
  return dayText(mondayOf(dayNumber(day)))
}

function later(day: string, days: number): string {
  return dayText(dayNumber(day) + days)
}
