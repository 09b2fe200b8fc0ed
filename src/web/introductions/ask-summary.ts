import { called } from './called.ts'
import type { AskAnswer, PathStep, WayIn } from './requests.ts'

/** What all the answers come to. Names are first names, as colleagues call each other. */
export interface AskSummary {
  /** Colleagues who know. */
  readonly inNextRoom: number
  /** People whom somebody here can reach, named or not. */
  readonly doors: number
  /** Of these, whom the member knows without anybody's help. */
  readonly own: number
  /** One door alone, and how many colleagues can open it. */
  readonly openers: number | null
  /** Whom one would ask first; null where the first of all is one's own. */
  readonly warmest: string | null
  /** Who answers in the shortest time, where the times of two or more are known. */
  readonly fastest: string | null
}

export function askSummary({ nextRoom, oneDoor, somebodyHere }: AskAnswer): AskSummary {
  const reached = oneDoor.filter(({ tieId, personId }) => tieId !== null && personId === null)
  const [warmest] = reached
  const timed = reached
    .flatMap(({ answersInMinutes, ways }) => (answersInMinutes === null ? [] : [{ answersInMinutes, ways }]))
    .toSorted((one, other) => one.answersInMinutes - other.answersInMinutes)
  const compared = new Set(timed.map(({ ways }) => connectorOf(ways)?.memberId)).size
  const name = (ways: readonly WayIn[] | undefined) => {
    const connector = ways && connectorOf(ways)
    return connector ? called(connector.name) : null
  }
  const doors = oneDoor.length + somebodyHere.length
  const isOneDoor = doors === 1 && nextRoom.length === 0 && warmest !== undefined
  return {
    inNextRoom: nextRoom.length,
    doors,
    own: oneDoor.filter(({ personId }) => personId !== null).length,
    openers: isOneDoor ? warmest.ways.filter(({ steps }) => steps.length > 1).length : null,
    warmest: warmest === oneDoor[0] ? name(warmest?.ways) : null,
    fastest: compared > 1 ? name(timed[0]?.ways) : null,
  }
}

/** Whom one asks: on the warmest way that leads through a colleague, the last one before the person. */
export function connectorOf(ways: readonly WayIn[]): PathStep['to'] | undefined {
  return ways.find(({ steps }) => steps.length > 1)?.steps.at(-2)?.to
}
