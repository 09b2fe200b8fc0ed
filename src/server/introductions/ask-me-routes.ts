import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done } from '#contract/access.ts'
import { AskMe } from '#contract/ask.ts'
import { findAskMe, publishAskMe } from './ask-me.ts'

export const askMeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/me/ask-me', {
    schema: { summary: 'What colleagues may ask me about', response: { 200: AskMe } },
    handler: (request) => request.asMember((db) => findAskMe(db, request.signedIn.id)),
  })

  app.put('/api/me/ask-me', {
    schema: {
      summary: 'Publish exactly this to colleagues; what is not in it is taken back',
      body: AskMe,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => publishAskMe(db, request.signedIn.id, request.body))
      return { done: true as const }
    },
  })
}
