import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const world = await testApplication()
const monday = new Date('2026-11-23T09:00:00Z')
world.setNow(monday)

let companies = 0
async function member(): Promise<TestMember> {
  const [one] = await world.company(`Company${++companies}`, 'ana')
  assert.ok(one)
  return one
}

/** Contact with one person on each of these days before Monday. */
function contacts(name: string, daysAgo: readonly number[]) {
  const address = `${name.toLowerCase().replace(' ', '.')}@kestrel.example`
  return daysAgo.map((ago) =>
    mail(address, new Date(monday.getTime() - ago * 86_400_000).toISOString(), {
      people: [{ name, email: address, url: '' }],
    }),
  )
}

interface Pick {
  person: { id: string; name: string; state: string; strength: number }
  reason: string
  before: number
  after: number
  answer: string | null
  contactedOn: string | null
  facts: Record<string, unknown>
  openings: { key: string; facts: Record<string, unknown> }[]
}
const picksOf = async (ana: TestMember): Promise<Pick[]> => (await ana.call('GET', '/api/week')).body.picks

test('after a connections-only import the week offers connections to make real', async () => {
  const ana = await member()
  await ana.bring(
    Array.from({ length: 12 }, (_, place) =>
      contact(`Person Number${String.fromCharCode(97 + place)}`, {
        connectedOn: `2026-0${1 + (place % 9)}-02`,
      }),
    ),
  )
  const picks = await picksOf(ana)
  assert.equal(picks.length, 5)
  assert.ok(picks.every(({ reason, before }) => reason === 'make_real' && before === null))
})

test('a promise outranks everything, and did it keeps it', async () => {
  const ana = await member()
  await ana.bring([
    ...contacts('Mara Lindqvist', [70, 82, 94, 106, 118, 130]),
    ...contacts('Ruth Adler', [3]),
  ])
  const ruth = (await ana.call('GET', '/api/people?search=ruth')).body.people[0]
  await ana.call('PATCH', `/api/people/${ruth.id}`, {
    nextStep: 'send the treasury contact',
    nextStepOn: '2026-11-27',
  })
  const [first, second] = await picksOf(ana)
  assert.deepEqual([first?.person.name, first?.reason], ['Ruth Adler', 'promise'])
  assert.equal(first?.openings[0]?.key, 'promise')
  assert.equal(second?.person.name, 'Mara Lindqvist')
  assert.equal(second?.reason, 'cooling')
  assert.ok(second.after > second.before)
  await ana.call('PUT', `/api/week/${ruth.id}`, { answer: 'did' })
  assert.equal((await ana.call('GET', `/api/people/${ruth.id}`)).body.nextStep, '')
  await ana.call('DELETE', `/api/week/${ruth.id}`)
  assert.equal((await ana.call('GET', `/api/people/${ruth.id}`)).body.nextStep, 'send the treasury contact')
})

test('did it counts at once, and undo takes it back', async () => {
  const ana = await member()
  await ana.bring(contacts('Mara Lindqvist', [60, 90, 120]))
  const [before] = await picksOf(ana)
  assert.ok(before)
  await ana.call('PUT', `/api/week/${before.person.id}`, { answer: 'did', channel: 'call' })
  const [done] = await picksOf(ana)
  assert.deepEqual([done?.answer, done?.person.strength.toFixed(6)], ['did', before.after.toFixed(6)])
  // Twice is once.
  await ana.call('PUT', `/api/week/${before.person.id}`, { answer: 'did', channel: 'call' })
  assert.equal((await ana.call('GET', `/api/people/${before.person.id}`)).body.timelineTotal, 4)
  await ana.call('DELETE', `/api/week/${before.person.id}`)
  assert.deepEqual((await picksOf(ana))[0]?.person, before.person)
})

test('whoever was contacted since the week was chosen is done, however it came in, until it is taken back', async () => {
  const ana = await member()
  await ana.bring([
    ...contacts('Mara Lindqvist', [60, 90, 120]),
    ...contacts('Ruth Adler', [50, 80, 110]),
    ...contacts('Tom Bauer', [400, 430]),
  ])
  const chosen = await picksOf(ana)
  const pick = async (name: string) => (await picksOf(ana)).find(({ person }) => person.name === name)
  const idOf = (name: string) => chosen.find(({ person }) => person.name === name)?.person.id
  assert.deepEqual([chosen.length, chosen.filter(({ answer }) => answer !== null).length], [3, 0])
  const logged = await ana.call('POST', `/api/people/${idOf('Mara Lindqvist')}/interactions`, {
    channel: 'call',
    direction: 'out',
  })
  assert.deepEqual(
    [(await pick('Mara Lindqvist'))?.answer, (await pick('Mara Lindqvist'))?.contactedOn],
    ['did', '2026-11-23'],
  )
  await ana.call('DELETE', `/api/interactions/${logged.body.key}`)
  assert.equal((await pick('Mara Lindqvist'))?.answer, null)
  const file = { files: [{ path: 'later.mbox', size: 1, kind: 'mbox' }] }
  const { id } = await ana.bring(contacts('Ruth Adler', [0]), file)
  assert.deepEqual(
    [(await pick('Ruth Adler'))?.answer, (await pick('Ruth Adler'))?.contactedOn],
    ['did', '2026-11-23'],
  )
  await ana.call('DELETE', `/api/imports/${id}`)
  assert.equal((await pick('Ruth Adler'))?.answer, null)
  // They wrote, which is no answer of mine: asked still, in words that are true today.
  await ana.bring(
    contacts('Tom Bauer', [0]).map((sent) => ({ ...sent, direction: 'in' })),
    { files: [{ path: 'in.mbox', size: 1, kind: 'mbox' }] },
  )
  const tom = await pick('Tom Bauer')
  assert.deepEqual([tom?.answer, tom?.facts.silence], [null, 0])
  assert.ok(tom?.openings.every(({ key }) => key !== 'silence'))
  assert.deepEqual(
    (await picksOf(ana)).map(({ person }) => person.id),
    chosen.map(({ person }) => person.id),
  )
})

test('a later import of that very mail adds no day', async () => {
  const ana = await member()
  await ana.bring(contacts('Mara Lindqvist', [60, 90]))
  const [pick] = await picksOf(ana)
  await ana.call('PUT', `/api/week/${pick?.person.id}`, { answer: 'did' })
  const before = (await ana.call('GET', `/api/people/${pick?.person.id}`)).body.tie
  await ana.bring(contacts('Mara Lindqvist', [0]), { files: [{ path: 'later.mbox', size: 1, kind: 'mbox' }] })
  const { tie, timelineTotal } = (await ana.call('GET', `/api/people/${pick?.person.id}`)).body
  assert.deepEqual(tie, before)
  assert.equal(timelineTotal, 4)
})

test('not now rests four weeks, never stays until taken back', async () => {
  const ana = await member()
  await ana.bring([
    ...contacts('Mara Lindqvist', [60, 90]),
    ...contacts('Ruth Adler', [50, 80]),
    ...contacts('Tom Bauer', [40, 45]),
  ])
  const [mara, ruth] = await picksOf(ana)
  await ana.call('PUT', `/api/week/${mara?.person.id}`, { answer: 'later' })
  await ana.call('PUT', `/api/week/${ruth?.person.id}`, { answer: 'never' })
  const weeksOn = async (weeks: number) => {
    world.setNow(new Date(monday.getTime() + weeks * 7 * 86_400_000))
    const names = (await picksOf(ana)).map(({ person }) => person.name)
    world.setNow(monday)
    return names
  }
  assert.ok(!(await weeksOn(3)).includes(mara?.person.name ?? ''))
  assert.ok((await weeksOn(4)).includes(mara?.person.name ?? ''))
  assert.ok(!(await weeksOn(5)).includes(ruth?.person.name ?? ''))
  await ana.call('PATCH', `/api/people/${ruth?.person.id}`, { isNeverSuggested: false })
  assert.ok((await weeksOn(6)).includes(ruth?.person.name ?? ''))
})

test('the week is chosen once and never refilled', async () => {
  const ana = await member()
  await ana.bring(
    ['Mara Lindqvist', 'Ruth Adler', 'Tom Bauer', 'Aiko Tanabe', 'Ben Okafor', 'Eva Stone'].flatMap(
      (name, place) => contacts(name, [40 + place, 90 + place]),
    ),
  )
  const first = await picksOf(ana)
  for (const { person } of first) await ana.call('PUT', `/api/week/${person.id}`, { answer: 'later' })
  world.setNow(new Date(monday.getTime() + 3 * 86_400_000))
  assert.deepEqual(
    (await picksOf(ana)).map(({ person }) => person.id),
    first.map(({ person }) => person.id),
  )
  world.setNow(monday)
})

test('whoever one meets within two weeks is not suggested, and the meeting counts when it has been', async () => {
  const ana = await member()
  const meeting = {
    ...mail('', '2026-11-26T10:00:00Z'),
    channel: 'meeting',
    direction: 'both',
    people: [{ name: 'Mara Lindqvist', email: 'mara.lindqvist@kestrel.example', url: '' }],
  }
  await ana.bring([...contacts('Mara Lindqvist', [60, 90]), ...contacts('Ruth Adler', [50, 80]), meeting])
  assert.deepEqual(
    (await picksOf(ana)).map(({ person }) => person.name),
    ['Ruth Adler'],
  )
  assert.equal((await ana.call('GET', '/api/people?search=mara')).body.people[0].daysSince, 60)
  world.setNow(new Date('2026-11-30T09:00:00Z'))
  await picksOf(ana)
  assert.equal((await ana.call('GET', '/api/people?search=mara')).body.people[0].lastOn, '2026-11-26')
  world.setNow(monday)
})

test('hidden people are in no list, colleagues in no week', async () => {
  const ana = await member()
  await ana.bring([...contacts('Mara Lindqvist', [60, 90]), ...contacts('Ruth Adler', [50, 80])])
  const [mara] = (await ana.call('GET', '/api/people?search=mara')).body.people
  await ana.call('POST', '/api/people/changes', { ids: [mara.id], isHidden: true, addTag: 'old' })
  assert.deepEqual(
    (await picksOf(ana)).map(({ person }) => person.name),
    ['Ruth Adler'],
  )
  assert.equal((await ana.call('GET', '/api/people')).body.total, 1)
  assert.equal((await ana.call('GET', '/api/people?show=hidden&tag=old')).body.total, 1)
})

test('a list finds by name, organisation, address, tag and own note, without accents, by any part', async () => {
  const ana = await member()
  await ana.bring([
    contact('José Álvarez', { organisation: 'Ardenne Foods', emails: ['jose@ardenne.example'] }),
    contact('Ruth Adler'),
  ])
  const [jose] = (await ana.call('GET', '/api/people?search=alvar')).body.people
  await ana.call('PATCH', `/api/people/${jose.id}`, { tags: ['Board'] })
  await ana.call('POST', `/api/people/${jose.id}/notes`, { text: 'plays the cello' })
  for (const words of ['jose', 'ÁLVAREZ', 'ardenne', 'foods jos', 'jose@ardenne.example', 'board', 'cello'])
    assert.deepEqual(
      (await ana.call('GET', `/api/people?search=${encodeURIComponent(words)}`)).body.people.map(
        (person: { name: string }) => person.name,
      ),
      ['José Álvarez'],
      words,
    )
  assert.equal((await ana.call('GET', '/api/people?search=%25')).body.total, 2)
})

test('a split gives two people, their contact days with them, and is never asked about', async () => {
  const ana = await member()
  await ana.bring([
    ...contacts('Mara Lindqvist', [60, 90]),
    contact('Mara Lindqvist', { organisation: 'Kestrel', emails: ['mara@home.example'] }),
  ])
  const [mara] = (await ana.call('GET', '/api/people')).body.people
  assert.equal((await ana.call('GET', '/api/people')).body.total, 1)
  await ana.call('POST', `/api/people/${mara.id}/split`, {
    addresses: ['mara.lindqvist@kestrel.example'],
    contactKeys: [],
  })
  const two = (await ana.call('GET', '/api/people?sort=last')).body.people
  assert.deepEqual(
    two.map((person: { strength: number | null }) => person.strength === null),
    [false, true],
  )
  assert.equal((await ana.call('GET', '/api/questions')).body.left, 0)
})
