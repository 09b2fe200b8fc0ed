import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Demo, Done } from '#contract/access.ts'
import { cookieName } from '../access/authenticate.ts'
import { newFounder } from '../access/changes.ts'
import { hashPassword } from '../access/password.ts'
import { findInstallation, findMe } from '../access/queries.ts'
import { welcome } from '../access/welcome.ts'
import { asMember, asNobody } from '../database/as-member.ts'
import { notAllowed, Refusal } from '../refusal.ts'
import { foundDemo, removeDemo } from './changes.ts'

/** The demo company: looked at before set-up, removed with one click. It never sends mail. */
export const demoRoutes: FastifyPluginAsyncZod = async (app) => {
  const { database, now } = app.services

  app.post('/api/demo', {
    schema: { summary: 'Look around in a company of invented people', body: Demo, response: { 200: Done } },
    config: { access: 'anyone', rateLimit: { max: 6, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const { companies, demo } = await asNobody(database, findInstallation)
      if (companies > 0)
        throw new Refusal(
          409,
          'no-demo',
          'The demo is over here',
          'This installation has a company. Nothing was changed; an engineer can start a demo with: pilotlight demo',
        )
      if (demo)
        throw new Refusal(
          409,
          'demo-exists',
          'Somebody is looking around already',
          'There is one demo at a time, and it belongs to whoever began it. They, or `pilotlight demo --remove`, can remove it.',
        )
      const founder = newFounder()
      // Nobody knows this password: only the session that began a demo is in it.
      const passwordHash = await hashPassword(randomBytes(24).toString('base64url'))
      await asMember(database, founder, (db) => foundDemo(db, founder, request.body, passwordHash, now()))
      return welcome(app, reply, founder, request.headers['user-agent'])
    },
  })

  app.delete('/api/demo', {
    schema: { summary: 'Remove the demo and everything in it', response: { 200: Done } },
    config: { access: 'session' },
    handler: async (request, reply) => {
      await request.asMember(async (db) => {
        const me = await findMe(db, request.signedIn.id)
        if (!me?.demo || !request.signedIn.roles.includes('founder')) throw notAllowed()
        await removeDemo(db)
      })
      reply.clearCookie(cookieName(app), { path: '/' })
      return { done: true as const }
    },
  })
}
