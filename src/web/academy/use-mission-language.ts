import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Comparison, MissionEventKind, MissionWay } from '#domain/academy/mission.ts'
import type { FactName } from '#domain/academy/mission-facts.ts'

export type Comparator = keyof Comparison

/** The closed language of missions in the member's words: what counts, its facts, how they compare; and a whole way. */
export function useMissionLanguage() {
  const { t } = useLingui()
  const kinds: Readonly<Record<MissionEventKind, string>> = {
    contact: t`a contact with somebody`,
    'profile-scored': t`marks of the profile clinic`,
    'skills-published': t`skills published`,
    'import-completed': t`an import that was finished`,
    'people-typed': t`people typed by hand`,
    'cadence-set': t`rhythms set`,
    'ask-answered': t`a question answered`,
    'introduction-made': t`an introduction made`,
    'recommendation-delivered': t`a recommendation delivered`,
    'recommendation-confirmed': t`a recommendation confirmed by an export`,
    'week-acted': t`somebody of My week acted on`,
    'counterpart-adopted': t`a counterpart adopted`,
    'thread-joined': t`a colleague brought in at an account`,
    'post-adopted': t`a post adopted`,
    'share-opened': t`a share opened`,
    'thanks-given': t`thanks given, by one’s own word`,
    'plan-saved': t`the plan saved`,
  }
  const facts: Readonly<Record<FactName, string>> = {
    direction: t`direction`,
    isMeeting: t`it was a meeting or call`,
    others: t`people in it`,
    isColleague: t`it was a colleague`,
    isFirst: t`never in contact before the programme`,
    silentDaysAtStart: t`days silent when the programme began`,
    score: t`score`,
    gain: t`points gained`,
    skills: t`skills`,
    hasLine: t`with a line`,
    people: t`people`,
    ties: t`ties`,
    dated: t`of them with dated contact`,
    days: t`days it took`,
    isUseful: t`marked useful`,
    isFirstOfPair: t`the first between the two`,
    hasConsents: t`everybody agreed`,
    isSwap: t`each wrote for the other within 30 days`,
    kind: t`kind of account`,
    accountId: t`account`,
    department: t`department`,
    wasSingleThreaded: t`it hung on one person`,
    hasRhythm: t`with a rhythm`,
    ifThens: t`if-thens`,
  }
  const comparators: Readonly<Record<Comparator, string>> = {
    gte: t`at least`,
    gt: t`more than`,
    lte: t`at most`,
    lt: t`less than`,
    eq: t`is`,
    in: t`is one of`,
  }
  const condition = (name: string, comparison: Comparison) =>
    Object.entries(comparison).map(([how, value]) => {
      const fact = isFact(name) ? facts[name] : name
      if (value === true) return fact
      if (value === false) return t`not: ${fact}`
      const words = isComparator(how) ? comparators[how] : how
      return `${fact} ${words} ${[value].flat().join(', ')}`
    })
  const isFact = (name: string): name is FactName => Object.hasOwn(facts, name)
  const isComparator = (name: string): name is Comparator => Object.hasOwn(comparators, name)
  /** What counts by this way, in one sentence that its numbers make true. */
  function way({ on, where = {}, twoWay, min = 1, minDays = 1, points }: MissionWay): string {
    const parts = [
      min > 1 ? `${min} × ${kinds[on]}` : kinds[on],
      ...Object.entries(where).flatMap(([name, comparison]) => condition(name, comparison)),
      ...(twoWay
        ? [
            t`contact both ways or a meeting within ${plural(twoWay.withinDays, { one: '# day', other: '# days' })}`,
          ]
        : []),
      ...(minDays > 1 ? [t`on ${minDays} days or more`] : []),
      plural(points, { one: '# point', other: '# points' }),
    ]
    return `${parts.join('; ')}.`
  }
  /** All ways of a mission; undefined when it counts what it is shipped to count. */
  function ways(changed: readonly MissionWay[] | null): string | undefined {
    return changed?.map(way).join(' ')
  }
  return { kinds, facts, comparators, way, ways }
}
