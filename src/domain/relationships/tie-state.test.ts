import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyContactDay, anyContactDays } from '#testing/any-tie.ts'
import { activeMonths } from './active-months.ts'
import type { ContactDay } from './contact-day.ts'
import { dayNumber, monthNumber } from './day.ts'
import { addContactDay, type TieState, tieState } from './tie-state.ts'

const day = (date: string, out = 1, received = 0): ContactDay => ({ on: dayNumber(date), out, in: received })

test('a tie is a handful of numbers', () => {
  const tie = tieState([day('2026-03-31'), day('2026-01-30', 0, 2), day('2026-04-02', 1, 1)])
  assert.ok(tie)
  assert.equal(tie.days, 3)
  assert.equal(tie.firstOn, dayNumber('2026-01-30'))
  assert.equal(tie.lastOn, dayNumber('2026-04-02'))
  assert.equal(tie.gapSum, 62)
  assert.equal(tie.gapSquareSum, 60 ** 2 + 2 ** 2)
  assert.equal(tie.months, 0b1011n)
  assert.ok(Math.abs(tie.warmth - (1 + 2 ** (-2 / 60) + 2 ** (-62 / 60))) < 1e-12)
  assert.equal(tieState([]), null)
})

test('the order in which contacts arrive does not matter', () => {
  fc.assert(
    fc.property(anyContactDays, fc.infiniteStream(fc.nat()), (days, keys) => {
      const arrival = days
        .map((one) => ({ one, key: keys.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
      let tie: TieState | null = null
      const counted: number[] = []
      for (const { one } of arrival) {
        const before = counted.filter((on) => on <= one.on)
        const after = counted.filter((on) => on > one.on)
        tie = addContactDay(tie, one, {
          before: before.length > 0 ? Math.max(...before) : null,
          after: after.length > 0 ? Math.min(...after) : null,
        })
        counted.push(one.on)
      }
      assertSame(tie, tieState(days))
    }),
  )
})

test('the same day twice counts once', () => {
  fc.assert(fc.property(anyContactDays, (days) => assertSame(tieState([...days, ...days]), tieState(days))))
})

test('an answer on a day already counted only notes its direction', () => {
  const before = tieState([day('2026-03-01'), day('2026-03-05')])
  const after = addContactDay(before, day('2026-03-05', 0, 1))
  assert.deepEqual(after, { ...before, lastInOn: dayNumber('2026-03-05') })
})

test('a contact taken back leaves nothing behind', () => {
  fc.assert(
    fc.property(anyContactDays, anyContactDay, (days, extra) => {
      const others = days.filter(({ on }) => on !== extra.on)
      const withExtra = [...others, extra]
      const undone = withExtra.filter((one) => one !== extra)
      assert.deepEqual(tieState(undone), tieState(others))
    }),
  )
})

test('a day between others without its neighbours is refused, never miscounted', () => {
  const tie = tieState([day('2026-03-01'), day('2026-03-05'), day('2026-03-09')])
  assert.throws(() => addContactDay(tie, day('2026-03-03')), RangeError)
})

test('the bitmap of months tells the active months of any later day', () => {
  fc.assert(
    fc.property(anyContactDays, fc.nat(1000), (days, wait) => {
      const tie = tieState(days)
      assert.ok(tie)
      const today = tie.lastOn + wait
      const inView = days.map(({ on }) => monthNumber(on)).filter((month) => month > monthNumber(today) - 12)
      assert.equal(activeMonths(tie.months, tie.lastOn, today), new Set(inView).size)
      assert.ok(tie.months >= 1n && tie.months < 2n ** 60n)
    }),
  )
})

function assertSame(one: TieState | null, other: TieState | null): void {
  assert.ok(one && other)
  assert.ok(Math.abs(one.warmth - other.warmth) < 1e-9)
  assert.deepEqual({ ...one, warmth: 0 }, { ...other, warmth: 0 })
}
