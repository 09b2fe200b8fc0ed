import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyContactDay, anyContactDays, anyWait } from '#testing/any-tie.ts'
import type { ContactDay } from './contact-day.ts'
import { dayNumber } from './day.ts'
import { explainMutual, explainStrength } from './explain.ts'
import { tieState } from './tie-state.ts'
import { DEFAULT_FIT, tieToday } from './tie-today.ts'

const ROUNDING = 1e-12

/** The days of a tie up to a day, as that day sees it. */
function standing(days: readonly ContactDay[], today: number) {
  const tie = tieState(days.filter(({ on }) => on <= today))
  assert.ok(tie)
  return tieToday(tie, today)
}

const lastOf = (days: readonly ContactDay[]) => Math.max(...days.map(({ on }) => on))

test('adding any contact never lowers strength or mutual strength', () => {
  fc.assert(
    fc.property(anyContactDays, anyContactDay, anyWait, (days, extra, wait) => {
      const today = Math.max(lastOf(days), extra.on) + wait
      const before = standing(days, today)
      const known = days.find(({ on }) => on === extra.on) ?? { out: 0, in: 0 }
      const merged = { on: extra.on, out: extra.out + known.out, in: extra.in + known.in }
      const after = standing([...days.filter(({ on }) => on !== extra.on), merged], today)
      assert.ok(after.strength >= before.strength - ROUNDING)
      assert.ok(after.mutual >= before.mutual - ROUNDING)
    }),
    { numRuns: 1000 },
  )
})

test('waiting never raises strength or mutual strength', () => {
  fc.assert(
    fc.property(anyContactDays, anyWait, anyWait, (days, wait, more) => {
      const before = standing(days, lastOf(days) + wait)
      const after = standing(days, lastOf(days) + wait + more)
      assert.ok(after.strength <= before.strength + ROUNDING)
      assert.ok(after.mutual <= before.mutual + ROUNDING)
    }),
    { numRuns: 1000 },
  )
})

test('every figure stays within its range', () => {
  fc.assert(
    fc.property(anyContactDays, fc.integer({ min: -400, max: 30_000 }), (days, wait) => {
      const tie = tieState(days)
      assert.ok(tie)
      const today = tieToday(tie, tie.lastOn + wait)
      assert.ok(today.strength > 0 && today.strength < 1)
      assert.ok(today.mutual > 0 && today.mutual <= today.strength)
      assert.ok(today.steadiness >= 0 && today.steadiness <= 100)
      assert.ok(today.burstiness === null ? tie.days < 5 : today.burstiness >= -1 && today.burstiness <= 1)
      assert.ok(today.daysSince >= 0)
    }),
  )
})

test('five contacts bunched a month ago hold less than five spread monthly', () => {
  const on = (dates: string[]) => dates.map((date) => ({ on: dayNumber(date), out: 1, in: 0 }))
  const bunched = standing(
    on(['2026-05-10', '2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14']),
    dayNumber('2026-06-13'),
  )
  const spread = standing(
    on(['2026-01-14', '2026-02-13', '2026-03-15', '2026-04-14', '2026-05-14']),
    dayNumber('2026-06-13'),
  )
  assert.equal(bunched.strength.toFixed(2), '0.47')
  assert.equal(spread.strength.toFixed(2), '0.68')
  assert.equal(spread.steadiness, (100 * 5) / 6)
})

test('the explanation adds up to the chance it explains', () => {
  fc.assert(
    fc.property(anyContactDays, anyWait, (days, wait) => {
      const tie = standing(days, lastOf(days) + wait)
      const input = { ...tie, silence: tie.daysSince }
      const strength = explainStrength(input, DEFAULT_FIT.strength)
      const mutual = explainMutual(input, DEFAULT_FIT.mutual)
      assert.ok(Math.abs(1 / (1 + Math.exp(-strength.logOdds)) - tie.strength) < ROUNDING)
      assert.ok(Math.abs(Math.min(mutual.chance, strength.chance) - tie.mutual) < ROUNDING)
    }),
  )
})
