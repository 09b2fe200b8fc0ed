import { organisationKey } from '../people/organisation-name.ts'
import { placeOf } from './place.ts'
import { BEFORE_PLACE, type QuestionWord, questionWords } from './question-words.ts'
import { roleOf } from './role-words.ts'

/** One understood part: `value` is searched for, `label` is what was typed. */
export interface QuestionPart {
  readonly kind: 'person' | 'organisation' | 'department' | 'seniority' | 'skill' | 'place' | 'word'
  readonly value: string
  readonly label: string
}

/** What there is to be found, of the words that a question could mean: looked up by whoever asks. */
export interface Known {
  /** Keys of organisations, whole. */
  readonly organisations: ReadonlySet<string>
  /** Folded words of organisations' names. */
  readonly organisationWords: ReadonlySet<string>
  /** Folded words of people's names. */
  readonly names: ReadonlySet<string>
  /** Folded skills, whole. */
  readonly skills: ReadonlySet<string>
  /** Folded words whose stem is in a title or a skill. */
  readonly words: ReadonlySet<string>
}

const LONGEST_RUN = 5
const LONGEST_PART = 100

/** Every run of words that might be an organisation or a skill, and every word by itself, as `Known` must be asked. */
export function candidates(question: string): { organisations: string[]; skills: string[]; words: string[] } {
  const words = questionWords(question)
  const runs = words.flatMap((_, at) =>
    Array.from({ length: LONGEST_RUN }, (_, more) => run(words, at, more + 1)).filter(
      (each) => each !== null,
    ),
  )
  return {
    organisations: [...new Set(runs.map(organisationOf))].filter((key) => key !== ''),
    skills: [...new Set(runs.map(keyOf))],
    words: [...new Set(words.filter(({ isStop }) => !isStop).map(({ key }) => key))],
  }
}

/**
 * What a question is about, in the order of its words. The longest run that is known as a whole comes first: skills,
 * organisations, departments and ranks, places, people; what is left are words. A `CFO` is a department and a rank.
 * Never throws; a question of nothing but `who knows somebody` has no part.
 */
export function understood(question: string, known: Known): QuestionPart[] {
  const words = questionWords(question)
  const parts: QuestionPart[] = []
  for (let at = 0; at < words.length; ) {
    const taken = longest(words, at, known)
    if (taken) parts.push(...taken.parts)
    at += taken?.length ?? 1
  }
  return parts
    .map((part, at): QuestionPart => (isTopic(part, parts.slice(at + 1)) ? { ...part, kind: 'word' } : part))
    .filter(
      ({ kind, value }, at, all) =>
        all.findIndex((part) => part.kind === kind && part.value === value) === at,
    )
    .slice(0, 12)
}

/** `perito em seguros em Lisboa`: what one is good at stands after the same word as the place that follows. */
function isTopic({ kind, value, label }: QuestionPart, later: readonly QuestionPart[]): boolean {
  const isGuess = kind === 'place' && placeOf(value) === null && label === label.toLowerCase()
  return isGuess && later.some((part) => part.kind === 'place')
}

function longest(words: readonly QuestionWord[], at: number, known: Known) {
  for (let length = LONGEST_RUN; length > 0; length--) {
    const taken = run(words, at, length)
    const parts = taken && partsOf(taken, words[at - 1], known)
    if (parts) return { parts, length }
  }
  return null
}

/** So many words from there on, beginning and ending with one that says something; null when they do not. */
function run(words: readonly QuestionWord[], at: number, length: number): QuestionWord[] | null {
  const taken = words.slice(at, at + length)
  const [first, last] = [taken[0], taken.at(-1)]
  const isWhole = taken.length === length && first && last && !first.isStop && !last.isStop
  return isWhole && keyOf(taken).length <= LONGEST_PART ? taken : null
}

function partsOf(
  taken: readonly QuestionWord[],
  before: QuestionWord | undefined,
  known: Known,
): QuestionPart[] | null {
  const key = keyOf(taken)
  const label = taken
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST_PART)
  const isCapital = taken.every((word) => word.isCapital)
  const organisation = organisationOf(taken)
  const isPlaceAsked = before !== undefined && BEFORE_PLACE.has(before.key)
  if (taken.length > 1 && known.skills.has(key)) return [{ kind: 'skill', value: key, label }]
  if (known.organisations.has(organisation) && (taken.length > 1 || isCapital || !known.words.has(key)))
    return [{ kind: 'organisation', value: organisation, label }]
  const place = placeOf(key)
  if (place && (isPlaceAsked || isCapital)) return [{ kind: 'place', value: key, label }]
  const role = roleOf(key)
  if (role)
    return [
      ...(role.department ? [{ kind: 'department' as const, value: role.department, label }] : []),
      ...(role.seniority ? [{ kind: 'seniority' as const, value: role.seniority, label }] : []),
    ]
  if (taken.length > 1)
    return taken.length <= 3 && taken.every((word) => !word.isStop && known.names.has(word.key))
      ? [{ kind: 'person', value: key, label }]
      : null
  const kind = kindOfWord(key, isCapital, isPlaceAsked, known)
  return [{ kind, value: kind === 'organisation' ? organisation || key : key, label }]
}

function kindOfWord(
  key: string,
  isCapital: boolean,
  isPlaceAsked: boolean,
  known: Known,
): QuestionPart['kind'] {
  if (known.skills.has(key)) return 'skill'
  if (known.names.has(key) && (isCapital || !known.words.has(key)) && !isPlaceAsked) return 'person'
  if (known.organisationWords.has(key) && isCapital && !isPlaceAsked) return 'organisation'
  if (isPlaceAsked && (isCapital || !known.words.has(key))) return 'place'
  return 'word'
}

function keyOf(taken: readonly QuestionWord[]): string {
  return taken.map(({ key }) => key).join(' ')
}

function organisationOf(taken: readonly QuestionWord[]): string {
  return organisationKey(taken.map(({ text }) => text).join(' '))
}
