import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done } from '#contract/access.ts'
import { Availability, IntroductionSettings } from '#contract/introductions.ts'
import { DEFAULT_QUIET, findCompany } from './parties.ts'

/** When a member may be asked, and what the company promises and allows. */
export const availabilityRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/me/availability', {
    schema: { summary: 'When I may be asked', response: { 200: Availability } },
    handler: (request) =>
      request.asMember(async (db) => {
        const row = await db
          .selectFrom('availability')
          .select(['quietFrom', 'quietTo', 'awayUntil', 'asksPerWeek'])
          .where('ownerId', '=', request.signedIn.id)
          .executeTakeFirst()
        return row ?? { ...DEFAULT_QUIET, awayUntil: null, asksPerWeek: null }
      }),
  })

  app.patch('/api/me/availability', {
    schema: {
      summary: 'Change when I may be asked',
      body: Availability.partial(),
      response: { 200: Done },
    },
    handler: async (request) => {
      const { body } = request
      if (Object.keys(body).length > 0)
        await request.asMember((db) =>
          db
            .insertInto('availability')
            .values(body)
            .onConflict((conflict) => conflict.columns(['tenantId', 'ownerId']).doUpdateSet(body))
            .execute(),
        )
      return { done: true as const }
    },
  })

  app.get('/api/introductions/settings', {
    schema: { summary: 'The company’s promise and limits', response: { 200: IntroductionSettings } },
    handler: (request) =>
      request.asMember(async (db) => {
        const { promiseDays, asksPerWeek, asksPerTarget } = await findCompany(db)
        return { promiseDays, asksPerWeek, asksPerTarget }
      }),
  })

  app.patch('/api/introductions/settings', {
    schema: {
      summary: 'Change the company’s promise and limits',
      body: IntroductionSettings.partial(),
      response: { 200: Done },
    },
    config: { access: 'administrator' },
    handler: async (request) => {
      const { body } = request
      if (Object.keys(body).length > 0)
        await request.asMember((db) => db.updateTable('company').set(body).execute())
      return { done: true as const }
    },
  })
}
