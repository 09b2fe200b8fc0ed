import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { asMember } from '../database/as-member.ts'

const application = await testApplication()
const [ana, ben, cleo] = await application.company('halyard', 'ana', 'ben', 'cleo')
const [eve] = await application.company('other', 'eve')
if (!ana || !ben || !cleo || !eve) throw new Error('Three members and a stranger are needed.')
application.setNow(new Date('2026-11-10T12:00:00Z'))

const text = 'Ana and I moved the payroll of three sites. '.repeat(8).trim()
const listOf = async (member: TestMember) => (await member.call('GET', '/api/recommendations')).body
const ask = async (from: TestMember, of: TestMember) =>
  (await from.call('POST', '/api/recommendations', { writerId: of.id, why: 'The migration of spring.' })).body
    .id
const answer = (writer: TestMember, id: string, what: string) =>
  writer.call('POST', `/api/recommendations/drafts/${id}/answer`, { answer: what })
const reply = (of: TestMember, id: string, what: object) =>
  of.call('POST', `/api/recommendations/${id}/reply`, what)

test('asked, written, offered, agreed to, delivered; nobody reads it before it is offered', async () => {
  const id = await ask(ana, ben)
  assert.deepEqual(
    (await listOf(ben)).mine.map(({ why, state }: Record<string, string>) => [why, state]),
    [['The migration of spring.', 'open']],
  )
  assert.equal(
    (await ben.call('PUT', `/api/recommendations/drafts/${id}`, { text: 'Too short.' })).status,
    200,
  )
  assert.equal((await answer(ben, id, 'offer')).body.type, 'recommendation-length')
  assert.equal((await listOf(ana)).aboutMe[0].text, '')
  await ben.call('PUT', `/api/recommendations/drafts/${id}`, { text, answers: ['Two years, in payroll.'] })
  assert.equal((await listOf(ana)).aboutMe[0].text, '')
  assert.equal((await answer(ben, id, 'offer')).status, 200)
  assert.deepEqual(
    [(await listOf(ana)).aboutMe[0].text, (await listOf(ana)).aboutMe[0].state],
    [text, 'offered'],
  )
  assert.equal((await reply(ana, id, { reply: 'wish', wish: 'Say which sites.' })).status, 200)
  assert.equal((await listOf(ben)).mine[0].wish, 'Say which sites.')
  assert.equal((await listOf(ana)).aboutMe[0].text, '')
  await answer(ben, id, 'offer')
  assert.equal((await reply(ana, id, { reply: 'agree' })).status, 200)
  assert.equal((await listOf(ben)).mine[0].state, 'delivered')
  assert.equal((await ben.call('PUT', `/api/recommendations/drafts/${id}`, { text: 'Changed.' })).status, 404)
  assert.equal((await reply(ana, id, { reply: 'confirm' })).status, 200)
  assert.equal((await listOf(ben)).mine[0].confirmedOn, '2026-11-10')
})

test('a decline looks like an unanswered request, in every byte', async () => {
  const declined = await ask(ana, cleo)
  const before = (await ana.call('GET', '/api/recommendations')).text
  assert.equal((await answer(cleo, declined, 'decline')).status, 200)
  assert.equal((await ana.call('GET', '/api/recommendations')).text, before)
  assert.deepEqual((await listOf(cleo)).mine, [])
  assert.equal(
    (await ana.call('POST', '/api/recommendations', { writerId: cleo.id })).body.type,
    'asked-already',
  )
})

test('of two that were swapped within thirty days one counts', async () => {
  const id = (await ana.call('POST', '/api/recommendations/drafts', { recipientId: ben.id })).body.id
  assert.equal((await listOf(ben)).aboutMe.length, 0)
  await ana.call('PUT', `/api/recommendations/drafts/${id}`, { text })
  await answer(ana, id, 'offer')
  await reply(ben, id, { reply: 'agree' })
  const { rows } = await application.owner.query(
    'select owner_id, is_swap from recommendation_draft where state = $1 order by is_swap',
    ['delivered'],
  )
  assert.deepEqual(rows, [
    { owner_id: ben.id, is_swap: false },
    { owner_id: ana.id, is_swap: true },
  ])
})

test('a manager sees of their own people who holds a certificate or left without one, until they begin it', async () => {
  const [boss, holder, leaver, plain, withdrawn, peer, strange] = await application.company(
    'kestrel',
    'boss',
    'holder',
    'leaver',
    'plain',
    'withdrawn',
    'peer',
    'strange',
  )
  if (!boss || !holder || !leaver || !plain || !withdrawn || !peer || !strange)
    throw new Error('Seven are needed.')
  const { rows } = await application.owner.query('select tenant_id from member where id = $1', [boss.id])
  const tenant = rows[0].tenant_id
  await application.owner.query(
    `insert into badge_key (tenant_id, id, modulus, exponent, made_at) values ($1, '${'k'.repeat(43)}', '', '', now())`,
    [tenant],
  )
  for (const [member, isWithdrawn] of [
    [holder, false],
    [leaver, false],
    [withdrawn, true],
    [strange, false],
  ] as const)
    await application.owner.query(
      `insert into certificate (tenant_id, id, member_id, holder, company, lessons, quizzes, missions, by_data, steady_weeks, issued_at, key_id, credential, withdrawn_at)
       values ($1, gen_random_uuid(), $2, 'x', 'x', 20, 4, 8, 5, 3, '2026-11-09', '${'k'.repeat(43)}', 'secret', $3)`,
      [tenant, member.id, isWithdrawn ? '2026-11-10' : null],
    )
  for (const member of [holder, leaver, plain, withdrawn])
    await boss.call('PATCH', `/api/members/${member.id}`, { managerId: peer.id })
  await application.owner.query(`update member set left_at = '2026-11-01' where id = $1`, [leaver.id])
  assert.deepEqual((await listOf(peer)).owed, [
    { id: leaver.id, name: 'leaver', department: '', because: 'left' },
    { id: holder.id, name: 'holder', department: '', because: 'certificate' },
  ])
  // Not the founder, not a colleague, not the person, nobody of another company.
  for (const other of [boss, plain, holder, strange, eve]) assert.deepEqual((await listOf(other)).owed, [])
  // The door itself tells nobody but the own manager.
  const certified = (member: TestMember) =>
    asMember(application.database, { tenantId: tenant, id: member.id, roles: ['founder'] }, async (db) =>
      (await sql<{ id: string }>`select certified_reports() as id`.execute(db)).rows.map(({ id }) => id),
    )
  assert.deepEqual(await certified(peer), [holder.id])
  for (const other of [boss, plain, holder, strange]) assert.deepEqual(await certified(other), [])
  await peer.call('POST', '/api/recommendations/drafts', { recipientId: holder.id })
  assert.deepEqual(
    (await listOf(peer)).owed.map(({ name }: { name: string }) => name),
    ['leaver'],
  )
  assert.equal((await listOf(holder)).aboutMe.length, 0)
  application.setNow(new Date('2027-11-02T12:00:00Z'))
  assert.deepEqual((await listOf(peer)).owed, [])
  application.setNow(new Date('2026-11-10T12:00:00Z'))
  // With another manager they are that one's people.
  await boss.call('PATCH', `/api/members/${holder.id}`, { managerId: plain.id })
  assert.deepEqual(
    (await listOf(plain)).owed.map(({ name }: { name: string }) => name),
    ['holder'],
  )
})

test('nobody else reads, answers or writes any of it', async () => {
  const id = await ask(cleo, ben)
  for (const other of [ana, eve]) {
    assert.equal((await answer(other, id, 'accept')).status, 404)
    assert.equal((await other.call('PUT', `/api/recommendations/drafts/${id}`, { text })).status, 404)
    assert.equal((await reply(other, id, { reply: 'agree' })).status, 404)
  }
  assert.equal((await eve.call('POST', '/api/recommendations', { writerId: ben.id })).status, 404)
  assert.deepEqual((await listOf(eve)).aboutMe, [])
  for (const [method, url, body] of [
    ['GET', '/api/recommendations', undefined],
    ['POST', '/api/recommendations', { writerId: ben.id }],
    ['POST', '/api/recommendations/drafts', { recipientId: ben.id }],
    ['PUT', `/api/recommendations/drafts/${id}`, { text }],
    ['POST', `/api/recommendations/drafts/${id}/answer`, { answer: 'accept' }],
    ['POST', `/api/recommendations/${id}/reply`, { reply: 'agree' }],
  ] as const)
    assert.equal((await application.nobody.call(method, url, body)).status, 401, url)
})
