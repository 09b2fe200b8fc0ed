import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  Introduction,
  IntroductionLinkPath,
  IntroductionMade,
  IntroductionRequest,
  IntroductionWanted,
  LinkAnswer,
  LinkSeen,
  OutcomeWanted,
  RequestAnswer,
} from '#contract/introductions.ts'
import type { Work } from '../database/as-member.ts'
import { notFound } from '../refusal.ts'
import { answerRequest, undoRequest } from './answers.ts'
import { availabilityRoutes } from './availability-routes.ts'
import { askForIntroduction, sayOutcome, withdrawIntroduction } from './changes.ts'
import { asGoBetween } from './go-between.ts'
import { answerLink, openLink, seeLink, undoLink } from './links.ts'
import type { Post } from './mails.ts'
import { findCompany } from './parties.ts'
import { listIntroductions, listRequests } from './queries.ts'

const done = { done: true as const }
const outside = { access: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } } as const

/** Asker, connector and outside person, each at their own doors. */
export const introductionsRoutes: FastifyPluginAsyncZod = async (app) => {
  const { database, configuration, now } = app.services
  await app.register(availabilityRoutes)

  /** How mails are made in this company; a demo sends none. */
  const post = async (tenantId: string): Promise<Post> => {
    const company = await asGoBetween(database, tenantId, findCompany)
    return {
      baseUrl: configuration.baseUrl,
      canMail: configuration.mail !== undefined && !company.demo,
      now: now(),
    }
  }

  const requestOf = async (request: Pick<FastifyRequest, 'signedIn' | 'asMember'>, id: string) => {
    const its = await post(request.signedIn.tenantId)
    const [found] = await request.asMember((db) => listRequests(db, its, request.signedIn, id))
    if (!found) throw notFound()
    return found
  }

  app.post('/api/introductions', {
    schema: {
      summary: 'Ask whoever shares a tie for an introduction',
      body: IntroductionWanted,
      response: { 200: IntroductionMade },
    },
    handler: async ({ signedIn, body }) => {
      const its = await post(signedIn.tenantId)
      return {
        id: await asGoBetween(
          database,
          signedIn.tenantId,
          (db) => askForIntroduction(db, its, signedIn.id, body),
          signedIn.id,
        ),
      }
    },
  })

  app.get('/api/introductions', {
    schema: { summary: 'The introductions that I asked for', response: { 200: Introduction.array() } },
    handler: async (request) => {
      const its = await post(request.signedIn.tenantId)
      return request.asMember((db) => listIntroductions(db, its, request.signedIn))
    },
  })

  app.get('/api/introductions/:id', {
    schema: { summary: 'An introduction that I asked for', params: IdPath, response: { 200: Introduction } },
    handler: async (request) => {
      const its = await post(request.signedIn.tenantId)
      const [found] = await request.asMember((db) =>
        listIntroductions(db, its, request.signedIn, request.params.id),
      )
      if (!found) throw notFound()
      return found
    },
  })

  app.post('/api/introductions/:id/withdraw', {
    schema: { summary: 'Take my question back', params: IdPath, response: { 200: Done } },
    handler: async ({ signedIn, params }) => {
      const its = await post(signedIn.tenantId)
      await asGoBetween(database, signedIn.tenantId, (db) =>
        withdrawIntroduction(db, its, signedIn.id, params.id),
      )
      return done
    },
  })

  app.post('/api/introductions/:id/outcome', {
    schema: {
      summary: 'What came of an introduction',
      params: IdPath,
      body: OutcomeWanted,
      response: { 200: Done },
    },
    handler: async ({ signedIn, params, body }) => {
      const its = await post(signedIn.tenantId)
      await asGoBetween(database, signedIn.tenantId, (db) =>
        sayOutcome(db, its, signedIn.id, params.id, body),
      )
      return done
    },
  })

  app.get('/api/introductions/requests', {
    schema: { summary: 'What colleagues ask of me', response: { 200: IntroductionRequest.array() } },
    handler: async (request) => {
      const its = await post(request.signedIn.tenantId)
      return request.asMember((db) => listRequests(db, its, request.signedIn))
    },
  })

  app.get('/api/introductions/requests/:id', {
    schema: {
      summary: 'What a colleague asks of me',
      params: IdPath,
      response: { 200: IntroductionRequest },
    },
    handler: (request) => requestOf(request, request.params.id),
  })

  app.post('/api/introductions/requests/:id/answer', {
    schema: {
      summary: 'Introduce, answer it myself, not now, or no',
      params: IdPath,
      body: RequestAnswer,
      response: { 200: IntroductionRequest },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      const its = await post(signedIn.tenantId)
      await asGoBetween(
        database,
        signedIn.tenantId,
        (db) => answerRequest(db, its, signedIn.id, params.id, body),
        signedIn.id,
      )
      return requestOf(request, params.id)
    },
  })

  app.post('/api/introductions/requests/:id/undo', {
    schema: {
      summary: 'Take my answer back, within ten minutes',
      params: IdPath,
      response: { 200: IntroductionRequest },
    },
    handler: async (request) => {
      const { signedIn, params } = request
      const its = await post(signedIn.tenantId)
      await asGoBetween(database, signedIn.tenantId, (db) => undoRequest(db, its, signedIn.id, params.id))
      return requestOf(request, params.id)
    },
  })

  app.get('/api/introduction-links/:secret', {
    schema: {
      summary: 'What a mailed link is about; opening it changes nothing',
      params: IntroductionLinkPath,
      response: { 200: LinkSeen },
    },
    config: outside,
    handler: async ({ params }) => {
      const opened = await openLink(database, params.secret, now())
      const its = await post(opened.tenantId)
      return asGoBetween(database, opened.tenantId, (db) => seeLink(db, its, opened), opened.connectorId)
    },
  })

  app.post('/api/introduction-links/:secret', {
    schema: {
      summary: 'Answer by a mailed link',
      params: IntroductionLinkPath,
      body: LinkAnswer,
      response: { 200: LinkSeen },
    },
    config: outside,
    handler: async ({ params, body }) => {
      const opened = await openLink(database, params.secret, now())
      const its = await post(opened.tenantId)
      const work = <T>(step: Work<T>) => asGoBetween(database, opened.tenantId, step, opened.connectorId)
      // What was answered is kept, also when there is nothing more to see.
      await work((db) => answerLink(db, its, opened, body))
      return work((db) => seeLink(db, its, opened))
    },
  })

  app.post('/api/introduction-links/:secret/undo', {
    schema: {
      summary: 'Take an answer by a mailed link back, within ten minutes',
      params: IntroductionLinkPath,
      response: { 200: LinkSeen },
    },
    config: outside,
    handler: async ({ params }) => {
      const opened = await openLink(database, params.secret, now())
      const its = await post(opened.tenantId)
      return asGoBetween(
        database,
        opened.tenantId,
        async (db) => {
          await undoLink(db, its, opened)
          return seeLink(db, its, opened)
        },
        opened.connectorId,
      )
    },
  })
}
