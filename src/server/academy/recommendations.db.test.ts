import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'

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
