import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done } from '#contract/access.ts'
import { Plan, PlanWanted } from '#contract/plan.ts'
import { todayIn } from '../today.ts'
import { findPlan, removePlan, savePlan } from './plan.ts'

export const planRoutes: FastifyPluginAsyncZod = async (app) => {
  const moment = (timeZone: string) => {
    const now = app.services.now()
    return { now, today: todayIn(timeZone, now) }
  }

  app.get('/api/academy/plan', {
    schema: { summary: 'My ninety days on one page; seen by me alone', response: { 200: Plan } },
    handler: (request) => {
      const { id, timeZone } = request.signedIn
      return request.asMember((db) => findPlan(db, id, moment(timeZone).today))
    },
  })

  app.put('/api/academy/plan', {
    schema: {
      summary: 'Save my plan in place of the one before; its rhythms are set on the ties',
      body: PlanWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      const { id, timeZone } = request.signedIn
      await request.asMember((db) => savePlan(db, id, request.body, moment(timeZone)))
      return { done: true as const }
    },
  })

  app.delete('/api/academy/plan', {
    schema: { summary: 'Take my plan back; the rhythms stay with the ties', response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => removePlan(db, request.signedIn.id))
      return { done: true as const }
    },
  })
}
