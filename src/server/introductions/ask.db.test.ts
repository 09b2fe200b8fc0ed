import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'
import { asMember } from '../database/as-member.ts'
import { findTieForAsk } from './ask.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-26T12:00:00Z'))
const [ana, ben, cleo, dan] = (await world.company('Halyard', 'ana', 'ben', 'cleo', 'dan', 'eve', 'fay')) as [
  TestMember,
  TestMember,
  TestMember,
  TestMember,
]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]

/** Somebody with so many mails, one a week until now. */
function kept(name: string, organisation: string, title: string, weeks: number, domain = 'example') {
  const slug = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.')
  const email = `${slug}@${organisation.toLowerCase().replace(/[^a-z]/g, '')}.${domain}`
  return [
    contact(name, { organisation, title, emails: [email] }),
    ...Array.from({ length: weeks }, (_, week) =>
      mail(email, new Date(Date.UTC(2026, 10, 24 - 7 * week, 10)).toISOString(), {
        direction: week % 2 === 0 ? 'out' : 'in',
      }),
    ),
  ]
}
async function share(member: TestMember, level: string, ...names: string[]) {
  const ids = []
  for (const name of names)
    ids.push((await member.call('GET', `/api/people?search=${encodeURIComponent(name)}`)).body.people[0].id)
  await member.call('POST', '/api/sharing', { level, who: { ids } })
}
async function says(member: TestMember, line: string, ...skills: string[]) {
  const { rows } = await world.owner.query('select tenant_id from member where id = $1', [member.id])
  await asMember(
    world.database,
    { tenantId: rows[0].tenant_id, id: member.id, roles: ['member'] },
    async (db) => {
      await db.insertInto('askMe').values({ line }).execute()
      await db
        .insertInto('skill')
        .values(skills.map((name) => ({ key: name.toLowerCase(), name, source: 'word' as const })))
        .execute()
    },
  )
}
async function ask(member: TestMember, q: string) {
  const { status, body, text } = await member.call('GET', `/api/ask?q=${encodeURIComponent(q)}`)
  assert.equal(status, 200, text)
  return body
}
const names = (answers: { name: string }[]) => answers.map(({ name }) => name)

await ben.bring([
  ...kept('Inês Carvalho', 'Atlântica', 'Payroll lead, Lisbon', 12),
  ...kept('Priya Raman', 'Acme Foods', 'CFO', 10),
  ...kept('Otto Berg', 'Acme Foods', 'Warehouse manager', 10),
  ...kept('Rui Sol', 'Sol Wines', 'Responsável de contratações', 4, 'pt'),
  ...kept('Secret Person', 'Acme Foods', 'CFO', 20),
])
await cleo.bring([
  ...kept('Priya Raman', 'Acme Foods', 'Chief Financial Officer', 3),
  ...kept('Mara Holm', 'Tessel', 'Head of Payroll', 2),
])
await dan.bring(kept('Duarte Pires', 'Pires & Melo', 'Employment lawyer, Lisbon', 5))
await ana.bring(kept('Sofia Ricci', 'Tessel Bank', 'Controller', 9))
await share(ben, 'shared', 'Inês Carvalho', 'Priya Raman', 'Otto Berg', 'Rui Sol')
await share(cleo, 'shared', 'Priya Raman', 'Mara Holm')
await share(dan, 'discoverable', 'Duarte Pires')

test('a payroll expert in Lisbon: both words count, the place too', async () => {
  const { parts, oneDoor } = await ask(ana, 'who knows a payroll expert in Lisbon?')
  assert.deepEqual(
    parts.map(({ kind, value }: Record<string, string>) => `${kind}:${value}`),
    ['word:payroll', 'place:lisbon'],
  )
  assert.equal(oneDoor[0].name, 'Inês Carvalho')
  assert.deepEqual(
    oneDoor[0].ways[0].steps.map(({ to, by }: { to: { name: string }; by: string }) => [to.name, by]),
    [
      ['ben', 'colleague'],
      ['Inês Carvalho', 'tie'],
    ],
  )
})

test("a way in to Acme's CFO: one human through two colleagues, the warmer way first", async () => {
  const { parts, oneDoor } = await ask(ana, "a way in to Acme's CFO")
  assert.deepEqual(
    parts.map(({ kind, value }: Record<string, string>) => `${kind}:${value}`),
    ['organisation:acme', 'department:finance', 'seniority:chief'],
  )
  assert.deepEqual(names(oneDoor), ['Priya Raman'])
  assert.deepEqual(
    oneDoor[0].ways.map(({ steps }: { steps: { to: { name: string } }[] }) => steps[0]?.to.name),
    ['ben', 'cleo'],
  )
})

test('another company finds nothing of it', async () => {
  const { oneDoor, somebodyHere, ties } = await ask(zoe, 'payroll in Lisbon')
  assert.deepEqual([oneDoor, somebodyHere, ties], [[], [], 0])
})

test('a door without a name is found from the Monday after, without anything of whose it is', async () => {
  assert.deepEqual((await ask(ana, 'employment lawyer in Lisbon')).somebodyHere, [])
  world.setNow(new Date('2026-11-30T09:00:00Z'))
  const { somebodyHere } = await ask(ana, 'employment lawyer in Lisbon')
  assert.deepEqual(names(somebodyHere), ['Duarte Pires'])
  assert.deepEqual(Object.keys(somebodyHere[0]).toSorted(), [
    'fits',
    'name',
    'organisation',
    'tieId',
    'title',
  ])
  assert.deepEqual((await ask(dan, 'employment lawyer in Lisbon')).somebodyHere, [], 'nor his own')
  world.setNow(new Date('2026-11-26T12:00:00Z'))
})

test('what is private is never found, by anybody else', async () => {
  for (const question of ['Secret Person', 'CFO of Acme Foods'])
    assert.doesNotMatch(JSON.stringify((await ask(ana, question)).oneDoor), /Secret/)
  assert.match(JSON.stringify((await ask(ben, 'Secret Person')).oneDoor), /Secret Person/)
})

test('of my own people I am told, with no colleague between; and that is only for me', async () => {
  const [sofia] = (await ask(ana, 'controller at Tessel Bank')).oneDoor
  assert.equal(sofia.name, 'Sofia Ricci')
  assert.equal(sofia.tieId, null)
  assert.equal(sofia.ways[0].steps.length, 1)
  assert.doesNotMatch(JSON.stringify(await ask(ben, 'controller at Tessel Bank')), /Sofia Ricci/)
})

test('names are found without accents and by how they begin', async () => {
  for (const question of ['ines carvalho', 'Inês', 'who knows Carval', 'INES CARVALHO'])
    assert.equal((await ask(ana, question)).oneDoor[0]?.name, 'Inês Carvalho', question)
})

test('words are found by their stem, in English and in Portuguese, with and without accents', async () => {
  for (const question of ['warehouses', 'quem conhece um warehouse managers'])
    assert.equal((await ask(ana, question)).oneDoor[0]?.name, 'Otto Berg', question)
  for (const question of ['contratação', 'alguém responsável por contratacoes', 'contratacao'])
    assert.equal((await ask(ana, question)).oneDoor[0]?.name, 'Rui Sol', question)
  assert.equal((await ask(ana, 'contratações em Portugal')).oneDoor[0]?.name, 'Rui Sol')
})

test('a colleague who says so is in the next room, with the skill that says it', async () => {
  await says(cleo, 'I have moved two data centres.', 'Kubernetes', 'Data centre migration')
  const { nextRoom, parts } = await ask(ana, 'somebody who has moved a data centre')
  assert.deepEqual(names(nextRoom), ['cleo'])
  assert.equal(nextRoom[0].line, 'I have moved two data centres.')
  assert.equal(nextRoom[0].skills[0], 'Data centre migration')
  assert.deepEqual(nextRoom[0].way.steps.length, 1)
  assert.deepEqual(
    parts.map(({ value }: { value: string }) => value),
    ['moved', 'data', 'centre'],
  )
  assert.deepEqual((await ask(cleo, 'data centre')).nextRoom, [], 'nobody is their own next room')
})

test('chips that were changed are what is asked', async () => {
  const chips = ['organisation:Acme Foods', 'seniority:manager'].map(
    (part) => `part=${encodeURIComponent(part)}`,
  )
  const { body } = await ana.call('GET', `/api/ask?q=whatever&${chips.join('&')}`)
  assert.equal(body.oneDoor[0].name, 'Otto Berg')
  const bare = await ana.call('GET', '/api/ask?q=whatever&part=organisation:Tessel')
  assert.deepEqual(names(bare.body.oneDoor).toSorted(), ['Mara Holm', 'Sofia Ricci'])
})

test('a question of no substance, of any signs or of great length gives an answer, and no question is refused', async () => {
  for (const question of [
    'who knows somebody',
    '???',
    "';drop table person;--",
    '%_\\',
    '😀 ü ß',
    'x'.repeat(300),
  ])
    assert.equal((await ask(ana, question)).oneDoor.length, 0, question)
  assert.equal((await ana.call('GET', '/api/ask')).status, 400)
  assert.equal((await ana.call('GET', `/api/ask?q=${'x'.repeat(301)}`)).status, 400)
  assert.equal((await world.nobody.call('GET', '/api/ask?q=x')).status, 401)
})

test('my own tie with a colleague is the first step, and through them their team-mates', async () => {
  const finance = (await ana.call('POST', '/api/departments', { name: 'Finance' })).body.id
  for (const { id } of [ben, dan]) await ana.call('PATCH', `/api/members/${id}`, { departmentId: finance })
  await ana.bring(
    Array.from({ length: 30 }, (_, week) =>
      mail('dan@halyard.example', new Date(Date.UTC(2026, 10, 25 - 5 * week, 10)).toISOString(), {
        direction: week % 2 === 0 ? 'out' : 'in',
        people: [{ name: 'Dan', email: 'dan@halyard.example', url: '' }],
      }),
    ),
  )
  const [ines] = (await ask(ana, 'payroll in Lisbon')).oneDoor
  assert.deepEqual(
    ines.ways[0].steps.map(({ by, state, to }: Record<string, unknown> & { to: { name: string } }) => [
      to.name,
      by,
      state,
    ]),
    [
      ['dan', 'tie', 'hot'],
      ['ben', 'team', null],
      ['Inês Carvalho', 'tie', 'hot'],
    ],
  )
  const [seenByCleo] = (await ask(cleo, 'payroll in Lisbon')).oneDoor
  assert.equal(seenByCleo.ways[0].steps.length, 2, "nobody goes through somebody else's book")
})

test('whoever changes between shared and discoverable is another tie, under another id', async () => {
  const before = (await ask(ana, 'Mara Holm')).oneDoor[0].tieId
  await share(cleo, 'discoverable', 'Mara Holm')
  assert.deepEqual((await ask(ana, 'Mara Holm')).oneDoor, [])
  world.setNow(new Date('2026-11-30T09:00:00Z'))
  const unnamed = (await ask(ana, 'Mara Holm')).somebodyHere[0].tieId
  world.setNow(new Date('2026-11-26T12:00:00Z'))
  await share(cleo, 'shared', 'Mara Holm')
  const after = (await ask(ana, 'Mara Holm')).oneDoor[0].tieId
  assert.equal(new Set([before, unnamed, after]).size, 3)
})

test('the go-between alone learns whose a found tie is', async () => {
  const { tieId } = (await ask(ana, 'Mara Holm')).oneDoor[0]
  const { rows } = await world.owner.query('select tenant_id from member where id = $1', [ana.id])
  const as = (roles: ('member' | 'founder' | 'go_between')[]) =>
    asMember(world.database, { tenantId: rows[0].tenant_id, id: ana.id, roles }, (db) =>
      findTieForAsk(db, tieId, '2026-11-26'),
    )
  assert.equal(await as(['member', 'founder']), null)
  assert.equal((await as(['go_between']))?.ownerId, cleo.id)
})

test('taken back, hidden from asking or with whoever left: gone at once', async () => {
  await share(ben, 'private', 'Otto Berg')
  assert.deepEqual((await ask(ana, 'Otto Berg')).oneDoor, [])
  const { ties } = await ask(ana, 'payroll')
  await world.owner.query('update member set left_at = now() where id = $1', [ben.id])
  assert.deepEqual((await ask(ana, 'Inês Carvalho')).oneDoor, [])
  assert.ok((await ask(ana, 'payroll')).ties <= ties)
  const { rows } = await world.owner.query(
    `select count(*)::int as orphans from ask_token a where not exists (select from shared_tie t where t.tenant_id = a.tenant_id and t.id = a.tie_id)`,
  )
  assert.deepEqual(rows, [{ orphans: 0 }])
})
