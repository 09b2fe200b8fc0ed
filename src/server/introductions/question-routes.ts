import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  AnswerWanted,
  PostedQuestions,
  QuestionMade,
  QuestionThread,
  QuestionWanted,
  UsefulWanted,
} from '#contract/questions.ts'
import {
  addAnswer,
  passQuestion,
  postQuestion,
  takeThanksBack,
  thankFor,
  withdrawQuestion,
} from './question-changes.ts'
import { reachOut, reachSuggested } from './question-reach.ts'
import { findThread, listQuestions } from './questions.ts'

const done = { done: true as const }

/** Questions posted to the company or to a circle, and their threads. */
export const questionRoutes: FastifyPluginAsyncZod = async (app) => {
  const { database, configuration, now } = app.services
  const carrier = { database, baseUrl: configuration.baseUrl, hasMail: configuration.mail !== undefined }

  app.get('/api/introductions/questions', {
    schema: { summary: 'My questions, and those that reached me', response: { 200: PostedQuestions } },
    handler: (request) => request.asMember((db) => listQuestions(db, request.signedIn.id, now())),
  })

  app.post('/api/introductions/questions', {
    schema: {
      summary: 'Post a question to the company or to a circle; whom it reaches is not told',
      body: QuestionWanted,
      response: { 200: QuestionMade },
    },
    handler: async (request) => {
      const { signedIn, body } = request
      const id = await request.asMember((db) => postQuestion(db, signedIn.id, body, now()))
      await reachOut(carrier, signedIn.tenantId, { id, askerId: signedIn.id }, now())
      return { id }
    },
  })

  app.get('/api/introductions/questions/:id', {
    schema: {
      summary: 'A question and its thread',
      params: IdPath,
      response: { 200: QuestionThread },
    },
    handler: (request) =>
      request.asMember((db) => findThread(db, request.signedIn.id, request.params.id, now())),
  })

  app.post('/api/introductions/questions/:id/answers', {
    schema: {
      summary: 'Answer, or name a colleague to ask',
      params: IdPath,
      body: AnswerWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      await request.asMember((db) => addAnswer(db, signedIn.id, params.id, body, now()))
      const { suggestsId } = body
      if (suggestsId !== null)
        await reachSuggested(
          carrier,
          signedIn.tenantId,
          { id: params.id, suggestsId, byId: signedIn.id },
          now(),
        )
      return done
    },
  })

  app.put('/api/introductions/questions/:id/pass', {
    schema: {
      summary: 'Nothing to say to it; nobody is told',
      params: IdPath,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => passQuestion(db, request.signedIn.id, request.params.id, true))
      return done
    },
  })

  app.delete('/api/introductions/questions/:id/pass', {
    schema: { summary: 'Something to say after all', params: IdPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => passQuestion(db, request.signedIn.id, request.params.id, false))
      return done
    },
  })

  app.put('/api/introductions/questions/:id/useful', {
    schema: {
      summary: 'This answer was useful: closes my question and thanks its author',
      params: IdPath,
      body: UsefulWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) =>
        thankFor(db, request.signedIn.id, request.params.id, request.body.answerId, now()),
      )
      return done
    },
  })

  app.delete('/api/introductions/questions/:id/useful', {
    schema: {
      summary: 'A tap too early: my question is open again',
      params: IdPath,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => takeThanksBack(db, request.signedIn.id, request.params.id, now()))
      return done
    },
  })

  app.post('/api/introductions/questions/:id/withdraw', {
    schema: { summary: 'Take my question back', params: IdPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => withdrawQuestion(db, request.signedIn.id, request.params.id, now()))
      return done
    },
  })
}
