import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { type AskQuery, type Fit, type Part, PartKind } from '#contract/ask.ts'
import { type Fitness, weightOf } from '#domain/introductions/fit.ts'
import { placeOf } from '#domain/introductions/place.ts'
import { questionWords } from '#domain/introductions/question-words.ts'
import { candidates, type QuestionPart, understood } from '#domain/introductions/understood.ts'
import { type Want, wanted } from '#domain/introductions/wanted.ts'
import { fold } from '#domain/people/name.ts'
import { organisationKey } from '#domain/people/organisation-name.ts'
import type { DB } from '../database/schema.ts'
import { countTokens, listNames, type Wanted } from './ask-search.ts'
import { listStems } from './stems.ts'

type Db = Transaction<DB>

/** A question as it is searched for. */
export interface Question {
  readonly parts: readonly z.infer<typeof Part>[]
  readonly wants: readonly Want[]
  /** Of each want. */
  readonly weights: readonly number[]
}

/** Understands a question by what there is to be found; chips that were changed are taken as they are. */
export async function readQuestion(
  db: Db,
  { q, part }: z.infer<typeof AskQuery>,
  today: string,
): Promise<Question> {
  const chips = part?.map(partOf).filter((each) => each !== null)
  const stems = await stemsOf(db, [q, ...(chips ?? []).map(({ value }) => value)])
  const ties = new Map<string, number>()
  const look = async (tokens: readonly string[]): Promise<Set<string>> => {
    const rows = await countTokens(db, tokens, today)
    for (const row of rows) ties.set(row.token, row.ties)
    return new Set(rows.filter((row) => row.ties > 0 || row.somebody || row.member).map(({ token }) => token))
  }
  const parts = chips ?? (await partsOf(q, stems, look))
  const beginnings = new Map<string, string[]>()
  const names = parts
    .filter(({ kind }) => kind === 'person' || kind === 'word')
    .flatMap(({ value }) => value.split(' '))
    .filter((word) => word.length >= 3 && !ties.get(`n:${word}`))
  for (const word of [...new Set(names)].slice(0, 4)) beginnings.set(word, await listNames(db, word, today))
  const wants = wanted(parts, { stems, beginnings })
  const tokens = new Set(wants.flatMap(({ alternatives }) => alternatives.map(({ token }) => token)))
  await look([...tokens].filter((token) => !ties.has(token)))
  return { parts, wants, weights: wants.map((want) => weightOf(want, ties)) }
}

/** Of how many ties with a token the warmest are looked at: most of the rarest, so that nobody is missed where few are. */
const LOOKED_AT = { rarest: 600, other: 200, vague: 60, alone: 200 }

/** What the index is asked for. */
export function wantedOf({ wants, weights }: Question): Wanted[] {
  // Where one thing is asked for, all who have it fit alike: the warmest are enough.
  const most = wants.length === 1 ? LOOKED_AT.alone : LOOKED_AT.rarest
  const rarest = weights.indexOf(Math.max(...weights))
  return wants.flatMap(({ alternatives }, at) =>
    alternatives.map(({ token, weight }) => ({
      token,
      part: at,
      weight: weight * (weights[at] ?? 0),
      atMost: weight < 0.5 ? LOOKED_AT.vague : at === rarest ? most : LOOKED_AT.other,
    })),
  )
}

/** Which parts of the question a time zone speaks for, and how much. */
export function zonesOf({ parts }: Question, zone: string | undefined, weight: number): Map<number, number> {
  const there = parts.flatMap(({ kind, value }, at) =>
    kind === 'place' && zone !== undefined && placeOf(value)?.zones.includes(zone) ? [at] : [],
  )
  return new Map(there.map((at) => [at, weight]))
}

/** What was found where, in the question's words. */
export function foundParts({ parts }: Question, found: Fitness['found']): z.infer<typeof Fit>[] {
  return found.flatMap((each) => {
    const part = parts[each.part]
    return part ? [{ part: part.kind, label: part.label, in: each.in }] : []
  })
}

/** `kind:value`, as a chip stands in the address; null when it is none. */
function partOf(chip: string): QuestionPart | null {
  const [name = '', ...rest] = chip.split(':')
  const kind = PartKind.safeParse(name)
  const value = rest.join(':').trim()
  const folded = fold(value)
  if (!kind.success || folded === '') return null
  const known = kind.data === 'organisation' ? organisationKey(value) || folded : folded
  return { kind: kind.data, value: known, label: value }
}

/** Folded word → its stems, of all words in these texts. */
async function stemsOf(db: Db, texts: readonly string[]): Promise<Map<string, string[]>> {
  const words = new Set(
    texts.flatMap((text) =>
      questionWords(text).flatMap(({ text, key }) => [text.toLowerCase(), ...key.split(' ')]),
    ),
  )
  const stems = new Map<string, string[]>()
  for (const [word, found] of await listStems(db, [...words])) {
    const key = fold(word)
    stems.set(key, [...new Set([...(stems.get(key) ?? []), ...found])])
  }
  return stems
}

async function partsOf(
  question: string,
  stems: ReadonlyMap<string, readonly string[]>,
  look: (tokens: readonly string[]) => Promise<Set<string>>,
): Promise<QuestionPart[]> {
  const { organisations, skills, words } = candidates(question)
  const stemTokens = (word: string) => (stems.get(word) ?? []).map((stem) => `t:${stem}`)
  // Names of organisations are spelt their own way in a key: `bluefin` as `blufin`.
  const ofOrganisation = (word: string) => `w:${organisationKey(word) || word}`
  const found = await look([
    ...organisations.map((key) => `o:${key}`),
    ...skills.map((key) => `k:${key}`),
    ...words.flatMap((word) => [`n:${word}`, ofOrganisation(word), ...stemTokens(word)]),
  ])
  return understood(question, {
    organisations: new Set(organisations.filter((key) => found.has(`o:${key}`))),
    organisationWords: new Set(words.filter((word) => found.has(ofOrganisation(word)))),
    names: new Set(words.filter((word) => found.has(`n:${word}`))),
    skills: new Set(skills.filter((key) => found.has(`k:${key}`))),
    words: new Set(words.filter((word) => stemTokens(word).some((token) => found.has(token)))),
  })
}
