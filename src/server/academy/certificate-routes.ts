import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { Done, Id, IdPath } from '#contract/access.ts'
import {
  BadgeAddress,
  BadgeIssuer,
  Certificate,
  CertificateListed,
  CertificateMade,
  CertificateWanted,
  WithdrawWanted,
} from '#contract/certificates.ts'
import { bakedPng, bakedSvg } from '#domain/academy/bake-badge.ts'
import { notAllowed, notFound } from '../refusal.ts'
import { todayIn } from '../today.ts'
import {
  changeBadgeAddress,
  findEarned,
  issueCertificate,
  withdrawCertificate,
} from './certificate-changes.ts'
import {
  asCertificateReader,
  asPublisher,
  badgeFolder,
  badgePicture,
  findBadgeAddress,
  findCertificate,
  listCertificates,
} from './certificate-queries.ts'
import type { Looker } from './cohort-queries.ts'

const done = { done: true as const }
const outside = { access: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } } as const

/** Certificates: members ask for theirs, anybody checks one, the programme lead withdraws, the company publishes. */
export const certificateRoutes: FastifyPluginAsyncZod = async (app) => {
  const { database, configuration, now } = app.services
  const { baseUrl, dataDirectory } = configuration
  const leads = ({ signedIn }: FastifyRequest) => {
    if (!signedIn.roles.some((role) => ['programme_lead', 'administrator', 'founder'].includes(role)))
      throw notAllowed()
  }
  const certificateOf = (id: string) =>
    asCertificateReader(database, id, (db) => findCertificate(db, id, baseUrl))

  app.post('/api/cohorts/:id/certificate', {
    schema: {
      summary: 'Ask for my certificate, once everything is done',
      params: IdPath,
      body: CertificateWanted,
      response: { 200: CertificateMade },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      const looker: Looker = { id: signedIn.id, today: todayIn(signedIn.timeZone, now()) }
      const progress = await request.asMember((db) => findEarned(db, params.id, looker))
      const issuing = { database, dataDirectory, baseUrl, tenantId: signedIn.tenantId, now: now() }
      return {
        id: await issueCertificate(
          issuing,
          { memberId: signedIn.id, cohortId: params.id, email: body.email },
          progress,
        ),
      }
    },
  })

  app.get('/api/certificates', {
    schema: {
      summary: 'My certificates; for the programme lead, everybody’s',
      response: { 200: CertificateListed.array() },
    },
    handler: (request) => request.asMember(listCertificates),
  })

  app.get('/api/certificates/:id', {
    schema: {
      summary: 'A certificate, for anybody to check',
      params: IdPath,
      response: { 200: Certificate },
    },
    config: outside,
    handler: ({ params }) => certificateOf(params.id),
  })

  app.get('/api/certificates/:id/badge.jwt', {
    schema: { summary: 'The signed badge itself', params: IdPath, response: { 200: z.string() } },
    config: outside,
    handler: async ({ params }, reply) => {
      const { credential } = await certificateOf(params.id)
      // Verifiers have refused application/jwt.
      return reply.type('text/plain; charset=utf-8').send(credential)
    },
  })

  app.get('/api/certificates/:id/badge.png', {
    schema: {
      summary: 'The badge in a picture, PNG',
      params: IdPath,
      response: { 200: z.instanceof(Buffer) },
    },
    config: outside,
    handler: async ({ params }, reply) => {
      const { credential } = await certificateOf(params.id)
      return reply.type('image/png').send(Buffer.from(bakedPng(badgePicture, credential)))
    },
  })

  app.get('/api/certificates/:id/badge.svg', {
    schema: { summary: 'The badge in a drawing, SVG', params: IdPath, response: { 200: z.string() } },
    config: outside,
    handler: async ({ params }, reply) => {
      const { credential, company, name } = await certificateOf(params.id)
      return reply.type('image/svg+xml').send(bakedSvg(company, name, credential))
    },
  })

  app.post('/api/certificates/:id/withdraw', {
    schema: {
      summary: 'Withdraw a certificate, for good',
      params: IdPath,
      body: WithdrawWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      leads(request)
      const { params, body } = request
      await request.asMember((db) => withdrawCertificate(db, params.id, body.because, now()))
      return done
    },
  })

  app.get('/api/badges', {
    schema: { summary: 'Where our badges’ keys are published', response: { 200: BadgeIssuer } },
    handler: (request) => request.asMember((db) => findBadgeAddress(db, baseUrl, request.signedIn.tenantId)),
  })

  app.put('/api/badges', {
    schema: {
      summary: 'Publish keys, issuer and achievement at an address of our own',
      body: BadgeAddress,
      response: { 200: Done },
    },
    config: { access: 'administrator' },
    handler: async (request) => {
      await request.asMember((db) => changeBadgeAddress(db, request.body.address))
      return done
    },
  })

  app.get('/api/badges/folder', {
    schema: {
      summary: 'The folder to publish: keys, issuer, achievement, what was withdrawn',
      response: { 200: z.instanceof(Buffer) },
    },
    handler: async (request, reply) => {
      leads(request)
      const { tenantId } = request.signedIn
      const files = await asPublisher(database, tenantId, async (db) =>
        badgeFolder(db, (await findBadgeAddress(db, baseUrl, tenantId)).published),
      )
      const bytes = new TextEncoder()
      const zip = zipSync(
        Object.fromEntries(
          [...files].map(([name, content]) => [
            name,
            typeof content === 'string' ? bytes.encode(content) : content,
          ]),
        ),
        { mtime: now() },
      )
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="badges.zip"')
        .send(Buffer.from(zip))
    },
  })

  // The same folder from here, for whom that is public enough. Verifiers in other pages may read it.
  app.get('/badges/:tenantId/*', {
    schema: { hide: true, params: z.object({ tenantId: Id, '*': z.string().max(80) }) },
    handler: async ({ params }, reply) => {
      const own = `${baseUrl}/badges/${params.tenantId}`
      const files = await asPublisher(database, params.tenantId, (db) => badgeFolder(db, own))
      const content = files.get(params['*'])
      // A company without certificates publishes nothing, not even its name.
      const isIssuer = [...files.keys()].some((name) => name.startsWith('keys/'))
      if (content === undefined || !isIssuer) throw notFound()
      return reply
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('cache-control', 'public, max-age=300')
        .type(params['*'].endsWith('.png') ? 'image/png' : 'application/json; charset=utf-8')
        .send(typeof content === 'string' ? content : Buffer.from(content))
    },
  })
}
