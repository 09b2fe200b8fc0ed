import { probabilityOf, ruled } from './comparison.ts'
import type { PairList } from './pair-list.ts'

/** Partners that a record has, at the least and at the most. */
export const FEWEST_PARTNERS = 0.25
const MOST_PARTNERS = 16
const ROUNDS = 6
/** A pair this far below an even chance adds nothing that counts. */
const HOPELESS_BITS = -14

/** How likely two records are one before anything is compared: partners of a record ÷ records, at least five hundred. */
export function priorOf(partners: number, records: number): number {
  return Math.log2(partners / Math.max(records, 500))
}

/** The prior in bits, the partners counted again from the answer, six times. */
export function priorBits(list: PairList, evidence: (pair: number) => number, records: number): number {
  const hopeful: number[] = []
  for (let pair = 0; pair < list.size; pair++) {
    const rule = list.patterns[list.patternOf(pair)]?.rule ?? null
    if (rule === 'no' || rule === 'unfounded') continue
    if (evidence(pair) + priorOf(MOST_PARTNERS, records) > HOPELESS_BITS) hopeful.push(pair)
  }
  let partners = 1
  for (let round = 0; round < ROUNDS; round++) {
    const prior = priorOf(partners, records)
    let sum = 0
    for (const pair of hopeful)
      sum += ruled(probabilityOf(evidence(pair) + prior), list.patterns[list.patternOf(pair)]?.rule ?? null)
    partners = Math.min(MOST_PARTNERS, Math.max(FEWEST_PARTNERS, (2 * sum) / Math.max(1, records)))
  }
  return priorOf(partners, records)
}
