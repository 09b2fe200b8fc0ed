import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const application = await testApplication()
const [ana, ben, cleo] = (await application.company('halyard', 'ana', 'ben', 'cleo')) as [
  TestMember,
  TestMember,
  TestMember,
]

const turnTo = (day: string) => application.setNow(new Date(`${day}T12:00:00Z`))
turnTo('2026-10-28')
const { id: cohortId } = (
  await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02', isOpen: true })
).body
await ben.call('POST', `/api/cohorts/${cohortId}/join`)
const mission = async (id: string) =>
  (await ben.call('GET', '/api/cohorts/mine')).body.missions.find((each: { id: string }) => each.id === id)

/** Mails both ways with one person of a client, on these days. */
const mails = (name: string, domain: string, days: readonly string[]) => {
  const email = `${name.toLowerCase().replace(' ', '.')}@${domain}`
  return [
    contact(name, { emails: [email], organisation: domain, title: 'Head of IT' }),
    ...days.flatMap((day) => [
      mail(email, `${day}T09:00:00.000Z`, { direction: 'out' }),
      mail(email, `${day}T10:00:00.000Z`, { direction: 'in' }),
    ]),
  ]
}
const weekly = ['2026-09-20', '2026-09-27', '2026-10-04', '2026-10-11', '2026-10-18', '2026-10-25']
const share = (member: TestMember, accountId: string, level = 'shared') =>
  member.call('POST', '/api/sharing', { level, who: { accountId } })
/** Somebody of the company opens the account: what shared ties show is counted. */
const look = async (accountId: string) => (await ana.call('GET', `/api/accounts/${accountId}`)).body

/** A client that hangs on Ben, and Cleo brought in on a day. */
async function bringIn(name: string, domain: string, on: string, kind = 'client') {
  turnTo(on)
  const { id } = (await ana.call('POST', '/api/accounts', { name: domain, kind, domains: [domain] })).body
  await ben.bring(mails(name, domain, weekly))
  await share(ben, id)
  const { marks } = await look(id)
  const { status } = await ben.call('POST', `/api/accounts/${id}/plays`, {
    kind: 'bring_in',
    tieId: marks[0].id,
    partnerId: cleo.id,
  })
  assert.equal(status, 200)
  const { people } = (await ben.call('GET', `/api/people?search=${name.split(' ')[0]}`)).body
  return { id, personId: people[0].id }
}
const meet = async (personId: string, on: string) => {
  turnTo(on)
  return ben.call('POST', `/api/people/${personId}/interactions`, { channel: 'meeting', on })
}
const cleoWrites = async (name: string, domain: string, days: readonly string[]) => {
  turnTo(days.at(-1) ?? '')
  await cleo.bring(mails(name, domain, days))
}
const holds = ['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-16', '2026-11-18']

let meeting = ''

test('a colleague counts once both have met the client of an account that hung on one, and the colleague shares it', async () => {
  const { id, personId } = await bringIn('Toomas Kask', 'tartu.example', '2026-11-09')
  assert.equal((await mission('second-thread')).isAvailable, true)
  meeting = (await meet(personId, '2026-11-11')).body.key
  await cleoWrites('Toomas Kask', 'tartu.example', holds)
  await look(id)
  // Cleo's mails are Cleo's: until they share the tie nobody can count it.
  assert.equal((await mission('second-thread')).isDone, false)
  await share(cleo, id)
  await look(id)
  const { isDone, counted } = await mission('second-thread')
  assert.equal(isDone, true)
  assert.deepEqual(
    counted.map(({ points, isSelf, on }: Record<string, unknown>) => [points, isSelf, on]),
    [[25, false, '2026-11-18']],
  )
})

test('what Cleo takes back, the meeting that Ben takes back and a dropped play take the points back', async () => {
  const [{ id: accountId }] = (await ana.call('GET', '/api/accounts')).body.accounts
  await share(cleo, accountId, 'private')
  await look(accountId)
  assert.equal((await mission('second-thread')).isDone, false)
  await share(cleo, accountId)
  await look(accountId)
  assert.equal((await mission('second-thread')).isDone, true)
  await ben.call('DELETE', `/api/interactions/${meeting}`)
  assert.equal((await mission('second-thread')).isDone, false)
  const [{ id: personId }] = (await ben.call('GET', '/api/people?search=toomas')).body.people
  await meet(personId, '2026-11-18')
  assert.equal((await mission('second-thread')).isDone, true)
  const [play] = (await ben.call('GET', '/api/plays?mine=true')).body
  await ben.call('PATCH', `/api/plays/${play.id}`, { dropped: true })
  assert.equal((await mission('second-thread')).isDone, false)
})

test('an account with two threads already, a prospect, and a meeting that never was count nothing', async () => {
  const prospect = await bringIn('Liis Saar', 'parnu.example', '2026-11-18', 'prospect')
  await meet(prospect.personId, '2026-11-19')
  await cleoWrites('Liis Saar', 'parnu.example', holds)
  await share(cleo, prospect.id)
  await look(prospect.id)
  assert.equal((await mission('second-thread')).isDone, false)

  turnTo('2026-11-18')
  await cleo.bring(mails('Rein Ots', 'narva.example', weekly))
  const two = await bringIn('Urve Tamm', 'narva.example', '2026-11-18')
  await share(cleo, two.id)
  const { living, withoutBusiest } = await look(two.id)
  assert.deepEqual([living, withoutBusiest], [2, 1])
  const { marks } = await look(two.id)
  await ben.call('POST', `/api/accounts/${two.id}/plays`, {
    kind: 'bring_in',
    tieId: marks.find(({ name }: { name: string }) => name === 'Urve Tamm').id,
    partnerId: cleo.id,
  })
  const { rows } = await application.owner.query(
    'select was_single_threaded as single from play where account_id = $1 order by was_single_threaded',
    [two.id],
  )
  // Taken on before Cleo shared, it hung on Ben as far as anybody could know; after it, no more.
  assert.deepEqual(
    rows.map(({ single }) => single),
    [false, true],
  )

  const unmet = await bringIn('Maie Lepp', 'viljandi.example', '2026-11-18')
  // That Ben met her before Cleo was brought in is no meeting of the two of them.
  await meet(unmet.personId, '2026-11-10')
  await cleoWrites('Maie Lepp', 'viljandi.example', holds)
  await share(cleo, unmet.id)
  await look(unmet.id)
  assert.equal((await mission('second-thread')).isDone, false)
  await meet(unmet.personId, '2026-11-20')
  assert.equal((await mission('second-thread')).isDone, true)
})

test('fifteen rhythms set in the programme, ten with contact on record, are the circles; fourteen are not', async () => {
  turnTo('2026-11-10')
  const names = Array.from({ length: 15 }, (_, place) => `Tie ${'ABCDEFGHIJKLMNO'[place]}`)
  await ben.bring(names.slice(0, 10).flatMap((name) => mails(name, 'ties.example', ['2026-08-01'])))
  await ben.bring(names.slice(10).map((name) => contact(name, { organisation: 'ties.example' })))
  const { people } = (await ben.call('GET', '/api/people?search=ties&limit=50')).body
  const ids = people.map((person: { id: string }) => person.id)
  assert.equal(ids.length, 15)
  await ben.call('POST', '/api/people/changes', { ids: ids.slice(1), cadenceDays: 60 })
  assert.equal((await mission('circles')).isDone, false)
  turnTo('2026-11-12')
  await ben.call('PATCH', `/api/people/${ids[0]}`, { cadenceDays: 30 })
  const { isAvailable, counted } = await mission('circles')
  assert.equal(isAvailable, true)
  assert.deepEqual(
    counted.map(({ on, points }: Record<string, unknown>) => [on, points]),
    [['2026-11-12', 10]],
  )
  // Chosen again as they are, they keep their day; taken away, they take the points along.
  turnTo('2026-11-20')
  await ben.call('POST', '/api/people/changes', { ids, cadenceDays: 60 })
  assert.equal((await mission('circles')).counted[0].on, '2026-11-12')
  await ben.call('PATCH', `/api/people/${ids[3]}`, { cadenceDays: null })
  assert.equal((await mission('circles')).isDone, false)
})
