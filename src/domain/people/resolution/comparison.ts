import { wordWeights } from '../organisation-similarity.ts'
import { compare, type Levels, placeOf, sharesAny } from './compare.ts'
import type { Compared, Mailbox } from './compared.ts'
import { FIELDS, type Field, MISSING, ORGANISATION_FIELDS } from './fields.ts'
import { raritiesOf } from './frequencies.ts'
import { FAMILY, GIVEN, nameLevels } from './name-levels.ts'
import { lazily } from './remembered.ts'
import { type Ruling, ruling } from './rules.ts'
import type { Weights } from './weights.ts'

/** How two of these records, given by their places, compare: what depends on all of them is read once. */
export interface Comparison {
  readonly fields: readonly Field[]
  /** The levels of two records, written into `levels`. */
  levels(one: number, other: number, levels: Levels): Levels
  /** Whether names differ and nothing of a person's own is shared, so that no more need be compared. */
  isHopeless(one: number, other: number): boolean
  /** Bits to add because the values that agree are rare, or to take off because they are common. */
  rarity(one: number, other: number, levels: Levels): number
  rule(one: number, other: number, levels: Levels): Ruling
}

export function comparisonOf(records: readonly Compared[]): Comparison {
  const wordWeight = wordWeights(
    new Set(records.map(({ organisation }) => organisation).filter((key) => key !== '')),
  )
  const rarities = raritiesOf(records).map(({ field, bits }) => ({ at: placeOf(field), bits }))
  const isShared = sharedMailboxes(records)
  const of = (place: number): Compared => {
    const record = records[place]
    if (!record) throw new RangeError(`no record ${place}`)
    return record
  }
  return {
    fields: records.some(({ hasName }) => hasName) ? FIELDS : ORGANISATION_FIELDS,
    levels: (one, other, levels) => compare(of(one), of(other), wordWeight, levels),
    isHopeless: (one, other) => haveNothingShared(of(one), of(other)),
    rarity(one, other, levels) {
      let sum = 0
      for (const { at, bits } of rarities) if (levels[at] === 0) sum += bits[one] || bits[other] || 0
      return sum
    },
    rule: (one, other, levels) => ruling(of(one), of(other), levels, isShared),
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

/** Two named people whose given or family names differ, without a date, an address, a mailbox, a telephone or a profile in common. */
function haveNothingShared(one: Compared, other: Compared): boolean {
  if (!one.hasName || !other.hasName || (one.birth && other.birth)) return false
  if (one.street.length > 0 && other.street.length > 0) return false
  const [given, family] = nameLevels(one, other)
  if (given !== GIVEN.differs && family !== FAMILY.differs) return false
  return (
    sharesAny(one.phones, other.phones) !== 0 &&
    sharesAny(one.profiles, other.profiles) !== 0 &&
    !shareLocal(one.emails, other.emails)
  )
}

function shareLocal(mine: readonly Mailbox[], theirs: readonly Mailbox[]): boolean {
  for (const { local } of mine) for (const other of theirs) if (other.local === local) return true
  return false
}

/** Addresses that several different names use. */
function sharedMailboxes(records: readonly Compared[]): (address: string) => boolean {
  const shared = lazily(() => {
    const nameOf = new Map<string, string>()
    const found = new Set<string>()
    for (const { emails, fullName } of records)
      for (const { address } of fullName === '' ? [] : emails) {
        const known = nameOf.get(address)
        if (known === undefined) nameOf.set(address, fullName)
        else if (known !== fullName) found.add(address)
      }
    return found
  })
  return (address) => shared().has(address)
}
