import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { AcademyHome, LessonShown, Question, QuizShown, RefresherShown } from '#contract/academy.ts'
import { returning } from '#domain/academy/returning.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'
import { changedWays } from './changed-ways.ts'
import type { Content } from './content.ts'
import { programmeIn, type Shown } from './programme.ts'

type Db = Transaction<DB>

/** The weeks, what was read, and the best of each quiz. */
export async function findHome(
  db: Db,
  ownerId: string,
  content: Content,
  language: string,
): Promise<z.infer<typeof AcademyHome>> {
  const { lessons, source } = programmeIn(content, language)
  const read = new Set(await listRead(db, ownerId))
  const attempts = await db
    .selectFrom('quizAttempt')
    .select(['quizId', 'rightAnswers', 'questions'])
    .where('ownerId', '=', ownerId)
    .orderBy('rightAnswers')
    .execute()
  const best = new Map(
    attempts.map(({ quizId, rightAnswers, questions }) => [quizId, { right: rightAnswers, of: questions }]),
  )
  const weeks = source.quizzes.map(({ id, pass }, place) => {
    const found = best.get(id) ?? null
    return {
      week: place + 1,
      lessons: lessons
        .filter(({ week }) => week === place + 1)
        .map((lesson) => ({
          id: lesson.id,
          order: lesson.order,
          title: lesson.title,
          idea: lesson.idea,
          minutes: lesson.minutes,
          isRead: read.has(lesson.id),
        })),
      quiz: { id, best: found, isPassed: found !== null && found.right / found.of >= pass },
    }
  })
  return { weeks, read: lessons.filter(({ id }) => read.has(id)).length, lessons: lessons.length }
}

/** One lesson with its opening questions, in the member's language. `today` is the member's day. */
export async function findLesson(
  db: Db,
  ownerId: string,
  content: Content,
  { id, language, today }: { id: string; language: string; today: string },
): Promise<z.infer<typeof LessonShown>> {
  const shown = programmeIn(content, language)
  const place = shown.lessons.findIndex((lesson) => lesson.id === id)
  const lesson = shown.lessons[place]
  if (!lesson) throw notFound()
  const { retrieval, evidence, after: _, source_hash: __, hash: ___, words: ____, ...rest } = lesson
  const missed = await listReturning(db, ownerId, shown, today)
  const wanted = new Set([...retrieval, ...missed.slice(0, 1)])
  return {
    ...rest,
    evidence: shown.evidence.filter((each) => evidence.includes(each.id)),
    opening: questionsOf(shown).filter(
      (question) => wanted.has(question.id) && !question.id.startsWith(`${id}-`),
    ),
    isRead: (await listRead(db, ownerId)).includes(id),
    next: shown.lessons[place + 1]?.id ?? null,
  }
}

/** A week's quiz in the member's language. */
export function findQuiz(content: Content, id: string, language: string): z.infer<typeof QuizShown> {
  const shown = programmeIn(content, language)
  const place = shown.source.quizzes.findIndex((quiz) => quiz.id === id)
  const quiz = shown.source.quizzes[place]
  if (!quiz) throw notFound()
  const all = new Map(questionsOf(shown).map((question) => [question.id, question]))
  return {
    id,
    week: place + 1,
    pass: quiz.pass,
    questions: quiz.questions.flatMap((each) => all.get(each) ?? []),
  }
}

/** What comes some days after the programme, in the member's language. */
export function findRefresher(
  content: Content,
  day: number,
  language: string,
): z.infer<typeof RefresherShown> {
  const shown = programmeIn(content, language)
  const inLanguage = content.programmes.get(language)?.refreshers ?? []
  const found = [...inLanguage, ...shown.source.refreshers].find((refresher) => refresher.day === day)
  if (!found) throw notFound()
  const all = new Map(questionsOf(shown).map((question) => [question.id, question]))
  return {
    ...found,
    changedWays: changedWays(content, found.mission),
    questions: found.questions.flatMap((each) => all.get(each) ?? []),
  }
}

export function questionsOf({ lessons }: Shown): z.infer<typeof Question>[] {
  return lessons.flatMap(({ questions }) => questions)
}

async function listReturning(db: Db, ownerId: string, shown: Shown, today: string): Promise<string[]> {
  const answers = await db
    .selectFrom('questionAnswer')
    .select(['questionId', 'isRight', 'answeredOn as on'])
    .where('ownerId', '=', ownerId)
    .orderBy('answeredAt')
    .execute()
  const tested = shown.lessons.flatMap((lesson) =>
    lesson.questions.map(({ id, point }) => ({ id, point, lessonId: lesson.id })),
  )
  return returning(tested, answers, today)
}

async function listRead(db: Db, ownerId: string): Promise<string[]> {
  const rows = await db.selectFrom('lessonRead').select('lessonId').where('ownerId', '=', ownerId).execute()
  return rows.map(({ lessonId }) => lessonId)
}
