import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-18T12:00:00Z'))
const [ana, ben, eve] = (await world.company('Halyard', 'ana', 'ben', 'eve')) as [
  TestMember,
  TestMember,
  TestMember,
]

function kept(name: string, title: string, weeks: number) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@nordhav.example`
  return [
    contact(name, { organisation: 'Nordhav Energy', title, emails: [email] }),
    ...Array.from({ length: weeks }, (_, week) =>
      mail(email, new Date(Date.UTC(2026, 10, 16 - 7 * week, 10)).toISOString(), {
        direction: week % 2 === 0 ? 'out' : 'in',
      }),
    ),
  ]
}
await ana.bring([...kept('Lars Eklund', 'Controller', 2), ...kept('Ida Moen', 'Legal Counsel', 12)])
await ben.bring([...kept('Priya Raman', 'CFO', 12), ...kept('Ida Moen', 'Legal Counsel', 1)])
// Eve knows nobody at Nordhav, and Ben as a colleague.
await eve.bring([contact('ben', { organisation: 'Halyard', emails: ['ben@halyard.example'] })])

const { body: made } = await ana.call('POST', '/api/accounts', {
  name: 'Nordhav Energy',
  domains: ['nordhav.example'],
})
const plays = `/api/accounts/${made.id}/plays`
const idOf = async (member: TestMember, name: string): Promise<string> =>
  (await member.call('GET', `/api/people?search=${encodeURIComponent(name)}`)).body.people[0].id
const share = async (member: TestMember, name: string) =>
  member.call('POST', '/api/sharing', { level: 'shared', who: { ids: [await idOf(member, name)] } })
const suggested = async (member: TestMember) =>
  (await member.call('GET', '/api/week')).body.picks
    .filter(({ reason }: { reason: string }) => reason === 'suggested')
    .map(({ person, facts }: { person: { name: string }; facts: Record<string, string> }) => ({
      name: person.name,
      play: facts.play,
      about: facts.about,
      other: facts.other,
      account: facts.account,
    }))

await share(ben, 'Priya Raman')
await share(ana, 'Ida Moen')
const ida = (await ana.call('GET', `/api/accounts/${made.id}`)).body.marks.find(
  ({ name }: { name: string }) => name === 'Ida Moen',
)
const adopted = await ana.call('POST', plays, { kind: 'adopt', department: 'finance' })
await ana.call('POST', plays, { kind: 'hand_over', tieId: ida.id, partnerId: ben.id, dueOn: '2026-11-24' })
await eve.call('POST', plays, { kind: 'adopt', department: 'finance' })

test('an adopted department brings one’s own person there into the week, who is shared with nobody', async () => {
  assert.deepEqual(await suggested(ana), [
    {
      name: 'Ida Moen',
      play: 'hand_over',
      about: 'Ida Moen',
      other: 'ben',
      account: 'Nordhav Energy',
    },
    { name: 'Lars Eklund', play: 'adopt', about: null, other: null, account: 'Nordhav Energy' },
  ])
})

test('a tie that comes to a colleague is in that colleague’s week, as they know the person', async () => {
  assert.deepEqual(await suggested(ben), [
    { name: 'Ida Moen', play: 'receive', about: 'Ida Moen', other: 'ana', account: 'Nordhav Energy' },
  ])
})

test('whoever knows nobody there is told which colleague to ask, and for whom', async () => {
  assert.deepEqual(await suggested(eve), [
    { name: 'ben', play: 'ask', about: 'Priya Raman', other: null, account: 'Nordhav Energy' },
  ])
  const { picks } = (await eve.call('GET', '/api/week')).body
  assert.equal(picks.length, 1, 'a colleague is in the week for what to ask, and for nothing else')
})

test('nobody ticks a play: done is what shared ties show, and then the week asks nothing more', async () => {
  const lars = await idOf(ana, 'Lars Eklund')
  const did = await ana.call('PUT', `/api/week/${lars}`, { answer: 'did', channel: 'call' })
  assert.equal(did.status, 200, did.text)
  const state = async () =>
    (await eve.call('GET', `/api/accounts/${made.id}`)).body.accountPlays.find(
      ({ id }: { id: string }) => id === adopted.body.id,
    )
  assert.deepEqual([(await state()).state, (await state()).reached], ['open', 1])
  await share(ana, 'Lars Eklund')
  assert.equal((await state()).state, 'done')
  world.setNow(new Date('2026-11-24T12:00:00Z'))
  assert.deepEqual(
    (await suggested(ana)).map(({ name }: { name: string }) => name),
    ['Ida Moen'],
  )
})

test('what is taken on in the middle of a week joins it at once, up to seven people', async () => {
  await ana.bring([...kept('Mara Lind', 'Chief Technology Officer', 6)], {
    files: [{ path: 'mara.vcf', size: 1, kind: 'test' }],
  })
  const before = (await ana.call('GET', '/api/week')).body.picks.map(
    ({ person }: { person: { name: string } }) => person.name,
  )
  assert.ok(!before.includes('Mara Lind'))
  await ana.call('POST', plays, { kind: 'adopt', department: 'technology' })
  const { picks } = (await ana.call('GET', '/api/week')).body
  const names = picks.map(({ person }: { person: { name: string } }) => person.name)
  assert.deepEqual(names, [...before, 'Mara Lind'])
  assert.deepEqual([picks.at(-1).reason, picks.at(-1).facts.play], ['suggested', 'adopt'])
})
