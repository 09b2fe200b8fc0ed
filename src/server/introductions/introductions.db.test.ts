import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { TestMember } from '../../testing/application.ts'
import {
  addressOf,
  after,
  introductionWorld,
  monday,
  secretsIn,
  wanted,
} from '../../testing/introductions.ts'
import { contact } from '../../testing/records.ts'
import { settleIntroductions } from './jobs.ts'

const world = await introductionWorld()
const members = (await world.company(
  'Halyard',
  'ana',
  'jonas',
  'lars',
  'cleo',
  'dan',
  'eve',
  'finn',
  'gus',
)) as TestMember[]
const [ana, jonas, lars, cleo, dan, eve, finn, gus] = members as [
  TestMember,
  TestMember,
  TestMember,
  TestMember,
  TestMember,
  TestMember,
  TestMember,
  TestMember,
]
await ana.call('PATCH', '/api/introductions/settings', { asksPerWeek: 20 })

beforeEach(() => world.setNow(monday))

const mine = async (asker: TestMember, id: string) =>
  (await asker.call('GET', `/api/introductions/${id}`)).body
const asked = async (connector: TestMember, id: string) =>
  (await connector.call('GET', `/api/introductions/requests/${id}`)).body
const byLink = (secret: string, answer: object) =>
  world.nobody.call('POST', `/api/introduction-links/${secret}`, answer)
const rowsAbout = async (id: string) => {
  const { rows } = await world.owner.query<{ row: string }>(
    `select to_jsonb(i)::text as row from introduction i where id = $1
     union all select to_jsonb(r)::text from introduction_request r where introduction_id = $1
     union all select to_jsonb(t)::text from introduction_target t where introduction_id = $1
     union all select to_jsonb(l)::text from introduction_link l where introduction_id = $1
     union all select (to_jsonb(o) - 'next_at')::text from outbox o where introduction_id = $1 order by 1`,
    [id],
  )
  return rows.map(({ row }) => row).join('\n')
}

test('asked, introduced, yes: after ten minutes both have each other’s address, and not before', async () => {
  const name = 'Ines Carvalho'
  const id = await world.ask(jonas, await world.share(lars, name))
  assert.equal((await mine(jonas, id)).state, 'asked')
  const [toLars] = await world.mails(lars.email)
  assert.equal(toLars?.subject, `jonas asks for a way in to ${name}`)
  const request = await asked(lars, id)
  assert.deepEqual(
    [request.asker.name, request.target.name, request.addresses, request.answer, request.targetAsked],
    ['jonas', name, [addressOf(name)], 'open', 0],
  )
  const answered = await world.answer(lars, id, { answer: 'introduce', note: 'Worth twenty minutes.' })
  assert.deepEqual(
    [answered.body.answer, answered.body.undoUntil],
    ['introduce', after({ minutes: 10 }).toISOString()],
  )
  assert.equal(await world.settle(after({ minutes: 9 })), 0)
  assert.deepEqual(await world.mails(addressOf(name)), [])
  assert.equal(await world.settle(after({ minutes: 10 })), 1)
  const [mayI] = await world.mails(addressOf(name))
  assert.equal(mayI?.subject, 'May I introduce you to jonas?')
  assert.deepEqual([mayI?.senderName, mayI?.replyTo], ['lars (Halyard)', lars.email])
  assert.match(mayI?.text ?? '', /Worth twenty minutes\./)
  // Neither side's address is anywhere yet.
  assert.ok(!mayI?.text.includes(jonas.email))
  assert.ok(!JSON.stringify(await mine(jonas, id)).includes('atlantica.example'))

  const [secret = ''] = secretsIn(mayI?.text ?? '')
  const seen = await world.nobody.call('GET', `/api/introduction-links/${secret}`)
  assert.deepEqual(
    [seen.body.party, seen.body.name, seen.body.connector, seen.body.asker, seen.body.answer],
    ['target', name, 'lars', 'jonas', null],
  )
  const yes = await byLink(secret, { answer: 'yes' })
  assert.deepEqual([yes.body.answer, yes.body.undoUntil], ['yes', after({ minutes: 20 }).toISOString()])
  await world.settle(after({ minutes: 19 }))
  assert.equal((await mine(jonas, id)).state, 'asked')
  assert.equal(await world.settle(after({ minutes: 20 })), 1)
  const introduced = await mine(jonas, id)
  assert.deepEqual([introduced.state, introduced.targetAddress], ['introduced', addressOf(name)])
  assert.equal((await asked(lars, id)).introducedAt, after({ minutes: 20 }).toISOString())
  const [toInes] = (await world.mails(addressOf(name))).filter(({ subject }) => /meet/.test(subject))
  assert.equal(toInes?.replyTo, jonas.email)
  assert.ok(toInes?.text.includes(jonas.email))
  const [toJonas] = await world.mails(jonas.email)
  assert.equal(toJonas?.replyTo, addressOf(name))
  assert.equal(await world.settle(after({ minutes: 20 })), 0)
  const { rows } = await world.owner.query(
    'select address from introduction_target where introduction_id = $1',
    [id],
  )
  assert.deepEqual(rows, [{ address: '' }], 'the address is kept once only')

  // What came of it is asked once, after thirty days.
  world.setNow(after({ days: 29 }))
  assert.equal((await mine(jonas, id)).isOutcomeAsked, false)
  await world.settle(after({ days: 31 }))
  assert.equal((await mine(jonas, id)).isOutcomeAsked, true)
  assert.equal(
    (await world.mails(jonas.email)).filter(({ subject }) => subject.startsWith('What came')).length,
    1,
  )
  const outcome = { outcome: 'deal', metOn: '2026-12-01', amount: 1200, currency: 'EUR' }
  assert.equal((await jonas.call('POST', `/api/introductions/${id}/outcome`, outcome)).status, 200)
  const said = await mine(jonas, id)
  assert.deepEqual(
    [said.outcome, said.metOn, said.amount, said.currency, said.isOutcomeAsked],
    ['deal', '2026-12-01', 1200, 'EUR', false],
  )
  const toldLars = await lars.call('GET', `/api/introductions/requests/${id}`)
  assert.equal(toldLars.body.outcome, 'deal')
  assert.ok(!toldLars.text.includes('1200'), 'the amount is the asker’s')
})

test('the connector takes an introduction back within ten minutes: nothing ever leaves', async () => {
  const id = await world.ask(jonas, await world.share(lars, 'Undone Person'))
  await world.answer(lars, id, { answer: 'introduce', note: 'x' })
  world.setNow(after({ minutes: 9 }))
  const undone = await lars.call('POST', `/api/introductions/requests/${id}/undo`)
  assert.deepEqual([undone.body.answer, undone.body.undoUntil], ['open', null])
  await world.settle(after({ minutes: 11 }))
  assert.deepEqual(await world.mails(addressOf('Undone Person')), [])
  assert.equal((await asked(lars, id)).targetAsked, 0)
  await world.answer(lars, id, { answer: 'no' })
  await world.settle(after({ minutes: 30 }))
  const late = await lars.call('POST', `/api/introductions/requests/${id}/undo`)
  assert.equal(late.body.type, 'too-late')
  assert.equal((await world.answer(lars, id, { answer: 'introduce', note: 'x' })).body.type, 'over')
})

test('the outside person changes their mind within ten minutes, and never again is taken back with it', async () => {
  const name = 'Nadia Never'
  const id = await world.ask(cleo, await world.share(lars, name))
  const secret = await world.introduce(lars, id, name, monday)
  const listed = async () =>
    (await world.owner.query(`select scope from suppression where scope <> 'lifted'`)).rows.length
  const before = await listed()
  assert.equal((await byLink(secret, { answer: 'never' })).body.answer, 'never')
  assert.equal(await listed(), before + 1, 'at once')
  const undone = await world.nobody.call('POST', `/api/introduction-links/${secret}/undo`)
  assert.deepEqual([undone.body.answer, await listed()], [null, before])
  await byLink(secret, { answer: 'yes' })
  await byLink(secret, { answer: 'never' })
  await byLink(secret, { answer: 'no' })
  assert.equal(await listed(), before)
  await byLink(secret, { answer: 'yes' })
  await world.settle(after({ minutes: 30 }))
  assert.equal((await mine(cleo, id)).state, 'introduced')
  assert.equal((await byLink(secret, { answer: 'no' })).body.type, 'over')
})

test('never again said twice is taken back twice: one answer taken back leaves the other standing', async () => {
  const name = 'Twice Never'
  const tieId = await world.share(lars, name)
  const secrets = []
  for (const [place, asker] of [cleo, dan].entries())
    secrets.push(
      await world.introduce(lars, await world.ask(asker, tieId), name, after({ minutes: 20 * place })),
    )
  const listed = async () =>
    (await world.owner.query(`select scope from suppression where scope <> 'lifted'`)).rows.length
  const before = await listed()
  for (const secret of secrets) await byLink(secret, { answer: 'never' })
  for (const [place, secret] of secrets.entries()) {
    assert.equal(await listed(), before + 1)
    const undone = await world.nobody.call('POST', `/api/introduction-links/${secret}/undo`)
    assert.equal(undone.body.answer, null, String(place))
  }
  assert.equal(await listed(), before)
})

test('however many introduce somebody at one moment, nobody outside is asked more often than the company allows', async () => {
  const name = 'Popular Person'
  const asks = await Promise.all(
    [
      { connector: lars, asker: cleo },
      { connector: cleo, asker: dan },
      { connector: dan, asker: eve },
      { connector: eve, asker: finn },
    ].map(async ({ connector, asker }) => ({
      connector,
      id: await world.ask(asker, await world.share(connector, name)),
    })),
  )
  const replies = await Promise.all(
    asks.map(({ connector, id }) => world.answer(connector, id, { answer: 'introduce', note: 'x' })),
  )
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 200, 409, 409])
})

test('never again is kept although whoever asked has left meanwhile', async () => {
  const name = 'Kept Never'
  const id = await world.ask(finn, await world.share(lars, name))
  const secret = await world.introduce(lars, id, name, monday)
  const listed = async () =>
    (await world.owner.query(`select scope from suppression where scope <> 'lifted'`)).rows.length
  const before = await listed()
  await world.owner.query('update member set left_at = now() where id = $1', [finn.id])
  assert.equal((await byLink(secret, { answer: 'never' })).body.type, 'link-over')
  assert.equal(await listed(), before + 1)
  await world.owner.query('update member set left_at = null where id = $1', [finn.id])
})

test('whoever said never again with one address is written to at no other', async () => {
  const name = 'Many Addresses'
  const id = await world.ask(cleo, await world.share(lars, name))
  const other = 'private@elsewhere.example'
  const tieId = await world.share(lars, 'Other Card')
  await lars.bring([contact(name, { organisation: 'Atlantica', emails: [addressOf(name), other] })])
  const never = await world.introduce(lars, await world.ask(dan, tieId), 'Other Card', monday)
  assert.ok(never)
  await lars.call('POST', `/api/people/${await world.personId(lars, name)}/merge`, {
    otherId: await world.personId(lars, 'Other Card'),
  })
  await byLink(never, { answer: 'never' })
  world.setNow(after({ minutes: 11 }))
  await world.answer(lars, id, { answer: 'introduce', note: 'x', address: other })
  await world.settle(after({ minutes: 30 }))
  assert.deepEqual(await world.mails(other), [])
  assert.equal((await mine(cleo, id)).state, 'asked')
})

test('one introduction that cannot be moved on keeps no other from its time', async () => {
  const [broken, whole] = [
    await world.ask(eve, await world.share(lars, 'Broken Step')),
    await world.ask(eve, await world.share(lars, 'Whole Step')),
  ]
  for (const id of [broken, whole]) await world.answer(lars, id, { answer: 'answer', words: 'Ask Finn.' })
  await world.owner.query(
    `alter table introduction add constraint stuck check (id <> '${broken}' or state = 'asked')`,
  )
  const said: string[] = []
  await settleIntroductions(world.database, { baseUrl: '', canMail: false }, after({ minutes: 10 }), (text) =>
    said.push(text),
  )
  assert.match(said.join(), /An introduction waits: .*stuck/)
  assert.deepEqual([(await mine(eve, broken)).state, (await mine(eve, whole)).state], ['asked', 'answered'])
  await world.owner.query('alter table introduction drop constraint stuck')
})

test('a connector who knows the answer gives it themselves; it reaches the asker after ten minutes', async () => {
  const id = await world.ask(cleo, await world.share(lars, 'Known Anyway'))
  await world.answer(lars, id, { answer: 'answer', words: 'Ask Finn, he moved two of those.' })
  await world.settle(after({ minutes: 9 }))
  assert.equal((await mine(cleo, id)).answer, '')
  await world.settle(after({ minutes: 10 }))
  const { state, answer, connector } = await mine(cleo, id)
  assert.deepEqual([state, answer, connector.name], ['answered', 'Ask Finn, he moved two of those.', 'lars'])
  const [mail] = (await world.mails(cleo.email)).filter(({ text }) => text.includes('two of those'))
  assert.equal(mail?.replyTo, lars.email)
})

test('a hundred times the same answer is one answer, and a hundred looks are none', async () => {
  const name = 'Often Asked'
  const id = await world.ask(dan, await world.share(lars, name))
  const answer = { answer: 'introduce', note: 'Once.' }
  const first = await world.answer(lars, id, answer)
  const rows = await rowsAbout(id)
  world.setNow(after({ minutes: 5 }))
  const replies = await Promise.all(Array.from({ length: 50 }, () => world.answer(lars, id, answer)))
  assert.ok(replies.every(({ text }) => text === first.text))
  assert.equal(await rowsAbout(id), rows)
  await Promise.all(Array.from({ length: 10 }, () => world.settle(after({ minutes: 10 }))))
  const mails = await world.mails(addressOf(name))
  assert.equal(mails.length, 1, 'ten processes at once send one mail')
  const [secret = ''] = secretsIn(mails[0]?.text ?? '')
  const untouched = await rowsAbout(id)
  for (let look = 0; look < 20; look++) await world.nobody.call('GET', `/api/introduction-links/${secret}`)
  assert.equal(await rowsAbout(id), untouched)
  const yes = await byLink(secret, { answer: 'yes' })
  world.setNow(after({ minutes: 12 }))
  for (let again = 0; again < 20; again++)
    assert.equal((await byLink(secret, { answer: 'yes' })).text, yes.text)
  await Promise.all(Array.from({ length: 10 }, () => world.settle(after({ minutes: 20 }))))
  assert.equal(
    (await world.mails(addressOf(name))).length,
    1,
    'the question is withdrawn, the introduction stays',
  )
  const met = (await world.mails(dan.email)).filter(({ subject }) => subject === `dan, meet ${name}`)
  assert.equal(met.length, 1)
})

test('what is withdrawn ends for everybody, and its mails do not leave', async () => {
  const name = 'Taken Back'
  const id = await world.ask(dan, await world.share(lars, name))
  const secret = await world.introduce(lars, id, name, monday)
  await byLink(secret, { answer: 'yes' })
  assert.equal((await dan.call('POST', `/api/introductions/${id}/withdraw`)).status, 200)
  assert.equal((await dan.call('POST', `/api/introductions/${id}/withdraw`)).status, 200)
  assert.equal((await mine(dan, id)).state, 'withdrawn')
  assert.equal((await asked(lars, id)).answer, 'ended')
  assert.equal((await world.nobody.call('GET', `/api/introduction-links/${secret}`)).body.type, 'link-over')
  assert.deepEqual(await world.mails(addressOf(name)), [])
  await world.settle(after({ days: 20 }))
  assert.equal((await mine(dan, id)).targetAddress, '')
})

test('the person may have been merged into another since: the request follows', async () => {
  const id = await world.ask(dan, await world.share(lars, 'Merged Person'))
  const [from, { body: other }] = [
    await world.personId(lars, 'Merged Person'),
    await lars.call('POST', '/api/people', { name: 'Merged P. Person' }),
  ]
  const merged = await lars.call('POST', `/api/people/${other.id}/merge`, { otherId: from })
  assert.equal(merged.status, 200, merged.text)
  const request = await asked(lars, id)
  assert.deepEqual([request.personId, request.addresses], [other.id, [addressOf('Merged Person')]])
  assert.ok(await world.introduce(lars, id, 'Merged Person', monday))
})

test('when the connector deletes the person, or leaves, it ends in silence', async () => {
  const deleted = await world.ask(dan, await world.share(finn, 'Deleted Person'))
  const secret = await world.introduce(finn, deleted, 'Deleted Person', monday)
  await byLink(secret, { answer: 'yes' })
  await finn.call('DELETE', `/api/people/${await world.personId(finn, 'Deleted Person')}`)
  assert.equal((await finn.call('GET', `/api/introductions/requests/${deleted}`)).status, 404)
  const left = await world.ask(dan, await world.share(gus, 'Person of a Leaver'))
  const link = await world.introduce(gus, left, 'Person of a Leaver', monday)
  await byLink(link, { answer: 'yes' })
  await ana.call('PATCH', `/api/members/${gus.id}`, { left: true })
  assert.equal((await world.nobody.call('GET', `/api/introduction-links/${link}`)).body.type, 'link-over')
  await world.settle(after({ minutes: 40 }))
  for (const id of [deleted, left]) assert.equal((await mine(dan, id)).state, 'asked')
  await world.settle(after({ days: 15 }))
  for (const id of [deleted, left]) assert.equal((await mine(dan, id)).state, 'ended')
})

test('each sees their own side only, and what is not theirs does not exist', async () => {
  const id = await world.ask(eve, await world.share(lars, 'Only Ours'))
  const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]
  for (const other of [cleo, ana, zoe]) {
    for (const path of [`/api/introductions/${id}`, `/api/introductions/requests/${id}`])
      assert.equal((await other.call('GET', path)).status, 404)
    for (const path of [`${id}/withdraw`, `requests/${id}/undo`])
      assert.equal((await other.call('POST', `/api/introductions/${path}`)).status, 404)
    assert.equal((await world.answer(other, id, { answer: 'no' })).status, 404)
  }
  assert.equal((await eve.call('GET', `/api/introductions/requests/${id}`)).status, 404)
  assert.equal((await lars.call('GET', `/api/introductions/${id}`)).status, 404)
  assert.equal((await world.answer(lars, id, { answer: 'introduce', note: 'x'.repeat(601) })).status, 400)
  assert.equal(
    (await world.answer(lars, id, { answer: 'introduce', note: 'x', address: 'no address' })).status,
    400,
  )
  assert.equal((await eve.call('POST', '/api/introductions', { tieId: id, ...wanted })).status, 404)
})

test('how long a colleague usually takes is said from five told answers of three askers on, and of no unnamed one', async () => {
  const askers = [jonas, cleo, dan, jonas, cleo]
  const minutes = async () => {
    const { body } = await eve.call('GET', '/api/ask?q=Tarja+Zweig')
    return body.oneDoor.find(({ name }: { name: string }) => name === 'Tarja Zweig')?.answersInMinutes
  }
  await world.share(ana, 'Tarja Zweig')
  for (const [place, asker] of askers.entries()) {
    assert.equal(await minutes(), null)
    world.setNow(after({ days: 7 * (place + 1) }))
    const id = await world.ask(asker, await world.share(ana, `Guest ${'ABCDE'[place]} Ziegler`))
    world.setNow(after({ days: 7 * (place + 1), minutes: 40 }))
    await world.answer(ana, id, { answer: 'answer', words: 'Ask the harbour office.' })
    world.setNow(after({ days: 7 * (place + 1), minutes: 60 }))
    await world.settle(after({ days: 7 * (place + 1), minutes: 60 }))
  }
  assert.ok((await minutes()) >= 40 && (await minutes()) <= 60)
})
