import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done } from '#contract/access.ts'
import { CodeWanted, Held, HeldPage, HeldPath, MailboxProof, OutsideRequestWanted } from '#contract/held.ts'
import { asMember, type Work } from '../database/as-member.ts'
import { notFound, Refusal } from '../refusal.ts'
import { findHeld } from './held.ts'
import { makeCode, spendCode } from './held-code.ts'
import { mailCode } from './held-mails.ts'
import { type HeldSession, heldSeconds, openSession, sealSession } from './held-session.ts'
import { addOutsideRequest } from './outside-requests.ts'

const anyone = (max: number) => ({ access: 'anyone', rateLimit: { max, timeWindow: '1 minute' } }) as const

/** The outside person's page: a mailbox is proven with a mailed code; then what is held about it, and what one asks. */
export const heldRoutes: FastifyPluginAsyncZod = async (app) => {
  const { database, configuration, now } = app.services
  const cookieName = configuration.isHttps ? '__Secure-pilotlight-held' : 'pilotlight-held'
  const goBetween = <T>(tenantId: string, work: Work<T>) =>
    asMember(database, { tenantId, id: tenantId, roles: ['go_between'] }, work)
  const findCompany = (tenantId: string) =>
    goBetween(tenantId, (db) => db.selectFrom('company').select(['name', 'demo']).executeTakeFirst())

  function sessionOf(request: FastifyRequest, tenantId: string): HeldSession {
    const session = openSession(request.cookies[cookieName], tenantId, now())
    if (!session)
      throw new Refusal(
        403,
        'prove-first',
        'Prove your mailbox first',
        'The half hour is over, or it never began. Nothing was changed; ask for a code.',
      )
    return session
  }

  function setCookie(reply: FastifyReply, tenantId: string, value: string, maxAge: number): void {
    reply.setCookie(cookieName, value, {
      path: `/api/held/${tenantId}`,
      httpOnly: true,
      sameSite: 'strict',
      secure: configuration.isHttps,
      maxAge,
    })
  }

  // What the answer does not wait for: how long it takes would tell whether a mailbox is known.
  const working = new Set<Promise<void>>()
  function later(work: () => Promise<void>): void {
    const running = work()
      .catch((error: Error) => app.log.error({ reason: error.message }, 'A code could not be made.'))
      .finally(() => working.delete(running))
    working.add(running)
  }
  app.addHook('onClose', async () => {
    await Promise.all(working)
  })

  app.get('/api/held/:tenantId', {
    schema: {
      summary: 'Whose page this is, for whoever wants to know what is held about them',
      params: HeldPath,
      response: { 200: HeldPage },
    },
    config: anyone(60),
    handler: async ({ params }) => {
      const company = await findCompany(params.tenantId)
      if (!company) throw notFound()
      return { company: company.name, canMail: configuration.mail !== undefined && !company.demo }
    },
  })

  app.post('/api/held/:tenantId/codes', {
    schema: {
      summary: 'Ask for a code by mail; the answer is always the same',
      params: HeldPath,
      body: CodeWanted,
      response: { 200: Done },
    },
    config: anyone(6),
    handler: async ({ params: { tenantId }, body: { address } }) => {
      later(async () => {
        const company = await findCompany(tenantId)
        if (!company || company.demo || !configuration.mail) return
        await goBetween(tenantId, async (db) => {
          const made = await makeCode(db, tenantId, address, now())
          const page = `${configuration.baseUrl}/held/${tenantId}`
          if (made?.isKnown) await mailCode(db, { to: address, company: company.name, code: made.code, page })
        })
      })
      return { done: true as const }
    },
  })

  app.post('/api/held/:tenantId/proof', {
    schema: {
      summary: 'Prove a mailbox with its code; a session of half an hour begins',
      params: HeldPath,
      body: MailboxProof,
      response: { 200: Done },
    },
    config: anyone(10),
    handler: async ({ params: { tenantId }, body }, reply) => {
      if (!(await goBetween(tenantId, (db) => spendCode(db, tenantId, body, now()))))
        throw new Refusal(
          403,
          'wrong-code',
          'This code does not work',
          'It may be mistyped, older than fifteen minutes, used, or tried too often. Nothing was changed; ask for another one.',
        )
      setCookie(reply, tenantId, sealSession({ tenantId, address: body.address }, now()), heldSeconds)
      return { done: true as const }
    },
  })

  app.get('/api/held/:tenantId/mine', {
    schema: { summary: 'What is held about a proven mailbox', params: HeldPath, response: { 200: Held } },
    config: anyone(60),
    handler: async (request) => {
      const session = sessionOf(request, request.params.tenantId)
      return goBetween(session.tenantId, (db) => findHeld(db, session))
    },
  })

  app.post('/api/held/:tenantId/requests', {
    schema: {
      summary: 'Correct, object or erase, for a proven mailbox',
      params: HeldPath,
      body: OutsideRequestWanted,
      response: { 200: Done },
    },
    config: anyone(10),
    handler: async (request) => {
      const session = sessionOf(request, request.params.tenantId)
      await goBetween(session.tenantId, (db) => addOutsideRequest(db, session, request.body, now()))
      return { done: true as const }
    },
  })

  app.delete('/api/held/:tenantId/session', {
    schema: { summary: 'Leave the page', params: HeldPath, response: { 200: Done } },
    config: anyone(60),
    handler: async ({ params }, reply) => {
      setCookie(reply, params.tenantId, '', 0)
      return { done: true as const }
    },
  })
}
