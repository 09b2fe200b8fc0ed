import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'
import { asMember } from './as-member.ts'

// The doors as the server's own role may call them, whatever its code asks.
const world = await testApplication()
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]
const { body: account } = await ana.call('POST', '/api/accounts', {
  name: 'Nordhav',
  domains: ['nordhav.example'],
})
await ana.bring([
  contact('Mara Lindqvist', { organisation: 'Nordhav', emails: ['mara@nordhav.example'] }),
  mail('mara@nordhav.example', '2026-11-10T10:00:00Z'),
])
const tenantOf = async (member: TestMember): Promise<string> =>
  (
    await world.owner.query<{ tenantId: string }>(
      'select tenant_id as "tenantId" from member where id = $1',
      [member.id],
    )
  ).rows[0]?.tenantId ?? ''
const as = async (member: TestMember, statement: ReturnType<typeof sql>) =>
  asMember(
    world.database,
    { tenantId: await tenantOf(member), id: member.id, roles: ['member'] },
    async (db) => (await statement.execute(db)).rows,
  )
const looks = async () => (await ana.call('GET', '/api/sharing/looks')).body.total
const today = '2026-11-20'

test('a look is told only where there was something to see', async () => {
  await as(ben, sql`select look_at_account(${account.id}, ${today}::date)`)
  await as(zoe, sql`select look_at_account(${account.id}, ${today}::date)`)
  assert.equal(await looks(), 0)
  const { people } = (await ana.call('GET', '/api/people')).body
  await ana.call('POST', '/api/sharing', { level: 'shared', who: { ids: [people[0].id] } })
  await as(zoe, sql`select look_at_account(${account.id}, ${today}::date)`)
  await as(zoe, sql`select look_at_person('{}', 'mara lindqvist', 'nordhav', ${today}::date)`)
  assert.equal(await looks(), 0)
  await as(ben, sql`select look_at_account(${account.id}, ${today}::date)`)
  assert.equal(await looks(), 1)
})

test('nobody removes a count, or their look, or changes whom a play is about', async () => {
  await ben.call('GET', '/api/accounts')
  for (const statement of [
    sql`delete from account_standing`,
    sql`update account_standing set living = 0`,
    sql`insert into look (owner_id, at_name, "on") values (${ana.id}, 'x', ${today})`,
    sql`update play set tie_id = null`,
    sql`update play set done_on = null`,
    sql`select set_config('role', 'pilotlight_door', true)`,
    sql`create table public.mine ()`,
    sql`truncate account_standing`,
  ])
    await assert.rejects(as(ben, statement), /permission denied/)
  // The log is Ana's: nobody else takes their own look out of it.
  await as(ben, sql`delete from look`)
  await as(zoe, sql`delete from look`)
  assert.equal(await looks(), 1)
})
