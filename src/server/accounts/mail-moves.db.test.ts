import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-20T12:00:00Z'))
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]

const account = async (name: string, domain: string): Promise<string> =>
  (await ana.call('POST', '/api/accounts', { name, domains: [domain] })).body.id
const nordhav = await account('Nordhav', 'nordhav.example')
const tessel = await account('Tessel', 'tessel.example')
const page = async (id: string) => (await ben.call('GET', `/api/accounts/${id}`)).body
const moves = async (id: string) =>
  (await page(id)).moves.map(({ name, direction, organisation, from, on, source }: Record<string, string>) =>
    [name, direction, organisation, from, on, source].join(' '),
  )
const lines = (address: string, months: readonly number[]) =>
  months.flatMap((month) =>
    (['in', 'out'] as const).map((direction, place) =>
      mail(address, new Date(Date.UTC(2026, month - 1, 4 + place, 10)).toISOString(), {
        direction,
        people: [{ name: 'Lars Eklund', email: address, url: '' }],
      }),
    ),
  )

await ana.bring(
  [
    contact('Lars Eklund', {
      organisation: 'Nordhav',
      title: 'Head of Procurement',
      emails: ['lars@nordhav.example', 'lars.eklund@tessel.example'],
    }),
    ...lines('lars@nordhav.example', [3, 4, 5, 6]),
  ],
  { snapshotOn: '2026-07-01' },
)
const [{ id: lars }] = (await ana.call('GET', '/api/people?search=lars')).body.people
await ana.call('POST', '/api/sharing', { level: 'shared', who: { ids: [lars] } })

test('newer mail from another employer, while the old address is silent, tells colleagues of a move', async () => {
  assert.equal((await page(nordhav)).marks.length, 1)
  const { id, report } = await ana.bring(lines('lars.eklund@tessel.example', [9, 10, 11]))
  assert.equal(report.moves, 1)
  assert.deepEqual(await moves(nordhav), ['Lars Eklund left tessel.example Nordhav 2026-09-04 mail'])
  assert.deepEqual(await moves(tessel), ['Lars Eklund arrived tessel.example Nordhav 2026-09-04 mail'])
  assert.deepEqual([(await page(nordhav)).marks.length, (await page(tessel)).marks.length], [0, 1])
  assert.equal((await page(tessel)).marks[0].title, '')
  await ana.call('DELETE', `/api/imports/${id}`)
  assert.deepEqual([await moves(nordhav), (await page(nordhav)).marks.length], [[], 1])
})

test('a wrong one is taken back, and the next import does not say it again', async () => {
  await ana.bring(lines('lars.eklund@tessel.example', [9, 10]))
  const [move] = (await ana.call('GET', `/api/people/${lars}`)).body.moves
  assert.deepEqual([move.source, move.seenOn], ['mail', '2026-09-04'])
  await ana.call('DELETE', `/api/people/${lars}/moves/${move.id}`)
  assert.deepEqual([await moves(nordhav), (await page(nordhav)).marks.length], [[], 1])
  await ana.bring(lines('lars.eklund@tessel.example', [11]))
  assert.deepEqual(await moves(nordhav), [])
})

test('a newer card decides: where it says they are, they are', async () => {
  await ana.bring([contact('Lars Eklund', { organisation: 'Tessel', title: 'CPO' })], {
    snapshotOn: '2026-11-15',
  })
  assert.deepEqual(await moves(tessel), ['Lars Eklund arrived Tessel Nordhav 2026-11-15 import'])
  assert.deepEqual([(await page(nordhav)).marks.length, (await page(tessel)).marks.length], [0, 1])
})
