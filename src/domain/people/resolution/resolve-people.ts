import { forEachCandidate } from './candidates.ts'
import { clusters, type Link } from './clusters.ts'
import { type Compared, comparedAll } from './compared.ts'
import { bitsOf, comparisonOf, HIGHEST_ASKED, probabilityOf, ruled } from './comparison.ts'
import { FIELDS } from './fields.ts'
import { PairList } from './pair-list.ts'
import type { PersonRecord } from './person-record.ts'
import { priorBits } from './prior.ts'
import { type Reason, reasonsOf } from './reasons.ts'
import { besideRivals } from './rivals.ts'
import { areSurelyTwo, isGenerationApart } from './rules.ts'
import { filledFields, strangers } from './strangers.ts'
import { defaultWeights, learnedWeights } from './weights.ts'

export interface ResolveOptions {
  /** The chance from which two records are joined unasked; .95 unless said. */
  readonly threshold?: number
  /** Shipped weights, learned ones, or learned ones where the file is large enough. */
  readonly weights?: 'auto' | 'default' | 'em'
  /** Ids of pairs that a person said are two people: never joined, never asked. */
  readonly different?: readonly (readonly [string, string])[]
  /** Ids of pairs that a person said are one. */
  readonly same?: readonly (readonly [string, string])[]
}

export interface ResolvedPair {
  readonly one: string
  readonly other: string
  readonly probability: number
  /** Evidence in bits, all told. */
  readonly bits: number
  readonly reasons: readonly Reason[]
}

export interface Resolution {
  /** In the order of the records: the group, named by its first record's id, and the chance of its best link there (1 alone). */
  readonly people: readonly { readonly id: string; readonly cluster: string; readonly probability: number }[]
  /** Pairs with a chance of at least one half, the surest first. */
  readonly pairs: readonly ResolvedPair[]
}

const ASKED = 0.5
const FORBIDDEN_BITS = -20

/**
 * Who is who among these records: candidate pairs by several keys, weighed by Fellegi and Sunter's rule, judged by rules
 * that no weight overrules, and grouped without chains. The same records in another order give the same groups.
 * Source: docs/resolution.md.
 */
export function resolvePeople(records: readonly PersonRecord[], options: ResolveOptions = {}): Resolution {
  const { threshold = 0.95, weights: kind = 'auto', different = [], same = [] } = options
  // In one order whatever order they came in, so that ties fall alike.
  const sorted = comparedAll(records)
    .map((record) => ({ record, key: contentKey(record) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ record }) => record)
  const placeOfId = new Map(sorted.map(({ id }, place) => [id, place]))
  const comparison = comparisonOf(sorted)
  const { fields } = comparison
  const scratch = new Uint8Array(FIELDS.length)

  const list = new PairList()
  forEachCandidate(sorted, (one, other) => {
    const levels = comparison.levels(one, other, scratch)
    list.add(one, other, levels, comparison.rule(one, other, levels), comparison.rarity(one, other, levels))
  })
  const isLearned = kind === 'em' || (kind === 'auto' && list.size >= 500 && filledFields(list, fields) >= 3)
  const weights = isLearned
    ? learnedWeights(fields, list.patterns, strangers(sorted.length, comparison))
    : defaultWeights(fields)

  const patternBits = list.patterns.map(({ levels }) => bitsOf(levels, weights))
  const evidence = (pair: number) => (patternBits[list.patternOf(pair)] ?? 0) + list.extraOf(pair)
  const prior = priorBits(list, evidence, sorted.length)
  const chance = (pair: number) =>
    ruled(probabilityOf(evidence(pair) + prior), list.patterns[list.patternOf(pair)]?.rule ?? null)

  const vetoes = new Set(different.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  const areTwo = (one: number, other: number) => {
    if (areSurelyTwo(sorted[one], sorted[other])) return true
    return vetoes.size > 0 && vetoes.has(`${sorted[one]?.id} ${sorted[other]?.id}`)
  }
  const likely: (Link & { readonly pair: number })[] = []
  for (let pair = 0; pair < list.size; pair++) {
    const probability = chance(pair)
    const [one, other] = [list.oneOf(pair), list.otherOf(pair)]
    if (probability >= ASKED && !areTwo(one, other)) likely.push({ one, other, probability, pair })
  }
  const links = besideRivals(likely, areTwo)
  const bits = (one: number, other: number) => {
    const levels = comparison.levels(one, other, scratch)
    // Who would be asked about comes together through others only where an asked pair does.
    if (
      comparison.rule(one, other, levels) === 'no' ||
      (threshold > HIGHEST_ASKED && isGenerationApart(sorted[one], sorted[other]))
    )
      return FORBIDDEN_BITS
    return bitsOf(levels, weights) + comparison.rarity(one, other, levels) + prior
  }
  const together = same
    .map(([one, other]): [number, number] => [placeOfId.get(one) ?? -1, placeOfId.get(other) ?? -1])
    .filter(([one, other]) => one >= 0 && other >= 0)
  const groups = clusters(sorted.length, links, { threshold, bits, areTwo, together })

  const best = new Map<number, number>()
  for (const { one, other, probability } of links)
    if (groups[one] === groups[other])
      for (const place of [one, other]) best.set(place, Math.max(best.get(place) ?? 0, probability))
  const nameOfGroup = new Map<number, string>()
  const alone = new Map<number, number>()
  for (const group of groups) alone.set(group, (alone.get(group) ?? 0) + 1)
  return {
    people: records.map(({ id }) => {
      const place = placeOfId.get(id) ?? 0
      const group = groups[place] ?? place
      if (!nameOfGroup.has(group)) nameOfGroup.set(group, id)
      return {
        id,
        cluster: nameOfGroup.get(group) ?? id,
        probability: alone.get(group) === 1 ? 1 : (best.get(place) ?? threshold),
      }
    }),
    pairs: links
      .sort(
        (one, other) => other.probability - one.probability || one.one - other.one || one.other - other.other,
      )
      .map(({ one, other, probability, pair }) => ({
        one: sorted[one]?.id ?? '',
        other: sorted[other]?.id ?? '',
        probability,
        bits: evidence(pair),
        reasons: reasonsOf(list.patterns[list.patternOf(pair)]?.levels ?? scratch, weights, fields),
      })),
  }
}

function contentKey(record: Compared): string {
  return JSON.stringify([
    record.fullName,
    record.emails,
    record.phones,
    record.profiles,
    record.sites,
    record.organisation,
    record.title,
    record.street,
    record.streetNumber,
    record.city,
    record.postcode,
    record.birth,
    record.id,
  ])
}
