import type { MissionEvent } from './mission.ts'

export type Refusal =
  | 'colleague'
  | 'own-address'
  | 'too-many-at-once'
  | 'too-many-first-contacts'
  | 'outside-the-time'

export interface Refused {
  readonly eventId: string
  readonly reason: Refusal
}

const MOST_AT_ONCE = 5
const MOST_FIRST_CONTACTS_A_DAY = 10

/**
 * What may count at all, and what not and why: nothing with colleagues or one's own addresses, no mail to more than
 * five, no more than ten first contacts a day, nothing before the start or after the last day.
 */
export function countable(
  events: readonly MissionEvent[],
  { startsOn, lastOn }: { readonly startsOn: string; readonly lastOn: string },
): { readonly counted: readonly MissionEvent[]; readonly refused: readonly Refused[] } {
  const counted: MissionEvent[] = []
  const refused: Refused[] = []
  const firsts = new Map<string, number>()
  for (const event of inOrder(events)) {
    const reason = refusalOf(event)
    if (reason) refused.push({ eventId: event.id, reason })
    else counted.push(event)
  }
  return { counted, refused }

  function refusalOf({ kind, on, facts }: MissionEvent): Refusal | undefined {
    if (on < startsOn || on > lastOn) return 'outside-the-time'
    if (kind !== 'contact') return undefined
    if (facts.isColleague === true) return 'colleague'
    if (facts.isOwn === true) return 'own-address'
    if (typeof facts.others === 'number' && facts.others > MOST_AT_ONCE) return 'too-many-at-once'
    if (facts.isFirst !== true) return undefined
    const before = firsts.get(on) ?? 0
    firsts.set(on, before + 1)
    return before >= MOST_FIRST_CONTACTS_A_DAY ? 'too-many-first-contacts' : undefined
  }
}

/** By day, then by id: the order in which they arrived changes nothing. */
export function inOrder(events: readonly MissionEvent[]): readonly MissionEvent[] {
  return events.toSorted(
    (one, other) =>
      (one.on < other.on ? -1 : one.on > other.on ? 1 : 0) ||
      (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  )
}
