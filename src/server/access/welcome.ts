import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Actor, asMember } from '../database/as-member.ts'
import { cookieName } from './authenticate.ts'
import { startSession } from './changes.ts'

/** A new session, always with a new secret, in the cookie. */
export async function welcome(app: FastifyInstance, reply: FastifyReply, actor: Actor, device = '') {
  const { database, configuration } = app.services
  const secret = await asMember(database, actor, (db) => startSession(db, actor, device))
  reply.setCookie(cookieName(app), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: configuration.isHttps,
    maxAge: 30 * 86_400,
  })
  return { done: true as const }
}
