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
world.setNow(new Date('2026-11-10T12:00:00Z'))
const { id } = (await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02' })).body

test('a lead forms pods and moves people without a screen', async () => {
  assert.equal((await pilotlight(ben, 'pod')).out, 'You are in no cohort.\n')
  await ana.call('POST', `/api/cohorts/${id}/enrolments`, { memberIds: [ana.id, ben.id, cleo.id] })
  assert.match((await pilotlight(ana, 'cohort')).out, /Autumn\s+2026-11-02\s+2026-11-29\s+3/)
  assert.match((await pilotlight(ana, 'cohort', 'aut', 'form')).words, /1 pod; 0 people wait/)
  assert.match((await pilotlight(ana, 'cohort', 'Autumn', 'move', 'cleo', '2')).words, /cleo is in pod 2/)
  const shown = await pilotlight(ana, 'cohort', 'Autumn')
  assert.match(shown.out, /2\s+cleo\s+0 done/)
  assert.match(shown.out, /Pod 2: too few/)
  assert.equal((await pilotlight(ana, 'cohort', 'Autumn', 'move', 'cleo', '1')).code, 0)
  assert.equal((await pilotlight(ben, 'cohort', 'Autumn', 'form')).code, 1)
  assert.equal((await pilotlight(ana, 'cohort', 'Winter')).code, 1)
})

test('a nudge is sent, read and refused without a screen', async () => {
  assert.match((await pilotlight(ben, 'pod')).out, /cleo\s+quiet this week and the last$/m)
  assert.match((await pilotlight(ben, 'pod', 'nudge', 'cl')).words, /Sent to cleo/)
  const again = await pilotlight(ana, 'pod', 'nudge', 'cleo')
  assert.deepEqual([again.code, /one a week is enough/.test(again.words)], [1, true])
  assert.match((await pilotlight(cleo, 'pod')).out, /^ben thinks of you/)
  assert.equal((await pilotlight(cleo, 'pod', 'thanks')).code, 0)
  assert.doesNotMatch((await pilotlight(cleo, 'pod')).out, /thinks of you/)
  assert.equal((await pilotlight(ben, 'pod', 'nudges', 'off')).code, 0)
  assert.match((await pilotlight(ben, 'pod')).out, /You take no nudges/)
  assert.doesNotMatch((await pilotlight(cleo, 'pod')).out, /ben\s+quiet/)
  assert.equal((await pilotlight(ben, 'pod', 'sing')).code, 64)
})

test('steady weeks and leave without a screen', async () => {
  assert.match((await pilotlight(ben, 'streak')).out, /make your first steady week/)
  assert.equal((await pilotlight(ben, 'streak', 'leave', '2026-12-21', '2027-01-02')).code, 0)
  assert.deepEqual(JSON.parse((await pilotlight(ben, 'streak', '--json')).out).leaves, [
    { startsOn: '2026-12-21', endsOn: '2027-01-02' },
  ])
  assert.equal((await pilotlight(ben, 'streak', 'leave', '2026-12-21', '2026-12-20')).code, 1)
  assert.equal((await pilotlight(ben, 'streak', 'leave', 'remove', '2026-12-21')).code, 0)
  assert.equal((await pilotlight(ben, 'streak', 'leave', 'remove', '2026-12-21')).code, 1)
})

test('a leaderboard is switched on, joined, read and left without a screen', async () => {
  assert.equal((await pilotlight(ben, 'board')).out, 'The company has no leaderboard.\n')
  assert.equal((await pilotlight(ben, 'board', 'on')).code, 1)
  assert.equal((await pilotlight(ana, 'board', 'on')).code, 0)
  assert.match((await pilotlight(ben, 'board')).out, /Nobody shows themself yet/)
  assert.equal((await pilotlight(ben, 'board', 'join', '--as', 'Sea otter')).code, 0)
  assert.match((await pilotlight(cleo, 'board')).out, /1\s+Sea otter\s+0\nYou are not on it/)
  assert.equal((await pilotlight(cleo, 'board', 'join', '--as', 'ben')).code, 1)
  assert.equal((await pilotlight(ben, 'board', 'leave')).code, 0)
  assert.match((await pilotlight(cleo, 'board')).out, /Nobody shows themself yet/)
})
