import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Transaction } from 'kysely'
import {
  AcademyHome,
  AnswerGiven,
  AnswerJudged,
  LessonPath,
  LessonShown,
  QuizPath,
  QuizResult,
  QuizShown,
  QuizTaken,
  RefresherPath,
  RefresherShown,
  RemindersByMail,
} from '#contract/academy.ts'
import { Done } from '#contract/access.ts'
import { findMe } from '../access/queries.ts'
import type { DB } from '../database/schema.ts'
import { todayIn } from '../today.ts'
import { recordAnswer, recordLesson, recordQuiz } from './changes.ts'
import { findContent } from './company-programme.ts'
import { findHome, findLesson, findQuiz, findRefresher } from './queries.ts'

export const academyRoutes: FastifyPluginAsyncZod = async (app) => {
  const moment = ({ signedIn }: FastifyRequest) => {
    const now = app.services.now()
    return { now, today: todayIn(signedIn.timeZone, now) }
  }
  const mine = (db: Transaction<DB>, request: FastifyRequest) =>
    findContent(db, { id: request.signedIn.id, today: moment(request).today })
  const languageOf = async (db: Transaction<DB>, { signedIn }: FastifyRequest) =>
    (await findMe(db, signedIn.id))?.locale ?? 'en'

  app.get('/api/academy', {
    schema: { summary: 'The programme: lessons, quizzes, and what I read', response: { 200: AcademyHome } },
    handler: (request) =>
      request.asMember(async (db) =>
        findHome(db, request.signedIn.id, await mine(db, request), await languageOf(db, request)),
      ),
  })

  app.get('/api/academy/lessons/:id', {
    schema: { summary: 'A lesson in my language', params: LessonPath, response: { 200: LessonShown } },
    handler: (request) =>
      request.asMember(async (db) =>
        findLesson(db, request.signedIn.id, await mine(db, request), {
          id: request.params.id,
          language: await languageOf(db, request),
          today: moment(request).today,
        }),
      ),
  })

  app.post('/api/academy/lessons/:id/read', {
    schema: { summary: 'I have read this lesson', params: LessonPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember(async (db) =>
        recordLesson(db, await mine(db, request), request.params.id, moment(request)),
      )
      return { done: true as const }
    },
  })

  app.post('/api/academy/answers', {
    schema: { summary: 'Answer a question of a lesson', body: AnswerGiven, response: { 200: AnswerJudged } },
    handler: (request) =>
      request.asMember(async (db) => ({
        isRight: await recordAnswer(db, await mine(db, request), request.body, moment(request)),
      })),
  })

  app.get('/api/academy/quizzes/:id', {
    schema: { summary: "A week's quiz", params: QuizPath, response: { 200: QuizShown } },
    handler: (request) =>
      request.asMember(async (db) =>
        findQuiz(await mine(db, request), request.params.id, await languageOf(db, request)),
      ),
  })

  app.post('/api/academy/quizzes/:id', {
    schema: {
      summary: "Hand in a week's quiz; as often as I like, the best counts",
      params: QuizPath,
      body: QuizTaken,
      response: { 200: QuizResult },
    },
    handler: (request) =>
      request.asMember(async (db) =>
        recordQuiz(db, await mine(db, request), request.params.id, request.body.answers, moment(request)),
      ),
  })

  app.get('/api/academy/refreshers/:day', {
    schema: {
      summary: 'A refresher, 6, 30 or 90 days after',
      params: RefresherPath,
      response: { 200: RefresherShown },
    },
    handler: (request) =>
      request.asMember(async (db) =>
        findRefresher(await mine(db, request), Number(request.params.day), await languageOf(db, request)),
      ),
  })

  app.get('/api/academy/reminders', {
    schema: { summary: 'Whether reminders come by mail', response: { 200: RemindersByMail } },
    handler: (request) =>
      request.asMember(async (db) => {
        const choice = await db
          .selectFrom('reminderChoice')
          .select('byMail')
          .where('ownerId', '=', request.signedIn.id)
          .executeTakeFirst()
        return { byMail: choice?.byMail ?? true }
      }),
  })

  app.put('/api/academy/reminders', {
    schema: { summary: 'Reminders by mail, or not', body: RemindersByMail, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) =>
        db
          .insertInto('reminderChoice')
          .values(request.body)
          .onConflict((conflict) => conflict.columns(['tenantId', 'ownerId']).doUpdateSet(request.body))
          .execute(),
      )
      return { done: true as const }
    },
  })
}
