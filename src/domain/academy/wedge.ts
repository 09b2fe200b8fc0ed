import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { dayNumber, dayText } from '../relationships/day.ts'

/** Weeks from one step to the next, the length of a period; the programme takes as long. */
export const PERIOD_WEEKS = 4
/** Periods before the first step, with which each unit is compared to itself. */
export const BASELINE_PERIODS = 2
/** Fewer people than this are never a unit of their own, so that no figure is about fewer. */
export const LEAST_PEOPLE = 5
/** Days after the last compared period until all is counted, for what is brought in late. */
export const COUNTING_DELAY_DAYS = 14

const rule = 'pilotlight-wedge-1'

/** Which step each unit begins with, 0 first, in the order given: all steps alike but for one unit. At least as many units as steps. */
export function stepsInOrder(units: number, steps: number): readonly number[] {
  return Array.from({ length: units }, (_, place) => Math.floor((place * steps) / units))
}

/**
 * The order in which those named come: by the hash (SHA-256, hexadecimal) of rule, evaluation, seed and name, the lowest
 * first. Whoever knows the seed draws the same order again. Source: docs/evaluation.md.
 */
export function drawnSequence(
  evaluationId: string,
  seed: string,
  names: readonly string[],
): readonly string[] {
  const ranked = names.map((name) => ({
    name,
    rank: bytesToHex(sha256(utf8ToBytes(`${rule}|${evaluationId}|${seed}|${name}`))),
  }))
  return ranked.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ name }) => name)
}

export interface DepartmentSize {
  readonly id: string
  readonly people: number
}

/**
 * Departments as units of five people and more: the small ones together, the smallest first, until they are enough; what is
 * left over joins the smallest unit. Empty when all together are too few. The order of the result says nothing.
 */
export function departmentUnits(departments: readonly DepartmentSize[]): readonly (readonly string[])[] {
  const units: { ids: string[]; people: number }[] = []
  let small: { ids: string[]; people: number } = { ids: [], people: 0 }
  for (const { id, people } of departments.toSorted(
    (one, other) => one.people - other.people || (one.id < other.id ? -1 : 1),
  )) {
    if (people === 0) continue
    small.ids.push(id)
    small.people += people
    if (small.people < LEAST_PEOPLE) continue
    units.push(small)
    small = { ids: [], people: 0 }
  }
  units[0]?.ids.push(...small.ids)
  return units.map(({ ids }) => ids)
}

/** People as groups of five and more, dealt in the order given: as many groups as there can be, alike but for one person. */
export function peopleUnits(memberIds: readonly string[]): readonly (readonly string[])[] {
  const groups = Array.from({ length: Math.floor(memberIds.length / LEAST_PEOPLE) }, (): string[] => [])
  for (const [place, id] of memberIds.entries()) groups[place % groups.length]?.push(id)
  return groups
}

/** The Monday on which a step begins. */
export function stepStartsOn(startsOn: string, step: number): string {
  return dayText(dayNumber(startsOn) + step * PERIOD_WEEKS * 7)
}

/** The day on which all is counted, once: two weeks after nobody waits any more. */
export function countedOn(startsOn: string, steps: number): string {
  return dayText(dayNumber(stepStartsOn(startsOn, steps - 1)) + COUNTING_DELAY_DAYS)
}
