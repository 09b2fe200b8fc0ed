import type { Transaction } from 'kysely'
import { type Fitness, fitness } from '#domain/introductions/fit.ts'
import type { DB } from '../database/schema.ts'
import { listSaying } from './ask-colleagues.ts'
import { type Question, readQuestion, wantedOf } from './ask-question.ts'
import { isSaid, stemsOf } from './ask-said.ts'
import { listFoundTies } from './ask-search.ts'

type Db = Transaction<DB>

/** What of a colleague's published words or shared ties fits a question, each `skill:…`, `line:…` or `tie:…`. */
export interface QuestionFit {
  readonly memberId: string
  /** 0–1, of whatever of theirs fits best. */
  readonly fit: number
  readonly fits: readonly string[]
}

/** Less fits by chance. */
const LEAST_FIT = 0.1
const MOST_REASONS = 3

/**
 * Whom a question fits, by what they published and share with everybody, as its asker finds it; nothing private and
 * nothing discoverable has a part in it.
 */
export async function listQuestionFits(
  db: Db,
  askerId: string,
  { text, parts }: { readonly text: string; readonly parts: readonly string[] },
  today: string,
): Promise<QuestionFit[]> {
  const question = await readQuestion(db, { q: text, part: parts.length > 0 ? [...parts] : undefined }, today)
  if (question.wants.length === 0) return []
  const found: QuestionFit[] = []
  const wanted = wantedOf(question)
  const words = wanted.filter(({ token }) => token.startsWith('t:'))
  const stems = stemsOf(question)
  for (const { id, line, skills, tokens } of await listSaying(db, askerId, words, [], [])) {
    const said = skills.filter((skill) => isSaid(stems, skill)).map((skill) => `skill:${skill}`)
    const fits = [...said, ...(isSaid(stems, line) ? [`line:${line}`] : [])]
    found.push({ memberId: id, fit: fitOf(question, tokens), fits })
  }
  for (const { ownerId, tokens, name, title, organisation } of await listFoundTies(db, wanted, today)) {
    const about = [name, title, organisation].filter((word) => word !== '').join(', ')
    found.push({ memberId: ownerId, fit: fitOf(question, tokens), fits: [`tie:${about}`] })
  }
  const fitting = found.filter(({ fit }) => fit >= LEAST_FIT).toSorted((one, other) => other.fit - one.fit)
  return [...Map.groupBy(fitting, ({ memberId }) => memberId)].map(([memberId, own]) => ({
    memberId,
    fit: own[0]?.fit ?? 0,
    fits: [...new Set(own.flatMap(({ fits }) => fits))].slice(0, MOST_REASONS),
  }))
}

/** A country alone is where half a company knows somebody. */
function fitOf(question: Question, tokens: readonly string[]): number {
  const { fit, found }: Fitness = fitness(question.parts, question.wants, question.weights, new Set(tokens))
  return found.every(({ in: place }) => place === 'country') ? 0 : fit
}
