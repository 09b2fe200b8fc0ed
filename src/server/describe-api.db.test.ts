import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApplication } from '../testing/application.ts'

test('the description of the API holds together: chapters, names, parameters, problems, and what needs no sign-in', async () => {
  const application = await testApplication()
  const body = (await application.app.inject({ url: '/api/openapi.json' })).json()
  assert.equal(body.openapi, '3.1.0')
  const ids: string[] = []
  const open: string[] = []
  for (const [path, operations] of Object.entries<Record<string, Operation>>(body.paths))
    for (const [method, operation] of Object.entries(operations)) {
      const name = `${method} ${path}`
      ids.push(operation.operationId)
      assert.ok(operation.summary, name)
      assert.equal(operation.tags.length, 1, name)
      assert.ok(
        body.tags.some((tag: { name: string }) => tag.name === operation.tags[0]),
        name,
      )
      assert.ok(operation.responses.default?.content['application/problem+json'], name)
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
      const described = (operation.parameters ?? []).filter(({ in: where }) => where === 'path')
      assert.deepEqual(described.map(({ name }) => name).sort(), inPath.sort(), name)
      if (operation.security?.length === 0) open.push(name)
    }
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(open.sort(), [
    'delete /api/held/{tenantId}/session',
    'get /api/certificates/{id}',
    'get /api/certificates/{id}/badge.jwt',
    'get /api/certificates/{id}/badge.png',
    'get /api/certificates/{id}/badge.svg',
    'get /api/draws/{id}',
    'get /api/held/{tenantId}',
    'get /api/held/{tenantId}/mine',
    'get /api/installation',
    'get /api/introduction-links/{secret}',
    'get /api/invitations/{token}',
    'post /api/demo',
    'post /api/held/{tenantId}/codes',
    'post /api/held/{tenantId}/proof',
    'post /api/held/{tenantId}/requests',
    'post /api/introduction-links/{secret}',
    'post /api/introduction-links/{secret}/undo',
    'post /api/invitations/{token}',
    'post /api/sessions',
    'post /api/set-up',
  ])
  const schemas = new Set(Object.keys(body.components.schemas))
  for (const [, name = ''] of JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
    assert.ok(schemas.has(name), name)
})

test('who asks too much is told to wait, the others are not', async () => {
  const application = await testApplication({ REQUESTS_PER_MINUTE: '30' })
  const [ana, ben] = await application.company('acme', 'ana', 'ben')
  assert.ok(ana && ben)
  let refused = await ana.call('GET', '/api/me')
  for (let n = 0; n < 40 && refused.status === 200; n++) refused = await ana.call('GET', '/api/me')
  assert.equal(refused.status, 429)
  assert.equal(refused.body.type, 'too-many')
  assert.equal((await ben.call('GET', '/api/me')).status, 200)
})

test('a part of an older version is not answered with a page', async () => {
  const { app } = await testApplication()
  const gone = await app.inject({ url: '/assets/index-old.js' })
  assert.equal(gone.statusCode, 404)
  assert.doesNotMatch(gone.body, /<html/)
})

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Record<string, { readonly content: Record<string, unknown> }>
  readonly security?: readonly unknown[]
}
