import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestMember } from '../../testing/application.ts'
import { testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'
import { tendQuestions } from './question-jobs.ts'

const world = await testApplication({ SMTP_HOST: 'mail.example', MAIL_FROM: 'pilotlight@halyard.example' })
// A Thursday.
const thursday = new Date('2026-11-19T11:00:00Z')
world.setNow(thursday)
const [ana, ben, cleo, dan, eve] = (await world.company('Halyard', 'ana', 'ben', 'cleo', 'dan', 'eve')) as [
  TestMember,
  TestMember,
  TestMember,
  TestMember,
  TestMember,
]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]
const carrier = { database: world.database, baseUrl: 'http://localhost', hasMail: true }
const base = '/api/introductions/questions'

const publish = (member: TestMember, line: string, ...skills: string[]) =>
  member.call('PUT', '/api/me/ask-me', { line, skills: skills.map((name) => ({ name, source: 'word' })) })
const post = async (member: TestMember, text: string, more: object = {}): Promise<string> => {
  const posted = await member.call('POST', base, { text, ...more })
  assert.equal(posted.status, 200, posted.text)
  return posted.body.id
}
const reached = async (member: TestMember) =>
  (await member.call('GET', base)).body.reached.map(({ id }: { id: string }) => id)
const withdraw = (member: TestMember, id: string) => member.call('POST', `${base}/${id}/withdraw`)
/** Everything that was posted is gone, and so is every week's count. */
async function fresh() {
  await world.owner.query('delete from question')
  await world.owner.query('delete from outbox')
  world.setNow(thursday)
}

await publish(ben, 'what a payroll audit asks for', 'Pension funds')
await publish(cleo, '', 'Payroll')
await dan.bring([
  contact('Rui Costa', {
    organisation: 'Nordhav',
    title: 'Head of Payroll',
    emails: ['rui@nordhav.example'],
  }),
  mail('rui@nordhav.example', '2026-11-10T10:00:00Z'),
])
const rui = (await dan.call('GET', '/api/people?search=rui')).body.people[0].id
const shareRui = (level: string) => dan.call('POST', '/api/sharing', { level, who: { ids: [rui] } })

test('what I publish is what colleagues may ask me about, exactly, and taken back at once', async () => {
  const wanted = {
    line: 'moving a data centre',
    skills: [
      { name: 'Data centres', source: 'word' },
      { name: 'Contracts', source: 'profile' },
      { name: 'CONTRACTS', source: 'word' },
    ],
  }
  assert.equal((await eve.call('PUT', '/api/me/ask-me', wanted)).status, 200)
  const published = (await eve.call('GET', '/api/me/ask-me')).body
  assert.equal(published.line, 'moving a data centre')
  assert.deepEqual(published.skills.map(({ name }: { name: string }) => name).toSorted(), [
    'CONTRACTS',
    'Data centres',
  ])
  await eve.call('PUT', '/api/me/ask-me', { line: '', skills: [] })
  assert.deepEqual((await eve.call('GET', '/api/me/ask-me')).body, { line: '', skills: [] })
  const { rows } = await world.owner.query('select from skill where member_id = $1', [eve.id])
  assert.equal(rows.length, 0)
  assert.equal((await world.nobody.call('GET', '/api/me/ask-me')).status, 401)
  const tooLong = { line: 'x'.repeat(201), skills: [] }
  assert.equal((await eve.call('PUT', '/api/me/ask-me', tooLong)).status, 400)
})

test('a question reaches those whose published skills, line or shared people fit, and nobody else', async () => {
  await fresh()
  await shareRui('private')
  const first = await post(ana, 'Who knows about payroll in Lisbon?')
  assert.deepEqual([await reached(ben), await reached(cleo)], [[first], [first]])
  // Neither who keeps a fitting person private or only lets the company know that somebody is there.
  assert.deepEqual([await reached(dan), await reached(eve), await reached(ana)], [[], [], []])
  await withdraw(ana, first)
  await shareRui('discoverable')
  assert.deepEqual([await post(ana, 'Payroll again?'), await reached(dan)].at(1), [])
  await fresh()
  await shareRui('shared')
  const third = await post(ana, 'Who knows about payroll in Lisbon?')
  const [seen] = (await dan.call('GET', base)).body.reached
  assert.equal(seen.id, third)
  assert.deepEqual(seen.reachedBy, [{ by: 'tie', what: 'Rui Costa, Head of Payroll, Nordhav' }])
  await shareRui('private')
})

test('the asker learns nothing of whom it reached, and neither does anybody whom it did not', async () => {
  await fresh()
  const answers = []
  for (const text of ['Who knows payroll?', 'Who knows falconry?']) {
    const id = await post(ana, text)
    const thread = (await ana.call('GET', `${base}/${id}`)).text
    answers.push(thread.replaceAll(id, 'ID').replace(text, 'TEXT'))
  }
  assert.equal(answers[0], answers[1])
  const [payroll] = await reached(ben)
  for (const outsider of [dan, eve, zoe]) {
    assert.equal((await outsider.call('GET', `${base}/${payroll}`)).status, 404)
    assert.equal((await outsider.call('POST', `${base}/${payroll}/answers`, { text: 'Me' })).status, 404)
    assert.equal((await outsider.call('PUT', `${base}/${payroll}/pass`)).status, 404)
    assert.equal((await outsider.call('POST', `${base}/${payroll}/withdraw`)).status, 404)
  }
  // A pass is nobody's business.
  const before = (await ana.call('GET', `${base}/${payroll}`)).text
  assert.equal((await ben.call('PUT', `${base}/${payroll}/pass`)).status, 200)
  assert.equal((await ana.call('GET', `${base}/${payroll}`)).text, before)
  assert.equal((await ben.call('DELETE', `${base}/${payroll}/pass`)).status, 200)
})

test('answers come to one thread of the asker and the reached; useful closes it and thanks', async () => {
  await fresh()
  const id = await post(ana, 'Who knows payroll?')
  assert.equal((await ben.call('POST', `${base}/${id}/answers`, { text: 'Ask me at four.' })).status, 200)
  assert.equal((await ben.call('POST', `${base}/${id}/answers`, { text: ' ' })).status, 400)
  world.setNow(new Date('2026-11-19T11:05:00Z'))
  await ana.call('POST', `${base}/${id}/answers`, { text: 'Four is fine.' })
  const thread = (await cleo.call('GET', `${base}/${id}`)).body.thread
  assert.deepEqual(
    thread.map(({ author, text }: { author: { name: string }; text: string }) => [author.name, text]),
    [
      ['ben', 'Ask me at four.'],
      ['ana', 'Four is fine.'],
    ],
  )
  const [fromBen, fromAna] = thread
  assert.equal((await cleo.call('PUT', `${base}/${id}/useful`, { answerId: fromBen.id })).status, 404)
  // Nobody thanks themselves.
  assert.equal((await ana.call('PUT', `${base}/${id}/useful`, { answerId: fromAna.id })).status, 404)
  assert.equal((await ana.call('PUT', `${base}/${id}/useful`, { answerId: fromBen.id })).status, 200)
  const [forBen] = (await ben.call('GET', base)).body.reached
  assert.deepEqual([forBen.state, forBen.did, forBen.isMyAnswerUseful], ['useful', 'answered', true])
  const late = await cleo.call('POST', `${base}/${id}/answers`, { text: 'Late.' })
  assert.deepEqual([late.status, late.body.type], [409, 'question-closed'])
  // A tap too early is taken back.
  assert.equal((await ana.call('DELETE', `${base}/${id}/useful`)).status, 200)
  assert.equal((await ana.call('GET', `${base}/${id}`)).body.state, 'open')
  assert.equal((await cleo.call('POST', `${base}/${id}/answers`, { text: 'In time.' })).status, 200)
  // What the programme counts later is kept: when it was asked, answered and useful, by whom and whose.
  await ana.call('PUT', `${base}/${id}/useful`, { answerId: fromBen.id })
  const { rows } = await world.owner.query(
    `select q.asker_id, a.author_id, a.written_at >= q.asked_at as after, a.useful_at is not null as useful
     from answer a join question q on q.id = a.question_id where a.id = $1`,
    [fromBen.id],
  )
  assert.deepEqual(rows, [{ asker_id: ana.id, author_id: ben.id, after: true, useful: true }])
})

test('at most two reach one member in a week of theirs; the next week brings what is still open', async () => {
  await fresh()
  const ids = []
  for (const word of ['rules', 'audit', 'files']) ids.push(await post(ana, `Payroll ${word}?`))
  assert.equal((await reached(cleo)).length, 2)
  assert.ok(!(await reached(cleo)).includes(ids[2]))
  const fourth = await ana.call('POST', base, { text: 'Payroll, a fourth?' })
  assert.deepEqual([fourth.status, fourth.body.type], [409, 'questions-open'])
  await tendQuestions(carrier, new Date('2026-11-22T22:00:00Z'))
  assert.equal((await reached(cleo)).length, 2)
  await tendQuestions(carrier, new Date('2026-11-23T09:00:00Z'))
  assert.equal((await reached(cleo)).length, 3)
})

test('many questions in one moment still reach nobody a third time', async () => {
  await fresh()
  await Promise.all(
    [ana, dan, eve].flatMap((asker) => [post(asker, 'Payroll?'), post(asker, 'Payroll audit?')]),
  )
  assert.equal((await reached(cleo)).length, 2)
  assert.equal((await reached(ben)).length, 2)
})

test('who is away is not reached, until they are back', async () => {
  await fresh()
  await world.owner.query(
    `insert into availability (tenant_id, owner_id, away_until) select tenant_id, id, '2026-11-20' from member where id = $1`,
    [cleo.id],
  )
  const id = await post(ana, 'Payroll?')
  assert.deepEqual([await reached(ben), await reached(cleo)], [[id], []])
  await tendQuestions(carrier, new Date('2026-11-21T09:00:00Z'))
  assert.deepEqual(await reached(cleo), [id])
  await world.owner.query('delete from availability')
})

test('the question of whoever left reaches nobody more', async () => {
  await fresh()
  await cleo.call('PATCH', '/api/me/availability', { awayUntil: '2026-11-20' })
  await post(ana, 'Payroll?')
  await world.owner.query('update member set left_at = now() where id = $1', [ana.id])
  await cleo.call('PATCH', '/api/me/availability', { awayUntil: null })
  await tendQuestions(carrier, new Date('2026-11-21T09:00:00Z'))
  assert.deepEqual(await reached(cleo), [])
  await world.owner.query('update member set left_at = null where id = $1', [ana.id])
  await tendQuestions(carrier, new Date('2026-11-21T09:00:00Z'))
  assert.equal((await reached(cleo)).length, 1)
})

test('the mail waits for the reader’s morning, names the question, and cannot be made to go elsewhere', async () => {
  await fresh()
  world.setNow(new Date('2026-11-19T20:30:00Z'))
  await post(ana, 'Payroll?\r\nBcc: everybody@rival.example')
  const { rows } = await world.owner.query<{
    recipient: string
    subject: string
    text: string
    minutes: number
  }>(
    `select recipient, subject, text, (extract(epoch from next_at - created_at) / 60)::int as minutes from outbox order by recipient`,
  )
  assert.deepEqual(
    rows.map(({ recipient }) => recipient),
    ['ben@halyard.example', 'cleo@halyard.example'],
  )
  for (const { subject, text, minutes } of rows) {
    assert.equal(subject, 'ana has a question you may know something about')
    assert.match(text, /^ana asks: Payroll\? Bcc: everybody@rival\.example$/m)
    assert.match(text, /\/ask\/questions\/[0-9a-f-]{36}$/m)
    // From half past eight in the evening until eight in the morning.
    assert.equal(minutes, 690)
  }
})

test('a colleague who is named is reached, and the thread says who would be asked', async () => {
  await fresh()
  const id = await post(ana, 'Payroll?')
  assert.equal((await ben.call('POST', `${base}/${id}/answers`, { suggestsId: ana.id })).status, 400)
  assert.equal((await ben.call('POST', `${base}/${id}/answers`, { suggestsId: zoe.id })).status, 404)
  assert.equal((await ben.call('POST', `${base}/${id}/answers`, { suggestsId: eve.id })).status, 200)
  const [line] = (await ana.call('GET', `${base}/${id}`)).body.thread
  assert.deepEqual([line.author.name, line.suggests.name], ['ben', 'eve'])
  const [seen] = (await eve.call('GET', base)).body.reached
  assert.deepEqual(seen.reachedBy, [{ by: 'colleague', what: 'ben' }])
})

test('to a circle it reaches only the colleagues whom I keep in it', async () => {
  await fresh()
  await ana.bring([
    contact('Cleo Colleague', { emails: ['cleo@halyard.example'], organisation: 'Halyard' }),
    mail('cleo@halyard.example', '2026-11-10T10:00:00Z'),
    contact('Ben Colleague', { emails: ['ben@halyard.example'], organisation: 'Halyard' }),
    mail('ben@halyard.example', '2026-11-10T10:00:00Z'),
  ])
  const person = (await ana.call('GET', '/api/people?search=cleo&colleagues=true')).body.people[0].id
  await ana.call('PATCH', `/api/people/${person}`, { circle: 15 })
  assert.deepEqual((await ana.call('GET', base)).body.circles, [{ circle: 15, colleagues: 1 }])
  const id = await post(ana, 'Payroll?', { circle: 15 })
  assert.deepEqual([await reached(cleo), await reached(ben)], [[id], []])
  // Which circle it is, is the asker's alone.
  assert.equal((await cleo.call('GET', `${base}/${id}`)).body.circle, null)
  assert.equal((await ana.call('GET', `${base}/${id}`)).body.circle, 15)
})

test('after fourteen days it has ended, whether or not the job has been', async () => {
  await fresh()
  const id = await post(ana, 'Payroll?')
  world.setNow(new Date('2026-12-03T11:00:01Z'))
  assert.equal((await ana.call('GET', `${base}/${id}`)).body.state, 'ended')
  assert.equal((await cleo.call('POST', `${base}/${id}/answers`, { text: 'Late.' })).status, 409)
  await tendQuestions(carrier, new Date('2026-12-03T12:00:00Z'))
  const { rows } = await world.owner.query('select state, closed_at = expires_at as "on time" from question')
  assert.deepEqual(rows, [{ state: 'ended', 'on time': true }])
  world.setNow(thursday)
})
