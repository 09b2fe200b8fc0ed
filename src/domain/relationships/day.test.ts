import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber, dayOfInstant, dayText, mondayOf, monthNumber, weekText } from './day.ts'

const anyDay = fc.integer({ min: -200_000, max: 200_000 })

test('a date and its day number are the same day', () => {
  assert.equal(dayNumber('1970-01-01'), 0)
  assert.equal(dayText(dayNumber('2026-11-24')), '2026-11-24')
  fc.assert(fc.property(anyDay, (on) => dayNumber(dayText(on)) === on))
})

test('what is no day of the calendar is refused', () => {
  for (const text of [
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '26-01-01',
    '2026-1-1',
    '',
    '2026-01-01T00:00',
  ]) {
    assert.throws(() => dayNumber(text), RangeError, text)
  }
})

test('months can be subtracted across years', () => {
  assert.equal(monthNumber(dayNumber('2026-01-31')) - monthNumber(dayNumber('2025-12-01')), 1)
})

test('an instant before 1970 belongs to the day it lies in', () => {
  assert.equal(dayOfInstant(-1), -1)
  assert.equal(dayOfInstant(86_399_999), 0)
})

test('a week begins on Monday and belongs to the year of its Thursday', () => {
  const weeks = {
    '2026-11-24': '2026-W48',
    '2027-01-03': '2026-W53',
    '2024-12-30': '2025-W01',
    '2021-01-03': '2020-W53',
  }
  for (const [date, week] of Object.entries(weeks)) assert.equal(weekText(dayNumber(date)), week, date)
  fc.assert(
    fc.property(anyDay, (on) => {
      assert.equal(new Date(dayText(mondayOf(on))).getUTCDay(), 1)
      assert.ok(on - mondayOf(on) >= 0 && on - mondayOf(on) < 7)
    }),
  )
})
