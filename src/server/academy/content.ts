import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import type { Evidence, Mission, Question, Quiz, Refresher } from '#contract/academy.ts'
import { type CompanyContent, type ContentFiles, companyContent } from '#domain/academy/company-content.ts'
import { inReadingOrder } from '#domain/academy/reading-order.ts'
import {
  type ContentProblem,
  evidenceIn,
  type LessonFile,
  lessonIn,
  missionsIn,
  type Parsed,
  questionsIn,
  quizIn,
  refresherIn,
} from './content-file.ts'

export type Lesson = LessonFile & { readonly questions: z.infer<typeof Question>[] }

/** The programme in one language. */
export interface Programme {
  readonly language: string
  readonly lessons: readonly Lesson[]
  readonly quizzes: readonly z.infer<typeof Quiz>[]
  readonly refreshers: readonly z.infer<typeof Refresher>[]
  readonly evidence: readonly z.infer<typeof Evidence>[]
}

export interface Content {
  readonly programmes: ReadonlyMap<string, Programme>
  readonly missions: readonly z.infer<typeof Mission>[]
  readonly problems: readonly ContentProblem[]
  /** Files that a company hides: nothing of theirs is missed. */
  readonly hidden: ReadonlySet<string>
}

export const shippedContent = fileURLToPath(new URL('../../../content/academy', import.meta.url))

let shipped: ContentFiles | undefined

/** The shipped files, read once. */
export function shippedFiles(): ContentFiles {
  shipped ??= filesOf(shippedContent)
  return shipped
}

/** Every lesson, question, quiz and refresher under a folder, and what does not have its form. Throws nothing but for a folder that cannot be read. */
export function readContent(folder = shippedContent): Content {
  return contentOf(companyContent(filesOf(folder), []))
}

function filesOf(folder: string): ContentFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .filter((name) => /\.(?:md|yaml)$/.test(name))
      .sort()
      .map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]),
  )
}

/**
 * The programme that these files make. What does not have its form is left out and told. Questions of lessons that are
 * hidden are asked nowhere.
 */
export function contentOf({ files, hidden }: CompanyContent): Content {
  const problems: ContentProblem[] = []
  const read = <Value>(names: RegExp, reader: (path: string, text: string) => Parsed<Value>): Value[] =>
    [...files].flatMap(([path, text]) => {
      if (!names.test(path)) return []
      const { value, wrong } = reader(path, text)
      problems.push(...wrong)
      return value === undefined ? [] : [value]
    })
  const gone = hiddenLessons(hidden)
  const isAsked = (id: string) => !gone.some((lesson) => id.startsWith(`${lesson}-`))
  const asking = <Part extends { questions: string[] }>(part: Part): Part => ({
    ...part,
    questions: part.questions.filter(isAsked),
  })
  const languages = new Set([...files.keys()].flatMap((path) => /^(\w+)\//.exec(path)?.[1] ?? []))
  const programmes = [...languages].map((language): Programme => {
    const questions = read(new RegExp(`^${language}/questions/`), questionsIn).flat()
    const lessons = read(new RegExp(`^${language}/[^/]+\\.md$`), lessonIn).map((lesson) => ({
      ...lesson,
      retrieval: lesson.retrieval.filter(isAsked),
      questions: questions.filter(({ id }) => id.startsWith(`${lesson.id}-`)),
    }))
    return {
      language,
      lessons: inReadingOrder(lessons),
      quizzes: read(new RegExp(`^${language}/quizzes/`), quizIn)
        .map(asking)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      refreshers: read(new RegExp(`^${language}/refreshers/`), refresherIn)
        .map(asking)
        .toSorted((one, other) => one.day - other.day),
      evidence: read(new RegExp(`^${language}/evidence\\.yaml$`), evidenceIn).flat(),
    }
  })
  const missions = read(/^missions\.yaml$/, missionsIn).flat()
  return {
    programmes: new Map(programmes.map((each) => [each.language, each])),
    missions,
    problems,
    hidden,
  }
}

/** Ids of the lessons that a company hides in every language. */
export function hiddenLessons(hidden: ReadonlySet<string>): string[] {
  return [...hidden].flatMap((path) => /^en\/(w\d-l\d)\.md$/.exec(path)?.[1] ?? [])
}
