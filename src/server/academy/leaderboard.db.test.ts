import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { asMember, asNobody } from '../database/as-member.ts'

const application = await testApplication()
const [ana, ben, cleo, dora, emil, olga] = (await application.company(
  'halyard',
  'ana',
  'ben',
  'cleo',
  'dora',
  'emil',
  'olga',
)) as [TestMember, TestMember, TestMember, TestMember, TestMember, TestMember]
const [eve] = (await application.company('other', 'eve')) as [TestMember]
application.setNow(new Date('2026-11-04T12:00:00Z'))
const { id } = (await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02' })).body
await ana.call('POST', `/api/cohorts/${id}/enrolments`, {
  memberIds: [ben, cleo, dora, emil].map((member) => member.id),
})

const board = async (member: TestMember) => (await member.call('GET', '/api/academy/leaderboard')).body
const shown = async (member: TestMember) =>
  (await board(member)).places.map(({ rank, name, points, isMine }: Record<string, unknown>) =>
    [rank, name, points, ...(isMine ? ['me'] : [])].join(' '),
  )
const show = (member: TestMember, alias: string | null = null) =>
  member.call('PUT', '/api/academy/leaderboard/place', { alias })
const switchIt = (member: TestMember, isOn: boolean) =>
  member.call('PUT', '/api/academy/leaderboard', { isOn })
const read = (member: TestMember, ...lessons: readonly number[]) =>
  Promise.all(lessons.map((lesson) => member.call('POST', `/api/academy/lessons/w1-l${lesson}/read`)))
const tenantOf = async (member: TestMember) =>
  (await application.owner.query('select tenant_id from member where id = $1', [member.id])).rows[0].tenant_id

await read(ben, 1, 2)
await read(cleo, 1)
await read(dora, 1, 2, 3, 4)

test('off until an administrator switches it on; nobody can be on a board that is off', async () => {
  assert.deepEqual(await board(ben), {
    isOn: false,
    cohort: { id, name: 'Autumn' },
    mine: null,
    places: [],
  })
  assert.equal((await show(ben)).body.type, 'no-leaderboard')
  assert.equal((await switchIt(ben, true)).status, 403)
  assert.equal((await switchIt(ana, true)).status, 200)
  assert.equal((await switchIt(ana, true)).status, 200)
  assert.equal((await board(ben)).isOn, true)
  assert.equal((await board(eve)).isOn, false)
})

test('switched on, it shows nobody who did not ask to be shown', async () => {
  for (const member of [ana, ben, cleo, dora]) assert.deepEqual(await shown(member), [])
  assert.equal((await board(ben)).mine, null)
})

test('who shows themself is ranked among those shown, by name or alias', async () => {
  assert.equal((await show(ben)).status, 200)
  assert.equal((await show(cleo, 'Sea otter')).status, 200)
  // Dora has twice as many points and is nowhere: not above, not as a gap.
  assert.deepEqual(await shown(ben), ['1 ben 2 me', '2 Sea otter 1'])
  assert.deepEqual(await shown(cleo), ['1 ben 2', '2 Sea otter 1 me'])
  assert.deepEqual(await shown(dora), ['1 ben 2', '2 Sea otter 1'])
  assert.deepEqual((await board(cleo)).mine, { alias: 'Sea otter' })
  // Whose an alias is, no answer says.
  for (const other of [ben, dora]) {
    const { text } = await other.call('GET', '/api/academy/leaderboard')
    for (const secret of [cleo.id, 'cleo', dora.id, 'dora']) assert.ok(!text.includes(secret), secret)
  }
  // Who is not in the cohort sees none of it, whatever their role.
  for (const other of [ana, olga, eve]) assert.deepEqual(await shown(other), [])
})

test('whatever somebody does who is not shown, the board is the same, byte for byte', async () => {
  const text = async () => (await ben.call('GET', '/api/academy/leaderboard')).text
  const before = await text()
  await read(dora, 5, 6)
  await dora.call('POST', `/api/cohorts/${id}/standing`, {})
  await emil.call('GET', '/api/academy/leaderboard')
  await dora.call('DELETE', '/api/academy/leaderboard/place')
  assert.equal((await show(dora, 'Sea otter')).status, 409)
  assert.equal(await text(), before)
  await ana.call('POST', `/api/cohorts/${id}/enrolments`, { memberIds: [olga.id] })
  await ana.call('DELETE', `/api/cohorts/${id}/enrolments/${olga.id}`)
  assert.equal(await text(), before)
})

test('equal points are an equal rank, the next one counts those before; points are as of now', async () => {
  await read(cleo, 2)
  assert.deepEqual(await shown(cleo), ['1 ben 2', '1 Sea otter 2 me'])
  await show(dora)
  assert.deepEqual(await shown(dora), ['1 dora 6 me', '2 ben 2', '2 Sea otter 2'])
  await dora.call('DELETE', '/api/academy/leaderboard/place')
})

test('nobody is shown under the name of a colleague, or under another’s alias', async () => {
  for (const alias of ['Ben', 'DORA', 'sea OTTER'])
    assert.equal((await show(emil, alias)).body.type, 'alias-taken')
  for (const alias of ['x', '  ', 'x'.repeat(41), 'B\u200ben', 'B\u00aden', 'Be\u202en', '\u3164\u3164'])
    assert.equal((await show(emil, alias)).status, 400)
  assert.equal((await board(emil)).mine, null)
  // One's own, in other letters, is no other's.
  assert.equal((await show(cleo, 'SEA OTTER')).status, 200)
  assert.equal((await show(cleo)).status, 200)
  assert.deepEqual(await shown(ben), ['1 ben 2 me', '1 cleo 2'])
  await show(cleo, 'Sea otter')
})

test('left at once, and gone with the cohort or the company', async () => {
  assert.equal((await ben.call('DELETE', '/api/academy/leaderboard/place')).status, 200)
  assert.deepEqual(await shown(dora), ['1 Sea otter 2'])
  assert.equal((await board(ben)).mine, null)
  await show(ben)
  await application.owner.query('update member set left_at = now() where id = $1', [ben.id])
  assert.deepEqual(await shown(dora), ['1 Sea otter 2'])
  await application.owner.query('update member set left_at = null where id = $1', [ben.id])
  assert.deepEqual(await shown(dora), ['1 ben 2', '1 Sea otter 2'])
  await ana.call('DELETE', `/api/cohorts/${id}/enrolments/${cleo.id}`)
  assert.deepEqual(await shown(dora), ['1 ben 2'])
  await ana.call('POST', `/api/cohorts/${id}/enrolments`, { memberIds: [cleo.id] })
  assert.deepEqual(await shown(dora), ['1 ben 2'])
})

test('the database shows nobody another’s place, and lets nobody make or change one', async () => {
  await show(cleo, 'Sea otter')
  const tenantId = await tenantOf(ben)
  const as = (member: TestMember, company = tenantId) =>
    ({ tenantId: company, id: member.id, roles: ['member' as const] }) as const
  const places = (member: TestMember, company = tenantId) =>
    asMember(application.database, as(member, company), (db) =>
      db.selectFrom('leaderboardPlace').select('memberId').execute(),
    )
  assert.deepEqual(await places(ben), [{ memberId: ben.id }])
  for (const other of [ana, dora, olga]) assert.deepEqual(await places(other), [])
  assert.deepEqual(await places(ben, await tenantOf(eve)), [])
  assert.deepEqual(
    await asNobody(application.database, (db) => db.selectFrom('leaderboardPlace').selectAll().execute()),
    [],
  )
  const through = (member: TestMember, company = tenantId) =>
    asMember(
      application.database,
      as(member, company),
      async (db) => (await sql`select * from leaderboard_of(${id})`.execute(db)).rows.length,
    )
  assert.deepEqual(
    [await through(ben), await through(olga), await through(ben, await tenantOf(eve))],
    [2, 0, 0],
  )
  await assert.rejects(
    asMember(application.database, as(ben), (db) =>
      db.insertInto('leaderboardPlace').values({ cohortId: id, memberId: dora.id, points: 1 }).execute(),
    ),
    /row-level security/,
  )
  // Olga is in no cohort: the key says so.
  await assert.rejects(
    asMember(application.database, as(olga), (db) =>
      db.insertInto('leaderboardPlace').values({ cohortId: id, points: 1 }).execute(),
    ),
    /foreign key/,
  )
  for (const change of [
    asMember(application.database, as(ben), (db) =>
      db
        .updateTable('leaderboardPlace')
        .set({ points: 0 })
        .where('memberId', '=', cleo.id)
        .executeTakeFirst(),
    ).then(({ numUpdatedRows }) => numUpdatedRows),
    asMember(application.database, as(ben), (db) =>
      db.deleteFrom('leaderboardPlace').where('memberId', '=', cleo.id).executeTakeFirst(),
    ).then(({ numDeletedRows }) => numDeletedRows),
    asMember(application.database, as(ben), (db) => db.deleteFrom('leaderboard').executeTakeFirst()).then(
      ({ numDeletedRows }) => numDeletedRows,
    ),
  ])
    assert.equal(await change, 0n)
  await assert.rejects(
    asMember(application.database, { ...as(ben), tenantId: await tenantOf(eve) }, (db) =>
      db.insertInto('leaderboard').defaultValues().execute(),
    ),
    /row-level security/,
  )
})

test('switched off, every place is gone; switched on again, nobody is shown who was not asked anew', async () => {
  assert.equal((await switchIt(ana, false)).status, 200)
  assert.equal((await board(ben)).isOn, false)
  const { rows } = await application.owner.query('select count(*)::int as places from leaderboard_place')
  assert.deepEqual(rows, [{ places: 0 }])
  await switchIt(ana, true)
  assert.deepEqual(await shown(ben), [])
})

test('without signing in there is no board', async () => {
  for (const [method, url, body] of [
    ['GET', '/api/academy/leaderboard', undefined],
    ['PUT', '/api/academy/leaderboard', { isOn: true }],
    ['PUT', '/api/academy/leaderboard/place', { alias: null }],
    ['DELETE', '/api/academy/leaderboard/place', undefined],
  ] as const)
    assert.equal((await application.nobody.call(method, url, body)).status, 401, url)
})
