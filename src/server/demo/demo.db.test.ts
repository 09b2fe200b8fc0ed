import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoNetwork } from '#domain/demo/network.ts'
import { testApplication } from '../../testing/application.ts'
import { removeDemoFromTheConsole, startDemo } from './from-the-console.ts'

const world = await testApplication()

test('the same seed gives the same network, and no real address', () => {
  const network = demoNetwork(60, 20000, 7)
  assert.deepEqual(demoNetwork(60, 20000, 7), network)
  for (const { emails } of network.newer) assert.match(emails[0] ?? '', /\.example$/)
})

test('a visitor looks around: every screen is full, every answer says that it is a demo', async () => {
  const entered = await world.nobody.call('POST', '/api/demo', { role: 'client_lead' })
  assert.equal(entered.status, 200, entered.text)
  const me = await world.nobody.call('GET', '/api/me')
  assert.equal(me.body.company.demo, true)
  assert.ok(me.body.member.roles.includes('client_lead'))
  const week = await world.nobody.call('GET', '/api/week')
  assert.ok(week.body.picks.length >= 5)
  assert.equal(week.body.picks[0].reason, 'promise')
  const { counts, total } = (await world.nobody.call('GET', '/api/people')).body
  assert.equal(total, 420)
  for (const state of ['hot', 'warm', 'cooling', 'hot-and-cold', 'dormant', 'none'])
    assert.ok(counts[state] >= 3, `${state}: ${counts[state]}`)
  const habit = (await world.nobody.call('GET', '/api/habit')).body
  assert.ok(habit.bursts >= 2)
  assert.equal((await world.nobody.call('GET', '/api/imports')).body.length, 2)
  assert.equal((await world.nobody.call('GET', '/api/members')).body.length, 12)
})

test('a demo sends no mail, leaves set-up open, and is removed with one click', async () => {
  const invited = await world.nobody.call('POST', '/api/invitations', {
    name: 'Eve',
    email: 'eve@kestrel.example',
  })
  assert.equal(invited.body.mailed, false)
  assert.equal((await world.nobody.call('GET', '/api/installation')).body.needsSetUp, true)
  assert.equal((await world.nobody.call('DELETE', '/api/demo')).status, 200)
  assert.equal((await world.nobody.call('GET', '/api/me')).status, 401)
  const { rows } = await world.owner.query(
    'select (select count(*) from person)::int + (select count(*) from interaction)::int + (select count(*) from member)::int as left',
  )
  assert.deepEqual(rows, [{ left: 0 }])
})

test('from the console it opens with a printed password, once', async () => {
  const made = await startDemo(world.database, new Date())
  assert.ok(made)
  assert.equal(await startDemo(world.database, new Date()), null)
  assert.equal((await world.nobody.call('POST', '/api/sessions', made)).body.status, 'signed-in')
  assert.equal(await removeDemoFromTheConsole(world.database), true)
  assert.equal(await removeDemoFromTheConsole(world.database), false)
})
