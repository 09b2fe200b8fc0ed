import { dayOfInstant, mondayOf } from './day.ts'

/** One event between the person whose habit it is and somebody else. */
export interface OwnEvent {
  /** The other one. */
  readonly other: string
  /** Whether it went from the person to the other. */
  readonly isOutgoing: boolean
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number
}

/** One ISO week of reaching out. */
export interface OutreachWeek {
  /** Day number of its Monday. */
  readonly monday: number
  /** Events from the person. */
  readonly contacts: number
  /** Different people reached. */
  readonly people: number
  /** Of them, those with whom there had never been an event before, in either direction. */
  readonly new: number
}

/**
 * The person's outreach by ISO week (UTC), from the week of the first outgoing event to the week of `until`, silent
 * weeks included. Events may come in any order; those after `until` count for nothing. Empty without outgoing events.
 */
export function outreachByWeek(events: readonly OwnEvent[], until: number): readonly OutreachWeek[] {
  const weeks = new Map<number, { contacts: number; people: Set<string>; new: number }>()
  const known = new Set<string>()
  // An answer at the very instant of the first outgoing event is not before it: outgoing first.
  const inOrder = events
    .filter(({ at }) => at <= until)
    .toSorted((one, other) => one.at - other.at || Number(other.isOutgoing) - Number(one.isOutgoing))
  for (const { other, isOutgoing, at } of inOrder) {
    if (isOutgoing) {
      const monday = mondayOf(dayOfInstant(at))
      const week = weeks.get(monday) ?? { contacts: 0, people: new Set(), new: 0 }
      week.contacts++
      week.people.add(other)
      if (!known.has(other)) week.new++
      weeks.set(monday, week)
    }
    known.add(other)
  }
  const [firstMonday] = weeks.keys()
  if (firstMonday === undefined) return []
  const count = (mondayOf(dayOfInstant(until)) - firstMonday) / 7 + 1
  return Array.from({ length: count }, (_, index) => {
    const monday = firstMonday + 7 * index
    const week = weeks.get(monday)
    return { monday, contacts: week?.contacts ?? 0, people: week?.people.size ?? 0, new: week?.new ?? 0 }
  })
}
