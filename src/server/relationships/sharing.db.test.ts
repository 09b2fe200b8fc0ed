import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-20T12:00:00Z'))
const [ana, ben, eve] = (await world.company('Halyard', 'ana', 'ben', 'eve')) as [
  TestMember,
  TestMember,
  TestMember,
]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]

/** Somebody with a mail each of the last weeks, which is a living tie. */
function kept(name: string, organisation: string, title: string, weeks = 10) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@${organisation.toLowerCase()}.example`
  return [
    contact(name, { organisation, title, emails: [email] }),
    ...Array.from({ length: weeks }, (_, week) =>
      mail(email, new Date(Date.UTC(2026, 10, 18 - 7 * week, 10)).toISOString(), {
        direction: week % 2 === 0 ? 'out' : 'in',
      }),
    ),
  ]
}

await ana.bring([
  ...kept('Mara Lindqvist', 'Nordhav', 'Head of Procurement'),
  ...kept('Ola Berg', 'Nordhav', 'Legal Counsel'),
  ...kept('Ruth Adler', 'Voss', 'Owner'),
  contact('Quiet One', { organisation: 'Voss' }),
])
await ben.bring(kept('Mara Lindqvist', 'Nordhav', 'CPO'))

const idOf = async (member: TestMember, name: string): Promise<string> =>
  (await member.call('GET', `/api/people?search=${encodeURIComponent(name)}`)).body.people[0].id
const [mara, ola, ruth] = await Promise.all(
  ['Mara Lindqvist', 'Ola Berg', 'Ruth Adler'].map((name) => idOf(ana, name)),
)
const bensMara = await idOf(ben, 'Mara Lindqvist')
const share = (level: string, who: object, member = ana) =>
  member.call('POST', '/api/sharing', { level, who })
const levelOf = async (id: string | undefined) =>
  (await ana.call('GET', `/api/people/${id}`)).body.sharing as string
const knownBy = async () =>
  (await ben.call('GET', `/api/people/${bensMara}/known-by`)).body.map(
    ({ member }: { member: string }) => member,
  )

test('whoever is signed out, or asks in a bad shape, changes nothing', async () => {
  const routes = [
    ['GET', '/api/sharing'],
    ['GET', '/api/sharing/people'],
    ['GET', '/api/sharing/looks'],
    ['POST', '/api/sharing'],
    ['POST', '/api/sharing/preview'],
    ['PUT', `/api/sharing/refusals/${mara}`],
    ['DELETE', `/api/sharing/refusals/${mara}`],
    ['GET', `/api/people/${mara}/known-by`],
    ['POST', `/api/people/${mara}/moves`],
    ['DELETE', `/api/people/${mara}/moves/${mara}`],
  ] as const
  const body = { level: 'shared', who: { ids: [mara] }, organisation: 'Voss' }
  for (const [method, url] of routes)
    assert.equal(
      (await world.nobody.call(method, url, method === 'POST' ? body : undefined)).status,
      401,
      url,
    )
  for (const wrong of [
    {},
    { level: 'public', who: { ids: [mara] } },
    { level: 'shared', who: {} },
    { level: 'shared', who: { ids: [] } },
    { level: 'shared', who: { sharing: ['private'] } },
    { level: 'shared', who: { sharing: [] } },
    { level: 'shared', who: { circle: 7 } },
  ])
    assert.equal((await ana.call('POST', '/api/sharing', wrong)).status, 400, JSON.stringify(wrong))
  for (const url of [
    '/api/sharing/people?level=private',
    '/api/sharing/looks?limit=0',
    '/api/people?sharing=x',
  ])
    assert.equal((await ana.call('GET', url)).status, 400, url)
  assert.equal((await ana.call('PUT', '/api/sharing/refusals/me')).status, 400)
  assert.equal(await levelOf(mara), 'private')
})

test('a colleague, and another company, change and see nothing by knowing the id', async () => {
  for (const other of [ben, zoe]) {
    assert.equal((await share('shared', { ids: [mara] }, other)).body.changed, 0)
    const { body } = await other.call('POST', '/api/sharing/preview', {
      level: 'shared',
      who: { ids: [mara] },
    })
    assert.deepEqual([body.matched, body.people, body.seen], [0, 0, []])
    assert.equal((await other.call('GET', `/api/people/${mara}/known-by`)).status, 404)
    assert.equal((await other.call('POST', `/api/people/${mara}/moves`, { organisation: 'X' })).status, 404)
  }
  assert.equal(await levelOf(mara), 'private')
})

test('a preview is what a colleague would get, word for word, and saves nothing', async () => {
  const wanted = { level: 'shared', who: { ids: [mara, ruth] } }
  const { body } = await ana.call('POST', '/api/sharing/preview', wanted)
  assert.deepEqual([body.matched, body.people, body.seen.length], [2, 2, 2])
  assert.deepEqual(await knownBy(), [])
  await share('shared', { ids: [mara] })
  const [known] = (await ben.call('GET', `/api/people/${bensMara}/known-by`)).body
  const [row] = body.seen.filter(({ personId }: { personId: string }) => personId === mara)
  assert.deepEqual([known.state, known.strength, known.lastMonth], [row.state, row.strength, row.lastMonth])
  assert.equal(known.lastMonth, '2026-11-01')
  assert.equal(known.strength, Math.round(known.strength * 10) / 10)
})

test('taking a level back leaves the colleague’s very next answer with nothing', async () => {
  assert.deepEqual(await knownBy(), ['ana'])
  await share('private', { ids: [mara] })
  assert.deepEqual(await knownBy(), [])
  assert.equal((await ana.call('GET', '/api/sharing/people')).body.total, 0)
  await share('discoverable', { ids: [mara] })
  assert.deepEqual(await knownBy(), [])
})

test('a discoverable person is seen by nobody; under five members not even counted', async () => {
  const { body } = await ana.call('POST', '/api/sharing/preview', {
    level: 'discoverable',
    who: { ids: [ola, ruth] },
  })
  assert.deepEqual([body.people, body.seen, body.discreet], [2, [], null])
  assert.equal((await ana.call('GET', '/api/sharing')).body.countsDiscoverable, false)
})

test('a change tells who had which level, so that undo brings back exactly that', async () => {
  await share('private', { ids: [mara, ola, ruth] })
  await share('discoverable', { ids: [ola] })
  const { body } = await share('shared', { ids: [mara, ola] })
  assert.equal(body.changed, 2)
  assert.deepEqual(
    body.before.map(({ level, ids }: { level: string; ids: string[] }) => [level, ids.length]),
    [
      ['private', 1],
      ['discoverable', 1],
    ],
  )
  for (const { level, ids } of body.before) await share(level, { ids })
  assert.deepEqual([await levelOf(mara), await levelOf(ola)], ['private', 'discoverable'])
  await share('private', { ids: [ola] })
})

test('by circle, tag and organisation, and everybody who has a level', async () => {
  await ana.call('PATCH', `/api/people/${ruth}`, { circle: 5, tags: ['board'] })
  const by = async (who: object) => {
    const { body } = await share('shared', who)
    const names = (await ana.call('GET', '/api/sharing/people')).body.people.map(
      ({ name }: { name: string }) => name,
    )
    await share('private', { sharing: ['shared', 'discoverable'] })
    return [body.changed, ...names]
  }
  assert.deepEqual(await by({ circle: 5 }), [1, 'Ruth Adler'])
  assert.deepEqual(await by({ tag: 'board' }), [1, 'Ruth Adler'])
  assert.deepEqual(await by({ organisation: 'nordhav' }), [2, 'Mara Lindqvist', 'Ola Berg'])
  const { organisations } = (await ana.call('GET', '/api/people/facets')).body
  const voss = organisations.find(({ name }: { name: string }) => name === 'Voss')
  assert.deepEqual(await by({ organisation: voss.id }), [2, 'Quiet One', 'Ruth Adler'])
  assert.deepEqual(await by({ organisation: 'Nowhere' }), [0])
  assert.equal((await ana.call('GET', '/api/sharing')).body.shared, 0)
})

test('the list of people filters by level, and says how many have each', async () => {
  await share('shared', { ids: [mara] })
  await share('discoverable', { ids: [ola] })
  const names = async (level: string) =>
    (await ana.call('GET', `/api/people?sharing=${level}&sort=name`)).body.people.map(
      ({ name }: { name: string }) => name,
    )
  assert.deepEqual(
    [await names('shared'), await names('discoverable'), await names('private')],
    [['Mara Lindqvist'], ['Ola Berg'], ['Quiet One', 'Ruth Adler']],
  )
  assert.deepEqual((await ana.call('GET', '/api/people/facets')).body.sharing, {
    private: 2,
    discoverable: 1,
    shared: 1,
  })
  const [head, ...lines] = (await ana.call('GET', '/api/people/export')).text.trim().split('\r\n')
  const column = head?.split(',').indexOf('sharing') ?? -1
  assert.ok(column > 0)
  assert.deepEqual(
    lines.map((line) => line.split(',')[column]),
    ['shared', 'discoverable', 'private', 'private'],
  )
})

test('what I let others see is listed by pages, by level, and searched', async () => {
  const page = (await ana.call('GET', '/api/sharing/people?limit=1')).body
  assert.deepEqual(
    [page.total, page.next, page.people[0].name, page.people[0].level],
    [2, 1, 'Mara Lindqvist', 'shared'],
  )
  const last = (await ana.call('GET', '/api/sharing/people?limit=1&after=1')).body
  assert.deepEqual([last.next, last.people[0].level], [null, 'discoverable'])
  assert.equal((await ana.call('GET', '/api/sharing/people?level=discoverable')).body.total, 1)
  assert.equal((await ana.call('GET', '/api/sharing/people?search=lindq')).body.total, 1)
  assert.equal((await ben.call('GET', '/api/sharing/people')).body.total, 0)
})

test('who looked at what of mine is told to me alone, by day, under my own name for it', async () => {
  await ben.call('PATCH', `/api/people/${bensMara}`, { name: 'The one who never pays' })
  world.setNow(new Date('2026-11-21T12:00:00Z'))
  assert.deepEqual(await knownBy(), ['ana'])
  await knownBy()
  const { body } = await ana.call('GET', '/api/sharing/looks')
  assert.deepEqual(
    body.looks.map(({ viewer, at, on }: Record<string, string>) => [viewer, at, on]),
    [
      ['ben', 'Mara Lindqvist', '2026-11-21'],
      ['ben', 'Mara Lindqvist', '2026-11-20'],
    ],
  )
  assert.equal((await ana.call('GET', '/api/sharing/looks?limit=1')).body.next, 1)
  for (const other of [ben, eve, zoe])
    assert.equal((await other.call('GET', '/api/sharing/looks')).body.total, 0)
})

test('nobody is told of a look at somebody they do not share', async () => {
  await share('private', { ids: [mara] })
  const before = (await ana.call('GET', '/api/sharing/looks')).body.total
  world.setNow(new Date('2026-11-22T12:00:00Z'))
  assert.deepEqual(await knownBy(), [])
  assert.equal((await ana.call('GET', '/api/sharing/looks')).body.total, before)
})

test('whoever turns out to be a colleague is no longer shared, and cannot be', async () => {
  await share('shared', { ids: [ruth] })
  await ana.call('PATCH', `/api/people/${ruth}`, { isColleague: true })
  assert.equal((await ana.call('GET', '/api/sharing/people?search=ruth')).body.total, 0)
  assert.equal((await share('shared', { ids: [ruth] })).body.changed, 0)
  await ana.call('PATCH', `/api/people/${ruth}`, { isColleague: false })
  assert.equal(await levelOf(ruth), 'private')
})

test('department and seniority are said by the title, corrected by hand, and given back', async () => {
  const said = async () => {
    const { department, seniority, titleSays } = (await ana.call('GET', `/api/people/${mara}`)).body
    return [department, seniority, titleSays.department, titleSays.seniority]
  }
  assert.deepEqual(await said(), ['procurement', 'director', 'procurement', 'director'])
  await ana.call('PATCH', `/api/people/${mara}`, { department: 'finance', seniority: 'chief' })
  assert.deepEqual(await said(), ['finance', 'chief', 'procurement', 'director'])
  await ana.bring(
    [
      contact('Mara Lindqvist', {
        organisation: 'Nordhav',
        title: 'Head of Legal',
        emails: ['mara.lindqvist@nordhav.example'],
      }),
    ],
    { snapshotOn: '2026-11-19' },
  )
  assert.deepEqual(await said(), ['finance', 'chief', 'legal', 'director'])
  await ana.call('PATCH', `/api/people/${mara}`, { department: null, seniority: null })
  assert.deepEqual(await said(), ['legal', 'director', 'legal', 'director'])
})

test('a move by word shows no old title, never lies ahead, and once taken back files are believed again', async () => {
  const shown = async () => {
    const { organisation, title, moves, editedOrganisation, editedTitle } = (
      await ana.call('GET', `/api/people/${ola}`)
    ).body
    return [organisation, title, moves.length, editedOrganisation, editedTitle]
  }
  assert.deepEqual(await shown(), ['Nordhav', 'Legal Counsel', 0, null, null])
  const ahead = await ana.call('POST', `/api/people/${ola}/moves`, {
    organisation: 'Tessel',
    on: '2027-01-01',
  })
  assert.equal(ahead.status, 422)
  await ana.call('POST', `/api/people/${ola}/moves`, { organisation: 'Tessel', on: '2026-10-01' })
  assert.deepEqual(await shown(), ['Tessel', '', 1, 'Tessel', ''])
  const [move] = (await ana.call('GET', `/api/people/${ola}`)).body.moves
  assert.deepEqual([move.source, move.seenOn, move.fromOrganisation], ['word', '2026-10-01', 'Nordhav'])
  assert.equal((await ben.call('DELETE', `/api/people/${ola}/moves/${move.id}`)).status, 404)
  assert.equal((await ana.call('DELETE', `/api/people/${ola}/moves/${move.id}`)).status, 200)
  assert.deepEqual(await shown(), ['Nordhav', 'Legal Counsel', 0, null, null])
  assert.equal((await ana.call('DELETE', `/api/people/${ola}/moves/${move.id}`)).status, 404)
})

test('what was corrected after a move stays when the move is taken back', async () => {
  await ana.call('POST', `/api/people/${ruth}/moves`, { organisation: 'Tessel', title: 'Chair' })
  await ana.call('PATCH', `/api/people/${ruth}`, { organisation: 'Tessel Bank' })
  const [move] = (await ana.call('GET', `/api/people/${ruth}`)).body.moves
  await ana.call('DELETE', `/api/people/${ruth}/moves/${move.id}`)
  const { organisation, title } = (await ana.call('GET', `/api/people/${ruth}`)).body
  assert.deepEqual([organisation, title], ['Tessel Bank', 'Owner'])
})
