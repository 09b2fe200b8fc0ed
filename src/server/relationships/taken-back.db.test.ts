import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-20T12:00:00Z'))
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]
const { body: account } = await ana.call('POST', '/api/accounts', {
  name: 'Nordhav',
  domains: ['nordhav.example'],
})
await ana.bring([
  contact('Mara Lindqvist', { organisation: 'Nordhav', emails: ['mara@nordhav.example'] }),
  contact('Ola Berg', { organisation: 'Nordhav', emails: ['ola@nordhav.example'] }),
  contact('Ola B. Berg', { organisation: 'Halyard', emails: ['ola@halyard.example'] }),
  contact('Ruth Adler', { organisation: 'Voss', emails: ['ruth@voss.example'] }),
  contact('Rut Adler', { organisation: 'Voss', emails: ['rut@voss.example'] }),
  mail('mara@nordhav.example', '2026-11-10T10:00:00Z'),
])

const { people } = (await ana.call('GET', '/api/people?colleagues=true&limit=50')).body
const idOf = async (name: string): Promise<string> => {
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from person where owner_id = $1 and name = $2',
    [ana.id, name],
  )
  assert.ok(rows[0], `${name} of ${people.length}`)
  return rows[0].id
}
const share = (level: string, ids: readonly string[]) =>
  ana.call('POST', '/api/sharing', { level, who: { ids } })
const seenByBen = async () => (await ben.call('GET', `/api/accounts/${account.id}`)).text

test('whoever is shared no longer, but discoverable, is gone from what was begun with them', async () => {
  const mara = await idOf('Mara Lindqvist')
  await share('shared', [mara])
  const [mark] = (await ben.call('GET', `/api/accounts/${account.id}`)).body.marks
  await ben.call('POST', `/api/accounts/${account.id}/plays`, { kind: 'greet', tieId: mark.id })
  await share('private', [mara])
  const private_ = await seenByBen()
  await share('shared', [mara])
  const [again] = (await ben.call('GET', `/api/accounts/${account.id}`)).body.marks
  await ben.call('POST', `/api/accounts/${account.id}/plays`, { kind: 'greet', tieId: again.id })
  await share('discoverable', [mara])
  const { accountPlays } = (await ben.call('GET', `/api/accounts/${account.id}`)).body
  assert.deepEqual(
    accountPlays.map(({ tieId, counterpart }: Record<string, unknown>) => [tieId, counterpart]),
    [
      [null, null],
      [null, null],
    ],
    'a play tells whether a tie is private or only discoverable',
  )
  assert.doesNotMatch(private_, new RegExp(mark.id))
  // Shared again, it is another one.
  await share('shared', [mara])
  const [third] = (await ben.call('GET', `/api/accounts/${account.id}`)).body.marks
  assert.ok(![mark.id, again.id].includes(third.id))
})

test('whoever is joined with a colleague of ours is shared no longer', async () => {
  const [shared, colleague] = [await idOf('Ola Berg'), await idOf('Ola B. Berg')]
  await share('shared', [shared])
  assert.match(await seenByBen(), /Ola Berg/)
  const merged = await ana.call('POST', `/api/people/${shared}/merge`, { otherId: colleague })
  assert.equal(merged.status, 200, merged.text)
  assert.doesNotMatch(await seenByBen(), /Ola/)
  await ana.call('POST', `/api/merges/${merged.body.id}/undo`)
  assert.doesNotMatch(await seenByBen(), /Ola/)
})

test('of whoever was once joined, parted again and removed, nothing is kept', async () => {
  const [kept, removed] = [await idOf('Ruth Adler'), await idOf('Rut Adler')]
  const { body } = await ana.call('POST', `/api/people/${kept}/merge`, { otherId: removed })
  await ana.call('POST', `/api/merges/${body.id}/undo`)
  assert.equal((await ana.call('DELETE', `/api/people/${removed}`)).status, 200)
  const { rows } = await world.owner.query<{ n: number }>(
    `select count(*)::int as n from merge where owner_id = $1 and taken::text like '%Rut Adler%'`,
    [ana.id],
  )
  assert.deepEqual(rows, [{ n: 0 }])
  assert.doesNotMatch((await ana.call('GET', '/api/merges')).text, /Rut Adler|rut@voss/)
  assert.equal((await ana.call('GET', `/api/people/${kept}`)).status, 200)
})

test('of whoever is removed no name stays in the log of looks', async () => {
  const mara = await idOf('Mara Lindqvist')
  await ben.bring([contact('Mara Lindqvist', { organisation: 'Nordhav', emails: ['mara@nordhav.example'] })])
  const bens = (await ben.call('GET', '/api/people')).body.people[0].id
  assert.equal((await ben.call('GET', `/api/people/${bens}/known-by`)).body.length, 1)
  const log = async () => (await ana.call('GET', '/api/sharing/looks')).text
  assert.match(await log(), /Mara Lindqvist/)
  await ana.call('DELETE', `/api/people/${mara}`)
  assert.doesNotMatch(await log(), /Mara Lindqvist/)
  assert.match(await log(), /Nordhav/)
})

test('what colleagues see follows the mail of an import at once, not the next change by hand', async () => {
  await ana.call('POST', '/api/accounts', { name: 'Tessel', domains: ['tessel.example'] })
  const { body: made } = await ana.call('POST', '/api/people', {
    name: 'Ivo Dal',
    emails: ['ivo@voss.example', 'ivo@tessel.example'],
  })
  await ana.bring([mail('ivo@voss.example', '2026-10-01T10:00:00Z')])
  await share('shared', [made.id])
  const counted = async () =>
    (await ben.call('GET', '/api/accounts')).body.accounts.map(({ name, people }: Record<string, unknown>) =>
      [name, people].join(' '),
    )
  await ana.bring([mail('ivo@tessel.example', '2026-11-10T10:00:00Z')])
  const after = await counted()
  await ana.call('PATCH', `/api/people/${made.id}`, { tags: ['any'] })
  assert.deepEqual(await counted(), after)
  assert.ok(after.includes('Tessel 1'))
})
