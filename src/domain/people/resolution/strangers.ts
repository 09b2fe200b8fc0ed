import type { Comparison } from './comparison.ts'
import { FIELDS, type Field, MISSING } from './fields.ts'
import { PairList, type Pattern } from './pair-list.ts'

const RANDOM_PAIRS = 200_000

/** How strangers agree: levels of random pairs of `size` records. The same seed each time. */
export function strangers(size: number, comparison: Comparison): readonly Pattern[] {
  const list = new PairList()
  const levels = new Uint8Array(FIELDS.length)
  let seed = 20121124
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * size)
  }
  for (let count = 0; count < RANDOM_PAIRS && size > 1; count++) {
    const [one, other] = [next(), next()]
    if (one !== other) list.add(0, 0, comparison.levels(one, other, levels), null, 0)
  }
  return list.patterns
}

/** Fields that both sides of at least a tenth of the pairs fill: enough of them, and weights can be learned. */
export function filledFields(list: PairList, fields: readonly Field[]): number {
  return fields.filter((_, field) => {
    let filled = 0
    for (const { levels, count } of list.patterns) if (levels[field] !== MISSING) filled += count
    return filled >= list.size / 10
  }).length
}
