import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyContactDays, anyWait } from '#testing/any-tie.ts'
import { longestCadence, strengthKept } from './cadence.ts'
import { gain, isInMonth, strengthAfterContact } from './gain.ts'
import { addContactDay, tieState } from './tie-state.ts'
import { tieToday } from './tie-today.ts'

test('the strength promised for a contact today is the strength after it', () => {
  fc.assert(
    fc.property(anyContactDays, anyWait, (days, wait) => {
      const tie = tieState(days)
      assert.ok(tie)
      const today = tie.lastOn + wait
      const now = tieToday(tie, today)
      const after = tieToday(addContactDay(tie, { on: today, out: 1, in: 0 }), today)
      const input = { ...now, silence: now.daysSince }
      const isActive = isInMonth(tie.lastOn, today)
      assert.ok(Math.abs(strengthAfterContact(input, isActive) - after.strength) < 1e-12)
      assert.ok(Math.abs(gain(input, isActive, 3) - 3 * (after.strength - now.strength)) < 1e-12)
      assert.ok(gain(input, isActive) >= 0)
    }),
  )
})

test('whoever was contacted today gains nothing from a second time', () => {
  assert.equal(gain({ warmth: 2, activeMonths: 3, silence: 0 }, true), 0)
})

test('the rhythms hold the strength that is claimed for them', () => {
  const claimed = { 14: 0.9, 30: 0.84, 45: 0.72, 60: 0.61, 90: 0.43, 180: 0.17 }
  for (const [days, chance] of Object.entries(claimed)) {
    assert.ok(
      Math.abs(strengthKept(Number(days)) - chance) <= 0.005,
      `${days} days: ${strengthKept(Number(days))}`,
    )
  }
  assert.equal(longestCadence(), 60)
  assert.equal(longestCadence({ base: -50, warmth: 0, months: 0, silence: 0 }), null)
})
