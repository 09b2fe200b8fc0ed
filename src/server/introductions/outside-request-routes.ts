import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import { OutsideRequest, OutsideRequestAnswer, OutsideRequestStatus } from '#contract/held.ts'
import { todayIn } from '../today.ts'
import { answerOutsideRequest, findOutsideStatus, listOutsideRequests } from './outside-answers.ts'

/** What outside people ask of a member about the member's own book; and the clock, for administrators. */
export const outsideRequestRoutes: FastifyPluginAsyncZod = async (app) => {
  const { now } = app.services

  app.get('/api/outside-requests', {
    schema: {
      summary: 'What outside people ask about what I keep of them',
      response: { 200: OutsideRequest.array() },
    },
    handler: (request) => request.asMember((db) => listOutsideRequests(db, request.signedIn)),
  })

  app.post('/api/outside-requests/:id/answer', {
    schema: {
      summary: 'Erase now, corrected, or kept with a reason',
      params: IdPath,
      body: OutsideRequestAnswer,
      response: { 200: Done },
    },
    handler: async (request) => {
      const { params, body, signedIn } = request
      await request.asMember((db) => answerOutsideRequest(db, signedIn, params.id, body, now()))
      return { done: true as const }
    },
  })

  app.get('/api/outside-requests/status', {
    schema: {
      summary: 'How many requests of outside people are open, and until when',
      response: { 200: OutsideRequestStatus },
    },
    config: { access: 'administrator' },
    handler: (request) =>
      request.asMember((db) =>
        findOutsideStatus(db, request.signedIn.tenantId, todayIn(request.signedIn.timeZone, now())),
      ),
  })
}
