import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'
import { asMember } from '../database/as-member.ts'

const application = await testApplication()
const [ana, ben] = await application.company('halyard', 'ana', 'ben')
const [eve] = await application.company('other', 'eve')
if (!ana || !ben || !eve) throw new Error('Two members and a stranger are needed.')

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const monday = '2026-11-02'
application.setNow(noon('2026-10-28'))
const { id: cohortId } = (
  await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: monday, isOpen: true })
).body
await ben.call('POST', `/api/cohorts/${cohortId}/join`)

const url = '/api/academy/plan'
const names = ['Rajan Pillai', 'Noor Haddad', 'Sofie Maes', 'Wei Tan', 'Kelechi Obi', 'Iris Vale']
await ben.bring(names.map((name) => contact(name, { organisation: '' })))
const { people } = (await ben.call('GET', '/api/people?sort=name')).body
const idOf = (name: string): string =>
  people.find((person: { name: string }) => person.name === name)?.id ?? assert.fail(name)
const ifThen = { cue: 'the Friday roster is out', step: 'I open My week' }
const plan = {
  people: names
    .slice(0, 5)
    .map((name, place) => ({ personId: idOf(name), cadenceDays: place === 1 ? 30 : 60 })),
  gives: ['First Friday: a thank-you.', 'Third Friday: a piece of news.'],
  counterpart: 'Who trains the cabin crew at the airline.',
  ask: 'Who has taught complaint calls?',
  ifThens: [ifThen, ifThen, { cue: 'I have missed a week', step: 'I write to one person' }],
}
const save = (wanted: object, member: TestMember = ben) => member.call('PUT', url, wanted)
const shown = async (member: TestMember = ben) => (await member.call('GET', url)).body
const mission = async () =>
  (await ben.call('GET', '/api/cohorts/mine')).body.missions.find(({ id }: { id: string }) => id === 'plan')
const namesOn = async () => (await shown()).people.map(({ name }: { name: string }) => name)

test('before anything is saved the page is empty and says what its mission takes', async () => {
  assert.deepEqual(await shown(), {
    people: [],
    gives: [],
    counterpart: '',
    ask: '',
    ifThens: [],
    savedAt: null,
    lacks: ['people', 'if-thens'],
  })
})

test('half a plan is saved and earns nothing; the whole one earns fifteen points, once, however often it is saved', async () => {
  application.setNow(noon('2026-11-24'))
  assert.equal((await save({ ...plan, people: plan.people.slice(0, 4) })).status, 200)
  assert.deepEqual((await shown()).lacks, ['people'])
  assert.equal((await mission()).isDone, false)
  assert.equal((await save(plan)).status, 200)
  const { savedAt, lacks, people: five, ...lines } = await shown()
  assert.deepEqual([savedAt, lacks], ['2026-11-24T12:00:00.000Z', []])
  assert.deepEqual(
    five.map(({ name, cadenceDays }: Record<string, unknown>) => [name, cadenceDays]),
    names.slice(0, 5).map((name, place) => [name, place === 1 ? 30 : 60]),
  )
  assert.deepEqual(lines, {
    gives: plan.gives,
    counterpart: plan.counterpart,
    ask: plan.ask,
    ifThens: plan.ifThens,
  })
  await save(plan)
  application.setNow(noon('2026-11-25'))
  await save(plan)
  const { isAvailable, counted } = await mission()
  assert.equal(isAvailable, true)
  assert.deepEqual(
    counted.map(({ on, points, isSelf }: Record<string, unknown>) => [on, points, isSelf]),
    [['2026-11-24', 15, false]],
  )
})

test('a rhythm on the plan is the rhythm of the tie, wherever it is changed', async () => {
  const rhythm = async (name: string) => (await ben.call('GET', `/api/people/${idOf(name)}`)).body.cadenceDays
  assert.equal(await rhythm('Noor Haddad'), 30)
  await ben.call('PATCH', `/api/people/${idOf('Noor Haddad')}`, { cadenceDays: 14 })
  assert.equal((await shown()).people[1].cadenceDays, 14)
})

test('a review shows when each of the five was last in touch', async () => {
  const people = [{ name: 'Noor Haddad', email: 'noor@air.example', url: 'linkedin.com/in/noor-haddad' }]
  await ben.bring([mail('noor@air.example', '2026-11-20T10:00:00.000Z', { people })])
  assert.equal((await shown()).people[1].lastOn, '2026-11-20')
  assert.equal((await shown()).people[0].lastOn, null)
})

test('somebody joined with another stays on the page as that one; somebody removed leaves it, and nothing of them', async () => {
  await ben.call('POST', `/api/people/${idOf('Iris Vale')}/merge`, { otherId: idOf('Kelechi Obi') })
  assert.deepEqual((await namesOn()).at(-1), 'Iris Vale')
  await ben.call('DELETE', `/api/people/${idOf('Wei Tan')}`)
  assert.deepEqual(await namesOn(), ['Rajan Pillai', 'Noor Haddad', 'Sofie Maes', 'Iris Vale'])
  const { lacks } = await shown()
  assert.deepEqual(lacks, ['people'])
})

test('colleagues, strangers and the same person twice are refused, with nothing saved', async () => {
  const before = await shown()
  const one = (personId: string) => ({ ...plan, people: [{ personId, cadenceDays: 7 }] })
  await ben.call('PATCH', `/api/people/${idOf('Sofie Maes')}`, { isColleague: true })
  assert.equal((await save(one(idOf('Sofie Maes')))).body.type, 'not-of-my-people')
  await ben.call('PATCH', `/api/people/${idOf('Sofie Maes')}`, { isColleague: false })
  assert.equal((await save(one(ben.id))).status, 422)
  assert.equal((await save(one(idOf('Rajan Pillai')), ana)).status, 422)
  assert.equal((await save({ ...plan, people: [plan.people[0], plan.people[0]] })).status, 400)
  assert.equal((await save({ ...plan, ifThens: [ifThen, ifThen, ifThen, ifThen] })).status, 400)
  assert.deepEqual(await shown(), before)
})

test('another member, another company and a signed-out visitor neither read nor write it', async () => {
  const mine = await shown()
  for (const other of [ana, eve]) {
    assert.equal((await shown(other)).savedAt, null)
    await other.call('DELETE', url)
  }
  for (const method of ['GET', 'PUT', 'DELETE'])
    assert.equal((await application.nobody.call(method, url, plan)).status, 401, method)
  assert.deepEqual(await shown(), mine)
  // Past the application: the database itself refuses, to founders too.
  const { rows } = await application.owner.query('select tenant_id from plan where owner_id = $1', [ben.id])
  const founder = { tenantId: rows[0].tenant_id, id: ana.id, roles: ['founder' as const] }
  await asMember(application.database, founder, async (db) => {
    assert.deepEqual(await db.selectFrom('plan').selectAll().execute(), [])
    assert.equal((await db.updateTable('plan').set({ ask: 'Theirs' }).executeTakeFirst()).numUpdatedRows, 0n)
    assert.equal((await db.deleteFrom('plan').executeTakeFirst()).numDeletedRows, 0n)
  })
  await assert.rejects(
    asMember(application.database, founder, (db) =>
      db.insertInto('plan').values({ ownerId: ben.id, savedAt: new Date() }).execute(),
    ),
  )
})

test('what tells the programme that a plan was saved holds counts, and not a word of it', async () => {
  const { rows } = await application.owner.query<{ facts: object }>(
    `select facts from academy_event where kind = 'plan-saved' order by "on"`,
  )
  assert.deepEqual(
    rows.map(({ facts }) => facts),
    [
      { ties: 5, hasRhythm: true, ifThens: 3 },
      { ties: 5, hasRhythm: true, ifThens: 3 },
    ],
  )
})

test('a plan taken back takes its points along', async () => {
  assert.equal((await ben.call('DELETE', url)).status, 200)
  assert.equal((await shown()).savedAt, null)
  assert.equal((await mission()).isDone, false)
})
