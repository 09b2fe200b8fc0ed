import type { Compared } from './compared.ts'
import type { FieldName } from './fields.ts'

/** A rare value that agrees says more than a common one: bits to add, within ±4. */
export type RarityBits = (one: Compared, field: FieldName) => number

const STRENGTH = 0.6
const MOST_BITS = 4

const VALUES = new Map<FieldName, (record: Compared) => string>([
  ['given', ({ given }) => given],
  ['family', ({ family }) => family],
  ['organisation', ({ organisation }) => organisation],
  ['city', ({ city }) => city],
  ['postcode', ({ postcode }) => postcode],
])

/**
 * .6 · log2(average ÷ own frequency) of a value that two records share, the average being the chance that two random
 * records agree. Source: term-frequency adjustment, Winkler 2000; its strength: docs/resolution.md.
 */
export function rarityBits(records: readonly Compared[]): RarityBits {
  const bits = new Map<FieldName, Map<string, number>>()
  for (const [field, read] of VALUES) {
    const counts = new Map<string, number>()
    let total = 0
    for (const record of records) {
      const value = read(record)
      if (value === '') continue
      total++
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    let average = 0
    for (const count of counts.values()) average += (count / total) ** 2
    bits.set(
      field,
      new Map(
        [...counts].map(([value, count]) => [
          value,
          Math.max(-MOST_BITS, Math.min(MOST_BITS, STRENGTH * Math.log2(average / (count / total)))),
        ]),
      ),
    )
  }
  return (one, field) => bits.get(field)?.get(VALUES.get(field)?.(one) ?? '') ?? 0
}
