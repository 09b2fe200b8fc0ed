import type { Compared } from './compared.ts'
import type { FieldName } from './fields.ts'

/** A rare value that agrees says more than a common one: bits to add, within ±4, by the record's place; 0 for no value. */
export interface Rarity {
  readonly field: FieldName
  readonly bits: Float32Array
}

const STRENGTH = 0.6
const MOST_BITS = 4

const VALUES: readonly (readonly [FieldName, (record: Compared) => string])[] = [
  ['given', ({ given }) => given],
  ['family', ({ family }) => family],
  ['organisation', ({ organisation }) => organisation],
  ['city', ({ city }) => city],
  ['postcode', ({ postcode }) => postcode],
]

/**
 * .6 · log2(average ÷ own frequency) of a value that two records share, the average being the chance that two random
 * records agree. Source: term-frequency adjustment, Winkler 2000; its strength: docs/resolution.md.
 */
export function raritiesOf(records: readonly Compared[]): readonly Rarity[] {
  const fields = VALUES.map(([field, read]) => ({
    field,
    read,
    numbers: new Map<string, number>(),
    counts: [] as number[],
    numberOf: new Int32Array(records.length).fill(-1),
  }))
  // Each record is read once for all fields: in a large book, reaching it takes longer than counting.
  for (let place = 0; place < records.length; place++) {
    const record = records[place]
    if (!record) continue
    for (const { read, numbers, counts, numberOf } of fields) {
      const value = read(record)
      if (value === '') continue
      let number = numbers.get(value)
      if (number === undefined) {
        number = counts.length
        numbers.set(value, number)
        counts.push(0)
      }
      numberOf[place] = number
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  return fields.map(({ field, counts, numberOf }) => {
    const total = counts.reduce((sum, count) => sum + count, 0)
    const average = counts.reduce((sum, count) => sum + (count / total) ** 2, 0)
    const bitsOf = counts.map((count) =>
      Math.max(-MOST_BITS, Math.min(MOST_BITS, STRENGTH * Math.log2((average * total) / count))),
    )
    const bits = new Float32Array(records.length)
    for (let place = 0; place < bits.length; place++) bits[place] = bitsOf[numberOf[place] ?? -1] ?? 0
    return { field, bits }
  })
}
