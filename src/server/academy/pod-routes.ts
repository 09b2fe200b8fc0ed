import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done } from '#contract/access.ts'
import { NudgeChoice, NudgeWanted, Pod } from '#contract/pod.ts'
import { todayIn } from '../today.ts'
import { findPod, seeNudges, sendNudge } from './pod.ts'

const done = { done: true as const }

/** The three to five people who keep each other going: who needs a kind word, and the word. */
export const podRoutes: FastifyPluginAsyncZod = async (app) => {
  const { now } = app.services
  const looker = ({ signedIn }: FastifyRequest) => ({
    id: signedIn.id,
    today: todayIn(signedIn.timeZone, now()),
  })

  app.get('/api/academy/pod', {
    schema: {
      summary: 'My pod: who could do with a nudge, never why; and a nudge for me',
      response: { 200: Pod },
    },
    handler: (request) => request.asMember((db) => findPod(db, looker(request))),
  })

  app.post('/api/academy/pod/nudges', {
    schema: {
      summary: 'Nudge somebody of my pod: one kind sentence, at most one a person a week from the whole pod',
      body: NudgeWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => sendNudge(db, looker(request), request.body.memberId, now()))
      return done
    },
  })

  app.post('/api/academy/pod/nudges/seen', {
    schema: { summary: 'I have read the nudge for me', response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => seeNudges(db, request.signedIn.id, now()))
      return done
    },
  })

  app.put('/api/academy/pod/choice', {
    schema: { summary: 'Whether my pod may nudge me', body: NudgeChoice, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) =>
        db
          .insertInto('reminderChoice')
          .values(request.body)
          .onConflict((conflict) => conflict.columns(['tenantId', 'ownerId']).doUpdateSet(request.body))
          .execute(),
      )
      return done
    },
  })
}
