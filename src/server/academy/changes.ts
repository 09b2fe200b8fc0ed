import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { AnswerGiven, QuizResult } from '#contract/academy.ts'
import { judgeAnswer } from '#domain/academy/judge-answer.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { Content } from './content.ts'
import { programmeIn } from './programme.ts'
import { findQuiz, questionsOf } from './queries.ts'

type Db = Transaction<DB>
type Answer = z.infer<typeof AnswerGiven>

/** When somebody answers: the instant, and the day where they are. */
export interface Moment {
  readonly now: Date
  readonly today: string
}

/** A lesson read; read again, nothing changes. */
export async function recordLesson(db: Db, content: Content, id: string, { now }: Moment): Promise<void> {
  const lesson = programmeIn(content, 'en').lessons.find((each) => each.id === id)
  if (!lesson) throw notFound()
  await db
    .insertInto('lessonRead')
    .values({ lessonId: id, version: lesson.version, readAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** One answer, judged and kept for the member alone. */
export async function recordAnswer(
  db: Db,
  content: Content,
  answer: Answer,
  moment: Moment,
): Promise<boolean> {
  const isRight = judged(content, answer)
  await keep(db, [{ questionId: answer.questionId, isRight }], moment)
  return isRight
}

/** A whole quiz: every question of it, once. */
export async function recordQuiz(
  db: Db,
  content: Content,
  id: string,
  answers: readonly Answer[],
  moment: Moment,
): Promise<z.infer<typeof QuizResult>> {
  const quiz = findQuiz(content, id, 'en')
  const given = new Map(answers.map((answer) => [answer.questionId, answer]))
  if (
    given.size !== answers.length ||
    quiz.questions.some((question) => !given.has(question.id)) ||
    given.size !== quiz.questions.length
  )
    throw new Refusal(
      400,
      'quiz-incomplete',
      'Answer each question once',
      'A quiz counts when every question of it is answered. Nothing was saved; answer those that are open.',
    )
  const results = answers.map((answer) => ({
    questionId: answer.questionId,
    isRight: judged(content, answer),
  }))
  await keep(db, results, moment)
  const right = results.filter(({ isRight }) => isRight).length
  await db
    .insertInto('quizAttempt')
    .values({ quizId: id, rightAnswers: right, questions: results.length, triedAt: moment.now })
    .execute()
  return { right, of: results.length, isPassed: right / results.length >= quiz.pass, judged: results }
}

/** A translation asks the same, so the source judges. */
function judged(content: Content, { questionId, given }: Answer): boolean {
  const question = questionsOf(programmeIn(content, 'en')).find(({ id }) => id === questionId)
  if (!question) throw notFound()
  const isRight = judgeAnswer(question, given)
  if (isRight === undefined)
    throw new Refusal(
      400,
      'no-answer',
      'This is no answer to that question',
      'The question is of another kind. Nothing was saved; open the lesson again and answer there.',
    )
  return isRight
}

async function keep(
  db: Db,
  results: readonly { questionId: string; isRight: boolean }[],
  { now, today }: Moment,
) {
  await db
    .insertInto('questionAnswer')
    .values(results.map((result) => ({ ...result, answeredOn: today, answeredAt: now })))
    .execute()
}
