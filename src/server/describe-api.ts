import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** The chapters of the pages, and the first words of the addresses under each. */
const chapters: Readonly<Record<string, readonly string[]>> = {
  'Signing in': ['installation', 'set-up', 'sessions'],
  Me: ['me', 'tokens'],
  Company: ['company', 'members', 'departments', 'invitations'],
  People: ['people', 'organisations', 'interactions', 'removals'],
  'My week': ['week', 'habit', 'sort'],
  Review: ['questions', 'merges'],
  Imports: ['imports', 'own-addresses'],
  Sharing: ['sharing'],
  Accounts: ['accounts', 'plays', 'counterparts'],
  'Ask the network': ['ask', 'introductions', 'introduction-links'],
  'People outside': ['held', 'outside-requests'],
  Academy: [
    'academy',
    'cohorts',
    'recommendations',
    'prizes',
    'draws',
    'certificates',
    'badges',
    'evaluations',
  ],
  Demo: ['demo'],
}

/** OpenAPI 3.1 from the zod shapes at /api/openapi.json, and pages to read it at /api/docs. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Pilotlight',
        version: '0.1.0',
        description:
          'Everything the web application and the command line do, they do through this. Errors are RFC 9457 problems.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
      tags: Object.keys(chapters).map((name) => ({ name })),
    },
    transform: (route) => {
      const { schema, url } = jsonSchemaTransform(route)
      const method = [route.route.method].flat()[0] ?? 'GET'
      const isOpen = route.route.config?.access === 'anyone'
      return {
        schema: {
          ...schema,
          tags: [chapterOf(url)],
          operationId: operationId(method, url),
          ...(isOpen ? { security: [] } : {}),
        },
        url,
      }
    },
    transformObject: (document) => withProblems(jsonSchemaTransformObject(document)),
  })
  app.get('/api/openapi.json', { schema: { hide: true }, config: { access: 'anyone' } }, async () =>
    app.swagger(),
  )
  // Those pages mount themselves with an inline script; nothing that anybody typed is ever on them.
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/docs'))
      reply.header(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
      )
  })
  await app.register(scalar, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      withDefaultFonts: false,
      // Chapters that are closed hide what one searches the page for.
      defaultOpenAllTags: true,
      telemetry: false,
      showDeveloperTools: 'never',
      agent: { disabled: true },
    },
  })
}

function chapterOf(url: string): string {
  const first = url.split('/')[2] ?? ''
  return Object.entries(chapters).find(([, words]) => words.includes(first))?.[0] ?? first
}

/** `GET /api/people/:id/notes` is `getPeopleByIdNotes`: unique, and a name for whoever makes a client of this. */
function operationId(method: string, url: string): string {
  const words = url
    .replace(/^\/api\//, '')
    .split('/')
    .flatMap((part) => (part.startsWith(':') ? ['by', ...part.slice(1).split('-')] : part.split('-')))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${method.toLowerCase()}${words.join('')}`
}

const problem = {
  type: 'object' as const,
  description: 'RFC 9457. `type` is stable; `detail` says what was not changed and what to do.',
  properties: {
    type: { type: 'string' as const },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        properties: { field: { type: 'string' as const }, message: { type: 'string' as const } },
        required: ['field', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
}

type Described = ReturnType<typeof jsonSchemaTransformObject>

/** Every operation may answer with a problem, and says so. */
function withProblems(document: Described): Described {
  if (!('openapi' in document)) return document
  for (const operations of Object.values(document.paths ?? {}))
    for (const operation of Object.values(operations ?? {}))
      if (isOperation(operation)) operation.responses.default = problemAnswer
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem },
  }
  return document
}

const problemAnswer = {
  description: 'Refused or failed: a problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function isOperation(value: unknown): value is { responses: Record<string, unknown> } {
  return typeof value === 'object' && value !== null && 'responses' in value
}
