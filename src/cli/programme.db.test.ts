import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../testing/application.ts'
import { commandLine } from '../testing/command-line.ts'

const world = await testApplication()
const [ana, ben, cleo] = (await world.company('Halyard', 'ana', 'ben', 'cleo')) as [
  TestMember,
  TestMember,
  TestMember,
]
const { run: pilotlight } = await commandLine(world)
world.setNow(new Date('2026-11-02T12:00:00Z'))

test('a cohort is made and filled without a screen, by names of people and of departments', async () => {
  const { id } = (await ana.call('POST', '/api/departments', { name: 'Sales' })).body
  await ana.call('PATCH', `/api/members/${cleo.id}`, { departmentId: id })
  const make = ['cohort', 'make', 'Autumn', '--starts-on', '2026-11-02', '--threshold', '1']
  assert.equal((await pilotlight(ben, ...make)).code, 1)
  assert.equal((await pilotlight(ana, 'cohort', 'make', 'Autumn')).code, 64)
  assert.equal((await pilotlight(ana, ...make)).code, 0)
  assert.match(
    (await pilotlight(ana, 'cohort', 'Autumn', 'enrol', 'ben', 'sales')).words,
    /2 people enrolled/,
  )
  const nobody = await pilotlight(ana, 'cohort', 'Autumn', 'enrol', 'zoe')
  assert.deepEqual([nobody.code, /no member zoe/.test(nobody.words)], [1, true])
  assert.equal((await ana.call('GET', '/api/cohorts')).body[0].members, 2)
})

test('prizes are added, drawn, taken and refused without a screen', async () => {
  for (const member of [ben, cleo]) await member.call('POST', '/api/academy/lessons/w1-l1/read')
  assert.equal((await pilotlight(ben, 'prizes', 'Autumn', 'add', 'Lunch')).code, 1)
  assert.equal((await pilotlight(ana, 'prizes', 'Autumn', 'add', 'Lunch')).code, 0)
  assert.equal((await pilotlight(ana, 'prizes', 'Autumn', 'add', 'Voucher', '--draw', '1')).code, 0)
  assert.equal((await pilotlight(ana, 'prizes', 'Autumn', 'take')).code, 1)
  assert.equal(
    (await pilotlight(ana, 'prizes', 'Autumn', 'open', '--closes-at', '2026-11-09T12:00:00Z', '--trifle'))
      .code,
    0,
  )
  assert.equal((await pilotlight(ben, 'prizes', 'Autumn', 'ask', 'lun')).code, 0)
  assert.match((await pilotlight(ben, 'prizes', 'Autumn')).out, /Lunch, for all who reach it, asked for/)
  world.setNow(new Date('2026-11-09T12:05:00Z'))
  assert.equal((await pilotlight(ana, 'prizes', 'Autumn', 'close')).code, 0)
  assert.match((await pilotlight(cleo, 'prizes', 'Autumn')).out, /closed, 2 tickets, yours is /)
  assert.equal((await pilotlight(ana, 'prizes', 'Autumn', 'reveal')).code, 0)
  const hasWon = async (member: TestMember) =>
    /won: Voucher/.test((await pilotlight(member, 'prizes', 'Autumn')).out)
  const [first, second] = (await hasWon(ben)) ? [ben, cleo] : [cleo, ben]
  assert.equal(await hasWon(first), true)
  assert.equal((await pilotlight(first, 'prizes', 'Autumn', 'refuse')).code, 0)
  assert.deepEqual([await hasWon(first), await hasWon(second)], [false, true])
  assert.equal((await pilotlight(second, 'prizes', 'Autumn', 'take')).code, 0)
  assert.match(
    (await pilotlight(ana, 'prizes', 'Autumn')).out,
    new RegExp(`${second.name} asks for: Voucher`),
  )
  assert.equal((await pilotlight(ana, 'prizes', 'Autumn', 'remove', 'Lunch')).code, 0)
  assert.equal((await pilotlight(ana, 'prizes', 'Autumn', 'sing')).code, 64)
})

test('a certificate is asked for without a screen, and not before the programme is done', async () => {
  assert.equal((await pilotlight(ben, 'certificates')).out, 'No certificate yet.\n')
  assert.equal((await pilotlight(ben, 'certificates', 'ask', 'Autumn')).code, 64)
  assert.equal(
    (await pilotlight(ben, 'certificates', 'ask', 'Autumn', '--email', 'ben@home.example')).code,
    1,
  )
})
