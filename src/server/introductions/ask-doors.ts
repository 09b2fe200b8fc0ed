import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { OneDoor, SomebodyHere } from '#contract/ask.ts'
import { counterparts } from '#domain/accounts/counterparts.ts'
import { type Fitness, fitness } from '#domain/introductions/fit.ts'
import { rank, worthShowing } from '#domain/introductions/rank-answers.ts'
import { allPaths } from '#domain/introductions/warm-path.ts'
import type { Colleague } from './ask-colleagues.ts'
import { foundParts, type Question, zonesOf } from './ask-question.ts'
import type { FoundDoor, FoundTie } from './ask-search.ts'
import { drawnWay, type Surroundings, waysToHuman } from './ask-ways.ts'

const MOST = { oneDoor: 20, somebodyHere: 10, ways: 3 }

/** People whom I or a colleague know, and those a colleague knows who is not named: each human once. */
export function behindDoors(
  question: Question,
  found: readonly FoundTie[],
  doors: readonly FoundDoor[],
  me: Surroundings,
  colleagues: ReadonlyMap<string, Colleague>,
): { oneDoor: z.infer<typeof OneDoor>[]; somebodyHere: z.infer<typeof SomebodyHere>[] } {
  const unnamed = doors.map((door) => ({ ...door, ownerId: door.id }))
  const human = counterparts([...found, ...unnamed])
  const groups = Map.groupBy(found, ({ id }) => human.get(id) ?? id)
  const known = [...groups.values()].map((ties) => {
    const fit = fitOfHuman(question, ties, colleagues)
    const ways = waysToHuman(ties, me, colleagues)
    return { ties, ...fit, ways, allWays: allPaths(ways.map(({ steps }) => steps)) }
  })
  const oneDoor = worthShowing(known)
    .toSorted(
      (one, other) =>
        rank(other.fit, other.allWays) - rank(one.fit, one.allWays) || byName(one.ties, other.ties),
    )
    .slice(0, MOST.oneDoor)
    .map(({ ties, found, ways, allWays }) => oneDoorOf(question, ties, found, ways, allWays, colleagues))
  const closed = [
    ...Map.groupBy(
      unnamed.filter(({ id }) => !groups.has(human.get(id) ?? id)),
      ({ id }) => human.get(id) ?? id,
    ),
  ]
    .map(([, [door]]) => door)
    .filter((door) => door !== undefined)
    .map((door) => ({ door, ...fitOf(question, door.tokens) }))
  const somebodyHere = worthShowing(closed)
    .toSorted(
      (one, other) => other.fit - one.fit || (shuffled(one.door.id) < shuffled(other.door.id) ? -1 : 1),
    )
    .slice(0, MOST.somebodyHere)
    .map(({ door: { id, name, organisation, title }, found }) => {
      return { tieId: id, name, organisation, title, fits: foundParts(question, found) }
    })
  return { oneDoor, somebodyHere }
}

function oneDoorOf(
  question: Question,
  ties: readonly FoundTie[],
  found: Fitness['found'],
  ways: ReturnType<typeof waysToHuman>,
  allWays: number,
  colleagues: ReadonlyMap<string, Colleague>,
): z.infer<typeof OneDoor> {
  const through = ways.find(({ tieId }) => tieId !== null)
  const own = ties.find(({ personId }) => personId !== null)
  // What is shown is what the warmest way's owner shares, or what I have myself.
  const shown = own ?? ties.find(({ id }) => id === through?.tieId) ?? ties[0]
  if (!shown) throw new Error('A human is at least one tie')
  const { name, organisation, title, department, seniority } = shown
  const end = { name, about: [title, organisation].filter((text) => text !== '').join(', ') }
  return {
    tieId: through?.tieId ?? null,
    personId: own?.personId ?? null,
    name,
    organisation,
    title,
    department,
    seniority,
    fits: foundParts(question, found),
    ways: ways.slice(0, MOST.ways).map((way) => drawnWay(way, colleagues, end)),
    allWays: Math.round(allWays * 100) / 100,
    answersInMinutes: null,
  }
}

/** A human fits as well as the best that anybody has of them. */
function fitOfHuman(
  question: Question,
  ties: readonly FoundTie[],
  colleagues: ReadonlyMap<string, Colleague>,
): Fitness {
  return ties
    .map(({ tokens, ownerId, personId }) => {
      const zone = personId === null ? colleagues.get(ownerId)?.timeZone : undefined
      return fitOf(question, tokens, zonesOf(question, zone, NEAR))
    })
    .reduce((best, fit) => (fit.fit > best.fit ? fit : best))
}

/** How much it says of where somebody is that who knows them is there. */
const NEAR = 0.3

function fitOf(question: Question, tokens: readonly string[], zones = new Map<number, number>()): Fitness {
  return fitness(question.parts, question.wants, question.weights, new Set(tokens), zones)
}

function byName(one: readonly FoundTie[], other: readonly FoundTie[]): number {
  const [first, second] = [key(one[0]), key(other[0])]
  return first < second ? -1 : first > second ? 1 : 0
}

function key(tie: FoundTie | undefined): string {
  return tie ? `${tie.nameKey} ${tie.organisationKey} ${tie.id}` : ''
}

/** An order that says nothing, the same for all who ask. */
function shuffled(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
