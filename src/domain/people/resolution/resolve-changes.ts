import { forEachCandidate } from './candidates.ts'
import { clusters, type Link } from './clusters.ts'
import type { Levels } from './compare.ts'
import { comparedAll } from './compared.ts'
import { bitsOf, comparisonOf, probabilityOf, ruled } from './comparison.ts'
import { FIELDS } from './fields.ts'
import type { PersonRecord } from './person-record.ts'
import { FEWEST_PARTNERS, priorOf } from './prior.ts'
import { type Reason, reasonsOf } from './reasons.ts'
import { besideRivals } from './rivals.ts'
import { areSurelyTwo, isGenerationApart } from './rules.ts'
import { defaultWeights, FORMULA } from './weights.ts'

export interface ChangesOptions {
  /** Ids of pairs that a person said are two people: never joined, never asked, nor brought together by a third. */
  readonly different?: readonly (readonly [string, string])[]
  /** The chance from which two records are joined unasked; .95 unless said. */
  readonly threshold?: number
}

/** Two records of one person, surely: what `removed` has goes to `kept`. */
export interface SureMerge {
  readonly kept: string
  readonly removed: string
  /** Of the surest link that brought `removed` in; that link may be to a third record of the same person. */
  readonly probability: number
  readonly reasons: readonly Reason[]
  /** Which weights and rules decided. */
  readonly formula: string
}

/** Two people who may be one; to be asked. Names who is left after the merges. */
export interface Question {
  readonly one: string
  readonly other: string
  readonly probability: number
  readonly reasons: readonly Reason[]
  readonly formula: string
}

export interface ChangesResolved {
  /** In any order; nobody is removed twice, and nobody who is kept is removed. */
  readonly merges: readonly SureMerge[]
  /** The surest first; each pair once, none of it merged. */
  readonly questions: readonly Question[]
}

const ASKED = 0.5
const FORBIDDEN_BITS = -20

/**
 * Who the changed records of a book are: only pairs in which one of `changed` takes part are compared, with `records`
 * being the whole book, since how rare a name is depends on all of it. The rules are those of `resolvePeople`; its
 * weights are the shipped ones and its prior the lowest, so that the same two records are judged alike whatever else was
 * imported that day, and never with more confidence in their evidence than by a full run with those weights. Nobody is joined to a group in which a
 * rule says that somebody is another person. An unchanged record is kept rather than a changed one, else the one with the
 * least id; the order of the records does not matter.
 * Source: docs/resolution.md.
 */
export function resolveChanges(
  records: readonly PersonRecord[],
  changed: ReadonlySet<string>,
  { different = [], threshold = 0.95 }: ChangesOptions = {},
): ChangesResolved {
  const book = comparedAll(records.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
  const idOf = (place: number) => book[place]?.id ?? ''
  const comparison = comparisonOf(book)
  const weights = defaultWeights(comparison.fields)
  const prior = priorOf(FEWEST_PARTNERS, book.length)
  const vetoes = new Set(different.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  const scratch: Levels = new Uint8Array(FIELDS.length)
  /** Bits for and against two records being one; null when a rule or a person says that they are two. */
  const judged = (one: number, other: number) => {
    if (vetoes.size > 0 && vetoes.has(`${idOf(one)} ${idOf(other)}`)) return null
    // Two connections have a profile each, and nothing else need be compared.
    if (areSurelyTwo(book[one], book[other])) return null
    const levels = comparison.levels(one, other, scratch)
    const rule = comparison.rule(one, other, levels)
    if (rule === 'no' || isGenerationApart(book[one], book[other])) return null
    return { bits: bitsOf(levels, weights) + comparison.rarity(one, other, levels) + prior, rule }
  }
  const areTwo = (one: number, other: number) => judged(one, other) === null

  const likely: Found[] = []
  const changedPlaces = new Set<number>()
  for (let place = 0; place < book.length; place++) if (changed.has(idOf(place))) changedPlaces.add(place)
  const find = (one: number, other: number) => {
    if (areSurelyTwo(book[one], book[other]) || comparison.isHopeless(one, other)) return
    const verdict = judged(one, other)
    if (!verdict) return
    const probability = ruled(probabilityOf(verdict.bits), verdict.rule)
    if (probability >= ASKED)
      likely.push({ one, other, probability, reasons: reasonsOf(scratch, weights, comparison.fields) })
  }
  forEachCandidate(book, find, changedPlaces)
  const links = besideRivals(likely, areTwo).sort(surestFirst)
  const groups = clusters(book.length, links, {
    threshold,
    bits: (one, other) => judged(one, other)?.bits ?? FORBIDDEN_BITS,
    areTwo,
    together: [],
  })

  const people = grouped(groups, [...changedPlaces, ...links.flatMap(({ one, other }) => [one, other])])
  const keptOf = new Map<number, number>()
  for (const members of people.values()) {
    const kept = members.find((place) => !changedPlaces.has(place)) ?? members[0]
    for (const place of members) if (kept !== undefined) keptOf.set(place, kept)
  }
  const kept = (place: number) => keptOf.get(place) ?? place
  const merges = new Map<number, SureMerge>()
  const questions = new Map<string, Question>()
  for (const { one, other, probability, reasons } of links) {
    if (groups[one] === groups[other]) {
      for (const removed of [one, other])
        if (kept(removed) !== removed && !merges.has(removed))
          merges.set(removed, {
            kept: idOf(kept(removed)),
            removed: idOf(removed),
            probability,
            reasons,
            formula: FORMULA,
          })
      continue
    }
    const [mine, theirs] = [
      people.get(groups[one] ?? one) ?? [one],
      people.get(groups[other] ?? other) ?? [other],
    ]
    if (mine.some((each) => theirs.some((another) => areTwo(each, another)))) continue
    const [first = '', second = ''] = [idOf(kept(one)), idOf(kept(other))].sort()
    const key = `${first} ${second}`
    if (!questions.has(key))
      questions.set(key, { one: first, other: second, probability, reasons, formula: FORMULA })
  }
  return { merges: [...merges.values()], questions: [...questions.values()] }
}

interface Found extends Link {
  readonly reasons: readonly Reason[]
}

function surestFirst(one: Link, other: Link): number {
  return other.probability - one.probability || one.one - other.one || one.other - other.other
}

/** The members of each group that one of `places` is in, the least first. */
function grouped(groups: readonly number[], places: readonly number[]): Map<number, number[]> {
  const people = new Map<number, number[]>()
  for (const place of [...new Set(places)].sort((one, other) => one - other)) {
    const group = groups[place] ?? place
    const members = people.get(group)
    if (members) members.push(place)
    else people.set(group, [place])
  }
  return people
}
