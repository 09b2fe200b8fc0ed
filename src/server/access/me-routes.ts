import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import {
  Done,
  IdPath,
  Me,
  MeChange,
  PasswordChange,
  Token,
  TokenMade,
  TokenWanted,
} from '#contract/access.ts'
import { asNobody } from '../database/as-member.ts'
import { mustSignIn, Refusal } from '../refusal.ts'
import { changePassword, makeToken, revokeToken } from './changes.ts'
import { hashPassword, isPassword } from './password.ts'
import { findMe, listSignIns, listTokens } from './queries.ts'

/** What a member changes of their own: profile, password, personal tokens. */
export const meRoutes: FastifyPluginAsyncZod = async (app) => {
  const { database } = app.services

  app.get('/api/me', {
    schema: { summary: 'Who I am, and in which company', response: { 200: Me } },
    handler: async (request) => {
      const me = await request.asMember((db) => findMe(db, request.signedIn.id))
      if (!me) throw mustSignIn()
      const { companyName, country, demo, domains, locale, ...member } = me
      return {
        member: {
          ...member,
          locale: locale === 'pt' ? ('pt' as const) : ('en' as const),
          roles: [...request.signedIn.roles],
        },
        company: { name: companyName, country, demo, domains },
      }
    },
  })

  app.patch('/api/me', {
    schema: { summary: 'Change my name, time zone or language', body: MeChange, response: { 200: Done } },
    handler: async (request) => {
      if (Object.keys(request.body).length > 0)
        await request.asMember((db) =>
          db.updateTable('member').set(request.body).where('id', '=', request.signedIn.id).execute(),
        )
      return { done: true as const }
    },
  })

  app.post('/api/me/password', {
    schema: {
      summary: 'Change my password; every other session ends',
      body: PasswordChange,
      response: { 200: Done },
    },
    config: { access: 'session', rateLimit: { max: 10, timeWindow: '1 minute' } },
    handler: async (request) => {
      const { signedIn, body } = request
      const me = await request.asMember((db) => findMe(db, signedIn.id))
      const known = await asNobody(database, (db) => listSignIns(db, me?.email ?? ''))
      const hash = known.find((row) => row.memberId === signedIn.id)?.passwordHash
      if (!(await isPassword(hash, body.current)))
        throw new Refusal(
          403,
          'wrong-password',
          'This is not your password',
          'Type the one you have now. Nothing was changed.',
        )
      const next = await hashPassword(body.next)
      await request.asMember((db) => changePassword(db, signedIn, next))
      return { done: true as const }
    },
  })

  app.get('/api/tokens', {
    schema: { summary: 'My personal tokens', response: { 200: Token.array() } },
    config: { access: 'session' },
    handler: async (request) =>
      (await request.asMember((db) => listTokens(db, request.signedIn.id))).map(tokenAnswer),
  })

  app.post('/api/tokens', {
    schema: {
      summary: 'Make a personal token; its secret is shown this once',
      body: TokenWanted,
      response: { 200: TokenMade },
    },
    config: { access: 'session' },
    handler: async (request) => {
      const made = await request.asMember((db) => makeToken(db, request.signedIn, request.body))
      return { ...tokenAnswer(made), secret: made.secret }
    },
  })

  app.delete('/api/tokens/:id', {
    schema: { summary: 'Revoke one of my tokens', params: IdPath, response: { 200: Done } },
    config: { access: 'session' },
    handler: async (request) => {
      await request.asMember((db) => revokeToken(db, request.signedIn.id, request.params.id))
      return { done: true as const }
    },
  })
}

function tokenAnswer(row: Awaited<ReturnType<typeof listTokens>>[number]) {
  const { id, name, scopes, createdAt, seenAt, expiresAt } = row
  return {
    id,
    name,
    scopes,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  }
}
