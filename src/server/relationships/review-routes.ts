import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import { MergeWanted } from '#contract/people.ts'
import {
  MergeMade,
  MergePage,
  MergeQuery,
  MergeUndone,
  QuestionAnswer,
  QuestionPage,
  QuestionPair,
  QuestionQuery,
} from '#contract/review.ts'
import { notFound } from '../refusal.ts'
import { todayIn } from '../today.ts'
import { answerQuestion, undoAnswer } from './answers.ts'
import { mergePeople } from './merge.ts'
import { findMerges, findQuestions } from './review.ts'
import { undoMerges } from './unmerge.ts'

/** One person, once: what is asked, what was joined, and the way back. */
export const reviewRoutes: FastifyPluginAsyncZod = async (app) => {
  const today = (request: { signedIn: { timeZone: string } }) =>
    todayIn(request.signedIn.timeZone, app.services.now())

  app.get('/api/questions', {
    schema: {
      summary: 'Pairs of people who may be one, side by side, the most useful first',
      querystring: QuestionQuery,
      response: { 200: QuestionPage },
    },
    handler: (request) =>
      request.asMember((db) => findQuestions(db, request.signedIn.id, request.query.limit)),
  })

  app.post('/api/questions', {
    schema: { summary: 'Answer: the same, different, later', body: QuestionAnswer, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => answerQuestion(db, request.signedIn.id, request.body, today(request)))
      return { done: true as const }
    },
  })

  app.post('/api/questions/undo', {
    schema: {
      summary: 'Take an answer back: the pair is asked again',
      body: QuestionPair,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => undoAnswer(db, request.signedIn.id, request.body, today(request)))
      return { done: true as const }
    },
  })

  app.post('/api/people/:id/merge', {
    schema: {
      summary: 'Another of my people is this one; can be undone for ever',
      params: IdPath,
      body: MergeWanted,
      response: { 200: MergeMade },
    },
    handler: async (request) => {
      const wanted = {
        keptId: request.params.id,
        removedId: request.body.otherId,
        mergedBy: 'hand',
      } as const
      const [id] = await request.asMember((db) =>
        mergePeople(db, request.signedIn.id, [wanted], today(request)),
      )
      if (!id) throw notFound()
      return { id }
    },
  })

  app.get('/api/merges', {
    schema: {
      summary: 'Who was joined with whom, newest first',
      querystring: MergeQuery,
      response: { 200: MergePage },
    },
    handler: (request) =>
      request.asMember((db) =>
        findMerges(db, request.signedIn.id, request.query.personId, request.query.limit),
      ),
  })

  app.post('/api/merges/:id/undo', {
    schema: {
      summary: 'Take a merge back, however old: the two are never joined by themselves again',
      params: IdPath,
      response: { 200: MergeUndone },
    },
    handler: async (request) => {
      const { signedIn, params } = request
      const [undone] = await request.asMember((db) =>
        undoMerges(db, signedIn.id, [params.id], 'different', today(request)),
      )
      if (!undone) throw notFound()
      return undone
    },
  })
}
