import type { Comparison, MissionEventKind, MissionWay } from './mission.ts'

/** What each kind of event says of itself, and how it can be compared: all that a condition may name. */
export const MISSION_FACTS = {
  contact: {
    direction: 'text',
    isMeeting: 'boolean',
    others: 'number',
    isColleague: 'boolean',
    isFirst: 'boolean',
    silentDaysAtStart: 'number',
  },
  'profile-scored': { score: 'number', gain: 'number' },
  'skills-published': { skills: 'number', hasLine: 'boolean' },
  'import-completed': { people: 'number' },
  'people-typed': { people: 'number' },
  'cadence-set': { ties: 'number', dated: 'number' },
  'ask-answered': { days: 'number', isUseful: 'boolean', isFirstOfPair: 'boolean' },
  'introduction-made': { hasConsents: 'boolean' },
  'recommendation-delivered': { isSwap: 'boolean' },
  'recommendation-confirmed': { isSwap: 'boolean' },
  'week-acted': {},
  'counterpart-adopted': { kind: 'text', accountId: 'text', department: 'text' },
  'thread-joined': { kind: 'text', wasSingleThreaded: 'boolean', days: 'number' },
  'post-adopted': {},
  'share-opened': {},
  'thanks-given': {},
  'plan-saved': { ties: 'number', hasRhythm: 'boolean', ifThens: 'number' },
} as const satisfies Readonly<Record<MissionEventKind, Readonly<Record<string, FactType>>>>
type FactsOf<Kind> = Kind extends MissionEventKind ? keyof (typeof MISSION_FACTS)[Kind] : never
export type FactName = FactsOf<MissionEventKind>
export type FactType = 'number' | 'boolean' | 'text'

/** The facts of an event's kind, by name. */
export function factsOf(kind: MissionEventKind): ReadonlyMap<string, FactType> {
  return new Map(Object.entries(MISSION_FACTS[kind]))
}

/** What of a way can never hold: facts that its events do not have, or comparisons that do not fit them. In words. */
export function impossibleIn({ on, where = {}, twoWay }: MissionWay): string[] {
  const facts = factsOf(on)
  const named = Object.entries(where).flatMap(([name, comparison]) => {
    const type = facts.get(name)
    if (type === undefined) return [`${on} has no fact ${name}.`]
    return fitsType(comparison, type) ? [] : [`${name} of ${on} is a ${type}, and is compared as another.`]
  })
  const shared = (twoWay?.same ?? []).filter((name) => !facts.has(name))
  return [...named, ...shared.map((name) => `${on} has no fact ${name}.`)]
}

function fitsType({ eq, in: within, ...order }: Comparison, type: FactType): boolean {
  if (Object.values(order).some((value) => value !== undefined) && type !== 'number') return false
  if (within !== undefined && type !== 'text') return false
  return eq === undefined || typeof eq === (type === 'text' ? 'string' : type)
}
