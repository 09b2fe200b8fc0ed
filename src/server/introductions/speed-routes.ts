import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Speed } from '#contract/speed.ts'
import { findSpeed } from './speed.ts'

export const speedRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/introductions/speed', {
    schema: {
      summary: 'How fast asks are answered: of the company in aggregates of five and more, and of mine',
      response: { 200: Speed },
    },
    handler: (request) => request.asMember((db) => findSpeed(db, request.signedIn, app.services.now())),
  })
}
