import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { NextRoom } from '#contract/ask.ts'
import { type Fitness, fitness } from '#domain/introductions/fit.ts'
import { rank, worthShowing } from '#domain/introductions/rank-answers.ts'
import { allPaths } from '#domain/introductions/warm-path.ts'
import { classifyTitle } from '#domain/people/title.ts'
import type { DB } from '../database/schema.ts'
import { type Colleague, listDepartmentNames, listSaying, type SayingColleague } from './ask-colleagues.ts'
import { foundParts, type Question, tokensOf, zonesOf } from './ask-question.ts'
import { drawnWay, type Surroundings, wayTo } from './ask-ways.ts'

type Db = Transaction<DB>

const MOST = { colleagues: 10, skills: 6 }

/** Colleagues who say that they know, or whose department it is. */
export async function findNextRoom(
  db: Db,
  memberId: string,
  question: Question,
  me: Surroundings,
  colleagues: ReadonlyMap<string, Colleague>,
): Promise<z.infer<typeof NextRoom>[]> {
  const asked = new Set(question.parts.filter(({ kind }) => kind === 'department').map(({ value }) => value))
  const departments =
    asked.size === 0
      ? []
      : (await listDepartmentNames(db)).filter(({ name }) => asked.has(departmentOf(name)))
  const tokens = tokensOf(question).filter((token) => token.startsWith('t:'))
  const saying = await listSaying(
    db,
    memberId,
    tokens,
    departments.map(({ id }) => id),
  )
  const known = new Map([...colleagues, ...saying.map((colleague) => [colleague.id, colleague] as const)])
  const answers = saying.map((colleague) => {
    const steps = wayTo(me, colleague.id, known)
    return {
      colleague,
      steps,
      ...fitOf(question, colleague),
      way: drawnWay({ steps }, known, { name: '', about: '' }),
    }
  })
  return worthShowing(answers)
    .toSorted(
      (one, other) =>
        rank(other.fit, allPaths([other.steps])) - rank(one.fit, allPaths([one.steps])) ||
        (one.colleague.name < other.colleague.name ? -1 : 1),
    )
    .slice(0, MOST.colleagues)
    .map(({ colleague: { id, name, department, line, skills }, found, way }) => ({
      memberId: id,
      name,
      department,
      line,
      skills: matching(question, skills).slice(0, MOST.skills),
      fits: foundParts(question, found),
      way,
    }))
}

function fitOf(
  question: Question,
  { department, line, lineTokens, skills, timeZone }: SayingColleague,
): Fitness {
  const said = new Set([...lineTokens, ...skills.flatMap(({ tokens }) => tokens)])
  // A department of ours is no rank: whoever is in it is met as one of its professionals.
  const role = `r:${departmentOf(department)}/professional`
  const fit = fitness(
    question.parts,
    question.wants,
    question.weights,
    new Set([...said, role]),
    zonesOf(question, timeZone, HERE),
  )
  const inSkills = new Set(skills.flatMap(({ tokens }) => tokens))
  const where = (part: number) =>
    question.wants.some(
      (want) => want.part === part && want.alternatives.some(({ token }) => inSkills.has(token)),
    )
  return {
    fit: fit.found.every(({ in: place }) => place === 'zone') ? 0 : fit.fit,
    found: fit.found.map((each) =>
      each.in === 'title' ? { ...each, in: where(each.part) || line === '' ? 'skill' : 'line' } : each,
    ),
  }
}

/** How much a colleague's own time zone says of where they are. */
const HERE = 0.6

/** The skills that answer first, then the others. */
function matching(question: Question, skills: SayingColleague['skills']): string[] {
  const wanted = new Set(tokensOf(question))
  const isMet = ({ tokens }: SayingColleague['skills'][number]) => tokens.some((token) => wanted.has(token))
  return skills.toSorted((one, other) => Number(isMet(other)) - Number(isMet(one))).map(({ name }) => name)
}

function departmentOf(name: string): string {
  return classifyTitle(name).department
}
