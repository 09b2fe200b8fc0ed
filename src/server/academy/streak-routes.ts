import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done } from '#contract/access.ts'
import { Leave, LeavePath, Streak } from '#contract/streak.ts'
import { todayIn } from '../today.ts'
import { findStreak, keepLeave, removeLeave } from './streak.ts'

const done = { done: true as const }

/** Steady weeks, and leave, in which nobody expects any. Both are the member's alone. */
export const streakRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/academy/streak', {
    schema: { summary: 'My steady weeks: now, best, in all; reserves; leave', response: { 200: Streak } },
    handler: (request) =>
      request.asMember((db) =>
        findStreak(db, request.signedIn.id, todayIn(request.signedIn.timeZone, app.services.now())),
      ),
  })

  app.post('/api/academy/leaves', {
    schema: {
      summary: 'Enter a leave; one that begins on the same day is changed',
      body: Leave,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => keepLeave(db, request.body))
      return done
    },
  })

  app.delete('/api/academy/leaves/:startsOn', {
    schema: { summary: 'Remove a leave', params: LeavePath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => removeLeave(db, request.signedIn.id, request.params.startsOn))
      return done
    },
  })
}
