import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber, weekText } from '../relationships/day.ts'
import { mayBeReached } from './question-week.ts'

const zones = ['Europe/Lisbon', 'Pacific/Auckland', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']
/** The ISO week of an instant where it is lived, by another way than the code's. */
const weekIn = (at: Date, timeZone: string) =>
  weekText(dayNumber(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)))

test('at most two a week, whenever the questions come', () => {
  const instant = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 2, 31) })
    .map((at) => new Date(at))
  fc.assert(
    fc.property(fc.array(instant, { maxLength: 60 }), fc.constantFrom(...zones), (questions, zone) => {
      const reached: Date[] = []
      for (const at of questions.toSorted((one, other) => one.getTime() - other.getTime()))
        if (mayBeReached(reached, at, zone)) reached.push(at)
      const weeks = Map.groupBy(reached, (at) => weekIn(at, zone))
      assert.ok([...weeks.values()].every((week) => week.length <= 2))
      // And none is kept from a week that has room.
      for (const at of questions) assert.ok((weeks.get(weekIn(at, zone))?.length ?? 0) >= 1)
    }),
  )
})

test('the week begins on Monday where the member lives', () => {
  // Sunday 23:30 in Lisbon is Monday noon in Auckland.
  const sunday = new Date('2026-01-11T23:30:00Z')
  const before = [new Date('2026-01-06T10:00:00Z'), new Date('2026-01-07T10:00:00Z')]
  assert.equal(mayBeReached(before, sunday, 'Europe/Lisbon'), false)
  assert.equal(mayBeReached(before, sunday, 'Pacific/Auckland'), true)
})
