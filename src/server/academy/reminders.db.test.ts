import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApplication } from '../../testing/application.ts'
import { startProgrammeKeeper } from './jobs.ts'

const application = await testApplication()
const [ana, ben] = await application.company('halyard', 'ana', 'ben')
if (!ana || !ben) throw new Error('Two members are needed.')

let now = new Date('2026-11-02T12:00:00Z')
const turnTo = (day: number) => {
  now = new Date(Date.parse('2026-11-02T12:00:00Z') + day * 86_400_000)
  application.setNow(now)
}
turnTo(-5)
const { id } = (await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02' })).body
await ana.call('POST', `/api/cohorts/${id}/enrolments`, { memberIds: [ana.id, ben.id] })
await ben.call('PUT', '/api/academy/reminders', { byMail: false })
const said: string[] = []
const keeper = startProgrammeKeeper(
  application.database,
  { baseUrl: 'https://pilotlight.example', canMail: true },
  () => now,
  (message) => said.push(message),
)
const mailsTo = async (email: string) =>
  (
    await application.owner.query(
      'select subject, text from outbox where recipient = $1 order by created_at',
      [email],
    )
  ).rows
const remindersOf = async (memberId: string) =>
  (
    await application.owner.query(
      'select kind, "on"::text as on from academy_reminder where owner_id = $1 order by "on"',
      [memberId],
    )
  ).rows

test('four weeks and ninety days, day by day: what was written, never more; with a mail unless one wants none', async () => {
  for (let day = 0; day <= 120; day++) {
    turnTo(day)
    // Ana reads a lesson each Wednesday of the programme.
    if (day % 7 === 2 && day < 28)
      await ana.call('POST', `/api/academy/lessons/w1-l${day / 7 < 1 ? 1 : Math.ceil(day / 7) + 1}/read`)
    await keeper.keep()
    // Twice on a day is once.
    if (day === 0) await keeper.keep()
  }
  keeper.stop()
  assert.deepEqual(said, [])
  assert.deepEqual(
    (await remindersOf(ana.id)).map(({ kind, on }) => `${on} ${kind}`),
    [
      '2026-11-02 monday',
      '2026-11-09 monday',
      '2026-11-16 monday',
      '2026-11-23 monday',
      '2026-12-05 refresher-6',
      '2026-12-29 refresher-30',
      '2027-02-27 refresher-90',
    ],
  )
  assert.deepEqual(
    (await remindersOf(ben.id)).slice(0, 5).map(({ kind }) => kind),
    ['monday', 'thursday', 'monday', 'thursday', 'question'],
  )
  const mails = await mailsTo('ana@halyard.example')
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    [
      'Week 1 of 4 is open',
      'Week 2 of 4 is open',
      'Week 3 of 4 is open',
      'Week 4 of 4 is open',
      'Six questions, 6 days later',
      'Six questions, 30 days later',
      'Six questions, 90 days later',
    ],
  )
  assert.match(mails[4]?.text ?? '', /https:\/\/pilotlight\.example\/academy\/refreshers\/6\n/)
  assert.deepEqual(await mailsTo('ben@halyard.example'), [])
})

test('a refresher has six questions, a mission and a look at the plan', async () => {
  for (const day of [6, 30, 90]) {
    const { status, body } = await ana.call('GET', `/api/academy/refreshers/${day}`)
    assert.equal(status, 200)
    assert.equal(body.questions.length, 6)
    assert.ok(body.review.length >= 3)
  }
  assert.equal((await ana.call('GET', '/api/academy/refreshers/7')).status, 400)
  assert.equal((await application.nobody.call('GET', '/api/academy/refreshers/6')).status, 401)
  assert.deepEqual((await ben.call('GET', '/api/academy/reminders')).body, { byMail: false })
  assert.deepEqual((await ana.call('GET', '/api/academy/reminders')).body, { byMail: true })
})
