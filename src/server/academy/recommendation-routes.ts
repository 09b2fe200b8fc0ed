import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  RecommendationAnswer,
  RecommendationAsked,
  RecommendationBegun,
  RecommendationMade,
  RecommendationReply,
  Recommendations,
  RecommendationWritten,
} from '#contract/recommendations.ts'
import { asMember, type Work } from '../database/as-member.ts'
import { todayIn } from '../today.ts'
import {
  answerRecommendation,
  askRecommendation,
  beginRecommendation,
  listRecommendations,
  replyToRecommendation,
  writeRecommendation,
} from './recommendations.ts'

const done = { done: true as const }

/** Recommendations: asked for, accepted or silently declined, written, agreed to, delivered, seen in an export. */
export const recommendationRoutes: FastifyPluginAsyncZod = async (app) => {
  const { database, now } = app.services
  const asGoBetween = <T>({ signedIn: { tenantId, id } }: FastifyRequest, work: Work<T>) =>
    asMember(database, { tenantId, id, roles: ['go_between'] }, work)

  app.get('/api/recommendations', {
    schema: { summary: 'Recommendations about me and by me', response: { 200: Recommendations } },
    handler: (request) => request.asMember((db) => listRecommendations(db, request.signedIn.id, now())),
  })

  app.post('/api/recommendations', {
    schema: {
      summary: 'Ask a colleague for a recommendation',
      body: RecommendationAsked,
      response: { 200: RecommendationMade },
    },
    handler: async (request) => ({
      id: await asGoBetween(request, (db) =>
        askRecommendation(db, { ...request.body, recipientId: request.signedIn.id, now: now() }),
      ),
    }),
  })

  app.post('/api/recommendations/drafts', {
    schema: {
      summary: 'Begin one that nobody asked for',
      body: RecommendationBegun,
      response: { 200: RecommendationMade },
    },
    handler: async (request) => ({
      id: await asGoBetween(request, (db) =>
        beginRecommendation(db, { ...request.body, writerId: request.signedIn.id, now: now() }),
      ),
    }),
  })

  app.put('/api/recommendations/drafts/:id', {
    schema: {
      summary: 'Keep what I have written',
      params: IdPath,
      body: RecommendationWritten,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) =>
        writeRecommendation(db, request.signedIn.id, request.params.id, request.body),
      )
      return done
    },
  })

  app.post('/api/recommendations/drafts/:id/answer', {
    schema: {
      summary: 'Accept, silently decline, or offer what I have written',
      params: IdPath,
      body: RecommendationAnswer,
      response: { 200: Done },
    },
    handler: async (request) => {
      await asGoBetween(request, (db) =>
        answerRecommendation(db, request.signedIn.id, request.params.id, request.body, now()),
      )
      return done
    },
  })

  app.post('/api/recommendations/:id/reply', {
    schema: {
      summary: 'Agree to one about me, wish for another word, or say that my export shows it',
      params: IdPath,
      body: RecommendationReply,
      response: { 200: Done },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      const moment = { now: now(), today: todayIn(signedIn.timeZone, now()) }
      await asGoBetween(request, (db) => replyToRecommendation(db, signedIn.id, params.id, body, moment))
      return done
    },
  })
}
