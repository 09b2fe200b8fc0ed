import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
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
import { todayIn } from '../today.ts'
import { recordAnswer, recordLesson, recordQuiz } from './changes.ts'
import { shippedProgramme } from './content.ts'
import { findHome, findLesson, findQuiz, findRefresher } from './queries.ts'

export const academyRoutes: FastifyPluginAsyncZod = async (app) => {
  const moment = ({ signedIn }: FastifyRequest) => {
    const now = app.services.now()
    return { now, today: todayIn(signedIn.timeZone, now) }
  }

  app.get('/api/academy', {
    schema: { summary: 'The programme: lessons, quizzes, and what I read', response: { 200: AcademyHome } },
    handler: (request) =>
      request.asMember(async (db) =>
        findHome(
          db,
          request.signedIn.id,
          shippedProgramme(),
          (await findMe(db, request.signedIn.id))?.locale ?? 'en',
        ),
      ),
  })

  app.get('/api/academy/lessons/:id', {
    schema: { summary: 'A lesson in my language', params: LessonPath, response: { 200: LessonShown } },
    handler: (request) =>
      request.asMember(async (db) =>
        findLesson(db, request.signedIn.id, shippedProgramme(), {
          id: request.params.id,
          language: (await findMe(db, request.signedIn.id))?.locale ?? 'en',
          today: moment(request).today,
        }),
      ),
  })

  app.post('/api/academy/lessons/:id/read', {
    schema: { summary: 'I have read this lesson', params: LessonPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => recordLesson(db, shippedProgramme(), request.params.id, moment(request)))
      return { done: true as const }
    },
  })

  app.post('/api/academy/answers', {
    schema: { summary: 'Answer a question of a lesson', body: AnswerGiven, response: { 200: AnswerJudged } },
    handler: async (request) => ({
      isRight: await request.asMember((db) =>
        recordAnswer(db, shippedProgramme(), request.body, moment(request)),
      ),
    }),
  })

  app.get('/api/academy/quizzes/:id', {
    schema: { summary: "A week's quiz", params: QuizPath, response: { 200: QuizShown } },
    handler: (request) =>
      request.asMember(async (db) =>
        findQuiz(
          shippedProgramme(),
          request.params.id,
          (await findMe(db, request.signedIn.id))?.locale ?? 'en',
        ),
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
      request.asMember((db) =>
        recordQuiz(db, shippedProgramme(), request.params.id, request.body.answers, moment(request)),
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
        findRefresher(
          shippedProgramme(),
          Number(request.params.day),
          (await findMe(db, request.signedIn.id))?.locale ?? 'en',
        ),
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
