import type { z } from 'zod'
import type { WayIn } from '#contract/ask.ts'
import { chanceRange, pathChance } from '#domain/introductions/warm-path.ts'
import { type ColleagueOfMine, type WayStep, wayToColleague } from '#domain/introductions/ways.ts'
import type { Colleague, listTiesWithColleagues } from './ask-colleagues.ts'
import type { FoundTie } from './ask-search.ts'

/** A way that is to be drawn, by members' ids. */
export interface Way {
  /** Whose tie the last step is; null: my own, or the way ends with the colleague. */
  readonly tieId: string | null
  readonly steps: readonly WayStep[]
}

/** How the asker stands to their colleagues. */
export interface Surroundings {
  readonly departmentId: string | null
  readonly ties: ReadonlyMap<string, ColleagueOfMine>
  /** Colleagues the asker has a tie with, by department. */
  readonly teamMates: ReadonlyMap<string, readonly ColleagueOfMine[]>
}

/** How somebody of this department stands, with these ties from their own book. */
export function surroundingsOf(
  departmentId: string | null,
  ties: Awaited<ReturnType<typeof listTiesWithColleagues>>,
): Surroundings {
  const mine = ties.map(({ memberId, departmentId, state, strength }): ColleagueOfMine => {
    return { memberId, departmentId, tie: { state, strength } }
  })
  return {
    departmentId,
    ties: new Map(mine.map((colleague) => [colleague.memberId, colleague])),
    teamMates: Map.groupBy(mine, ({ departmentId }) => departmentId ?? ''),
  }
}

/** The warmest way to a colleague. */
export function wayTo(
  me: Surroundings,
  memberId: string,
  colleagues: ReadonlyMap<string, Colleague>,
): WayStep[] {
  const departmentId = colleagues.get(memberId)?.departmentId ?? null
  const known = me.ties.get(memberId) ?? { memberId, departmentId, tie: null }
  return wayToColleague(known, me.departmentId, me.teamMates)
}

/** The ways to a human, the warmest first: my own tie, and through each colleague who shares them. */
export function waysToHuman(
  ties: readonly FoundTie[],
  me: Surroundings,
  colleagues: ReadonlyMap<string, Colleague>,
): Way[] {
  return ties
    .map(({ id, ownerId, personId, state, strength }): Way => {
      const last: WayStep = { memberId: null, by: 'tie', state, strength }
      return personId
        ? { tieId: null, steps: [last] }
        : { tieId: id, steps: [...wayTo(me, ownerId, colleagues), last] }
    })
    .toSorted(
      (one, other) =>
        pathChance(other.steps) - pathChance(one.steps) || (String(one.tieId) < String(other.tieId) ? -1 : 1),
    )
}

/** A way as the screen draws it; `end`: who is at its end, when that is no colleague. */
export function drawnWay(
  { steps }: Pick<Way, 'steps'>,
  colleagues: ReadonlyMap<string, Colleague>,
  end: { readonly name: string; readonly about: string },
): z.infer<typeof WayIn> {
  return {
    steps: steps.map(({ memberId, by, state, strength }) => {
      const colleague = memberId === null ? undefined : colleagues.get(memberId)
      const to = colleague ? { name: colleague.name, about: colleague.department } : end
      return { to: { memberId, ...to }, by, state, strength }
    }),
    chance: chanceRange(steps),
  }
}
