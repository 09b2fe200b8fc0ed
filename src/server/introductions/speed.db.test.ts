import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApplication } from '../../testing/application.ts'
import { freezeSpeed } from './speed-freeze.ts'

const names = Array.from({ length: 14 }, (_, place) => `member-${String.fromCharCode(97 + place)}`)
const world = await testApplication()
const people = await world.company('Halyard', ...names)
const [ana] = people
if (!ana) throw new Error('no company')
const { rows: tenants } = await world.owner.query<{ id: string }>('select tenant_id as id from company')
const tenant = tenants[0]?.id ?? ''
const at = (text: string) => new Date(`${text}:00Z`)
const now = at('2026-11-20T12:00')
world.setNow(now)
const speed = async () => (await ana.call('GET', '/api/introductions/speed')).body
const cellsOf = async (beginsOn: string, months: number) =>
  (await speed()).cells.filter(
    (cell: { beginsOn: string; months: number }) => cell.beginsOn === beginsOn && cell.months === months,
  )

/** An ask of one member to another at an instant, answered so many hours later, or never. */
async function ask(
  asker: number,
  connector: number,
  askedAt: Date,
  hours: number | null,
  state = 'answered',
) {
  const answeredAt = hours === null ? null : new Date(askedAt.getTime() + hours * 3_600_000)
  const id = crypto.randomUUID()
  const ends = new Date(askedAt.getTime() + 14 * 86_400_000)
  await world.owner.query(
    `insert into introduction (tenant_id, owner_id, id, is_unnamed, target_name, target_organisation, target_title, why, note, state, asked_at, expires_at, answered_at)
     values ($1, $2, $3, true, 'Rui', '', '', 'why', 'note', $4, $5, $6, $7)`,
    [tenant, people[asker]?.id, id, answeredAt ? 'answered' : 'ended', askedAt, ends, answeredAt],
  )
  const person = crypto.randomUUID()
  await world.owner.query(`insert into person (tenant_id, owner_id, id, name) values ($1, $2, $3, 'Rui')`, [
    tenant,
    people[connector]?.id,
    person,
  ])
  await world.owner.query(
    `insert into introduction_request (tenant_id, owner_id, introduction_id, asker_id, is_unnamed, person_id, why, note, state, asked_at, expires_at, answered_at)
     values ($1, $2, $3, $4, true, $5, 'why', 'note', $6, $7, $8, $9)`,
    [
      tenant,
      people[connector]?.id,
      id,
      people[asker]?.id,
      person,
      answeredAt ? 'answer' : state,
      askedAt,
      ends,
      answeredAt,
    ],
  )
}
async function department(name: string, ...members: number[]) {
  const { body } = (await ana?.call('POST', '/api/departments', { name })) ?? { body: {} }
  for (const member of members)
    await ana?.call('PATCH', `/api/members/${people[member]?.id}`, { departmentId: body.id })
  return body.id
}
const legal = await department('Legal', 0, 1, 2, 3, 4)
await department('Sales', 5, 6, 7, 8, 9, 10)
await department('Finance', 11, 12)

// July: five askers, five connectors. August: four askers. September: many, two of Finance.
for (let place = 0; place < 5; place++) await ask(place, place + 5, at('2026-07-06T09:00'), place + 1)
for (let place = 0; place < 4; place++) await ask(place, place + 5, at('2026-08-03T09:00'), 1)
for (let place = 0; place < 5; place++) await ask(place, place + 5, at('2026-09-07T09:00'), 2)
for (let place = 5; place < 11; place++) await ask(place, (place + 3) % 5, at('2026-09-08T09:00'), 60)
await ask(11, 0, at('2026-09-09T09:00'), null, 'no')
await ask(12, 1, at('2026-09-09T09:00'), null, 'open')

test('a month shows what five askers and five connectors did, and nothing less', async () => {
  await freezeSpeed(world.database, tenant, now)
  const [july] = await cellsOf('2026-07-01', 1)
  assert.deepEqual(
    [
      july.asks,
      july.answered,
      july.kept,
      july.accepted,
      july.answerQuarter,
      july.answerHalf,
      july.answerThreeQuarters,
    ],
    [5, 1, 1, 1, 120, 180, 240],
  )
  assert.equal(july.introductionHalf, null)
  const [august] = await cellsOf('2026-08-01', 1)
  assert.deepEqual(
    [august.asks, august.answered, august.answerHalf, august.promiseDays],
    [null, null, null, null],
  )
})

test('a no and an open ask are silence alike; silence makes the half longer, and the promise is two working days', async () => {
  const [september] = await cellsOf('2026-09-01', 1)
  assert.equal(september.asks, 13)
  assert.equal(september.answered, 0.85)
  // Sixty hours from Tuesday 9:00 end on Thursday 21:00: too late.
  assert.equal(september.kept, 0.38)
  assert.deepEqual(
    [september.answerQuarter, september.answerHalf, september.answerThreeQuarters],
    [120, 3600, 3600],
  )
})

test('a quarter that less its shown months would show four people is not shown, nor its departments', async () => {
  const cells = await cellsOf('2026-07-01', 3)
  assert.deepEqual(
    cells.map(({ department, asks }: { department: string; asks: number | null }) => [department, asks]),
    [['', null]],
  )
})

test('departments: Finance is of two, and Sales, its smaller neighbour, is not shown with it', async () => {
  await world.owner.query('delete from speed_cell')
  await ask(4, 9, at('2026-08-03T09:00'), 1)
  await freezeSpeed(world.database, tenant, now)
  const cells = await cellsOf('2026-07-01', 3)
  assert.deepEqual(
    cells.map(({ department, asks }: { department: string; asks: number | null }) => [department, asks]),
    [
      ['', 23],
      ['Legal', 15],
    ],
  )
})

test('what was counted stays: neither a move to another department nor a leaver changes it', async () => {
  const before = (await speed()).cells
  await ana.call('PATCH', `/api/members/${people[11]?.id}`, { departmentId: legal })
  await ask(9, 2, at('2026-09-10T09:00'), 1)
  await freezeSpeed(world.database, tenant, at('2026-11-21T12:00'))
  assert.deepEqual((await speed()).cells, before)
  // Twice at once is once.
  await Promise.all([1, 2, 3].map(() => freezeSpeed(world.database, tenant, at('2027-02-01T12:00'))))
  const { rows } = await world.owner.query(
    'select count(*)::int as n from speed_cell group by begins_on, months, department having count(*) > 1',
  )
  assert.deepEqual(rows, [])
})

test('a member sees their own asks as they see them elsewhere: a no looks like silence', async () => {
  const own = (await people[11]?.call('GET', '/api/introductions/speed'))?.body
  assert.deepEqual(
    own.asked.map(({ minutes, isKept }: { minutes: number | null; isKept: boolean | null }) => [
      minutes,
      isKept,
    ]),
    [[null, false]],
  )
  assert.deepEqual(own.answered, [])
  const connector = (await people[5]?.call('GET', '/api/introductions/speed'))?.body
  assert.deepEqual(
    connector.answered.map(({ minutes }: { minutes: number }) => minutes),
    [60, 60, 120],
  )
  assert.equal((await world.nobody.call('GET', '/api/introductions/speed')).status, 401)
})

test('nobody but the go-between writes a figure', async () => {
  const { asMember } = await import('../database/as-member.ts')
  const actor = { tenantId: tenant, id: ana.id, roles: ['founder' as const, 'administrator' as const] }
  await assert.rejects(
    asMember(world.database, actor, (db) =>
      db
        .insertInto('speedCell')
        .values({ beginsOn: '2026-01-01', months: 1, department: '', asks: 1 })
        .execute(),
    ),
    /row-level security/,
  )
})
