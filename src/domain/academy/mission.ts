/** What a member did that a mission may count. Facts are what was true when it happened; nothing here names a text. */
export interface MissionEvent {
  readonly id: string
  readonly kind: MissionEventKind
  /** The member's own day. */
  readonly on: string
  /** The outside person it is about; null when about nobody. */
  readonly personId: string | null
  /** The member said so; no data shows it. */
  readonly isSelf: boolean
  readonly facts: Readonly<Record<string, number | boolean | string>>
}

export const MISSION_EVENT_KINDS = [
  'contact',
  'profile-scored',
  'skills-published',
  'import-completed',
  'people-typed',
  'cadence-set',
  'ask-answered',
  'introduction-made',
  'recommendation-delivered',
  'recommendation-confirmed',
  'week-acted',
  'counterpart-adopted',
  'thread-joined',
  'post-adopted',
  'share-opened',
  'thanks-given',
  'plan-saved',
] as const
export type MissionEventKind = (typeof MISSION_EVENT_KINDS)[number]

export type Comparison = Readonly<Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number>>> & {
  readonly eq?: number | boolean | string
  readonly in?: readonly string[]
}
/** All of it must hold; a fact that an event lacks holds nothing. */
export type Where = Readonly<Record<string, Comparison>>

/** One way to do a mission: so many of these events. */
export interface MissionWay {
  readonly on: MissionEventKind
  readonly where?: Where
  /** The event counts once there was contact both ways, or a held meeting, within so many days; with whom the facts in `same` name, else with its person. */
  readonly twoWay?: { readonly withinDays: number; readonly same?: readonly string[] }
  /** How many, of different people where they are about people, and on how many days. */
  readonly min?: number
  readonly minDays?: number
  readonly points: number
}

/** A mission in the closed language: data, not code. Who writes one can count and compare, and nothing else. */
export interface Mission {
  readonly id: string
  readonly weeks: readonly number[]
  /** How often it earns: once, once in each week, or with each that counts. */
  readonly every: 'cohort' | 'week' | 'unit'
  /** With `unit`: at most so many a week. */
  readonly weekly?: number
  /** Earns nothing where that mission, which stands before it, has earned: one of the two. */
  readonly insteadOf?: string
  readonly ways: readonly MissionWay[]
}

/** Whether an event's facts are as a condition wants them. */
export function fits(where: Where | undefined, facts: MissionEvent['facts']): boolean {
  return Object.entries(where ?? {}).every(([name, { eq, in: within, gt, gte, lt, lte }]) => {
    const fact = facts[name]
    if (fact === undefined) return false
    if (eq !== undefined && fact !== eq) return false
    if (within !== undefined && !within.includes(String(fact))) return false
    const isNumber = typeof fact === 'number'
    if (gt !== undefined && !(isNumber && fact > gt)) return false
    if (gte !== undefined && !(isNumber && fact >= gte)) return false
    if (lt !== undefined && !(isNumber && fact < lt)) return false
    return lte === undefined || (isNumber && fact <= lte)
  })
}
