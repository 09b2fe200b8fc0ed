import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-20T12:00:00Z'))
const [ana, ben, eve, dan, joy] = (await world.company('Halyard', 'ana', 'ben', 'eve', 'dan', 'joy')) as [
  TestMember,
  TestMember,
  TestMember,
  TestMember,
  TestMember,
]

/** A person at Nordhav with contact each week until today, which is a touch point. */
function kept(name: string, title: string, weeks = 12) {
  const email = `${name.toLowerCase().replace(' ', '.')}@nordhav.example`
  return [
    contact(name, { organisation: 'Nordhav Energy', title, emails: [email] }),
    ...Array.from({ length: weeks }, (_, week) =>
      mail(email, new Date(Date.UTC(2026, 10, 18 - 7 * week, 10)).toISOString(), {
        direction: week % 2 === 0 ? 'out' : 'in',
      }),
    ),
  ]
}

await ana.bring([
  ...kept('Priya Raman', 'Chief Financial Officer'),
  ...kept('Lars Eklund', 'Head of Procurement'),
  contact('Ida Moen', {
    organisation: 'Nordhav Energy',
    title: 'Legal Counsel',
    emails: ['ida@nordhav.example'],
  }),
])
await ben.bring([...kept('Priya Raman', 'CFO'), contact('Someone Else', { organisation: 'Other Ltd' })])
await eve.bring([...kept('Priya Raman', 'CFO'), ...kept('Secret Friend', 'CEO')])

const made = await ana.call('POST', '/api/accounts', {
  name: 'Nordhav Energy',
  kind: 'client',
  domains: ['nordhav.example'],
})
const accountId: string = made.body.id
const account = async (member: TestMember) => (await member.call('GET', `/api/accounts/${accountId}`)).body
const share = (member: TestMember, level: string, who: object) =>
  member.call('POST', '/api/sharing', { level, who })

test('an account begins with no touch point, for nobody shares anything yet', async () => {
  const { living, marks, people, trend } = await account(ana)
  assert.deepEqual([living, marks.length, people, trend], [0, 0, 0, Array(12).fill(0)])
})

test('a preview shows what colleagues would see by the same door, and saves nothing', async () => {
  const { body } = await ana.call('POST', '/api/sharing/preview', { level: 'shared', who: { accountId } })
  assert.equal(body.people, 3)
  assert.deepEqual(Object.keys(body.seen[0]).sort(), [
    'department',
    'lastMonth',
    'level',
    'name',
    'organisation',
    'personId',
    'seniority',
    'state',
    'strength',
    'title',
  ])
  assert.equal((await account(ana)).marks.length, 0)
  assert.equal((await ana.call('GET', '/api/sharing')).body.shared, 0)
})

test('what members share makes the touch points; the same human in two books is one', async () => {
  assert.equal((await share(ana, 'shared', { accountId })).body.changed, 3)
  const alone = await account(ben)
  assert.deepEqual([alone.living, alone.people, alone.withoutBusiest], [2, 3, 0])
  assert.equal(alone.busiest, 'ana')
  const ida = alone.marks.find(({ name }: { name: string }) => name === 'Ida Moen')
  assert.deepEqual([ida.state, ida.strength, ida.living, ida.lastMonth], [null, null, false, null])
  await share(ben, 'shared', { accountId })
  const both = await account(joy)
  assert.deepEqual([both.living, both.people, both.withoutBusiest], [3, 3, 1])
  const priyas = both.marks.filter(({ name }: { name: string }) => name === 'Priya Raman')
  assert.equal(priyas.length, 2)
  assert.equal(new Set(priyas.map(({ counterpart }: { counterpart: string }) => counterpart)).size, 1)
  assert.equal(priyas[0].department, 'finance')
  assert.equal(priyas[0].seniority, 'chief')
  assert.equal(both.trend.at(-1), 3)
  assert.ok(both.trend[0] < 3)
})

test('no address, day or note of a shared person is in any answer to a colleague', async () => {
  const text = (await joy.call('GET', `/api/accounts/${accountId}`)).text
  assert.doesNotMatch(text, /@nordhav|2026-11-1\d|Secret|Someone Else/)
})

test('discoverable ties count in the total alone, and only where at least five are in the company', async () => {
  await share(eve, 'discoverable', { accountId })
  const seen = await account(joy)
  assert.equal(seen.discreet, 2)
  assert.equal(seen.living, 3)
  assert.equal(seen.marks.length, 4)
  assert.ok(!seen.members.some(({ id }: { id: string }) => id === eve.id))
  // Under five the total goes at once: whoever joins or leaves has everything counted anew.
  await ana.call('PATCH', `/api/members/${dan.id}`, { left: true })
  assert.equal((await account(joy)).discreet, null)
  await ana.call('PATCH', `/api/members/${dan.id}`, { left: false })
})

test('whoever has left holds nothing any more, from that moment on', async () => {
  const before = (await account(joy)).living
  await ana.call('PATCH', `/api/members/${ben.id}`, { left: true })
  assert.equal((await account(joy)).living, before - 1)
  await ana.call('PATCH', `/api/members/${ben.id}`, { left: false })
  assert.equal((await account(joy)).living, before)
})

test('changing one’s mind takes effect at once, backwards too', async () => {
  await share(ben, 'private', { accountId })
  const seen = await account(joy)
  assert.equal(seen.living, 2)
  assert.equal(Math.max(...seen.trend), 2)
  assert.ok(!seen.members.some(({ id }: { id: string }) => id === ben.id))
  await share(ben, 'shared', { accountId })
})

test('a contact that is logged moves the touch points', async () => {
  const people = (await ana.call('GET', '/api/people?search=ida')).body.people
  for (const on of ['2026-09-10', '2026-10-10', '2026-11-10', '2026-11-19'])
    await ana.call('POST', `/api/people/${people[0].id}/interactions`, { channel: 'call', on })
  assert.equal((await account(joy)).living, 4)
})

test('the league lists, filters and sorts, and says who would leave which account cold', async () => {
  await ana.call('POST', '/api/accounts', { name: 'Quiet Ltd', kind: 'prospect', goal: 20 })
  const all = (await joy.call('GET', '/api/accounts')).body
  assert.deepEqual(
    all.accounts.map(({ name }: { name: string }) => name),
    ['Nordhav Energy', 'Quiet Ltd'],
  )
  assert.deepEqual([all.counts.all, all.counts.living, all.counts.singleThreaded], [2, 4, 0])
  await share(ben, 'private', { accountId })
  const risky = (await joy.call('GET', '/api/accounts?only=single-threaded')).body
  assert.equal(risky.total, 1)
  assert.deepEqual(risky.atRisk, [{ memberId: ana.id, member: 'ana', accounts: ['Nordhav Energy'] }])
  assert.match(
    (await joy.call('GET', '/api/accounts/export')).text,
    /^name,kind,lead[\s\S]*Nordhav Energy,client,,50,3,/,
  )
  await share(ben, 'shared', { accountId })
})

test('a suggestion names a domain that members share and no account has', async () => {
  await ben.bring([contact('Max Far', { organisation: 'Far Ltd', emails: ['max@far.example'] })])
  const found = (await ben.call('GET', '/api/people?search=max')).body.people[0].id
  await share(ben, 'shared', { ids: [found] })
  const { body } = await joy.call('GET', '/api/accounts/suggestions')
  assert.deepEqual(body, [{ domain: 'far.example', organisation: 'Far Ltd', ties: 1, members: 1 }])
})

test('a move by a member’s word is told to colleagues, and taken back when wrong', async () => {
  const { body } = await ana.call('GET', '/api/people?search=lars')
  const lars: string = body.people[0].id
  await ana.call('POST', `/api/people/${lars}/moves`, { organisation: 'Tessel Bank' })
  const moved = await account(joy)
  assert.deepEqual(
    moved.moves.map(({ name, direction, organisation, source }: Record<string, string>) => [
      name,
      direction,
      organisation,
      source,
    ]),
    [['Lars Eklund', 'left', 'Tessel Bank', 'word']],
  )
  assert.equal(moved.living, 3)
  const [move] = (await ana.call('GET', `/api/people/${lars}`)).body.moves
  await ana.call('DELETE', `/api/people/${lars}/moves/${move.id}`)
  const back = await account(joy)
  assert.deepEqual([back.moves.length, back.living], [0, 4])
})

test('a play is followed until shared ties show it done', async () => {
  const priya = (await account(ana)).marks.find(
    ({ name, memberId }: Record<string, string>) => name === 'Priya Raman' && memberId === ana.id,
  )
  const asked = await ana.call('POST', `/api/accounts/${accountId}/plays`, {
    kind: 'bring_in',
    tieId: priya.id,
    partnerId: joy.id,
  })
  assert.equal(asked.status, 200)
  const adopted = await joy.call('POST', `/api/accounts/${accountId}/plays`, {
    kind: 'adopt',
    department: 'finance',
  })
  const playOf = async (id: string) =>
    (await account(joy)).accountPlays.find((play: { id: string }) => play.id === id)
  assert.deepEqual(
    [(await playOf(adopted.body.id)).state, (await playOf(adopted.body.id)).reached],
    ['open', 1],
  )
  await joy.bring(kept('Priya Raman', 'CFO'))
  await share(joy, 'shared', { accountId })
  assert.equal((await playOf(adopted.body.id)).state, 'done')
  assert.equal((await playOf(asked.body.id)).state, 'done')
  assert.equal((await ana.call('GET', '/api/accounts')).body.accounts[0].plays, 0)
})

test('a member asks a play of themself only; who reads an account is told to its owners', async () => {
  const refused = await joy.call('POST', `/api/accounts/${accountId}/plays`, {
    kind: 'adopt',
    department: 'legal',
    doerId: ben.id,
  })
  assert.equal(refused.status, 403)
  const { body } = await ana.call('GET', '/api/sharing/looks')
  assert.ok(
    body.looks.some(({ viewer, at }: Record<string, string>) => viewer === 'joy' && at === 'Nordhav Energy'),
  )
  assert.ok(!body.looks.some(({ viewer }: Record<string, string>) => viewer === 'ana'))
})

test('only client leads and administrators change accounts', async () => {
  for (const [method, url, body] of [
    ['POST', '/api/accounts', { name: 'Mine' }],
    ['PATCH', `/api/accounts/${accountId}`, { goal: 10 }],
    ['DELETE', `/api/accounts/${accountId}`, undefined],
    ['PUT', '/api/company/attrition', { ours: 0, theirs: 0 }],
  ] as const)
    assert.equal((await joy.call(method, url, body)).status, 403, url)
})

test('the company’s figure of who leaves holds for accounts without their own, and everybody may read it', async () => {
  assert.deepEqual((await joy.call('GET', '/api/company/attrition')).body, { ours: 0.15, theirs: 0.15 })
  await ana.call('PUT', '/api/company/attrition', { ours: 0.1, theirs: 0.2 })
  assert.deepEqual((await joy.call('GET', '/api/company/attrition')).body, { ours: 0.1, theirs: 0.2 })
  assert.deepEqual((await account(joy)).attrition, { ours: 0.1, theirs: 0.2, isOwn: false })
  const own = { attritionOurs: 0.3, attritionTheirs: 0.4 }
  await ana.call('PATCH', `/api/accounts/${accountId}`, own)
  await ana.call('PUT', '/api/company/attrition', { ours: 0, theirs: 1 })
  assert.deepEqual((await account(joy)).attrition, { ours: 0.3, theirs: 0.4, isOwn: true })
  assert.equal((await ana.call('PUT', '/api/company/attrition', { ours: 2, theirs: 0 })).status, 400)
  assert.equal((await world.nobody.call('GET', '/api/company/attrition')).status, 401)
  await ana.call('PATCH', `/api/accounts/${accountId}`, { attritionOurs: null, attritionTheirs: null })
  await ana.call('PUT', '/api/company/attrition', { ours: 0.15, theirs: 0.15 })
})

test('two accounts cannot have one name or domain', async () => {
  const again = await ana.call('POST', '/api/accounts', { name: 'Nordhav', domains: ['nordhav.example'] })
  assert.equal(again.status, 409)
  const many = await ana.call('POST', '/api/accounts/batch', {
    accounts: [{ name: 'Nordhav Energy AS' }, { name: 'Fresh' }],
  })
  assert.equal(many.body.added, 1)
  assert.equal(many.body.refused[0].row, 1)
})

test('an account added twice in one moment is there once, and the second is told why', async () => {
  const wanted = { name: 'Tessel Bank', domains: ['tessel.example'] }
  const both = await Promise.all([1, 2].map(() => ana.call('POST', '/api/accounts', wanted)))
  const refused = both.find(({ status }) => status === 409)
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
  assert.match(
    refused?.body.detail,
    /^tessel\.example belongs to the account Tessel Bank already\.|^There is an account called Tessel Bank already\./,
  )
  const files = await Promise.all(
    [1, 2].map(() => ana.call('POST', '/api/accounts/batch', { accounts: [{ name: 'Once Ltd' }] })),
  )
  assert.deepEqual(files.map(({ body }) => body.added).sort(), [0, 1])
  const { accounts } = (await ana.call('GET', '/api/accounts')).body
  const named = (name: string) => accounts.filter((account: { name: string }) => account.name === name)
  assert.deepEqual([named('Tessel Bank').length, named('Once Ltd').length], [1, 1])
  for (const { id } of [...named('Tessel Bank'), ...named('Once Ltd')])
    await ana.call('DELETE', `/api/accounts/${id}`)
})

test('the same move told twice is one move; told again after another it is a new one', async () => {
  const { body } = await ana.call('GET', '/api/people?search=ida')
  const ida: string = body.people[0].id
  const tell = (organisation: string, title = 'Counsel') =>
    ana.call('POST', `/api/people/${ida}/moves`, { organisation, title })
  await Promise.all([tell('Tessel Bank'), tell('Tessel Bank')])
  await tell('Tessel Bank')
  const moves = async () => (await ana.call('GET', `/api/people/${ida}`)).body.moves
  assert.equal((await moves()).length, 1)
  await tell('Ardenne Foods')
  await tell('Tessel Bank')
  assert.equal((await moves()).length, 3)
  for (const { id } of await moves()) await ana.call('DELETE', `/api/people/${ida}/moves/${id}`)
})

test('a colleague’s person page knows who else shares them, and only that', async () => {
  const { body } = await ben.call('GET', '/api/people?search=priya')
  const known = await ben.call('GET', `/api/people/${body.people[0].id}/known-by`)
  assert.deepEqual(known.body.map(({ member }: { member: string }) => member).sort(), ['ana', 'joy'])
})

test('an account that is removed leaves every tie as it was', async () => {
  assert.equal((await ana.call('DELETE', `/api/accounts/${accountId}`)).status, 200)
  assert.equal((await ana.call('GET', '/api/sharing')).body.shared, 3)
  assert.ok(
    (await ana.call('GET', '/api/accounts/suggestions')).body.some(
      ({ domain }: { domain: string }) => domain === 'nordhav.example',
    ),
  )
})
