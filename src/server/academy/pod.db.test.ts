import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { asMember, asNobody } from '../database/as-member.ts'
import { startProgrammeKeeper } from './jobs.ts'

const application = await testApplication()
const [ana, ben, cleo, dora, emil, fred] = (await application.company(
  'halyard',
  'ana',
  'ben',
  'cleo',
  'dora',
  'emil',
  'fred',
)) as [TestMember, TestMember, TestMember, TestMember, TestMember, TestMember]
const [eve] = (await application.company('other', 'eve')) as [TestMember]

let now = new Date()
const turnTo = (day: string) => {
  now = new Date(`${day}T12:00:00Z`)
  application.setNow(now)
}
turnTo('2026-10-28')
const { id } = (await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02' })).body
const everybody = [ana, ben, cleo, dora, emil, fred]
await ana.call('POST', `/api/cohorts/${id}/enrolments`, { memberIds: everybody.map((member) => member.id) })
// Ben, Cleo and Dora in one pod; the others in another.
for (const [place, member] of everybody.entries())
  await ana.call('PATCH', `/api/cohorts/${id}/pods`, {
    memberId: member.id,
    pod: place >= 1 && place <= 3 ? 1 : 2,
  })

const podOf = async (member: TestMember) => (await member.call('GET', '/api/academy/pod')).body
const nudge = (from: TestMember, to: TestMember) =>
  from.call('POST', '/api/academy/pod/nudges', { memberId: to.id })
const quietIn = async (member: TestMember) =>
  (await podOf(member)).mates
    .filter(({ isQuiet }: { isQuiet: boolean }) => isQuiet)
    .map(({ name }: { name: string }) => name)
const tenant = async () =>
  (await application.owner.query('select tenant_id from member where id = $1', [ben.id])).rows[0].tenant_id

test('a pod is its three, and of each a name, a department and two words', async () => {
  turnTo('2026-11-05')
  const { mates } = await podOf(ben)
  assert.deepEqual(
    mates.map(({ name }: { name: string }) => name),
    ['cleo', 'dora'],
  )
  assert.deepEqual(Object.keys(mates[0]).toSorted(), [
    'department',
    'isNudged',
    'isQuiet',
    'memberId',
    'name',
  ])
  // In the first week nobody has been quiet yet.
  assert.deepEqual(await quietIn(ben), [])
})

test('who did nothing this week and the last is quiet; whoever did something in either is not', async () => {
  await cleo.call('POST', '/api/academy/lessons/w1-l1/read')
  await cleo.call('POST', `/api/cohorts/${id}/standing`, {})
  turnTo('2026-11-10')
  assert.deepEqual(await quietIn(ben), ['dora'])
  assert.deepEqual(await quietIn(cleo), ['ben', 'dora'])
  turnTo('2026-11-17')
  assert.deepEqual(await quietIn(ben), ['cleo', 'dora'])
  turnTo('2026-11-10')
})

test('one nudge a person a week from the whole pod, to whom a quiet week is shown of', async () => {
  assert.equal((await nudge(ben, cleo)).body.type, 'no-nudge-needed')
  assert.equal((await nudge(ben, emil)).status, 404)
  assert.equal((await nudge(ben, ben)).status, 404)
  assert.equal((await nudge(eve, dora)).status, 404)
  assert.equal((await nudge(ben, dora)).status, 200)
  for (const mate of [ben, cleo]) assert.equal((await nudge(mate, dora)).body.type, 'no-nudge-needed')
  const { mates } = await podOf(cleo)
  // That it was sent, and not by whom.
  assert.deepEqual(
    mates.map(({ name, isNudged }: Record<string, unknown>) => [name, isNudged]),
    [
      ['ben', false],
      ['dora', true],
    ],
  )
  assert.deepEqual((await podOf(dora)).nudge, { from: 'ben', monday: '2026-11-09' })
  for (const other of [ana, ben, cleo, eve]) assert.equal((await podOf(other)).nudge, null)
  assert.equal((await dora.call('POST', '/api/academy/pod/nudges/seen')).status, 200)
  assert.equal((await podOf(dora)).nudge, null)
  assert.equal((await nudge(cleo, dora)).status, 409)
})

test('the next week there may be another', async () => {
  turnTo('2026-11-17')
  assert.equal((await nudge(cleo, dora)).status, 200)
  assert.deepEqual((await podOf(dora)).nudge, { from: 'cleo', monday: '2026-11-16' })
})

test('switched off, or on leave, no quiet week is shown and no nudge comes', async () => {
  turnTo('2026-11-17')
  assert.deepEqual(await quietIn(dora), ['ben', 'cleo'])
  assert.equal((await podOf(ben)).takesNudges, true)
  await ben.call('PUT', '/api/academy/pod/choice', { takesNudges: false })
  assert.equal((await podOf(ben)).takesNudges, false)
  assert.deepEqual(await quietIn(dora), ['cleo'])
  assert.equal((await nudge(dora, ben)).status, 409)
  // Reminders by mail are a choice of their own, and stay.
  assert.deepEqual((await ben.call('GET', '/api/academy/reminders')).body, { byMail: true })
  await ben.call('PUT', '/api/academy/pod/choice', { takesNudges: true })
  const leave = (from: string, to: string) =>
    application.owner.query(
      `insert into leave (tenant_id, owner_id, starts_on, ends_on) values ($1, $2, $3, $4)`,
      [tenantId, cleo.id, from, to],
    )
  const tenantId = await tenant()
  await leave('2026-11-01', '2026-11-08')
  assert.deepEqual(await quietIn(dora), ['ben', 'cleo'])
  await leave('2026-11-10', '2026-11-11')
  assert.deepEqual(await quietIn(dora), ['ben'])
})

test('by mail in the week in which it came, instead of Thursday’s word', async () => {
  turnTo('2026-11-11')
  await application.owner.query('delete from nudge')
  await application.owner.query('delete from leave')
  const keeper = startProgrammeKeeper(
    application.database,
    { baseUrl: 'https://pilotlight.example', canMail: true },
    () => now,
    (message) => assert.fail(message),
  )
  const subjects = async (email: string) =>
    (
      await application.owner.query(
        'select subject, text from outbox where recipient = $1 order by created_at',
        [email],
      )
    ).rows
  await keeper.keep()
  assert.equal((await nudge(ben, dora)).status, 200)
  await keeper.keep()
  await keeper.keep()
  turnTo('2026-11-12')
  await keeper.keep()
  keeper.stop()
  const mails = await subjects('dora@halyard.example')
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    ['ben thinks of you'],
  )
  assert.match(mails[0]?.text, /https:\/\/pilotlight\.example\/academy\/pod\n/)
  assert.deepEqual(
    (await subjects('ben@halyard.example')).map(({ subject }) => subject),
    ['This week is still untouched'],
  )
})

test('the database lets nobody else read, write or forge a nudge, or see a leave', async () => {
  const tenantId = await tenant()
  const as = (member: TestMember, company = tenantId) =>
    ({ tenantId: company, id: member.id, roles: ['member' as const] }) as const
  const read = (member: TestMember, company = tenantId) =>
    asMember(application.database, as(member, company), (db) => db.selectFrom('nudge').selectAll().execute())
  assert.equal((await read(dora)).length, 1)
  for (const other of [ana, ben, cleo]) assert.deepEqual(await read(other), [])
  const { rows } = await application.owner.query('select tenant_id from member where id = $1', [eve.id])
  assert.deepEqual(await read(eve, rows[0].tenant_id), [])
  // Dora's id in another company is nobody.
  assert.deepEqual(await read(dora, rows[0].tenant_id), [])
  assert.deepEqual(
    await asNobody(application.database, (db) => db.selectFrom('nudge').selectAll().execute()),
    [],
  )
  const forge = (member: TestMember, values: { ownerId: string; fromId?: string; monday?: string }) =>
    asMember(application.database, as(member), (db) =>
      db
        .insertInto('nudge')
        .values({ cohortId: id, monday: '2026-11-16', sentAt: now, ...values })
        .execute(),
    )
  await assert.rejects(forge(ben, { ownerId: dora.id, fromId: cleo.id }), /row-level security/)
  await assert.rejects(forge(emil, { ownerId: dora.id }), /row-level security/)
  await assert.rejects(forge(ben, { ownerId: dora.id, monday: '2026-11-09' }), /row-level security/)
  await assert.rejects(forge(dora, { ownerId: dora.id }), /row-level security/)
  const { numUpdatedRows } = await asMember(application.database, as(ben), (db) =>
    db.updateTable('nudge').set({ seenAt: now }).executeTakeFirst(),
  )
  assert.equal(numUpdatedRows, 0n)
  await application.owner.query(
    `insert into leave (tenant_id, owner_id, starts_on, ends_on) values ($1, $2, '2026-11-10', '2026-11-11')`,
    [tenantId, dora.id],
  )
  for (const other of [ana, ben])
    assert.deepEqual(
      await asMember(application.database, as(other), (db) => db.selectFrom('leave').selectAll().execute()),
      [],
    )
})

test('without signing in there is no pod', async () => {
  for (const [method, url, body] of [
    ['GET', '/api/academy/pod', undefined],
    ['POST', '/api/academy/pod/nudges', { memberId: dora.id }],
    ['POST', '/api/academy/pod/nudges/seen', undefined],
    ['PUT', '/api/academy/pod/choice', { takesNudges: false }],
  ] as const)
    assert.equal((await application.nobody.call(method, url, body)).status, 401, url)
  assert.equal((await ben.call('POST', '/api/academy/pod/nudges', { memberId: 'dora' })).status, 400)
  assert.deepEqual((await podOf(eve)).mates, [])
})
