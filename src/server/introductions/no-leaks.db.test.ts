import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestMember } from '../../testing/application.ts'
import {
  addressOf,
  after,
  introductionWorld,
  monday,
  secretsIn,
  wanted,
} from '../../testing/introductions.ts'

// As many worlds as there are ways to say no: each asks for one person, at one instant.
const world = await introductionWorld()
const worlds = [
  'silence',
  'no',
  'not now, twice',
  'introduced, and the person is silent',
  'introduced, and the person says no',
  'introduced, and the person says never again',
  'introduced, and the person had said never again',
  'introduced and taken back, then no',
  'yes and taken back',
  'the connector deletes the person',
  'the connector shares the person no more',
  'the connector is away',
  'the connector is not asked any more',
] as const
type World = (typeof worlds)[number]
const letter = (place: number) => String.fromCharCode(97 + place)
const [ana, jonas, ida, piet, vera, lars, mara, nils] = (await world.company(
  'Halyard',
  'ana',
  'jonas',
  'ida',
  'piet',
  'vera',
  'lars',
  'mara',
  'nils',
)) as [TestMember, TestMember, TestMember, TestMember, TestMember, TestMember, TestMember, TestMember]
const askers = [jonas, ida, piet, vera]
await ana.call('PATCH', '/api/introductions/settings', { asksPerWeek: 20 })
// Whom a connector deleted does not come back by an import: each run has its own people.
let family = 'Person'
const at = (place: number) => {
  const asker = askers[place % askers.length] ?? jonas
  const connector = place === worlds.length - 1 ? nils : place === worlds.length - 2 ? mara : lars
  return { asker, connector, name: `${family} ${letter(place).repeat(3)}` }
}

/** Tells who suffers which fate; what the asker reads must not. */
async function live(level: 'shared' | 'discoverable'): Promise<void> {
  await world.owner.query('delete from introduction')
  await world.owner.query('delete from introduction_request')
  await world.owner.query('delete from introduction_target')
  await world.owner.query(`delete from outbox`)
  world.setNow(monday)
  const ids: string[] = []
  for (const [place, fate] of worlds.entries()) {
    const { asker, connector, name } = at(place)
    const tieId = await world.share(connector, name, level)
    await before(fate, connector, name)
    ids.push(await world.ask(asker, tieId))
  }
  const seen = async (place: number) => {
    const { asker, connector, name } = at(place)
    const id = ids[place] ?? ''
    const one = (list: { id: string }[]) => JSON.stringify(list.filter((each) => each.id === id))
    const texts = [
      one((await asker.call('GET', '/api/introductions')).body),
      (await asker.call('GET', `/api/introductions/${id}`)).text,
      JSON.stringify((await world.mails(asker.email)).filter(({ subject }) => subject.includes(name))),
    ]
    return texts
      .join('\n')
      .replaceAll(id, 'ID')
      .replaceAll(connector.id, 'CONNECTOR')
      .replaceAll(connector.name, 'knows')
      .replaceAll(name, 'Person')
  }
  const compare = async (when: string) => {
    const silence = await seen(0)
    for (const [place, fate] of worlds.entries())
      assert.equal(await seen(place), silence, `${level}, ${when}: ${fate}`)
  }
  await compare('asked')
  const links = new Map<number, string>()
  const instants = [0, 1, 5, 10, 11, 15, 25, 1440, 8 * 1440, 14 * 1440, 15 * 1440]
  for (const minutes of instants) {
    const now = after({ minutes })
    world.setNow(now)
    for (const [place, fate] of worlds.entries()) await act(fate, place, minutes, ids, links)
    // Before anything is settled, and after.
    await compare(`${minutes} minutes`)
    await world.settle(now)
    await compare(`${minutes} minutes, settled`)
  }
  assert.match(await seen(0), /"state":"ended"/)
  assert.equal(links.size, 4, 'the outside persons were asked')
  assert.deepEqual(await world.mails(addressOf(at(6).name)), [], 'who had said never again was not asked')
}

/** The link of somebody else's introduction of the same person, who is free to say never again there. */
let otherLink = ''
async function before(fate: World, connector: TestMember, name: string): Promise<void> {
  if (fate !== 'introduced, and the person had said never again') return
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from shared_tie where owner_id = $1 and name = $2',
    [connector.id, name],
  )
  const twoDaysAgo = after({ days: -2 })
  world.setNow(twoDaysAgo)
  otherLink = await world.introduce(connector, await world.ask(ana, rows[0]?.id ?? ''), name, twoDaysAgo)
  await world.owner.query('delete from outbox where recipient = $1', [addressOf(name)])
  world.setNow(monday)
}

async function act(
  fate: World,
  place: number,
  minutes: number,
  ids: readonly string[],
  links: Map<number, string>,
): Promise<void> {
  const { connector, name } = at(place)
  const id = ids[place] ?? ''
  const answer = async (body: object) => {
    const reply = await world.answer(connector, id, body)
    assert.equal(reply.status, 200, `${fate}: ${reply.text}`)
  }
  const introduce = () => answer({ answer: 'introduce', note: wanted.note })
  const byLink = async (body: object) => {
    const [secret = ''] = secretsIn((await world.mails(addressOf(name)))[0]?.text ?? '')
    links.set(place, secret)
    const reply = await world.nobody.call('POST', `/api/introduction-links/${secret}`, body)
    assert.equal(reply.status, 200, `${fate}: ${reply.text}`)
  }
  if (fate === 'introduced, and the person had said never again' && minutes === 0) {
    const never = await world.nobody.call('POST', `/api/introduction-links/${otherLink}`, { answer: 'never' })
    assert.equal(never.status, 200, never.text)
  }
  if (fate === 'no' && minutes === 1) await answer({ answer: 'no' })
  if (fate === 'not now, twice' && (minutes === 1 || minutes === 8 * 1440))
    await answer({ answer: 'not_now' })
  if (fate.startsWith('introduced, and') && minutes === 1) await introduce()
  if (fate === 'introduced and taken back, then no') {
    if (minutes === 1) await introduce()
    if (minutes === 5) await connector.call('POST', `/api/introductions/requests/${id}/undo`)
    if (minutes === 10) await answer({ answer: 'no' })
  }
  if (fate === 'yes and taken back') {
    if (minutes === 0) await introduce()
    if (minutes === 11) await byLink({ answer: 'yes' })
    if (minutes === 15) await world.nobody.call('POST', `/api/introduction-links/${links.get(place)}/undo`)
  }
  if (minutes === 15) {
    if (fate === 'introduced, and the person says no') await byLink({ answer: 'no' })
    if (fate === 'introduced, and the person says never again') await byLink({ answer: 'never' })
    if (fate === 'introduced, and the person is silent') {
      const [secret = ''] = secretsIn((await world.mails(addressOf(name)))[0]?.text ?? '')
      links.set(place, secret)
      await world.nobody.call('GET', `/api/introduction-links/${secret}`)
    }
  }
  if (minutes !== 1) return
  if (fate === 'the connector deletes the person')
    await connector.call('DELETE', `/api/people/${await world.personId(connector, name)}`)
  if (fate === 'the connector shares the person no more')
    await connector.call('POST', '/api/sharing', {
      level: 'private',
      who: { ids: [await world.personId(connector, name)] },
    })
  if (fate === 'the connector is away')
    await connector.call('PATCH', '/api/me/availability', { awayUntil: '2027-01-31' })
  if (fate === 'the connector is not asked any more')
    await connector.call('PATCH', '/api/me/availability', { asksPerWeek: 0 })
}

test('a no leaks nothing: whatever became of it, the asker reads and gets the same, byte for byte, at every moment', async () => {
  await live('shared')
})

test('the same of an unnamed connector, who stays unnamed', async () => {
  for (const connector of [mara, nils])
    await connector.call('PATCH', '/api/me/availability', { awayUntil: null, asksPerWeek: null })
  family = 'Hidden'
  await live('discoverable')
})

test('an unnamed connector’s full week, holidays and closed door are not told from an open one', async () => {
  const { asker, connector } = at(0)
  world.setNow(after({ days: 70 }))
  for (const change of [
    { asksPerWeek: 0 },
    { asksPerWeek: 1 },
    { asksPerWeek: null, awayUntil: '2027-06-01' },
    { awayUntil: null },
  ]) {
    await connector.call('PATCH', '/api/me/availability', change)
    const tieId = await world.share(connector, `Unnamed ${Object.values(change).join(' ')}`, 'discoverable')
    const made = await asker.call('POST', '/api/introductions', { tieId, ...wanted })
    assert.equal(made.status, 200, made.text)
    // Nothing that depends on them is done while the asker waits: the time it took would tell.
    const { rows } = await world.owner.query(
      'select delivered_at from introduction_request where introduction_id = $1',
      [made.body.id],
    )
    assert.deepEqual(rows, [{ delivered_at: null }])
    const { connector: named, state } = (await asker.call('GET', `/api/introductions/${made.body.id}`)).body
    assert.deepEqual([named, state], [null, 'asked'])
  }
})

test('asking by name until it is full does not tell to whom the unnamed ones went', async () => {
  world.setNow(after({ days: 140 }))
  for (const who of [lars, mara])
    await who.call('PATCH', '/api/me/availability', { awayUntil: null, asksPerWeek: 2 })
  // Two unnamed asks went to Lars, none to Mara.
  for (const name of ['Hidden One', 'Hidden Two'])
    await world.ask(piet, await world.share(lars, name, 'discoverable'))
  const untilRefused = async (asker: TestMember, connector: TestMember) => {
    const replies = []
    for (const name of ['Open One', 'Open Two', 'Open Three']) {
      const tieId = await world.share(connector, `${name} of ${connector.name}`)
      const { status, text } = await asker.call('POST', '/api/introductions', { tieId, ...wanted })
      replies.push(status === 200 ? 'asked' : text.replaceAll(connector.name, 'they'))
    }
    return replies
  }
  const [atLars, atMara] = [await untilRefused(jonas, lars), await untilRefused(ida, mara)]
  assert.deepEqual(atLars, atMara)
  assert.match(atLars[2] ?? '', /has been asked enough this week.*Monday/)
  // His own week is protected all the same: what is too much waits for the next.
  assert.equal(
    (await lars.call('GET', '/api/introductions/requests')).body.filter(
      ({ askedAt }: { askedAt: string }) => askedAt === after({ days: 140 }).toISOString(),
    ).length,
    2,
  )
  await world.settle(after({ days: 147 }))
  assert.equal(
    (await lars.call('GET', '/api/introductions/requests')).body.filter(
      ({ askedAt }: { askedAt: string }) => askedAt === after({ days: 140 }).toISOString(),
    ).length,
    4,
  )
})

test('who looks again after a never finds what they found: until the Monday after, then no more, and shared anew not at all', async () => {
  const start = after({ days: 210 })
  world.setNow(start)
  for (const who of [lars, nils, mara])
    await who.call('PATCH', '/api/me/availability', { awayUntil: null, asksPerWeek: 20 })
  const name = 'Quitterie Zabel'
  for (const connector of [lars, nils]) await world.share(connector, name)
  const door = await world.share(mara, 'Wendelin Xaver', 'discoverable')
  const id = await world.ask(jonas, await world.share(lars, name))
  const doorId = await world.ask(jonas, door)
  const look = async () => {
    const texts = []
    for (const q of ['Quitterie Zabel', 'Quitt', 'Wendelin Xaver', 'Zabel payroll Atlantica']) {
      const { body } = await ida.call('GET', `/api/ask?q=${encodeURIComponent(q)}`)
      texts.push(JSON.stringify({ ...body, milliseconds: 0 }))
    }
    return texts
  }
  const secret = await world.introduce(lars, id, name, start)
  const doorSecret = await world.introduce(mara, doorId, 'Wendelin Xaver', after({ minutes: 20 }, start))
  const found = await look()
  assert.ok(found[0]?.includes('"name":"Quitterie Zabel"') && found[2]?.includes('"name":"Wendelin Xaver"'))
  for (const link of [secret, doorSecret])
    assert.equal(
      (await world.nobody.call('POST', `/api/introduction-links/${link}`, { answer: 'never' })).status,
      200,
    )
  for (const minutes of [31, 60, 1440, 6 * 1440 + 800]) {
    await world.settle(after({ minutes }, start))
    assert.deepEqual(await look(), found, `${minutes} minutes after`)
  }
  // Somebody else asks in that week: it is taken, and ends in silence.
  const late = await world.ask(ida, await tieOf(nils, name))
  await world.introduce(nils, late, name, after({ minutes: 6 * 1440 + 810 }, start))
  assert.equal((await world.mails(addressOf(name))).length, 1, 'the first alone')
  const monday = after({ days: 7 }, start)
  await world.settle(monday)
  const hidden = (await look()).join()
  assert.ok(!/Quitterie|Wendelin/.test(hidden.replaceAll(/"parts":\[.*?\]/g, '')))
  // Nor are their names understood as names of anybody.
  assert.ok(!hidden.includes('"kind":"person"'), hidden)
  const refused = await ida.call('POST', '/api/introductions', { tieId: await tieOf(nils, name), ...wanted })
  assert.equal(refused.status, 404)
  await world.share(vera, name)
  assert.ok(!(await look())[0]?.includes('"name":"Quitterie Zabel"'), 'shared anew they are not found')
})

async function tieOf(connector: TestMember, name: string): Promise<string> {
  const { rows } = await world.owner.query('select id from shared_tie where owner_id = $1 and name = $2', [
    connector.id,
    name,
  ])
  return rows[0]?.id ?? ''
}
