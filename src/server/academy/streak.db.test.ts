import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const application = await testApplication()
const [ana, ben] = (await application.company('halyard', 'ana', 'ben')) as [TestMember, TestMember]
const [eve] = (await application.company('other', 'eve')) as [TestMember]
const at = (day: string) => application.setNow(new Date(`${day}T12:00:00Z`))
const streakOf = async (member: TestMember) => (await member.call('GET', '/api/academy/streak')).body

/** Somebody whom Ana used to write to every other week until the summer: worth a place in her week. */
const friends = Array.from({ length: 12 }, (_, place) => `Friend ${String.fromCharCode(65 + place)}`)
at('2026-10-05')
await ana.bring(
  friends.flatMap((name) => {
    const email = `${name.toLowerCase().replace(' ', '.')}@nordhav.example`
    return [
      contact(name, { emails: [email], organisation: 'Nordhav', title: 'Buyer' }),
      ...Array.from({ length: 6 }, (_, turn) =>
        mail(email, new Date(Date.UTC(2026, 2 + turn, 3)).toISOString(), {
          direction: turn % 2 === 0 ? 'out' : 'in',
        }),
      ),
    ]
  }),
)
const picks = async (): Promise<string[]> =>
  (await ana.call('GET', '/api/week')).body.picks.map(({ person }: { person: { id: string } }) => person.id)
const did = (personId: string) => ana.call('PUT', `/api/week/${personId}`, { answer: 'did', channel: 'call' })

test('three people of My week on two days make a week steady; on one day they do not', async () => {
  at('2026-10-05')
  const [one, two, three] = await picks()
  if (!one || !two || !three) throw new Error('A week of three is needed.')
  for (const id of [one, two, three]) assert.equal((await did(id)).status, 200)
  assert.deepEqual((await streakOf(ana)).thisWeek, { people: 3, days: 1 })
  // Once more on another day is no other day of theirs.
  at('2026-10-06')
  await ana.call('POST', `/api/people/${one}/interactions`, { channel: 'call', on: '2026-10-06' })
  assert.deepEqual((await streakOf(ana)).thisWeek, { people: 3, days: 1 })
  assert.equal((await streakOf(ana)).total, 0)
  await ana.call('DELETE', `/api/week/${three}`)
  at('2026-10-07')
  await did(three)
  const { current, best, total, weeks, reserves } = await streakOf(ana)
  assert.deepEqual([current, best, total, reserves], [1, 1, 1, 2])
  assert.deepEqual(weeks, [{ monday: '2026-10-05', kind: 'steady' }])
})

test('a missed week is borne, a third is not; leave spends nothing', async () => {
  at('2026-10-21')
  assert.deepEqual(
    (await streakOf(ana)).weeks.map(({ kind }: { kind: string }) => kind),
    ['steady', 'reserve', 'open'],
  )
  at('2026-11-04')
  const { current, best, total } = await streakOf(ana)
  assert.deepEqual([current, best, total], [0, 1, 1])
  assert.equal(
    (await ana.call('POST', '/api/academy/leaves', { startsOn: '2026-10-14', endsOn: '2026-10-14' })).status,
    200,
  )
  assert.deepEqual(
    (await streakOf(ana)).weeks.map(({ kind }: { kind: string }) => kind),
    ['steady', 'leave', 'reserve', 'reserve', 'open'],
  )
  assert.equal((await streakOf(ana)).current, 1)
})

test('a leave is entered, changed and removed; what is none is refused', async () => {
  for (const [startsOn, endsOn] of [
    ['2026-12-20', '2026-12-01'],
    ['2026-12-20', '2028-12-01'],
    ['2026-12-20', 'soon'],
  ])
    assert.equal((await ana.call('POST', '/api/academy/leaves', { startsOn, endsOn })).status, 400)
  for (const endsOn of ['2026-12-24', '2027-01-02'])
    await ana.call('POST', '/api/academy/leaves', { startsOn: '2026-12-20', endsOn })
  assert.deepEqual((await streakOf(ana)).leaves, [
    { startsOn: '2026-10-14', endsOn: '2026-10-14' },
    { startsOn: '2026-12-20', endsOn: '2027-01-02' },
  ])
  for (const other of [ben, eve])
    assert.equal((await other.call('DELETE', '/api/academy/leaves/2026-12-20')).status, 404)
  assert.equal((await ana.call('DELETE', '/api/academy/leaves/2026-12-20')).status, 200)
  assert.equal((await ana.call('DELETE', '/api/academy/leaves/2026-12-20')).status, 404)
})

test('what a mailbox shows counts like one’s own word', async () => {
  at('2026-11-09')
  const { picks: chosen } = (await ana.call('GET', '/api/week')).body
  at('2026-11-11')
  for (const [place, { person }] of chosen.slice(0, 3).entries())
    await ana.bring([
      mail(
        `${person.name.toLowerCase().replace(' ', '.')}@nordhav.example`,
        `2026-11-${10 + (place % 2)}T10:00:00.000Z`,
        {
          direction: 'out',
        },
      ),
    ])
  const { thisWeek, total } = await streakOf(ana)
  assert.deepEqual([thisWeek, total], [{ people: 3, days: 2 }, 2])
})

test('nobody else sees a streak or a leave', async () => {
  for (const other of [ben, eve]) {
    const { total, leaves, weeks } = await streakOf(other)
    assert.deepEqual([total, leaves, weeks], [0, [], []])
  }
  for (const [method, url, body] of [
    ['GET', '/api/academy/streak', undefined],
    ['POST', '/api/academy/leaves', { startsOn: '2026-12-20', endsOn: '2026-12-21' }],
    ['DELETE', '/api/academy/leaves/2026-10-14', undefined],
  ] as const)
    assert.equal((await application.nobody.call(method, url, body)).status, 401, url)
})
