import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApplication } from '../../testing/application.ts'
import { mail } from '../../testing/records.ts'
import { shippedFiles } from './content.ts'
import { missionsIn } from './content-file.ts'

const application = await testApplication()
application.setNow(new Date('2026-11-25T12:00:00Z'))
const names = Array.from({ length: 12 }, (_, number) => `member${number}`)
const members = await application.company('halyard', ...names)
const [small] = await application.company('small', 'solo')
const [lead, other] = members
if (!lead || !other || !small) throw new Error('Two members and another company are needed.')

const meeting = (on: string) =>
  mail('yusuf@calder.example', `${on}T10:00:00.000Z`, {
    direction: 'both',
    channel: 'meeting',
    people: [{ name: 'Yusuf Demir', email: 'yusuf@calder.example', url: '' }],
  })
const met = {
  id: 'revive',
  weeks: [2],
  every: 'unit',
  ways: [{ on: 'contact', where: { isMeeting: { eq: true } }, points: 20 }],
}
const run = (mission: object = met) => lead.call('POST', '/api/academy/content/dry-run', { mission })

test('a mission is tried on the past 28 days: how many would have done it, in a band, and nothing of whose', async () => {
  assert.deepEqual((await run()).body, { of: 12, band: { from: 0, to: 4 } })
  for (const member of members.slice(0, 6)) await member.bring([meeting('2026-11-20')])
  assert.deepEqual((await run()).body, { of: 12, band: { from: 5, to: 12 } })
  // Longer ago than 28 days counts nothing.
  for (const member of members.slice(6)) await member.bring([meeting('2026-10-20')])
  const { body, text } = await run()
  assert.deepEqual(body, { of: 12, band: { from: 5, to: 12 } })
  assert.doesNotMatch(text, /yusuf|calder|member/i)
  // One person more or fewer in the same band changes nothing that the lead sees.
  await members[6]?.bring([meeting('2026-11-21')])
  assert.equal((await run()).text, text)
})

test('it stands in the place of the live mission of its name, and keeps nothing', async () => {
  const missions = missionsIn('missions.yaml', shippedFiles().get('missions.yaml') ?? '').value ?? []
  const revive = missions.find(({ id }) => id === 'revive') ?? assert.fail()
  // Nobody had been silent for 90 days before.
  assert.deepEqual((await run(revive)).body.band, { from: 0, to: 4 })
  const { rows } = await application.owner.query('select count(*)::int as count from content_revision')
  assert.deepEqual(rows, [{ count: 0 }])
})

test('a company that is too small is told nothing; members and strangers may not ask; a mission is one of the language', async () => {
  const alone = await small.call('POST', '/api/academy/content/dry-run', { mission: met })
  assert.deepEqual(alone.body, { of: 1, band: null })
  assert.equal((await other.call('POST', '/api/academy/content/dry-run', { mission: met })).status, 403)
  assert.equal(
    (await application.nobody.call('POST', '/api/academy/content/dry-run', { mission: met })).status,
    401,
  )
  const wild = { ...met, ways: [{ on: 'contact', where: { 'a; drop table member': { gt: 1 } }, points: 5 }] }
  assert.equal((await run(wild)).status, 400)
})

test('a mission that the company changed tells its members what it counts now', async () => {
  const { body: cohort } = await lead.call('POST', '/api/cohorts', { name: 'Now', startsOn: '2026-11-30' })
  await lead.call('POST', `/api/cohorts/${cohort.id}/enrolments`, { memberIds: [other.id] })
  const shownWays = async () =>
    (await other.call('GET', '/api/cohorts/mine')).body.missions.find(
      ({ id }: { id: string }) => id === 'home',
    ).changedWays
  assert.equal(await shownWays(), null)
  const path = 'missions.yaml'
  const text = (shippedFiles().get(path) ?? '').replace('people: { gte: 30 }', 'people: { gte: 50 }')
  await lead.call('PUT', '/api/academy/content/draft', { path, text, edition: null })
  await lead.call('POST', '/api/academy/content/review', { path, edition: 1 })
  assert.equal((await lead.call('POST', '/api/academy/content/live', { paths: [path] })).status, 200)
  assert.deepEqual((await shownWays())[0].where, { people: { gte: 50 } })
  const odd = text.replace('people: { gte: 50 }', 'persons: { gte: 50 }')
  const { body } = await lead.call('PUT', '/api/academy/content/draft', { path, text: odd, edition: null })
  assert.match(JSON.stringify(body.findings), /import-completed has no fact persons/)
})
