import { createHash } from 'node:crypto'
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
import { splitLesson } from '#domain/academy/front-matter.ts'
import { blocksOf, MarkdownRefused } from './blocks.ts'

/** Where in the content something is wrong, and what. */
export interface ContentProblem {
  readonly file: string
  readonly message: string
}

/** What a file holds; undefined when it does not have its form, and then what is wrong. */
export interface Parsed<Value> {
  readonly value: Value | undefined
  readonly wrong: readonly ContentProblem[]
}

/** A lesson as its own file says it. */
export type LessonFile = z.infer<typeof LessonFrontMatter> & {
  readonly blocks: z.infer<typeof Block>[]
  /** Of the file: what a translation was made from. */
  readonly hash: string
  readonly words: number
}

/** SHA-256 of a file's text, in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A key that is itself a list or a map, nested, takes YAML's reader for ever. */
export const READING = { logLevel: 'error', stringKeys: true } as const

const MOST_REMEMBERED = 1_000
/** Reading Markdown takes time by the square of what stands between two empty lines. */
const LONGEST_BLOCK = 3_000

/** Companies share most files and change few: each text is read once. */
function remembering<Value>(
  read: (path: string, text: string) => Parsed<Value>,
): (path: string, text: string) => Parsed<Value> {
  const known = new Map<string, Parsed<Value>>()
  return (path, text) => {
    const key = `${path} ${hashOf(text)}`
    const found = known.get(key) ?? read(path, text)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(key, found)
    return found
  }
}

/** Reads a YAML file of this shape, whose parts are those that its name says. */
function yamlOf<Shape extends z.ZodType>(
  shape: Shape,
  isNamed: (value: z.infer<Shape>, name: string) => boolean = () => true,
) {
  return remembering<z.infer<Shape>>((path, text) => {
    const found = checked(path, text, shape)
    return found.value === undefined || isNamed(found.value, nameOf(path)) ? found : misnamed(path)
  })
}

export const questionsIn = yamlOf(Question.array(), (questions, name) =>
  questions.every(({ id }) => id.startsWith(`${name}-`)),
)
export const quizIn = yamlOf(Quiz, ({ id }, name) => id === name)
export const refresherIn = yamlOf(Refresher, ({ day }, name) => `day-${day}` === name)
export const evidenceIn = yamlOf(Evidence.array())
export const missionsIn = yamlOf(Mission.array())

export const lessonIn = remembering<LessonFile>((path, text) => {
  const parts = splitLesson(text)
  if (!parts) return failed(path, 'There is no front matter between two lines of ---.')
  const { matter, body } = parts
  const { value: front, wrong } = checked(path, matter, LessonFrontMatter)
  if (!front) return { value: undefined, wrong }
  if (front.id !== nameOf(path)) return misnamed(path)
  if (body.split(/\n\s*\n/).some(({ length }) => length > LONGEST_BLOCK))
    return failed(path, `A paragraph or list has at most ${LONGEST_BLOCK} characters.`)
  try {
    const words = body.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
    return { value: { ...front, blocks: blocksOf(body), hash: hashOf(text), words }, wrong: [] }
  } catch (error) {
    return failed(path, reasonOf(error))
  }
})

function checked<Shape extends z.ZodType>(path: string, text: string, shape: Shape): Parsed<z.infer<Shape>> {
  try {
    const found = shape.safeParse(parse(text, READING))
    if (found.success) return { value: found.data, wrong: [] }
    const wrong = found.error.issues.map((issue) => ({
      file: path,
      message: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    }))
    return { value: undefined, wrong }
  } catch (error) {
    return failed(path, reasonOf(error))
  }
}

/** `w2-l3` of `en/questions/w2-l3.yaml`. */
function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '')
}

function misnamed(file: string): Parsed<never> {
  return failed(file, 'What is in it does not go by the name of the file.')
}

function failed(file: string, message: string): Parsed<never> {
  return { value: undefined, wrong: [{ file, message }] }
}

function reasonOf(error: unknown): string {
  if (error instanceof MarkdownRefused) return error.message
  return error instanceof Error
    ? (error.message.split('\n')[0] ?? 'It cannot be read.')
    : 'It cannot be read.'
}
