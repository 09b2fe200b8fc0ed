import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber, dayText, mondayOf } from '../relationships/day.ts'
import { type ReminderKind, reminderDue, type SentReminder } from './reminder.ts'

const startsOn = '2026-11-02'
/** Everything sent from the first day to the 140th, to a member active in these weeks (0 is the first). */
function sentTo(activeWeeks: readonly number[], nudgedDays: readonly number[] = []): readonly SentReminder[] {
  const sent: SentReminder[] = []
  for (let day = 0; day < 140; day++) {
    const today = dayText(dayNumber(startsOn) + day)
    // Active on the Wednesday of those weeks.
    const weeks = activeWeeks.filter((week) => week * 7 + 2 <= day)
    const last = weeks.length === 0 ? null : dayText(dayNumber(startsOn) + Math.max(...weeks) * 7)
    // Unseen until the week's end.
    const isNudged = nudgedDays.some((at) => at <= day && Math.floor(at / 7) === Math.floor(day / 7))
    const kind = reminderDue({ startsOn, today, lastActiveWeek: last, sent, isNudged })
    if (kind) sent.push({ kind, on: today })
  }
  return sent
}
const kinds = (sent: readonly SentReminder[]): ReminderKind[] => sent.map(({ kind }) => kind)

test('who is active gets the plan on Mondays, and the refreshers on days 6, 30 and 90', () => {
  const sent = sentTo([0, 1, 2, 3])
  assert.deepEqual(kinds(sent), [
    'monday',
    'monday',
    'monday',
    'monday',
    'refresher-6',
    'refresher-30',
    'refresher-90',
  ])
  assert.deepEqual(
    sent.slice(4).map(({ on }) => on),
    ['2026-12-05', '2026-12-29', '2027-02-27'],
  )
})

test('an untouched week brings one word on Thursday; two silent ones a question, and then a pause', () => {
  assert.deepEqual(kinds(sentTo([])).slice(0, 6), [
    'monday',
    'thursday',
    'monday',
    'thursday',
    'question',
    'refresher-6',
  ])
})

test('whoever comes back after the question is reminded again', () => {
  assert.deepEqual(
    kinds(sentTo([2])).filter((kind) => !kind.startsWith('refresher')),
    ['monday', 'thursday', 'monday', 'thursday', 'question', 'monday', 'thursday'],
  )
})

test('a nudge comes by mail instead of Thursday’s word, once, and not into the pause', () => {
  // On the Tuesday of the second week; of an active one; and on a Wednesday after the question.
  assert.deepEqual(kinds(sentTo([], [8])).slice(0, 5), ['monday', 'thursday', 'monday', 'nudge', 'question'])
  assert.equal(sentTo([], [8]).find(({ kind }) => kind === 'nudge')?.on, '2026-11-10')
  assert.ok(!kinds(sentTo([0, 1, 2, 3], [10])).includes('nudge'))
  assert.ok(!kinds(sentTo([], [16])).includes('nudge'))
})

test('never two on a day, never a refresher twice, never more than two in a week', () => {
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3]), fc.array(fc.nat(27)), (weeks, nudged) => {
      const sent = sentTo(weeks, nudged)
      assert.equal(new Set(sent.map(({ on }) => on)).size, sent.length)
      const refreshers = kinds(sent).filter((kind) => kind.startsWith('refresher'))
      assert.equal(new Set(refreshers).size, refreshers.length)
      const perWeek = Map.groupBy(sent, ({ on }) => mondayOf(dayNumber(on)))
      for (const inWeek of perWeek.values()) assert.ok(inWeek.length <= 2)
    }),
  )
})
