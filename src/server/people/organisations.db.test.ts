import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-24T12:00:00Z'))

/** A company of one for each test, so that none sees what another left. */
let companies = 0
async function member(): Promise<TestMember> {
  const [one] = await world.company(`Company${++companies}`, 'ana')
  assert.ok(one)
  return one
}

interface Row {
  readonly id: string
  readonly name: string
  readonly people: number
  readonly aliases: readonly { kind: string; value: string; written: string; people: number }[]
}

async function list(of: TestMember, search = ''): Promise<readonly Row[]> {
  const { body } = await of.call('GET', `/api/organisations?search=${encodeURIComponent(search)}`)
  return body.organisations
}

async function named(of: TestMember, name: string): Promise<Row> {
  const found = (await list(of)).find((row) => row.name === name)
  assert.ok(found, `${name} is among ${(await list(of)).map((row) => row.name)}`)
  return found
}

const short = (rows: readonly Row[]) => rows.map(({ name, people }) => `${name} ${people}`)
const known = ({ aliases }: Row) => aliases.map(({ kind, written }) => `${kind} ${written}`)

/** Four at Acme, two at Nordhav, one who says that there is no employer, one behind free mail. */
const cards = () => [
  contact('Mara Lindqvist', { organisation: 'Acme', emails: ['mara@acme.com'] }),
  contact('Tomás Ferreira', { organisation: 'Acme, Inc.' }),
  contact('Inês Duarte', { organisation: 'Acme' }),
  contact('Jonas Weber', { organisation: '', emails: ['jonas@mail.acme.com'] }),
  contact('Oda Berg', { organisation: 'Nordhav AS', emails: ['oda@nordhav.no'] }),
  contact('Per Holm', { organisation: 'Nordhav' }),
  contact('Lia Free', { organisation: 'Self-employed', emails: ['lia@gmail.com'] }),
  contact('Max Mail', { organisation: '', emails: ['max@gmail.com'] }),
]
const as = (path: string) => ({ files: [{ path, size: 1, kind: 'test' }] })

test('spellings and domains of one employer are one organisation; free mail is none', async () => {
  const ana = await member()
  await ana.bring(cards())
  assert.deepEqual(short(await list(ana)), ['Acme 4', 'Nordhav 2'])
  const acme = await named(ana, 'Acme')
  assert.deepEqual(
    acme.aliases.map(({ kind, written, people }) => [kind, written, people]),
    [
      ['name', 'Acme', 3],
      ['domain', 'acme.com', 1],
    ],
  )
  assert.deepEqual(short(await list(ana, 'Acme GmbH')), ['Acme 4'])
  assert.deepEqual(short(await list(ana, 'nordhav.no')), ['Nordhav 2'])
  assert.deepEqual(await list(ana, 'gmail'), [])
})

test('the list of people filters by organisation, however it is written', async () => {
  const ana = await member()
  await ana.bring(cards())
  const acme = await named(ana, 'Acme')
  const total = async (organisation: string) =>
    (await ana.call('GET', `/api/people?organisation=${encodeURIComponent(organisation)}`)).body.total
  assert.deepEqual(
    await Promise.all([acme.id, 'ACME Inc', 'Acme, Inc.', 'Nordhav', 'Nobody'].map(total)),
    [4, 4, 4, 2, 0],
  )
  assert.deepEqual((await ana.call('GET', '/api/people/facets')).body.organisations, [
    { id: acme.id, name: 'Acme', people: 4 },
    { id: (await named(ana, 'Nordhav')).id, name: 'Nordhav', people: 2 },
  ])
})

test('the same file again, and its undoing, leave every organisation what it was', async () => {
  const ana = await member()
  await ana.bring(cards())
  const before = await list(ana)
  const { id } = await ana.bring(cards(), as('again.zip'))
  assert.deepEqual(await list(ana), before)
  await ana.call('DELETE', `/api/imports/${id}`)
  assert.deepEqual(await list(ana), before)
})

test('what is merged by hand stays merged in later imports and when an import is undone', async () => {
  const ana = await member()
  const first = await ana.bring(cards())
  const [acme, nordhav] = [await named(ana, 'Acme'), await named(ana, 'Nordhav')]
  const merged = await ana.call('POST', `/api/organisations/${acme.id}/merge`, { otherId: nordhav.id })
  assert.equal(merged.status, 200, merged.text)
  assert.deepEqual(short(await list(ana)), ['Acme 6'])
  const later = [
    contact('Nils Nord', { organisation: 'Nordhav AS', emails: ['nils@nordhav.no'] }),
    contact('Nora Nord', { organisation: 'Nordhav', emails: ['nora@nordhav.no'] }),
    contact('Nina Nord', { organisation: 'Nordhav', emails: ['nina@nordhav.no'] }),
  ]
  const second = await ana.bring(later, as('later.zip'))
  assert.deepEqual(short(await list(ana)), ['Acme 9'])
  await ana.call('DELETE', `/api/imports/${first.id}`)
  assert.deepEqual(short(await list(ana)), ['Acme 3'])
  await ana.call('DELETE', `/api/imports/${second.id}`)
  assert.deepEqual(short(await list(ana)), [])
  await ana.bring([contact('Olaf Nord', { organisation: 'Nordhav' })], as('third.zip'))
  assert.deepEqual(short(await list(ana)), ['Acme 1'])
})

test('a merge is taken back whole by splitting off what came with it', async () => {
  const ana = await member()
  await ana.bring([...cards(), contact('Ida Group', { organisation: 'Nordhav Wind' })])
  const [acme, nordhav, wind] = [
    await named(ana, 'Acme'),
    await named(ana, 'Nordhav'),
    await named(ana, 'Nordhav Wind'),
  ]
  await ana.call('PATCH', `/api/organisations/${wind.id}`, { parentId: nordhav.id })
  await ana.call('PATCH', `/api/organisations/${nordhav.id}`, { name: 'The Nordhav group' })
  const before = await list(ana)
  await ana.call('POST', `/api/organisations/${acme.id}/merge`, { otherId: nordhav.id })
  const other = before.find(({ id }) => id === nordhav.id)
  const split = await ana.call('POST', `/api/organisations/${acme.id}/split`, {
    aliases: other?.aliases.map(({ kind, value }) => ({ kind, value })),
    name: other?.name,
    parentId: null,
    subsidiaryIds: [wind.id],
  })
  assert.equal(split.status, 200, split.text)
  const text = JSON.stringify(await list(ana)).replaceAll(split.body.id, nordhav.id)
  const undecided = (words: string) => words.replaceAll(/"isDecided":\w+/g, '')
  assert.equal(undecided(text), undecided(JSON.stringify(before)))
})

test('a name split off stays its own organisation, whatever later mails say', async () => {
  const ana = await member()
  const foods = (name: string, organisation = 'Acme Foods') =>
    contact(name, { organisation, emails: [`${name.toLowerCase().replaceAll(' ', '.')}@acmefoods.com`] })
  await ana.bring([foods('Ada One'), foods('Ben Two', 'Acme Foods International'), foods('Cleo Three')])
  const one = await named(ana, 'Acme Foods')
  assert.deepEqual(known(one), ['name Acme Foods', 'name Acme Foods International', 'domain acmefoods.com'])
  const off = one.aliases.filter(({ written }) => written === 'Acme Foods International')
  const aliases = off.map(({ kind, value }) => ({ kind, value }))
  const { body } = await ana.call('POST', `/api/organisations/${one.id}/split`, { aliases })
  assert.deepEqual(short(await list(ana)), ['Acme Foods 2', 'Acme Foods International 1'])
  await ana.bring([foods('Dora Four', 'Acme Foods International'), foods('Eli Five')], as('later.zip'))
  assert.deepEqual(short(await list(ana)), ['Acme Foods 3', 'Acme Foods International 2'])
  assert.equal((await named(ana, 'Acme Foods International')).id, body.id)
  const all = await ana.call('POST', `/api/organisations/${body.id}/split`, { aliases })
  assert.deepEqual([all.status, all.body.type], [409, 'nothing-left'])
  const foreign = await ana.call('POST', `/api/organisations/${one.id}/split`, { aliases })
  assert.equal(foreign.status, 404)
})

test('what is left after a split is called as most of its people write it', async () => {
  const ana = await member()
  await ana.bring(cards())
  const acme = await named(ana, 'Acme')
  await ana.call('POST', `/api/organisations/${acme.id}/split`, {
    aliases: [{ kind: 'name', value: 'acme' }],
  })
  assert.deepEqual(short(await list(ana)), ['Acme 3', 'Nordhav 2', 'acme.com 1'])
})

test('a name and a parent given by hand stay; subsidiaries count with their parent, never in a circle', async () => {
  const ana = await member()
  await ana.bring(cards())
  const [acme, nordhav] = [await named(ana, 'Acme'), await named(ana, 'Nordhav')]
  await ana.call('PATCH', `/api/organisations/${nordhav.id}`, { name: 'Nordhav Group', parentId: acme.id })
  const circle = await ana.call('PATCH', `/api/organisations/${acme.id}`, { parentId: nordhav.id })
  assert.deepEqual([circle.status, circle.body.type], [409, 'circle'])
  const itself = await ana.call('PATCH', `/api/organisations/${acme.id}`, { parentId: acme.id })
  assert.equal(itself.status, 409)
  await ana.bring([contact('Nils Nord', { organisation: 'Nordhav AS' })], as('later.zip'))
  const [first, second] = (await ana.call('GET', '/api/organisations')).body.organisations
  assert.deepEqual(
    [first.name, first.people, first.peopleBelow, first.subsidiaries],
    ['Acme', 4, 3, [nordhav.id]],
  )
  assert.deepEqual(
    [second.name, second.people, second.parent],
    ['Nordhav Group', 3, { id: acme.id, name: 'Acme' }],
  )
  const below = await ana.call('GET', `/api/people?organisation=${acme.id}`)
  assert.equal(below.body.total, 7)
  assert.equal((await ana.call('GET', '/api/people/facets')).body.organisations[0].people, 7)
  await ana.call('PATCH', `/api/organisations/${nordhav.id}`, { parentId: null })
  assert.equal((await ana.call('GET', `/api/people?organisation=${acme.id}`)).body.total, 4)
})

test('a correction of the employer, a new person and a split person find their organisation at once', async () => {
  const ana = await member()
  await ana.bring(cards())
  const { body } = await ana.call('GET', '/api/people?search=per+holm')
  await ana.call('PATCH', `/api/people/${body.people[0].id}`, { organisation: 'ACME Ltd' })
  assert.deepEqual(short(await list(ana)), ['Acme 5', 'Nordhav 1'])
  await ana.call('POST', '/api/people', { name: 'Ole Ny', emails: ['ole@nordhav.no'] })
  await ana.call('POST', '/api/people', {
    name: 'Siv Ny',
    organisation: 'Fjordkraft',
    emails: ['siv@fjordkraft.no'],
  })
  assert.deepEqual(short(await list(ana)), ['Acme 5', 'Nordhav 2', 'Fjordkraft 1'])
  await ana.call('PATCH', `/api/people/${body.people[0].id}`, { organisation: '' })
  assert.deepEqual(short(await list(ana)), ['Acme 4', 'Nordhav 3', 'Fjordkraft 1'])
})

test('people known from mail alone are where their address is', async () => {
  const ana = await member()
  await ana.bring([...cards(), mail('new@nordhav.no', '2026-10-01T10:00:00Z')])
  assert.deepEqual(short(await list(ana)), ['Acme 4', 'Nordhav 3'])
})

test('a department corrected by hand stays when a newer file brings another title', async () => {
  const ana = await member()
  await ana.bring([contact('Mara Lindqvist', { title: 'Financial Controller' })])
  const [{ id }] = (await ana.call('GET', '/api/people')).body.people
  const says = async () => {
    const { body } = await ana.call('GET', `/api/people/${id}`)
    return [body.title, body.department, body.seniority]
  }
  assert.deepEqual(await says(), ['Financial Controller', 'finance', 'professional'])
  await ana.call('PATCH', `/api/people/${id}`, { department: 'procurement', seniority: 'director' })
  await ana.bring([contact('Mara Lindqvist', { title: 'Software Engineer' })], {
    ...as('newer.zip'),
    snapshotOn: '2026-11-20',
  })
  assert.deepEqual(await says(), ['Software Engineer', 'procurement', 'director'])
  await ana.call('PATCH', `/api/people/${id}`, { department: null, seniority: null })
  assert.deepEqual(await says(), ['Software Engineer', 'technology', 'professional'])
})

test('a colleague and another company find nothing under these ids', async () => {
  const ana = await member()
  await ana.bring(cards())
  const [zoe] = await world.company('Elsewhere', 'zoe')
  const [acme, nordhav] = [await named(ana, 'Acme'), await named(ana, 'Nordhav')]
  const before = await list(ana)
  const aliases = [{ kind: 'name', value: 'acme' }]
  for (const [method, path, body] of [
    ['PATCH', acme.id, { name: 'Mine' }],
    ['POST', `${acme.id}/merge`, { otherId: nordhav.id }],
    ['POST', `${acme.id}/split`, { aliases }],
  ] as const)
    assert.equal((await zoe?.call(method, `/api/organisations/${path}`, body))?.status, 404, path)
  assert.deepEqual(await list(ana), before)
})
