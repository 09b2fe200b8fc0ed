import { wordWeights } from '../organisation-similarity.ts'
import { compare, type Levels } from './compare.ts'
import type { Compared } from './compared.ts'
import { FIELDS, type Field, MISSING, ORGANISATION_FIELDS } from './fields.ts'
import { rarityBits } from './frequencies.ts'
import { type Ruling, ruling } from './rules.ts'
import type { Weights } from './weights.ts'

/** How two of these records compare: what depends on all of them is read once. */
export interface Comparison {
  readonly fields: readonly Field[]
  /** The levels of two records, written into `levels`. */
  levels(one: Compared, other: Compared, levels?: Levels): Levels
  /** Bits to add because the values that agree are rare, or to take off because they are common. */
  rarity(one: Compared, levels: Levels): number
  rule(one: Compared, other: Compared, levels: Levels): Ruling
}

export function comparisonOf(records: readonly Compared[]): Comparison {
  const wordWeight = wordWeights(
    new Set(records.map(({ organisation }) => organisation).filter((key) => key !== '')),
  )
  const rarity = rarityBits(records)
  const isShared = sharedMailboxes(records)
  const fields = records.some(({ hasName }) => hasName) ? FIELDS : ORGANISATION_FIELDS
  return {
    fields,
    levels: (one, other, levels = new Uint8Array(FIELDS.length)) => compare(one, other, wordWeight, levels),
    rarity(one, levels) {
      let bits = 0
      for (const [place, { name }] of fields.entries()) if (levels[place] === 0) bits += rarity(one, name)
      return bits
    },
    rule: (one, other, levels) => ruling(one, other, levels, isShared),
  }
}

/** Σ of the weights of the levels that are filled. */
export function bitsOf(levels: Levels, weights: Weights): number {
  let bits = 0
  for (let field = 0; field < weights.length; field++) {
    const level = levels[field] ?? MISSING
    if (level !== MISSING) bits += weights[field]?.[level] ?? 0
  }
  return bits
}

export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}

/** A pair that may not be joined unasked stays below any cut. */
export const HIGHEST_ASKED = 0.949

/** The chance after the rule has had its say. */
export function ruled(probability: number, rule: Ruling): number {
  if (rule === 'no' || rule === 'unfounded') return 0
  if (rule === 'ask') return Math.min(probability, HIGHEST_ASKED)
  return rule === 'sure' ? Math.max(probability, 0.99) : probability
}

/** Addresses that several different names use. */
function sharedMailboxes(records: readonly Compared[]): (address: string) => boolean {
  const names = new Map<string, Set<string>>()
  for (const { emails, fullName } of records)
    for (const { address } of emails)
      if (fullName !== '') names.set(address, (names.get(address) ?? new Set()).add(fullName))
  return (address) => (names.get(address)?.size ?? 0) >= 2
}
