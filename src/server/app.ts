import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { certificateRoutes } from './academy/certificate-routes.ts'
import { clinicRoutes } from './academy/clinic-routes.ts'
import { cohortRoutes } from './academy/cohort-routes.ts'
import { contentRoutes } from './academy/content-routes.ts'
import { evaluationRoutes } from './academy/evaluation-routes.ts'
import { leaderboardRoutes } from './academy/leaderboard-routes.ts'
import { planRoutes } from './academy/plan-routes.ts'
import { podRoutes } from './academy/pod-routes.ts'
import { prizeRoutes } from './academy/prize-routes.ts'
import { recommendationRoutes } from './academy/recommendation-routes.ts'
import { academyRoutes } from './academy/routes.ts'
import { streakRoutes } from './academy/streak-routes.ts'
import { authenticate, limitedAs } from './access/authenticate.ts'
import { accessRoutes } from './access/routes.ts'
import type { SetUpCode } from './access/set-up-code.ts'
import { accountsRoutes } from './accounts/routes.ts'
import { answerWithProblem } from './answer-with-problem.ts'
import type { Configuration } from './configuration.ts'
import type { Database } from './database/connection.ts'
import { demoRoutes } from './demo/routes.ts'
import { describeApi } from './describe-api.ts'
import { importsRoutes } from './imports/routes.ts'
import { askMeRoutes } from './introductions/ask-me-routes.ts'
import { askRoutes } from './introductions/ask-routes.ts'
import { heldRoutes } from './introductions/held-routes.ts'
import { outsideRequestRoutes } from './introductions/outside-request-routes.ts'
import { questionRoutes } from './introductions/question-routes.ts'
import { introductionsRoutes } from './introductions/routes.ts'
import { speedRoutes } from './introductions/speed-routes.ts'
import { organisationRoutes } from './people/organisation-routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { reviewRoutes } from './relationships/review-routes.ts'
import { relationshipsRoutes } from './relationships/routes.ts'
import type { SharingGroups } from './relationships/sharing-proposals.ts'
import { sharingRoutes } from './relationships/sharing-routes.ts'
import type { Suggester } from './relationships/week.ts'

export interface Services {
  readonly database: Database
  readonly configuration: Configuration
  readonly setUpCode: SetUpCode
  /** False while PostgreSQL is coming back. */
  readonly isDatabaseReady: () => boolean
  /** The clock, so that a test can be in another week. */
  readonly now: () => Date
}

declare module 'fastify' {
  interface FastifyInstance {
    services: Services
    /** What later rooms bring into my week. */
    suggesters: Suggester[]
    /** What later rooms know as one, for proposals to share. */
    sharingGroups: SharingGroups[]
  }
}

const web = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** The whole application on one Fastify instance, ready to listen or to inject into. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const { configuration } = services
  const app = Fastify({
    logger: { level: configuration.logLevel, redact: ['req.headers', 'req.url'] },
    trustProxy: configuration.trustProxy,
    bodyLimit: 8 * 1024 * 1024,
    requestTimeout: 120_000,
    // Slow clients are cut off before they crowd others out.
    connectionTimeout: 0,
    routerOptions: { maxParamLength: 200 },
  })
  app.decorate('services', services)
  app.decorate('suggesters', [])
  app.decorate('sharingGroups', [])
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerWithProblem)

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: configuration.isHttps ? [] : null,
      },
    },
    strictTransportSecurity: configuration.isHttps,
    // Browsers warn about this header on plain http, and ignore it.
    crossOriginOpenerPolicy: configuration.isSecure ? { policy: 'same-origin' } : false,
    originAgentCluster: configuration.isSecure,
  })
  await app.register(cookie)
  await app.register(compress, {
    threshold: 2048,
    encodings: ['gzip', 'identity'],
    globalDecompression: false,
  })
  await app.register(rateLimit, {
    // Screens and their parts are files; only the API works for each request.
    allowList: (request) => !request.url.startsWith('/api/'),
    max: configuration.requestsPerMinute,
    timeWindow: '1 minute',
    // After it is known who asks.
    hook: 'preHandler',
    keyGenerator: limitedAs,
  })
  await app.register(underPressure, { maxEventLoopDelay: 3000, exposeStatusRoute: false })
  // What the API tells is told to one session or one link, now: no cache on the way keeps it, and the browser only lessons
  // that were opened, until sign-out (web/app/kept-lessons.ts).
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store')
  })
  await describeApi(app)
  authenticate(app)

  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) =>
    services.isDatabaseReady() ? { ok: true } : reply.code(503).send({ ok: false }),
  )
  await app.register(accessRoutes)
  await app.register(peopleRoutes)
  await app.register(organisationRoutes)
  await app.register(relationshipsRoutes)
  await app.register(reviewRoutes)
  await app.register(sharingRoutes)
  await app.register(importsRoutes)
  await app.register(accountsRoutes)
  await app.register(askRoutes)
  await app.register(introductionsRoutes)
  await app.register(askMeRoutes)
  await app.register(questionRoutes)
  await app.register(speedRoutes)
  await app.register(heldRoutes)
  await app.register(outsideRequestRoutes)
  await app.register(academyRoutes)
  await app.register(cohortRoutes)
  await app.register(contentRoutes)
  await app.register(podRoutes)
  await app.register(streakRoutes)
  await app.register(leaderboardRoutes)
  await app.register(recommendationRoutes)
  await app.register(clinicRoutes)
  await app.register(planRoutes)
  await app.register(prizeRoutes)
  await app.register(evaluationRoutes)
  await app.register(certificateRoutes)
  await app.register(demoRoutes)
  await serveWeb(app)
  return app
}

/** The built web application; every address that is no file and no API is a screen. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(`${web}/index.html`)) return
  await app.register(serveStatic, {
    root: web,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.setNotFoundHandler((request, reply) => {
    // A part of an older version that an open tab still asks for is gone; a page in its place would be read as script.
    if (/^\/(?:api|assets)(?:[/?]|$)/.test(request.url) || request.method !== 'GET') {
      return reply.code(404).type('application/problem+json').send({
        type: 'not-found',
        title: 'Not found',
        status: 404,
        detail: 'There is nothing under this address. Nothing was changed.',
      })
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
