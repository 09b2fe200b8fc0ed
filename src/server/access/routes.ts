import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import {
  Done,
  IdPath,
  Installation,
  InvitationSeen,
  Joining,
  LinkPath,
  Session,
  SetUp,
  SignIn,
  SignInAnswer,
} from '#contract/access.ts'
import { type Actor, asMember, asNobody } from '../database/as-member.ts'
import { Refusal } from '../refusal.ts'
import { cookieName } from './authenticate.ts'
import { endSession, foundCompany, join, linkEnded, newFounder } from './changes.ts'
import { companyRoutes } from './company-routes.ts'
import { meRoutes } from './me-routes.ts'
import { hashPassword, isPassword } from './password.ts'
import { findInstallation, findInvitation, listSessions, listSignIns } from './queries.ts'
import { readSecret } from './secret.ts'
import { welcome } from './welcome.ts'

// Guessing is slow by hash and by rate: by address here, by account in the hash's cost.
const guarded = { access: 'anyone', rateLimit: { max: 20, timeWindow: '1 minute' } } as const

export const accessRoutes: FastifyPluginAsyncZod = async (app) => {
  const { services } = app
  const { database, configuration, setUpCode } = services
  await app.register(meRoutes)
  await app.register(companyRoutes)

  app.get('/api/installation', {
    schema: { summary: 'What a signed-out visitor may know', response: { 200: Installation } },
    config: { access: 'anyone' },
    handler: async () => {
      const { companies, demo } = await asNobody(database, findInstallation)
      return {
        needsSetUp: companies === 0,
        demo: demo !== null,
        secure: configuration.isSecure,
        mail: configuration.mail !== undefined,
      }
    },
  })

  app.post('/api/set-up', {
    schema: {
      summary: 'Make the company and its owner, with the one-time code from the console',
      body: SetUp,
      response: { 200: Done },
    },
    config: guarded,
    handler: async (request, reply) => {
      if (!setUpCode.matches(request.body.code))
        throw new Refusal(
          403,
          'wrong-code',
          'This is not the code',
          'The one-time code stands where Pilotlight was started. Nothing was saved; type it again.',
        )
      const passwordHash = await hashPassword(request.body.password)
      const founder = newFounder()
      await asMember(database, founder, async (db) => {
        // Of twenty who race with the code, one founds the company.
        await sql`select pg_advisory_xact_lock(7214533002)`.execute(db)
        if ((await findInstallation(db)).companies > 0)
          throw new Refusal(
            409,
            'set-up-done',
            'The company is set up already',
            'Sign in, or ask its owner for an invitation. Nothing was changed.',
          )
        await foundCompany(db, founder, request.body, passwordHash)
      })
      return welcome(app, reply, founder, request.headers['user-agent'])
    },
  })

  app.post('/api/sessions', {
    schema: { summary: 'Sign in', body: SignIn, response: { 200: SignInAnswer } },
    config: guarded,
    handler: async (request, reply) => {
      const { email, password, companyId } = request.body
      const known = await asNobody(database, (db) => listSignIns(db, email))
      // Known or not, one company or several: each hash is checked, and at least one.
      const hashes = known.length > 0 ? known.map((row) => row.passwordHash) : [undefined]
      const matches = await Promise.all(hashes.map((hash) => isPassword(hash, password)))
      const mine = known.filter((row, index) => matches[index] && (!companyId || row.tenantId === companyId))
      const [first] = mine
      if (!first)
        throw new Refusal(
          401,
          'wrong-password',
          'Address and password do not match',
          'Check both and try again. Forgotten? An administrator can hand you a link.',
        )
      if (mine.length > 1)
        return {
          status: 'choose' as const,
          companies: mine.map((row) => ({ id: row.tenantId, name: row.company })),
        }
      await welcome(
        app,
        reply,
        { tenantId: first.tenantId, id: first.memberId, roles: [] },
        request.headers['user-agent'],
      )
      return { status: 'signed-in' as const }
    },
  })

  app.delete('/api/sessions/current', {
    schema: { summary: 'Sign out', response: { 200: Done } },
    config: { access: 'session' },
    handler: async (request, reply) => {
      const { id, sessionId } = request.signedIn
      await request.asMember((db) => endSession(db, id, sessionId ?? ''))
      reply.clearCookie(cookieName(app), { path: '/' }).header('clear-site-data', '"cache", "storage"')
      return { done: true as const }
    },
  })

  app.get('/api/sessions', {
    schema: { summary: 'My sessions', response: { 200: Session.array() } },
    handler: async (request) => {
      const rows = await request.asMember((db) => listSessions(db, request.signedIn.id))
      return rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        seenAt: row.seenAt.toISOString(),
        current: row.id === request.signedIn.sessionId,
      }))
    },
  })

  app.delete('/api/sessions/:id', {
    schema: { summary: 'End one of my sessions', params: IdPath, response: { 200: Done } },
    config: { access: 'session' },
    handler: async (request) => {
      await request.asMember((db) => endSession(db, request.signedIn.id, request.params.id))
      return { done: true as const }
    },
  })

  app.get('/api/invitations/:token', {
    schema: {
      summary: 'What an invitation link is for; opening it changes nothing',
      params: LinkPath,
      response: { 200: InvitationSeen },
    },
    config: guarded,
    handler: async (request) => {
      const secret = readSecret(request.params.token)
      const found = secret && (await asNobody(database, (db) => findInvitation(db, secret)))
      if (!found) throw linkEnded()
      return found
    },
  })

  app.post('/api/invitations/:token', {
    schema: { summary: 'Accept an invitation', params: LinkPath, body: Joining, response: { 200: Done } },
    config: guarded,
    handler: async (request, reply) => {
      const secret = readSecret(request.params.token)
      const found = secret && (await asNobody(database, (db) => findInvitation(db, secret)))
      if (!secret || !found) throw linkEnded()
      const passwordHash = await hashPassword(request.body.password)
      const joiner: Actor = { tenantId: secret.tenantId, id: randomUUID(), roles: ['joining'] }
      await asMember(database, joiner, (db) => join(db, joiner, found.id, request.body, passwordHash))
      return welcome(app, reply, joiner, request.headers['user-agent'])
    },
  })
}
