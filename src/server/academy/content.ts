import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { z } from 'zod'
import {
  type Block,
  Evidence,
  LessonFrontMatter,
  Mission,
  Question,
  Quiz,
  Refresher,
} from '#contract/academy.ts'
import { blocksOf, MarkdownRefused } from './blocks.ts'

export type Lesson = z.infer<typeof LessonFrontMatter> & {
  readonly blocks: z.infer<typeof Block>[]
  readonly questions: z.infer<typeof Question>[]
  /** Of the file: what a translation was made from. */
  readonly hash: string
  readonly words: number
}

/** The programme in one language. */
export interface Programme {
  readonly language: string
  readonly lessons: readonly Lesson[]
  readonly quizzes: readonly z.infer<typeof Quiz>[]
  readonly refreshers: readonly z.infer<typeof Refresher>[]
  readonly evidence: readonly z.infer<typeof Evidence>[]
}

/** Where in the content something is wrong, and what. */
export interface ContentProblem {
  readonly file: string
  readonly message: string
}

export interface Content {
  readonly programmes: ReadonlyMap<string, Programme>
  readonly missions: readonly z.infer<typeof Mission>[]
  readonly problems: readonly ContentProblem[]
}

export const shippedContent = fileURLToPath(new URL('../../../content/academy', import.meta.url))

let shipped: Content | undefined

/** The shipped programme, read once: half a second, and not before somebody learns. */
export function shippedProgramme(): Content {
  shipped ??= readContent()
  return shipped
}

/** Every lesson, question, quiz and refresher under a folder, and what does not have its form. Throws nothing but for a folder that cannot be read. */
export function readContent(folder = shippedContent): Content {
  const problems: ContentProblem[] = []
  const read = <Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> | undefined => {
    try {
      const parsed = shape.safeParse(parse(readFileSync(join(folder, file), 'utf8')))
      if (parsed.success) return parsed.data
      problems.push(...inWords(file, parsed.error))
    } catch (error) {
      problems.push({ file, message: reasonOf(error) })
    }
    return undefined
  }
  const filesIn = (path: string, ending: string) => {
    try {
      return readdirSync(join(folder, path))
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(path, name))
    } catch {
      return []
    }
  }
  const programmes = new Map<string, Programme>()
  for (const language of readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)) {
    const all = <Shape extends z.ZodType>(path: string, shape: Shape) =>
      filesIn(`${language}/${path}`, '.yaml').flatMap((file) => read(file, shape) ?? [])
    const questions = all('questions', Question.array()).flat()
    const lessons = filesIn(language, '.md').flatMap(
      (file) => readLesson(folder, file, questions, problems) ?? [],
    )
    programmes.set(language, {
      language,
      lessons: lessons.toSorted((one, other) => one.week - other.week || one.order - other.order),
      quizzes: all('quizzes', Quiz),
      refreshers: all('refreshers', Refresher).toSorted((one, other) => one.day - other.day),
      evidence: read(`${language}/evidence.yaml`, Evidence.array()) ?? [],
    })
  }
  return { programmes, missions: read('missions.yaml', Mission.array()) ?? [], problems }
}

function readLesson(
  folder: string,
  file: string,
  questions: readonly z.infer<typeof Question>[],
  problems: ContentProblem[],
): Lesson | undefined {
  const text = readFileSync(join(folder, file), 'utf8')
  const [, matter, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  if (matter === undefined || body === undefined) {
    problems.push({ file, message: 'There is no front matter between two lines of ---.' })
    return undefined
  }
  try {
    const front = LessonFrontMatter.safeParse(parse(matter))
    if (!front.success) {
      problems.push(...inWords(file, front.error))
      return undefined
    }
    return {
      ...front.data,
      blocks: blocksOf(body),
      questions: questions.filter(({ id }) => id.startsWith(`${front.data.id}-`)),
      hash: createHash('sha256').update(text).digest('hex'),
      words: body.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0,
    }
  } catch (error) {
    problems.push({ file, message: reasonOf(error) })
    return undefined
  }
}

function inWords(file: string, error: z.ZodError): ContentProblem[] {
  return error.issues.map(({ path, message }) => ({
    file,
    message: `${path.join('.') || 'the file'}: ${message}`,
  }))
}

function reasonOf(error: unknown): string {
  if (error instanceof MarkdownRefused) return error.message
  return error instanceof Error
    ? (error.message.split('\n')[0] ?? 'It cannot be read.')
    : 'It cannot be read.'
}
