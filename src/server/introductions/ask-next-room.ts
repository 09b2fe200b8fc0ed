import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { NextRoom } from '#contract/ask.ts'
import { type Fitness, fitness } from '#domain/introductions/fit.ts'
import { rank, worthShowing } from '#domain/introductions/rank-answers.ts'
import { allPaths } from '#domain/introductions/warm-path.ts'
import { classifyTitle } from '#domain/people/title.ts'
import type { DB } from '../database/schema.ts'
import { type Colleague, listDepartmentNames, listSaying, type SayingColleague } from './ask-colleagues.ts'
import { foundParts, type Question, zonesOf } from './ask-question.ts'
import { isSaid, stemsOf } from './ask-said.ts'
import type { Wanted } from './ask-search.ts'
import { drawnWay, type Surroundings, wayTo } from './ask-ways.ts'

type Db = Transaction<DB>

const MOST = { colleagues: 10, skills: 6 }

/** Colleagues who say that they know, or whose department it is. */
export async function findNextRoom(
  db: Db,
  memberId: string,
  question: Question,
  wanted: readonly Wanted[],
  me: Surroundings,
  colleagues: ReadonlyMap<string, Colleague>,
): Promise<z.infer<typeof NextRoom>[]> {
  const asked = new Set(question.parts.filter(({ kind }) => kind === 'department').map(({ value }) => value))
  const departments =
    asked.size === 0
      ? []
      : (await listDepartmentNames(db)).filter(({ name }) => asked.has(departmentOf(name)))
  const words = wanted.filter(({ token }) => token.startsWith('t:'))
  const near = [...me.ties.keys()]
  const saying = await listSaying(
    db,
    memberId,
    words,
    departments.map(({ id }) => id),
    near,
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

function fitOf(question: Question, { department, line, skills, tokens, timeZone }: SayingColleague): Fitness {
  // A department of ours is no rank: whoever is in it is met as one of its professionals.
  const role = `r:${departmentOf(department)}/professional`
  const zones = zonesOf(question, timeZone, HERE)
  const said = new Set([...tokens, role])
  const { fit, found } = fitness(question.parts, question.wants, question.weights, said, zones)
  const isInLine = (part: number) => {
    const stems = stemsOf(question, part)
    return isSaid(stems, line) && !skills.some((skill) => isSaid(stems, skill))
  }
  return {
    // To be in the right place is no answer by itself.
    fit: found.every(({ in: place }) => place === 'zone') ? 0 : fit,
    found: found.map((each) =>
      each.in === 'title' ? { ...each, in: isInLine(each.part) ? 'line' : 'skill' } : each,
    ),
  }
}

/** How much a colleague's own time zone says of where they are. */
const HERE = 0.6

/** The skills that answer first, then the others. */
function matching(question: Question, skills: readonly string[]): string[] {
  const stems = stemsOf(question)
  return skills.toSorted((one, other) => Number(isSaid(stems, other)) - Number(isSaid(stems, one)))
}

function departmentOf(name: string): string {
  return classifyTitle(name).department
}
