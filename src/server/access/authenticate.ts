import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Actor, Role, Work } from '../database/as-member.ts'
import { askDoor, asMember } from '../database/as-member.ts'
import { mustSignIn, notAllowed, Refusal } from '../refusal.ts'
import { readSecret } from './secret.ts'

export interface SignedIn extends Actor {
  readonly roles: readonly Role[]
  readonly sessionId: string | null
  readonly tokenId: string | null
  readonly timeZone: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; a refusal when nobody is signed in. */
    readonly signedIn: SignedIn
    /** Work in one transaction as who asks. */
    asMember<T>(work: Work<T>): Promise<T>
  }
  interface FastifyContextConfig {
    /** Who may call: anyone; a member (the default); only with a session, not a token; or holders of a role. */
    access?: 'anyone' | 'member' | 'session' | 'administrator'
  }
}

const known = new WeakMap<FastifyRequest, SignedIn>()

/** Every request under /api learns who asks, from the session cookie or a personal token, before its route runs. */
export function authenticate(app: FastifyInstance): void {
  app.decorateRequest('signedIn', {
    getter(this: FastifyRequest): SignedIn {
      const signedIn = known.get(this)
      if (!signedIn) throw mustSignIn()
      return signedIn
    },
  })
  app.decorateRequest('asMember', function asRequester<T>(this: FastifyRequest, work: Work<T>) {
    return asMember(this.server.services.database, this.signedIn, work)
  })
  app.addHook('onRequest', async (request) => {
    // The pages that explain the API hold nobody's data.
    if (!request.url.startsWith('/api/') || request.url.startsWith('/api/docs')) return
    if (!app.services.isDatabaseReady())
      throw new Refusal(
        503,
        'coming-back',
        'One moment',
        'The database is coming back. Nothing was lost; try again in a few seconds.',
      )
    const { access = 'member' } = request.routeOptions.config
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (!bearer) refuseForeignOrigin(request)
    if (access === 'anyone' || request.is404) return
    const signedIn = await find(app, bearer ?? request.cookies[cookieName(app)])
    known.set(request, signedIn)
    if (access === 'session' && !signedIn.sessionId)
      throw notByToken('you signed in with a browser: no token can do it')
    if (
      access === 'administrator' &&
      !signedIn.roles.some((role) => role === 'administrator' || role === 'founder')
    )
      throw notAllowed()
    const scope = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write'
    if (!signedIn.scopes.includes(scope)) throw notByToken(`a token with the scope '${scope}'`)
  })
}

function notByToken(needed: string): Refusal {
  return new Refusal(403, 'not-by-token', 'Not with this token', `This needs ${needed}. Nothing was changed.`)
}

interface Found extends SignedIn {
  readonly scopes: readonly string[]
}

interface Door {
  readonly memberId: string
  readonly sessionId: string | null
  readonly tokenId: string | null
  readonly scopes: string[]
  readonly roles: Role[] | null
  readonly seenAt: Date | null
  readonly timeZone: string
}

async function find(app: FastifyInstance, text: string | undefined): Promise<Found> {
  const secret = text ? readSecret(text) : undefined
  if (!secret) throw mustSignIn()
  const [row] = await askDoor(
    app.services.database,
    sql<Door>`select member_id, session_id, token_id, scopes, roles, seen_at, time_zone
      from member_by_secret(${secret.tenantId}, ${secret.hash})`,
  )
  if (!row) throw mustSignIn()
  const { memberId: id, seenAt, roles, ...rest } = row
  const found = { ...rest, tenantId: secret.tenantId, id, roles: roles ?? [] }
  // The list of sessions needs minutes, not milliseconds: one write in five minutes is enough.
  if (!seenAt || Date.now() - seenAt.getTime() > 300_000) await markSeen(app, found)
  return found
}

function markSeen(
  app: FastifyInstance,
  { tenantId, id, roles, sessionId, tokenId }: SignedIn,
): Promise<unknown> {
  return asMember(app.services.database, { tenantId, id, roles }, (db) =>
    sessionId
      ? db
          .updateTable('session')
          .set({ seenAt: new Date() })
          .where('ownerId', '=', id)
          .where('id', '=', sessionId)
          .execute()
      : db
          .updateTable('token')
          .set({ seenAt: new Date() })
          .where('ownerId', '=', id)
          .where('id', '=', tokenId ?? '')
          .execute(),
  )
}

/** Who a limit on requests counts: the member, however many tokens they hold; else the address. */
export function limitedAs(request: FastifyRequest): string {
  return known.get(request)?.id ?? request.ip
}

/** `__Host-` ties the cookie to https and this host; plain http on this machine cannot carry it. */
export function cookieName(app: FastifyInstance): string {
  return app.services.configuration.isHttps ? '__Host-pilotlight' : 'pilotlight'
}

/** A page elsewhere cannot act with this browser's cookie: the browser itself says where a request comes from. */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const isForeign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin
      ? hostOf(origin) !== request.host
      : false
  if (isForeign)
    throw new Refusal(
      403,
      'foreign-origin',
      'Not from here',
      'This request came from another site. Nothing was changed; use Pilotlight in its own tab.',
    )
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ''
}
