import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextAskAt, nextTargetAskAt, type OwnAsk } from './caps.ts'

const day = 86_400_000
const now = new Date('2026-11-23T10:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * day)
const open = (askedDaysAgo: number): OwnAsk => ({
  askedAt: days(-askedDaysAgo),
  openUntil: days(14 - askedDaysAgo),
})
const over = (askedDaysAgo: number): OwnAsk => ({ askedAt: days(-askedDaysAgo), openUntil: null })

test('five may be open, and the sixth waits for the first to end', () => {
  assert.equal(nextAskAt([1, 2, 3, 4].map(open), now), null)
  assert.deepEqual(nextAskAt([1, 2, 3, 4, 13].map(open), now), days(1))
  assert.deepEqual(nextAskAt([1, 2, 3, 4, 12, 13].map(open), now), days(2))
})

test('ten may be asked in seven days, whatever became of them', () => {
  const nine = [0, 1, 1, 2, 2, 3, 3, 4, 5].map(over)
  assert.equal(nextAskAt(nine, now), null)
  assert.deepEqual(nextAskAt([...nine, over(6)], now), days(1))
  assert.equal(nextAskAt([...nine, over(7)], now), null)
})

test('at the date that is named one may ask again, and not a moment before', () => {
  const anyAsk = fc
    .tuple(fc.integer({ min: 0, max: 20 * day }), fc.boolean())
    .map(([ago, isOpen]): OwnAsk => {
      const askedAt = new Date(now.getTime() - ago)
      return { askedAt, openUntil: isOpen ? new Date(askedAt.getTime() + 14 * day) : null }
    })
  fc.assert(
    fc.property(fc.array(anyAsk, { maxLength: 30 }), (asks) => {
      const next = nextAskAt(asks, now)
      if (next === null) return
      assert.ok(next > now)
      assert.equal(nextAskAt(asks, next), null)
      assert.notEqual(nextAskAt(asks, new Date(next.getTime() - 1)), null)
    }),
  )
})

test('an outside person is asked twice in ninety days, and then again when the first is ninety days old', () => {
  assert.equal(nextTargetAskAt([days(-1)], 2, now), null)
  assert.deepEqual(nextTargetAskAt([days(-80), days(-1)], 2, now), days(10))
  assert.equal(nextTargetAskAt([days(-90), days(-1)], 2, now), null)
  assert.deepEqual(nextTargetAskAt([days(-80), days(-70), days(-1)], 2, now), days(20))
})
