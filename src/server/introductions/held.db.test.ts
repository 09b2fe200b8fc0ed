import assert from 'node:assert/strict'
import { createHash, randomInt } from 'node:crypto'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { type Caller, type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'
import { type MailSender, startMailSender } from '../access/jobs.ts'
import { asMember } from '../database/as-member.ts'
import { hashAddress } from '../people/suppression.ts'
import { mayMailOutside } from './may-mail.ts'

const received: { to: string; text: string }[] = []
const postOffice = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      received.push({ to, text: Buffer.concat(chunks).toString().replace(/=\r\n/g, '') })
      done()
    })
  },
})
await new Promise<void>((resolve) => postOffice.listen(0, '127.0.0.1', resolve))
const where = postOffice.server.address()
const port = where && typeof where === 'object' ? where.port : 0
const world = await testApplication({
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(port),
  SMTP_SECURE: 'none',
  MAIL_FROM: 'pilotlight@halyard.example',
  // Each visitor has an address of their own.
  TRUST_PROXY: 'true',
})
const { database, owner } = world
let sender: MailSender
before(() => {
  const { mail: configured } = world.app.services.configuration
  assert.ok(configured)
  sender = startMailSender(database, configured, () => {}, mayMailOutside)
})
after(async () => {
  sender.stop()
  await new Promise<void>((resolve) => postOffice.close(() => resolve()))
})
let clock = Date.UTC(2026, 10, 20, 12)
const pass = (minutes: number) => {
  clock += minutes * 60_000
  world.setNow(new Date(clock))
}
pass(0)

const [ana, ben, eve] = (await world.company('Halyard', 'ana', 'ben', 'eve')) as [
  TestMember,
  TestMember,
  TestMember,
]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]
const tenantOf = async ({ id }: TestMember): Promise<string> =>
  (await owner.query('select tenant_id from member where id = $1', [id])).rows[0].tenant_id
const [tenantId, rivalId] = [await tenantOf(ana), await tenantOf(zoe)]
const goBetween = { tenantId, id: tenantId, roles: ['go_between' as const] }
const ines = 'ines.carvalho@nordhav.example'
const card = (name: string, email: string) => contact(name, { emails: [email] })
const theirs = [card('Inês Carvalho', ines), mail(ines, '2026-10-05T10:00:00Z')]
await ana.bring([...theirs, card('Ola Berg', 'ola@nordhav.example')])
await ben.bring([card('Ines (Nordhav)', ines), card('Secret Friend', 'friend@voss.example')])
await eve.bring([card('Nobody Here', 'nobody@voss.example')])
const people = async (member: TestMember, search = ''): Promise<{ id: string; name: string }[]> =>
  (await member.call('GET', `/api/people?search=${search}`)).body.people
const share = async (member: TestMember, level: string, search: string) =>
  member.call('POST', '/api/sharing', {
    level,
    who: { ids: (await people(member, search)).map(({ id }) => id) },
  })
await share(ana, 'shared', 'nordhav')

let visitors = 0
/** Somebody outside, with a browser and an address of their own. */
function visitor(cookie = ''): Caller {
  const from = `198.51.100.${++visitors % 250}`
  return {
    cookie,
    call: (method, url, body) => world.nobody.call(method, url, body, { cookie, 'x-forwarded-for': from }),
  }
}
const at = (path = '', tenant = tenantId) => `/api/held/${tenant}${path}`

/** What arrives at this mailbox after a code was asked for. */
async function askCode(address: string, tenant = tenantId): Promise<string | undefined> {
  const before = received.length
  const made = await codesOf(address, tenant)
  const asked = await visitor().call('POST', at('/codes', tenant), { address })
  assert.deepEqual([asked.status, asked.text], [200, '{"done":true}'])
  // The answer does not wait for the work, which is done when the mailbox has its code, known or not.
  for (let turn = 0; turn < (made < 5 ? 1000 : 50) && (await codesOf(address, tenant)) === made; turn++)
    await new Promise((resolve) => setTimeout(resolve, 10))
  await sender.sendWaiting()
  const arrived = received.slice(before).filter(({ to }) => to === address)
  assert.ok(arrived.length <= 1)
  return /Your code is (\d{4} \d{4})/.exec(arrived[0]?.text ?? '')?.[1]
}

async function codesOf(address: string, tenant: string): Promise<number> {
  const { rows } = await owner.query('select made from held_code where address_hash = $1 and first_at > $2', [
    hashAddress(tenant, address),
    new Date(clock - 86_400_000),
  ])
  return rows[0]?.made ?? 0
}

async function prove(address: string, tenant = tenantId): Promise<Caller> {
  const code = await askCode(address, tenant)
  const answer = await visitor().call('POST', at('/proof', tenant), { address, code })
  assert.equal(answer.status, 200, answer.text)
  return visitor(answer.cookie)
}

test('the page names its company, and is nobody’s when there is no such company', async () => {
  assert.deepEqual((await visitor().call('GET', at())).body, { company: 'Halyard', canMail: true })
  const unknown = '00000000-0000-4000-8000-000000000000'
  assert.equal((await visitor().call('GET', at('', unknown))).status, 404)
  assert.equal((await visitor().call('GET', at('/mine'))).status, 403)
  assert.equal((await visitor().call('POST', at('/requests'), { kind: 'erase' })).status, 403)
  for (const body of [{}, { address: 'nobody' }, { address: 'a@b.example\r\nBcc: c@d.example' }])
    assert.equal((await visitor().call('POST', at('/codes'), body)).status, 400)
  assert.equal((await visitor().call('POST', at('/proof'), { address: ines, code: '12' })).status, 400)
})

test('known or not, the answer is the same, and only a known mailbox gets a mail', async () => {
  const ask = (address: string) => visitor().call('POST', at('/codes'), { address })
  const [known, unknown] = [await ask('friend@voss.example'), await ask('another@else.example')]
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text])
  assert.equal(await askCode('stranger@else.example'), undefined)
  assert.match((await askCode('friend@voss.example')) ?? '', /^\d{4} \d{4}$/)
  assert.equal(received.at(-1)?.to, 'friend@voss.example')
  assert.match(received.at(-1)?.text ?? '', /^Subject: Your code for what Halyard holds about you/m)
  // A mistyped code is the same for both, too.
  const wrong = (address: string) => visitor().call('POST', at('/proof'), { address, code: '00000000' })
  assert.deepEqual((await wrong('friend@voss.example')).text, (await wrong('stranger@else.example')).text)
  assert.equal((await wrong('stranger@else.example')).status, 403)
})

test('a code works once, for fifteen minutes, for its mailbox and its company, and not after five wrong tries', async () => {
  const prove = (address: string, code: string | undefined, tenant = tenantId) =>
    visitor().call('POST', at('/proof', tenant), { address, code })
  pass(24 * 60 + 1)
  const code = await askCode(ines)
  assert.equal((await prove('ola@nordhav.example', code)).status, 403)
  assert.equal((await prove(ines, code, rivalId)).status, 403)
  assert.equal((await prove(ines, code)).status, 200)
  assert.equal((await prove(ines, code)).status, 403)
  const late = await askCode(ines)
  pass(16)
  assert.equal((await prove(ines, late)).status, 403)
  const guessed = await askCode(ines)
  for (let guess = 0; guess < 5; guess++)
    assert.equal((await prove(ines, String(randomInt(1e8)).padStart(8, '0'))).status, 403)
  assert.equal((await prove(ines, guessed)).status, 403)
  // Five codes a day: nobody's mailbox is filled, and nobody guesses on.
  assert.match((await askCode(ines)) ?? '', /\d/)
  assert.match((await askCode(ines)) ?? '', /\d/)
  assert.equal(await askCode(ines), undefined)
  pass(24 * 60 + 1)
  assert.match((await askCode(ines)) ?? '', /\d/)
})

test('whoever guesses is slowed down', async () => {
  const statuses: number[] = []
  const guesser = visitor()
  for (let guess = 0; guess < 30; guess++)
    statuses.push(
      (await guesser.call('POST', at('/proof'), { address: ines, code: String(guess).padStart(8, '0') }))
        .status,
    )
  assert.ok(statuses.includes(429))
  assert.ok(!statuses.includes(200))
})

test('a proven mailbox sees what colleagues see of it, and nothing that is private', async () => {
  pass(24 * 60 + 1)
  const outsider = await prove(ines)
  const { body } = await outsider.call('GET', at('/mine'))
  assert.deepEqual(body, {
    address: ines,
    shared: [
      {
        name: 'Inês Carvalho',
        organisation: 'Nordhav Energy',
        title: 'Head of Payroll',
        lastMonth: '2026-10-01',
      },
    ],
    books: null,
    introductions: [],
    suppressed: null,
    requests: [],
  })
  await share(ana, 'discoverable', 'carvalho')
  assert.deepEqual((await outsider.call('GET', at('/mine'))).body.shared, [])
  await share(ana, 'shared', 'carvalho')
  // A session is for its company and half an hour, and cannot be made up.
  assert.equal((await outsider.call('GET', at('/mine', rivalId))).status, 403)
  const cookie = outsider.cookie
  for (const forged of [
    cookie.slice(0, -2),
    `${cookie.slice(0, 40)}A${cookie.slice(41)}`,
    'pilotlight-held=x',
  ])
    assert.equal((await visitor(forged).call('GET', at('/mine'))).status, 403)
  pass(31)
  assert.equal((await outsider.call('GET', at('/mine'))).status, 403)
})

test('a correction reaches the owners of private books, each alone, with a month to answer', async () => {
  const outsider = await prove(ines)
  const text = 'My name is Inês de Carvalho.'
  assert.equal((await outsider.call('POST', at('/requests'), { kind: 'correct', text: '' })).status, 400)
  assert.equal((await outsider.call('POST', at('/requests'), { kind: 'correct', text })).status, 200)
  assert.equal((await outsider.call('POST', at('/requests'), { kind: 'correct', text })).status, 409)
  const [mine] = (await ana.call('GET', '/api/outside-requests')).body
  assert.deepEqual([mine.kind, mine.text, mine.answer], ['correct', text, null])
  assert.deepEqual(mine.people, await named(ana, 'carvalho'))
  assert.equal(dayAfterMonth(mine.askedOn), mine.dueOn)
  assert.deepEqual((await ben.call('GET', '/api/outside-requests')).body[0].people, await named(ben, 'Ines'))
  assert.deepEqual((await eve.call('GET', '/api/outside-requests')).body, [])
  assert.deepEqual((await zoe.call('GET', '/api/outside-requests')).body, [])
  // Nobody answers for another, and an administrator sees no more than the clock.
  const answer = (member: Caller, wanted: object, id = mine.id) =>
    member.call('POST', `/api/outside-requests/${id}/answer`, wanted)
  assert.equal((await answer(eve, { answer: 'corrected' })).status, 404)
  assert.equal((await answer(zoe, { answer: 'corrected' })).status, 404)
  assert.equal((await answer(world.nobody, { answer: 'corrected' })).status, 401)
  assert.equal((await answer(ana, { answer: 'kept', reason: ' ' })).status, 400)
  assert.equal((await eve.call('GET', '/api/outside-requests/status')).status, 403)
  const status = await ana.call('GET', '/api/outside-requests/status')
  assert.deepEqual(status.body, {
    companyId: tenantId,
    open: 1,
    overdue: 0,
    requests: [{ kind: 'correct', askedOn: mine.askedOn, dueOn: mine.dueOn, isDone: false }],
  })
  assert.equal((await answer(ana, { answer: 'corrected' })).status, 200)
  assert.equal((await answer(ana, { answer: 'erased' })).status, 409)
  const seen = async () => (await outsider.call('GET', at('/mine'))).body.requests[0]
  assert.deepEqual([(await seen()).isDone, (await seen()).answers], [false, []])
  assert.equal((await answer(ben, { answer: 'kept', reason: 'It is how I know her.' })).status, 200)
  assert.deepEqual((await seen()).answers, [
    { answer: 'corrected', reason: '' },
    { answer: 'kept', reason: 'It is how I know her.' },
  ])
  assert.equal((await ana.call('GET', '/api/outside-requests/status')).body.open, 0)
  // The members' own words about whom they keep: as they were.
  assert.equal((await people(ana, 'carvalho')).length, 1)
})

test('whoever objects is asked by nobody from then on; what they were being asked ends as if they had said never', async () => {
  await addIntroduction('waiting')
  pass(1)
  const outsider = await prove(ines)
  const [asked] = (await outsider.call('GET', at('/mine'))).body.introductions
  assert.deepEqual(asked, {
    askedOn: '2026-11-01',
    connector: 'ana',
    asker: 'eve',
    note: 'Payroll',
    answer: null,
  })
  assert.equal((await outsider.call('POST', at('/requests'), { kind: 'object' })).status, 200)
  assert.equal((await outsider.call('POST', at('/requests'), { kind: 'object' })).status, 409)
  const { body } = await outsider.call('GET', at('/mine'))
  assert.deepEqual([body.suppressed, body.requests[0].kind, body.requests[0].isDone], ['ask', 'object', true])
  assert.equal(body.introductions[0].answer, 'never')
  const { rows } = await owner.query('select name, is_suppressed from shared_tie order by name')
  assert.deepEqual(rows, [
    { name: 'Inês Carvalho', is_suppressed: true },
    { name: 'Ola Berg', is_suppressed: false },
  ])
  // Its asker sees what they saw.
  const { rows: asker } = await owner.query('select state, target_name from introduction')
  assert.deepEqual(asker, [{ state: 'asked', target_name: 'Inês Carvalho' }])
  // Neither private book has a request: they keep what is theirs.
  for (const member of [ana, ben])
    assert.equal((await member.call('GET', '/api/outside-requests')).body.length, 1)
})

test('a mail in a member’s name that still waits is not sent to whoever said never; their own code is', async () => {
  const lay = (recipient: string) =>
    asMember(database, goBetween, (db) =>
      db
        .insertInto('outbox')
        .values({ recipient, senderName: 'Ana', toOutside: true, subject: 'Eve asks', text: 'Hello' })
        .execute(),
    )
  await lay(ines)
  await lay('ola@nordhav.example')
  const before = received.length
  await sender.sendWaiting()
  assert.deepEqual(
    received.slice(before).map(({ to }) => to),
    ['ola@nordhav.example'],
  )
  assert.equal((await owner.query('select from outbox')).rowCount, 0)
  pass(24 * 60 + 1)
  assert.match((await askCode(ines)) ?? '', /\d/)
})

test('whoever has themselves erased is shared by nobody at once, and the owners are asked', async () => {
  pass(1)
  const outsider = await prove(ines)
  // What was still to be corrected is erased with the rest.
  await outsider.call('POST', at('/requests'), { kind: 'correct', text: 'Inês de Carvalho' })
  pass(1)
  assert.equal((await outsider.call('POST', at('/requests'), { kind: 'erase' })).status, 200)
  const { body } = await outsider.call('GET', at('/mine'))
  assert.deepEqual([body.shared, body.suppressed], [[], 'erase'])
  assert.deepEqual(body.introductions[0].note, '')
  // The member's book is the member's: still there, private, and not to be shared again.
  const [her] = await people(ana, 'carvalho')
  assert.ok(her)
  assert.equal((await ana.call('GET', `/api/people/${her.id}`)).body.sharing, 'private')
  await share(ana, 'shared', 'carvalho')
  assert.equal((await ana.call('GET', `/api/people/${her.id}`)).body.sharing, 'private')
  // An open introduction stays as it is for its asker until it ends; then nobody is named.
  const state = async () => (await owner.query('select state, target_name, note from introduction')).rows
  assert.deepEqual(await state(), [{ state: 'asked', target_name: 'Inês Carvalho', note: 'Payroll' }])
  await asMember(database, goBetween, (db) =>
    db.updateTable('introduction').set({ state: 'ended' }).execute(),
  )
  assert.deepEqual(await state(), [{ state: 'ended', target_name: '–', note: '–' }])
  for (const member of [ana, ben]) {
    const [request] = (await member.call('GET', '/api/outside-requests')).body
    assert.equal(request.kind, 'erase')
    const path = `/api/outside-requests/${request.id}/answer`
    assert.equal((await member.call('POST', path, { answer: 'corrected' })).status, 409)
    assert.equal(
      (await member.call('POST', `/api/outside-requests/${request.id}/answer`, { answer: 'erased' })).status,
      200,
    )
    assert.deepEqual(
      await people(member, 'nordhav.example').then((all) =>
        all.filter(({ name }) => /ines|inês/i.test(name)),
      ),
      [],
    )
  }
  const { requests } = (await outsider.call('GET', at('/mine'))).body
  const erase = requests.find(({ kind }: { kind: string }) => kind === 'erase')
  assert.deepEqual([erase.isDone, erase.answers], [true, [{ answer: 'erased', reason: '' }]])
})

test('a file of thousands does not bring them back, into no book, and says why', async () => {
  const many = Array.from({ length: 3000 }, (_, place) => card(`Person No${place}`, `p${place}@voss.example`))
  const { report } = await eve.bring([
    ...many,
    card('Inês Carvalho', 'Ines.Carvalho+linkedin@nordhav.example'.toLowerCase()),
    mail(ines, '2026-10-06T10:00:00Z'),
  ])
  assert.deepEqual(report.skipped, { 'not-kept': 2 })
  assert.deepEqual(await people(eve, 'carvalho'), [])
  // The owners' own files are silent about them, too.
  assert.deepEqual((await ana.bring(theirs)).report.skipped, { removed: 2 })
})

test('a dump of all tables holds neither the address nor a hash that can be tried without the key', async () => {
  await owner.query('delete from outbox')
  const { rows: tables } = await owner.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const lines: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query(
      `select lower(to_jsonb(t)::text) as row from "${name}" t where coalesce(to_jsonb(t) ->> 'tenant_id', '') <> $1`,
      [rivalId],
    )
    lines.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  assert.ok(lines.some((line) => line.includes('ola@nordhav.example')))
  assert.deepEqual(
    lines.filter((line) => /carvalho|ines /.test(line)),
    [],
  )
  const text = lines.join('\n').replaceAll('-', '')
  const owners = [ana.id, ben.id, eve.id, tenantId, '']
  for (const owned of owners)
    for (const joined of [`${owned}\u0000email\u0000${ines}`, `${owned}${ines}`, `${owned}\u0000${ines}`])
      for (const algorithm of ['sha256', 'sha1', 'md5', 'sha512']) {
        const digest = createHash(algorithm).update(joined).digest('hex').slice(0, 32)
        assert.ok(!text.includes(digest), `${algorithm} of ${joined}`)
      }
})

const named = async (member: TestMember, search: string) =>
  (await people(member, search)).map(({ id, name }) => ({ id, name }))

function dayAfterMonth(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
}

/** As the introductions of this room are kept: Eve asks Ana about Inês. */
async function addIntroduction(state: 'waiting'): Promise<void> {
  const hash = hashAddress(tenantId, ines)
  const times = { askedAt: new Date('2026-11-01T10:00:00Z'), expiresAt: new Date('2026-11-15T10:00:00Z') }
  await asMember(database, goBetween, async (db) => {
    const { id } = await db
      .insertInto('introduction')
      .values({
        ...times,
        ownerId: eve.id,
        connectorId: ana.id,
        isUnnamed: false,
        targetName: 'Inês Carvalho',
        targetOrganisation: 'Nordhav Energy',
        targetTitle: '',
        why: 'Inês knows',
        note: 'Payroll',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('introductionTarget')
      .values({
        ...times,
        introductionId: id,
        askerId: eve.id,
        connectorId: ana.id,
        name: 'Inês Carvalho',
        address: ines,
        addressHash: hash,
        note: 'Payroll',
        state,
      })
      .execute()
  })
}
