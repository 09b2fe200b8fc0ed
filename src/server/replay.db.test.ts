import assert from 'node:assert/strict'
import { test } from 'node:test'
import { batch, type Caller, ndjson, type TestMember, testApplication } from '../testing/application.ts'
import { clinicMarks } from '../testing/clinic-marks.ts'
import { programmeDone } from '../testing/programme-done.ts'
import { contact, key, mail } from '../testing/records.ts'

const world = await testApplication()
const [ana, ben, cleo] = (await world.company('Halyard', 'ana', 'ben', 'cleo')) as [
  TestMember,
  TestMember,
  TestMember,
]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]

const canary = 'KESTREL-CANARY'
const { id: importId } = await ana.bring([
  contact(`${canary} One`, {
    organisation: `${canary} Ltd`,
    emails: [`one@${canary.toLowerCase()}.example`],
  }),
  contact(`${canary} Two`),
  mail(`one@${canary.toLowerCase()}.example`, '2026-10-01T10:00:00Z'),
])
const people = await ana.call('GET', '/api/people')
const personId: string = people.body.people[0].id
const otherId: string = people.body.people[1].id
const note = await ana.call('POST', `/api/people/${personId}/notes`, { text: canary })
const logged = await ana.call('POST', `/api/people/${personId}/interactions`, { channel: 'call' })
const token = await ana.call('POST', '/api/tokens', { name: canary, scopes: ['read'] })
const session = await ana.call('GET', '/api/sessions')
const department = await ana.call('POST', '/api/departments', { name: 'Legal' })
const invitation = await ana.call('POST', '/api/invitations', { name: 'Eve', email: 'eve@halyard.example' })
await ana.call('GET', '/api/week')
const removed = await ana.call('POST', '/api/people', { name: 'Gone Person' })
const removal = await ana.call('DELETE', `/api/people/${removed.body.id}`)

// Two who are one, and two who may be.
const twin = await ana.call('POST', '/api/people', { name: `${canary} Twin` })
const merged = await ana.call('POST', `/api/people/${personId}/merge`, { otherId: twin.body.id })
await ana.bring([
  contact(`${canary} Alike`, { organisation: 'Voss & Sohn' }),
  mail('alike@gmail.com', '2026-10-01T10:00:00Z', {
    people: [{ name: `${canary} Alike`, email: 'alike@gmail.com', url: '' }],
  }),
])
const [question] = (await ana.call('GET', '/api/questions')).body.questions
const pair = { personId: question.person.id, otherId: question.other.id }

// An account where Ana shares one of her people and keeps the others to herself.
const account = await ana.call('POST', '/api/accounts', { name: 'Kestrel', domains: ['kestrel.example'] })
await ana.bring([contact('Sam Shared', { organisation: 'Kestrel', emails: ['sam@kestrel.example'] })])
const sam = (await ana.call('GET', '/api/people?search=sam')).body.people[0].id
await ana.call('POST', '/api/sharing', { level: 'shared', who: { ids: [sam] } })
const play = await ana.call('POST', `/api/accounts/${account.body.id}/plays`, {
  kind: 'adopt',
  department: 'finance',
})
await ana.call('PUT', `/api/sharing/refusals/${account.body.id}`)
await ana.call('POST', `/api/people/${personId}/moves`, { organisation: `${canary} Rail` })
const [move] = (await ana.call('GET', `/api/people/${personId}`)).body.moves
// A question of Ana's that reached nobody, one that reached Ben, and what Ana published.
await ben.call('PUT', '/api/me/ask-me', { line: '', skills: [{ name: 'Payroll', source: 'word' }] })
const posted = await ana.call('POST', '/api/introductions/questions', { text: `Who knows ${canary}?` })
// What she keeps of her own profile, and what she learnt.
await ana.call('POST', '/api/academy/clinic', clinicMarks('2026-11-02', 7))
await ana.call('POST', '/api/academy/lessons/w1-l3/read')
// Whoever looks leaves a line in the owner's log, once a day: Ben has looked.
await ben.call('GET', `/api/accounts/${account.body.id}`)

// Ana asks Cleo for an introduction, and Cleo asks Ana; neither is anybody else's to see.
await cleo.bring([contact('Tess Shared', { organisation: 'Quill', emails: ['tess@quill.example'] })])
const tess = (await cleo.call('GET', '/api/people?search=tess')).body.people[0].id
await cleo.call('POST', '/api/sharing', { level: 'shared', who: { ids: [tess] } })
const tieOf = async (name: string) =>
  (await world.owner.query<{ id: string }>('select id from shared_tie where name = $1', [name])).rows[0]?.id
const wanted = { why: canary, note: canary }
const introduction = await ana.call('POST', '/api/introductions', {
  tieId: await tieOf('Tess Shared'),
  ...wanted,
})
const request = await cleo.call('POST', '/api/introductions', { tieId: await tieOf('Sam Shared'), ...wanted })
assert.deepEqual([introduction.status, request.status], [200, 200])
// Somebody outside asks Ana, about one of her people.
const { rows: halyard } = await world.owner.query(
  `select tenant_id as id from company where name = 'Halyard'`,
)
const tenantId: string = halyard[0].id
const outsideRequest = await world.owner.query(
  `insert into outside_request_owner (tenant_id, owner_id, request_id, address_hash, kind, text, asked_at, due_on)
   values ($1, $2, gen_random_uuid(), decode(repeat('ab', 32), 'hex'), 'correct', $3, now(), current_date) returning request_id as id`,
  [tenantId, ana.id, `${canary} is right`],
)

// A cohort of Ana's with a prize and a draw; whether it is open to be looked at, anybody may know.
const cohort = await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02' })
const prize = await ana.call('POST', `/api/cohorts/${cohort.body.id}/prizes`, { name: 'Lunch', way: 'draw' })
const draw = await ana.call('POST', `/api/cohorts/${cohort.body.id}/draws`, {
  closesAt: '2100-01-01T12:00:00Z',
  randomness: 'none',
})
assert.deepEqual([prize.status, draw.status], [200, 200])
// And an evaluation, which anybody in the company may look at.
await world.owner.query(
  `insert into member (tenant_id, name, department_id) select $1, 'Invented ' || n, $2 from generate_series(1, 10) n`,
  [tenantId, department.body.id],
)
const evaluation = await ana.call('POST', '/api/evaluations', {
  name: 'Spring',
  startsOn: '2100-01-04',
  unit: 'people',
  departmentIds: [department.body.id],
  steps: 2,
})
assert.equal(evaluation.status, 200)
// And her certificate, public to whoever has its address.
await ana.call('POST', `/api/cohorts/${cohort.body.id}/enrolments`, { memberIds: [ana.id] })
await world.owner.query(programmeDone(ana.id, '2026-11-02'))
const certificate = await ana.call('POST', `/api/cohorts/${cohort.body.id}/certificate`, {
  email: 'ana@private.example',
})
assert.equal(certificate.status, 200)

/** Ana's ids, for every place in a path that takes one. */
const idsFor: Record<string, string> = {
  '/api/people/{id}': personId,
  '/api/imports/{id}': importId,
  '/api/tokens/{id}': token.body.id,
  '/api/sessions/{id}': session.body[0].id,
  '/api/departments/{id}': department.body.id,
  '/api/invitations/{id}': invitation.body.id,
  '/api/members/{id}': ana.id,
  '/api/removals/{id}': removal.body.removalId,
  '/api/accounts/{id}': account.body.id,
  '/api/plays/{id}': play.body.id,
  '/api/merges/{id}': merged.body.id,
  '/api/introductions/requests/{id}': request.body.id,
  '/api/introductions/{id}': introduction.body.id,
  '/api/introductions/questions/{id}': posted.body.id,
  '/api/outside-requests/{id}': outsideRequest.rows[0].id,
  '/api/cohorts/{id}': cohort.body.id,
  '/api/evaluations/{id}': evaluation.body.id,
  '/api/prizes/{id}': prize.body.id,
  '/api/draws/{id}': draw.body.id,
  '/api/certificates/{id}': certificate.body.id,
}

const { body: openapi } = await world.nobody.call('GET', '/api/openapi.json')
const operations = Object.entries<Record<string, unknown>>(openapi.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
)

function filled(path: string): string {
  const prefix = Object.keys(idsFor).find((known) => path.startsWith(known))
  return path
    .replace('{id}', idsFor[prefix ?? ''] ?? personId)
    .replace('{personId}', personId)
    .replace('{noteId}', note.body.id)
    .replace('{moveId}', move.id)
    .replace('{accountId}', account.body.id)
    .replace('{tenantId}', tenantId)
    .replace('{key}', logged.body.key)
    .replace('{token}', 'x'.repeat(60))
    .replace('{secret}', 'x'.repeat(60))
}

/** Pages for anybody. */
const published: readonly string[] = [
  'GET /api/draws/{id}',
  'GET /api/certificates/{id}',
  'GET /api/certificates/{id}/badge.jwt',
  'GET /api/certificates/{id}/badge.png',
  'GET /api/certificates/{id}/badge.svg',
]

/** A body that the route would take from Ana herself. */
function bodyFor(method: string, path: string): unknown {
  if (method === 'GET' || method === 'DELETE') return undefined
  if (path.endsWith('/batches'))
    return batch([
      contact('Planted Person'),
      mail('planted@rival.example', '2026-10-02T10:00:00Z', { key: key('planted') }),
    ])
  if (path.endsWith('/merge')) return { otherId }
  if (path.endsWith('/split')) return { addresses: [`one@${canary.toLowerCase()}.example`], contactKeys: [] }
  if (path.endsWith('/notes') || path.includes('/notes/')) return { text: 'planted' }
  if (path.endsWith('/interactions')) return { channel: 'call' }
  if (path.endsWith('/moves')) return { organisation: 'planted' }
  if (path.endsWith('/plays')) return { kind: 'adopt' }
  if (path === '/api/plays/{id}') return { dropped: true }
  if (path.startsWith('/api/sharing')) return { level: 'shared', who: { ids: [personId, sam] } }
  if (path.startsWith('/api/outside-requests')) return { answer: 'erased' }
  if (path.endsWith('/codes')) return { address: `one@${canary.toLowerCase()}.example` }
  if (path.endsWith('/proof')) return { address: `one@${canary.toLowerCase()}.example`, code: '12345678' }
  if (path.endsWith('/requests')) return { kind: 'erase' }
  if (path.endsWith('/finish')) return { setAside: {} }
  if (path === '/api/people/changes') return { ids: [personId, otherId], addTag: 'planted', isHidden: true }
  if (path === '/api/people/{id}') return { name: 'planted' }
  if (path === '/api/week/{personId}') return { answer: 'did' }
  if (path === '/api/me/ask-me') return { line: 'planted', skills: [{ name: 'planted', source: 'word' }] }
  if (path === '/api/introductions/questions') return { text: 'planted?' }
  if (path.endsWith('/answers')) return { text: 'planted' }
  if (path.endsWith('/useful')) return { answerId: posted.body.id }
  if (path === '/api/academy/clinic') return clinicMarks('2026-11-02', 19)
  if (path === '/api/questions') return { ...pair, answer: 'same' }
  if (path === '/api/questions/undo') return pair
  if (path === '/api/introductions') return { tieId: personId, ...wanted }
  if (path === '/api/introductions/{id}/outcome') return { outcome: 'met' }
  if (path.endsWith('/answer')) return { answer: 'no' }
  if (path === '/api/introduction-links/{secret}') return { answer: 'yes' }
  if (path.endsWith('/call-off')) return { because: 'planted' }
  if (path.startsWith('/api/evaluations'))
    return { name: 'planted', startsOn: '2100-01-04', departmentIds: [department.body.id], steps: 2 }
  if (path.endsWith('/prizes')) return { name: 'planted', way: 'all' }
  if (path.endsWith('/certificate')) return { email: 'planted@rival.example' }
  if (path === '/api/badges') return { address: 'https://planted.example' }
  if (path.endsWith('/draws')) return { closesAt: '2100-01-01T12:00:00Z', randomness: 'none' }
  if (path === '/api/draws/{id}/answer') return { answer: 'take' }
  if (path === '/api/members/{id}') return { roles: ['member'] }
  if (path === '/api/departments/{id}' || path === '/api/departments') return { name: 'planted' }
  return {}
}

/** What a member says to the company, and colleagues read: each row is its author's. */
const theirs: Record<string, string> = {
  skill: 'member_id',
  ask_me: 'member_id',
  member_token: 'member_id',
  question: 'asker_id',
  answer: 'author_id',
}

/** Every row that is Ana's or her company's, as one text. */
async function everythingOfHalyard(): Promise<string> {
  const { rows } = await world.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  )
  const { rows: tenants } = await world.owner.query<{ id: string }>(
    `select tenant_id as id from company where name = 'Halyard'`,
  )
  const texts = []
  for (const { name } of rows) {
    // Whoever is signed in leaves a trace in their own session; Ben's own rows are his.
    const { rows: own } = await world.owner.query<{ row: string }>(
      `select (to_jsonb(t) - 'seen_at')::text as row from ${name} t where tenant_id = $1 and coalesce(to_jsonb(t) ->> '${theirs[name] ?? 'owner_id'}', $2) = $2 order by 1`,
      [tenants[0]?.id, ana.id],
    )
    texts.push(`${name}\n${own.map(({ row }) => row).join('\n')}`)
  }
  return texts.join('\n')
}

const changesTheCaller = new Set([
  'POST /api/set-up',
  'POST /api/sessions',
  'DELETE /api/sessions/current',
  'POST /api/invitations/{token}',
  'POST /api/demo',
  'DELETE /api/demo',
  'DELETE /api/held/{tenantId}/session',
])

async function replay(
  caller: Caller,
  check: (reply: { status: number; text: string }, operation: string, path: string) => void,
): Promise<void> {
  const before = await everythingOfHalyard()
  for (const { method, path } of operations) {
    const operation = `${method} ${path}`
    if (changesTheCaller.has(operation)) continue
    const reply = await caller.call(
      method,
      filled(path),
      bodyFor(method, path),
      path.endsWith('/batches') ? ndjson : {},
    )
    assert.ok(reply.status < 500, `${operation} failed: ${reply.status} ${reply.text}`)
    assert.doesNotMatch(reply.text, new RegExp(canary, 'i'), `${operation} shows what is Ana's`)
    check(reply, operation, path)
  }
  assert.equal(await everythingOfHalyard(), before)
}

test('the description lists every route, and each is tried', () => {
  assert.ok(operations.length >= 45, `${operations.length}`)
})

test("another company's member reads and changes nothing by knowing ids", async () => {
  await replay(zoe, (reply, operation, path) => {
    const isForAnybody = path.startsWith('/api/held') || published.includes(operation)
    // The outside person's page is anyone's: what it tells whom is tried below, signed out.
    if (path.includes('{') && !path.includes('{token}') && !isForAnybody) {
      const isEmptyList =
        reply.status === 200 && ['[]', '{"changed":0}', '{"done":true}'].includes(reply.text)
      assert.ok(
        reply.status === 404 || reply.status === 400 || reply.status === 409 || isEmptyList,
        `${operation} answers ${reply.status} ${reply.text}`,
      )
    }
  })
})

test('a colleague reads and changes nothing of what is private', async () => {
  await replay(ben, () => {})
  const merges = await ben.call('GET', `/api/merges?personId=${personId}`)
  assert.deepEqual(merges.body, { merges: [], total: 0 })
})

test('whoever is signed out gets nothing but the doors', async () => {
  const open = new Set([
    'GET /api/installation',
    'GET /api/invitations/{token}',
    'GET /api/introduction-links/{secret}',
    ...published,
    'POST /api/introduction-links/{secret}',
    'POST /api/introduction-links/{secret}/undo',
    'GET /api/held/{tenantId}',
    // The answer is the same for whatever address.
    'POST /api/held/{tenantId}/codes',
  ])
  await replay(world.nobody, (reply, operation) => {
    if (open.has(operation)) return
    // Whose mailbox is proven is signed in nowhere.
    if (operation.includes('/api/held/')) assert.equal(reply.status, 403, operation)
    else assert.equal(reply.status, 401, `${operation} answers ${reply.status} ${reply.text}`)
  })
})

test('a token that may only read changes nothing, on any route', async () => {
  const reader: Caller = {
    cookie: '',
    call: (method, url, body, headers) =>
      world.nobody.call(method, url, body, { ...headers, authorization: `Bearer ${token.body.secret}` }),
  }
  const open = /^\/api\/(set-up|sessions|invitations\/\{token\}|demo|(held|introduction-links)\/.*)$/
  const before = await everythingOfHalyard()
  for (const { method, path } of operations) {
    if (method === 'GET' || open.test(path)) continue
    const reply = await reader.call(
      method,
      filled(path),
      bodyFor(method, path),
      path.endsWith('/batches') ? ndjson : {},
    )
    assert.equal(reply.status, 403, `${method} ${path} answers ${reply.status} ${reply.text}`)
  }
  assert.equal(await everythingOfHalyard(), before)
})

test('no role widens a private rule: an administrator sees no more of Ana than Ben did', async () => {
  await ana.call('PATCH', `/api/members/${ben.id}`, {
    roles: ['member', 'manager', 'programme_lead', 'client_lead', 'administrator'],
  })
  for (const { method, path } of operations.filter(({ method }) => method === 'GET')) {
    const reply = await ben.call(method, filled(path))
    assert.doesNotMatch(reply.text, new RegExp(canary, 'i'), `GET ${path}`)
  }
})

test('what Ana brings changes nothing that anybody else can see', async () => {
  const seen = async (caller: Caller) => {
    const texts = []
    for (const { method, path } of operations.filter(
      ({ method, path }) => method === 'GET' && !/sessions|docs|\/held\//.test(path),
    )) {
      const { status, text } = await caller.call(method, filled(path))
      texts.push(`${path} ${status} ${text}`)
    }
    return texts.join('\n')
  }
  const before = [await seen(ben), await seen(zoe)]
  for (let pair = 0; pair < 20; pair++) {
    const records = Array.from({ length: 5 + pair }, (_, place) =>
      contact(`Private Person${pair} ${place}`, {
        emails: [`p${pair}.${place}@kestrel.example`],
        organisation: place % 2 ? 'Rival' : 'Kestrel', // an account that everybody sees
      }),
    )
    const events = records.map((_, place) =>
      mail(`p${pair}.${place}@kestrel.example`, `2026-0${1 + (place % 9)}-11T09:00:00Z`, { line: place }),
    )
    const { id } = await ana.bring([...records, ...events], {
      files: [{ path: `pair-${pair}.zip`, size: pair, kind: 'test' }],
    })
    if (pair % 2) await ana.call('DELETE', `/api/imports/${id}`)
    if (pair % 5 === 0) assert.deepEqual([await seen(ben), await seen(zoe)], before)
  }
  assert.deepEqual([await seen(ben), await seen(zoe)], before)
})

test("a colleague's own import of the same people is told nothing of Ana's", async () => {
  const guesses = [
    contact(`${canary} One`),
    contact('Private Person1 0'),
    contact('Nobody Has'),
    mail('p0.0@kestrel.example', '2026-09-09T10:00:00Z'),
  ]
  const { report } = await ben.bring(guesses)
  assert.deepEqual(report.people, { new: 3, merged: 0, updated: 0, unchanged: 0 })
  assert.deepEqual(report.interactions, { new: 1, unchanged: 0 })
  assert.equal(report.questions, 0)
})
