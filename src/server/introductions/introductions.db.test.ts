import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact } from '../../testing/records.ts'

const world = await testApplication({
  SMTP_HOST: '127.0.0.1',
  SMTP_SECURE: 'none',
  MAIL_FROM: 'pilotlight@halyard.example',
  BASE_URL: 'https://pilotlight.halyard.example',
})
const monday = new Date('2026-11-23T10:00:00Z')
world.setNow(monday)
const minutes = (count: number, from = monday) => new Date(from.getTime() + count * 60_000)
const [jonas, lars] = (await world.company('Halyard', 'jonas', 'lars', 'cleo', 'dan', 'eve')) as TestMember[]
if (!jonas || !lars) throw new Error('no company')
const wanted = { why: 'Nordhav moves its payroll.', note: 'Jonas has three questions.' }

/** The links in mails that wait, by who gets them. */
const links = async (recipient: string) => {
  const { rows } = await world.owner.query<{ text: string }>(
    'select text from outbox where recipient = $1 order by created_at',
    [recipient],
  )
  return rows.flatMap(({ text }) => [...text.matchAll(/\/i\/(\S+)/g)].map(([, secret]) => secret ?? ''))
}
async function shareOne(member: TestMember, name: string, level = 'shared'): Promise<string> {
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@atlantica.example`
  await member.bring([contact(name, { organisation: 'Atlântica', title: 'Payroll lead', emails: [address] })])
  const { people } = (await member.call('GET', `/api/people?search=${encodeURIComponent(name)}`)).body
  await member.call('POST', '/api/sharing', { level, who: { ids: [people[0].id] } })
  const { rows } = await world.owner.query<{ id: string }>('select id from shared_tie where name = $1', [
    name,
  ])
  return rows[0]?.id ?? ''
}

test('asked, introduced, yes: after ten minutes both are introduced, and not before', async () => {
  const tieId = await shareOne(lars, 'Inês Carvalho')
  const made = await jonas.call('POST', '/api/introductions', { tieId, ...wanted })
  assert.equal(made.status, 200, made.text)
  const mine = async () => (await jonas.call('GET', `/api/introductions/${made.body.id}`)).body
  assert.equal((await mine()).state, 'asked')
  const [request] = (await lars.call('GET', '/api/introductions/requests')).body
  assert.equal(request.asker.name, 'jonas')
  assert.equal(request.target.name, 'Inês Carvalho')
  const answered = await lars.call('POST', `/api/introductions/requests/${request.id}/answer`, {
    answer: 'introduce',
    note: 'Jonas is worth twenty minutes.',
  })
  assert.equal(answered.status, 200, answered.text)
  assert.equal(answered.body.answer, 'introduce')
  assert.equal(await world.settle(minutes(9)), 0)
  assert.deepEqual(await links('ines.carvalho@atlantica.example'), [])
  assert.equal(await world.settle(minutes(10)), 1)
  const [secret] = await links('inês.carvalho@atlantica.example')
  const seen = await world.nobody.call('GET', `/api/introduction-links/${secret}`)
  assert.equal(seen.status, 200, seen.text)
  assert.equal(seen.body.note, 'Jonas is worth twenty minutes.')
  const yes = await world.nobody.call('POST', `/api/introduction-links/${secret}`, { answer: 'yes' })
  assert.equal(yes.body.answer, 'yes', yes.text)
  await world.settle(minutes(19))
  assert.equal((await mine()).state, 'asked')
  assert.equal(await world.settle(minutes(20)), 1)
  const introduced = await mine()
  assert.equal(introduced.state, 'introduced')
  assert.equal(introduced.targetAddress, 'inês.carvalho@atlantica.example')
  assert.equal(await world.settle(minutes(20)), 0)
})
