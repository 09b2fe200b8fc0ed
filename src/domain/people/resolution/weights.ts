import { type Field, MISSING } from './fields.ts'
import type { Pattern } from './pair-list.ts'

/** Bits of evidence for each level of each field: log2(m/u). Fellegi & Sunter 1969. */
export type Weights = readonly (readonly number[])[]

/** Fields, levels, shipped weights and rules as they stand; another name whenever one of them changes what is decided. */
export const FORMULA = 'people-1'

/** The weights of the fields as they are shipped. */
export function defaultWeights(fields: readonly Field[]): Weights {
  return fields.map(({ levels }) => monotone(levels.map(({ m, u }) => Math.log2(m / u))))
}

const ROUNDS = 25
const PSEUDO_COUNTS = 20

/**
 * Weights learned from the file itself, by expectation and maximisation over its candidate pairs: how often records of
 * one person agree at each level. Who the rules say are two are no match from the start, so that the many namesakes of
 * a large book are not taken for the people it holds twice. How often strangers agree comes from random pairs, for
 * candidates are no strangers: they share a key. The shipped chances count as twenty pairs, so that a rare level keeps
 * its sense.
 */
export function learnedWeights(
  fields: readonly Field[],
  candidates: readonly Pattern[],
  strangers: readonly Pattern[],
): Weights {
  let m = fields.map(({ levels }) => levels.map((level) => level.m))
  let q = fields.map(({ levels }) => levels.map((level) => level.u))
  let share = 0.2
  for (let round = 0; round < ROUNDS; round++) {
    const seen = fields.map(({ levels }) =>
      levels.map((level) => ({ match: PSEUDO_COUNTS * level.m, other: PSEUDO_COUNTS * level.u })),
    )
    let [matches, total] = [0, 0]
    for (const { levels, rule, count } of candidates) {
      let odds = Math.log(share / (1 - share))
      for (let field = 0; field < fields.length; field++) {
        const level = levels[field] ?? MISSING
        if (level !== MISSING) odds += Math.log((m[field]?.[level] ?? 1) / (q[field]?.[level] ?? 1))
      }
      const match = rule === 'no' || rule === 'unfounded' ? 0 : 1 / (1 + Math.exp(-odds))
      matches += match * count
      total += count
      for (let field = 0; field < fields.length; field++) {
        const cell = seen[field]?.[levels[field] ?? MISSING]
        if (!cell) continue
        cell.match += match * count
        cell.other += (1 - match) * count
      }
    }
    share = Math.min(0.999, Math.max(0.0001, matches / total))
    m = seen.map((cells) => shares(cells.map(({ match }) => match)))
    q = seen.map((cells) => shares(cells.map(({ other }) => other)))
  }
  const u = fields.map(({ levels: known }, field) => {
    const counts = known.map((level) => PSEUDO_COUNTS * level.u)
    for (const { levels, count } of strangers) {
      const level = levels[field] ?? MISSING
      if (level !== MISSING) counts[level] = (counts[level] ?? 0) + count
    }
    return shares(counts)
  })
  return fields.map((_, field) =>
    monotone((m[field] ?? []).map((chance, level) => Math.log2(chance / (u[field]?.[level] ?? 1)))),
  )
}

function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / total)
}

/** A lower level never weighs more than a higher one. */
function monotone(bits: readonly number[]): number[] {
  let least = Number.POSITIVE_INFINITY
  return bits.map((each) => {
    least = Math.min(least, each)
    return least
  })
}
