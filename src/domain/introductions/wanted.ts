import { DEPARTMENTS, SENIORITIES } from '../people/title.ts'
import { placeOf } from './place.ts'
import { departmentOfDoer } from './role-words.ts'
import type { QuestionPart } from './understood.ts'

/** Where something was found. */
export type FoundIn = 'name' | 'organisation' | 'title' | 'department' | 'skill' | 'line' | 'country' | 'zone'

/** One way to meet a want: by a token of the index, for so much of it (0–1). */
export interface Alternative {
  readonly token: string
  readonly weight: number
  readonly in: FoundIn
}

/** One thing that is wanted: a part of the question, or a word of it. */
export interface Want {
  /** Which part of the question it belongs to. */
  readonly part: number
  readonly alternatives: readonly Alternative[]
}

/** What the database says of the question's words. */
export interface Spelling {
  /** Folded word → its stems. */
  readonly stems: ReadonlyMap<string, readonly string[]>
  /** Folded beginning → words of names that begin so. */
  readonly beginnings: ReadonlyMap<string, readonly string[]>
}

/**
 * What is looked for in the index, for each part of a question. Department and rank asked together are one want: a
 * finance director is half of a CFO, and the head of another department is none.
 */
export function wanted(parts: readonly QuestionPart[], spelling: Spelling): Want[] {
  const department = parts.findIndex(({ kind }) => kind === 'department')
  const rank = parts.findIndex(({ kind }) => kind === 'seniority')
  const isPair = department >= 0 && rank >= 0
  return parts.flatMap((part, at): Want[] => {
    if (isPair && at === rank) return []
    if (isPair && at === department) return [{ part: at, alternatives: role(part, parts[rank], spelling) }]
    if (part.kind === 'department') return [{ part: at, alternatives: role(part, undefined, spelling) }]
    if (part.kind === 'seniority') return [{ part: at, alternatives: role(undefined, part, spelling) }]
    if (part.kind === 'organisation') return [{ part: at, alternatives: organisation(part.value) }]
    if (part.kind === 'place') return [{ part: at, alternatives: place(part.value, spelling) }]
    return part.value.split(' ').map((word) => ({
      part: at,
      alternatives: part.kind === 'person' ? name(word, spelling) : free(word, part.kind, spelling),
    }))
  })
}

function role(
  department: QuestionPart | undefined,
  rank: QuestionPart | undefined,
  spelling: Spelling,
): Alternative[] {
  const departments = DEPARTMENTS.filter((each) => department === undefined || each === department.value)
  const roles = departments.flatMap((each) =>
    SENIORITIES.map((seniority) => ({
      token: `r:${each}/${seniority}`,
      weight: rank === undefined || rank.value === seniority ? 0.95 : 0.4,
      in: 'department' as const,
    })).filter(({ weight }) => department !== undefined || weight > 0.5),
  )
  const label = (department ?? rank)?.label.toLowerCase() ?? ''
  // Who has the very word in the title is before whoever is only of that kind.
  return [...roles, ...(label.includes(' ') ? [] : stemmed(label, 1, spelling))]
}

function organisation(key: string): Alternative[] {
  return [
    { token: `o:${key}`, weight: 1, in: 'organisation' },
    ...(key.includes(' ') ? [] : [{ token: `w:${key}`, weight: 0.9, in: 'organisation' as const }]),
  ]
}

function place(name: string, spelling: Spelling): Alternative[] {
  const country = placeOf(name)?.country?.toLowerCase()
  const code = country === 'gb' ? 'uk' : country
  const words = name
    .split(' ')
    .flatMap((word) => [
      ...stemmed(word, 1, spelling),
      { token: `w:${word}`, weight: 0.9, in: 'organisation' as const },
    ])
  return code ? [...words, { token: `c:${code}`, weight: 0.4, in: 'country' }] : words
}

function name(word: string, { beginnings }: Spelling): Alternative[] {
  const longer = beginnings.get(word) ?? []
  return [
    { token: `n:${word}`, weight: 1, in: 'name' },
    ...longer.map((each) => ({ token: `n:${each}`, weight: 0.8, in: 'name' as const })),
  ]
}

function free(word: string, kind: QuestionPart['kind'], spelling: Spelling): Alternative[] {
  const doer = departmentOfDoer(word)
  return [
    ...stemmed(word, 1, spelling),
    { token: `w:${word}`, weight: 0.8, in: 'organisation' },
    ...(kind === 'word' ? name(word, spelling).map((each) => ({ ...each, weight: 0.7 * each.weight })) : []),
    ...(doer
      ? SENIORITIES.map((seniority) => ({
          token: `r:${doer}/${seniority}`,
          weight: 0.4,
          in: 'department' as const,
        }))
      : []),
  ]
}

function stemmed(word: string, weight: number, { stems }: Spelling): Alternative[] {
  return (stems.get(word) ?? []).map((stem) => ({ token: `t:${stem}`, weight, in: 'title' }))
}
