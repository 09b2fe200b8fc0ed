import assert from 'node:assert/strict'
import { after as afterAll, beforeEach, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { TestMember } from '../../testing/application.ts'
import { addressOf, after, introductionWorld, monday, secretsIn } from '../../testing/introductions.ts'
import { postOffice } from '../../testing/post-office.ts'
import { contact } from '../../testing/records.ts'
import { startMailSender } from '../access/jobs.ts'
import { mayMailOutside } from './may-mail.ts'

const world = await introductionWorld()
const office = await postOffice()
const sender = startMailSender(
  world.database,
  {
    host: '127.0.0.1',
    port: office.port,
    secure: 'none',
    user: undefined,
    password: undefined,
    from: 'Pilotlight <pilotlight@halyard.example>',
  },
  () => {},
  mayMailOutside,
)
afterAll(async () => {
  sender.stop()
  await office.close()
})
const [ana, jonas, lars, vera] = (await world.company('Halyard', 'ana', 'jonas', 'lars', 'vera')) as [
  TestMember,
  TestMember,
  TestMember,
  TestMember,
]
await ana.call('PATCH', '/api/introductions/settings', { asksPerWeek: 20 })
await sender.sendWaiting()

beforeEach(() => {
  world.setNow(monday)
  office.received.length = 0
})
const byLink = (secret: string, answer: object) =>
  world.nobody.call('POST', `/api/introduction-links/${secret}`, answer)
const answerWith = (from: string) => office.received.filter(({ mail }) => mail.replyTo?.text === from)

test('four mails carry an introduction: to the connector, to the outside person, and at last to both', async () => {
  const name = 'Ines Carvalho'
  const id = await world.ask(jonas, await world.share(lars, name))
  await sender.sendWaiting()
  const [toLars] = office.received
  assert.deepEqual(toLars?.recipients, [lars.email])
  assert.equal(toLars?.mail.from?.text, '"Pilotlight" <pilotlight@halyard.example>')
  const [byLars = ''] = secretsIn(toLars?.mail.text ?? '')
  const seen = await world.nobody.call('GET', `/api/introduction-links/${byLars}`)
  assert.deepEqual([seen.body.party, seen.body.target.name, seen.body.canMail], ['connector', name, true])
  // From the mail, without signing in.
  const answered = await byLink(byLars, { answer: 'introduce', note: 'Jonas is worth it.' })
  assert.equal(answered.body.answer, 'introduce')
  await world.settle(after({ minutes: 10 }))
  await sender.sendWaiting()
  const toInes = office.received.at(-1)
  assert.deepEqual(toInes?.recipients, [addressOf(name)])
  assert.equal(toInes?.mail.from?.value[0]?.name, 'lars (Halyard)')
  assert.equal(toInes?.mail.from?.value[0]?.address, 'pilotlight@halyard.example')
  assert.equal(toInes?.mail.replyTo?.text, lars.email)
  assert.equal(toInes?.mail.html, false, 'plain text, and nothing in it that tells of its opening')
  const text = toInes?.mail.text ?? ''
  for (const said of [
    /jonas, a colleague of mine at Halyard/,
    /Jonas is worth it\./,
    /Never again/,
    /lars has your address in their own address book/,
    /without a reminder/,
    /\/held\/[0-9a-f-]{36}/,
  ])
    assert.match(text, said)
  await byLink(secretsIn(text)[0] ?? '', { answer: 'yes' })
  world.setNow(after({ minutes: 19 }))
  await sender.sendWaiting()
  assert.equal(office.received.length, 2)
  await world.settle(after({ minutes: 20 }))
  await sender.sendWaiting()
  const [both] = answerWith(jonas.email)
  const [other] = answerWith(addressOf(name))
  assert.deepEqual([both?.recipients, other?.recipients], [[addressOf(name)], [jonas.email]])
  assert.match(both?.mail.text ?? '', /jonas@halyard\.example/)
  assert.match(other?.mail.text ?? '', /ines\.carvalho@atlantica\.example/)
  assert.equal(office.received.length, 5, 'and the connector hears that it was a yes')
  const { rows } = await world.owner.query('select recipient from outbox')
  assert.deepEqual(rows, [], 'what was sent is not kept')
  assert.equal((await jonas.call('GET', `/api/introductions/${id}`)).body.state, 'introduced')
})

test('whatever stands in names, each mail has one recipient, one subject and no header of anybody else’s making', async () => {
  const evil = [
    'Eve\r\nBcc: all@halyard.example',
    'Eve\nSubject: Won\n\nA body',
    'Eve <all@halyard.example>, Ida',
    '"Eve" (all@halyard.example)',
    '=?utf-8?q?Eve=0D=0ABcc:_all@halyard.example?=',
    'Eve\u0085\u2028Bcc: all@halyard.example',
    'Ève 🕯️, "All" <all@halyard.example>;',
  ]
  for (const [place, name] of evil.entries()) {
    office.received.length = 0
    world.setNow(after({ days: place }))
    await world.owner.query('update member set name = $1 where id = any($2)', [name, [lars.id, jonas.id]])
    const email = `target${place}@atlantica.example`
    await lars.bring([
      contact(`Target${place} ${name}`, { emails: [email], urls: [`linkedin.com/in/t${place}`] }),
    ])
    const { people } = (await lars.call('GET', `/api/people?search=target${place}`)).body
    await lars.call('POST', '/api/sharing', { level: 'shared', who: { ids: [people[0].id] } })
    const { rows } = await world.owner.query<{ id: string }>(
      'select id from shared_tie where person_id = $1',
      [people[0].id],
    )
    const made = await jonas.call('POST', '/api/introductions', {
      tieId: rows[0]?.id,
      why: `Why\r\nBcc: all@halyard.example`,
      note: `Note\r\n.\r\nMAIL FROM:<all@halyard.example>`,
    })
    assert.equal(made.status, 200, made.text)
    await world.answer(lars, made.body.id, { answer: 'introduce', note: `${name}\r\n.\r\nQUIT` })
    await world.settle(after({ days: place, minutes: 10 }))
    await sender.sendWaiting()
    const asked = office.received.find(({ recipients }) => recipients.includes(email))
    assert.ok(asked, name)
    const [secret = ''] = secretsIn(asked.mail.text ?? '')
    assert.equal((await byLink(secret, { answer: 'yes' })).status, 200)
    await world.settle(after({ days: place, minutes: 20 }))
    await sender.sendWaiting()
    assert.equal(office.received.length, 5, name)
    for (const { mail, raw, recipients } of office.received) {
      const headers = raw.split('\r\n\r\n')[0] ?? ''
      assert.equal(recipients.length, 1)
      assert.ok([email, lars.email, jonas.email].includes(recipients[0] ?? ''))
      assert.deepEqual([mail.cc, mail.bcc], [undefined, undefined])
      assert.equal([mail.to].flat().length, 1)
      assert.equal(mail.from?.value.length, 1)
      assert.equal(mail.from?.value[0]?.address, 'pilotlight@halyard.example')
      assert.ok((mail.replyTo?.value.length ?? 0) <= 1)
      for (const field of ['subject', 'to', 'from', 'reply-to', 'message-id'])
        assert.ok((headers.match(new RegExp(`^${field}:`, 'gim')) ?? []).length <= 1, field)
      assert.doesNotMatch(headers, /^(bcc|cc|x-)[^\n]*all@/im)
    }
  }
  await world.owner.query(`update member set name = split_part($1, '@', 1) where id = $2`, [
    lars.email,
    lars.id,
  ])
  await world.owner.query(`update member set name = split_part($1, '@', 1) where id = $2`, [
    jonas.email,
    jonas.id,
  ])
})

test('whoever said never again while a mail to them waited does not get it', async () => {
  const [first, second] = [
    await world.ask(jonas, await world.share(lars, 'Nadia Never')),
    await world.ask(vera, await world.share(ana, 'Nadia Never')),
  ]
  const secret = await world.introduce(lars, first, 'Nadia Never', monday)
  await world.introduce(ana, second, 'Nadia Never', monday)
  // Both mails wait; she gets the link of one elsewhere.
  await byLink(secret, { answer: 'never' })
  await sender.sendWaiting()
  assert.deepEqual(
    office.received.filter(({ recipients }) => recipients.includes(addressOf('Nadia Never'))),
    [],
  )
})

test('a mail that a server refuses is told to the log without whose it is', async () => {
  const refusing = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(new Error(`No such mailbox: ${address}`)),
  })
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve))
  const place = refusing.server.address()
  const said: string[] = []
  const port = place && typeof place === 'object' ? place.port : 0
  const from = 'pilotlight@halyard.example'
  const trying = startMailSender(
    world.database,
    { host: '127.0.0.1', port, secure: 'none', user: undefined, password: undefined, from },
    (message) => said.push(message),
  )
  await world.ask(vera, await world.share(lars, 'Refused Person'))
  await trying.sendWaiting()
  trying.stop()
  await new Promise<void>((resolve) => refusing.close(() => resolve()))
  assert.match(said.join(), /will be tried again: EENVELOPE/)
  assert.ok(!said.join().includes(lars.email))
  await world.owner.query('delete from outbox')
})

test('in quiet hours nobody gets a mail; it leaves when they end', async () => {
  const evening = new Date('2026-11-23T20:30:00Z')
  world.setNow(evening)
  await world.ask(jonas, await world.share(lars, 'Late Person'))
  await sender.sendWaiting()
  assert.deepEqual(office.received, [])
  const { rows } = await world.owner.query<{ hours: number }>(
    `select round(extract(epoch from next_at - created_at) / 3600.0, 1)::float8 as hours from outbox where recipient = $1`,
    [lars.email],
  )
  assert.deepEqual(rows, [{ hours: 11.5 }])
  await lars.call('PATCH', '/api/me/availability', { quietFrom: 0, quietTo: 0 })
  await world.ask(vera, await world.share(lars, 'Later Person'))
  await sender.sendWaiting()
  assert.equal(office.received.length, 1)
  await lars.call('PATCH', '/api/me/availability', { quietFrom: 18, quietTo: 8 })
})

test('in the language of whoever reads it', async () => {
  await lars.call('PATCH', '/api/me', { locale: 'pt' })
  const id = await world.ask(vera, await world.share(lars, 'Pessoa Portuguesa'))
  await world.introduce(lars, id, 'Pessoa Portuguesa', monday)
  await sender.sendWaiting()
  const subjects = office.received.map(({ mail }) => mail.subject)
  assert.deepEqual(subjects.toSorted(), [
    'Posso apresentar-lhe vera?',
    'vera procura um caminho até Pessoa Portuguesa',
  ])
  await lars.call('PATCH', '/api/me', { locale: 'en' })
})

test('a reminder once, after three working days; not now comes back once; the end is told politely', async () => {
  await world.settle(after({ days: 120 }))
  await sender.sendWaiting()
  office.received.length = 0
  const at = (days: number, minutes = 0) => after({ days: 120 + days, minutes })
  const id = await world.ask(vera, await world.share(lars, 'Slow Person'))
  const subjectsTo = (member: TestMember) =>
    office.received
      .filter(({ recipients }) => recipients.includes(member.email))
      .map(({ mail }) => mail.subject)
  for (const days of [1, 2, 3, 4, 5, 6]) await world.settle(at(days))
  await sender.sendWaiting()
  assert.deepEqual(subjectsTo(lars), [
    'vera asks for a way in to Slow Person',
    'A reminder: vera asks for a way in to Slow Person',
  ])
  await world.answer(lars, id, { answer: 'not_now' })
  for (const days of [7, 8, 12]) await world.settle(at(days))
  await sender.sendWaiting()
  assert.equal(subjectsTo(lars).length, 2)
  await world.settle(at(13))
  await sender.sendWaiting()
  assert.equal(subjectsTo(lars).at(-1), 'Now, perhaps: vera asks for a way in to Slow Person')
  for (const days of [14, 15, 30]) await world.settle(at(days))
  await sender.sendWaiting()
  assert.deepEqual(subjectsTo(vera), ['Your question about Slow Person has ended'])
  assert.equal(subjectsTo(lars).length, 3)
})
