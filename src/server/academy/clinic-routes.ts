import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done } from '#contract/access.ts'
import { ClinicHistory, ClinicKept } from '#contract/clinic.ts'
import { todayIn } from '../today.ts'
import { findClinic, forgetClinic, keepClinic } from './clinic-results.ts'

export const clinicRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/academy/clinic', {
    schema: {
      summary: 'The marks of my first and my newest profile export, as far as I kept them',
      response: { 200: ClinicHistory },
    },
    handler: (request) => request.asMember((db) => findClinic(db, request.signedIn.id)),
  })

  app.post('/api/academy/clinic', {
    schema: {
      summary: "Keep an export's twenty marks, for me alone; nothing of the profile itself is taken",
      body: ClinicKept,
      response: { 200: Done },
    },
    handler: async (request) => {
      const now = app.services.now()
      const moment = { now, today: todayIn(request.signedIn.timeZone, now) }
      await request.asMember((db) => keepClinic(db, request.signedIn.id, request.body, moment))
      return { done: true as const }
    },
  })

  app.delete('/api/academy/clinic', {
    schema: { summary: 'Take back all marks of mine', response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => forgetClinic(db, request.signedIn.id))
      return { done: true as const }
    },
  })
}
