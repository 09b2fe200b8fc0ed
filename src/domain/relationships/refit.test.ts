import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { logistic } from './logistic.ts'
import { logisticRegression } from './logistic-regression.ts'
import { labelledTie, refit } from './refit.ts'

const range = (length: number) => Array.from({ length }, (_, index) => index)
const contact = (on: number, out = 1, received = 0) => ({ on, out, in: received })

test('the numbers that made the outcomes are found again', () => {
  const truth = [-0.5, 0.8, 1.2]
  // Each row twice with its two outcomes would need weights; many rows with a fixed rule of rounding do as well.
  const rows = range(6000).map((index) => [1, ((index * 7) % 41) / 10 - 2, ((index * 13) % 37) / 10 - 2])
  const outcomes = rows.map(([one = 0, two = 0, three = 0], index) => {
    const chance = logistic(one * -0.5 + two * 0.8 + three * 1.2)
    return (index * 0.6180339887) % 1 < chance
  })
  logisticRegression({ rows, outcomes }).forEach((found, index) => {
    assert.ok(Math.abs(found - (truth[index] ?? 0)) < 0.1, `${index}: ${found}`)
  })
})

test('no slope is ever negative, so contact never lowers a refitted score', () => {
  const anyRow = fc.tuple(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.boolean(),
  )
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 10, maxLength: 60 }), (observed) => {
      const [, ...slopes] = logisticRegression({
        rows: observed.map(([one, two]) => [1, one, two]),
        outcomes: observed.map(([, , outcome]) => outcome),
      })
      assert.ok(slopes.every((slope) => slope >= 0 && Number.isFinite(slope)))
    }),
  )
})

test('a slope held at zero leaves the base at the share that came true', () => {
  const rows = range(400).map((index) => [1, index / 100])
  const outcomes = range(400).map((index) => index < 100)
  const [base = 0, slope] = logisticRegression({ rows, outcomes })
  assert.equal(slope, 0)
  assert.ok(Math.abs(logistic(base) - 0.25) < 1e-6)
})

test('fewer than 300 ties, or only one outcome, give no fit', () => {
  const alive = labelledTie([contact(100), contact(150)], 120)
  const dead = labelledTie([contact(100)], 120)
  assert.ok(alive && dead)
  assert.equal(
    refit(
      range(299).map((index) => (index % 2 ? alive : dead)),
      120,
    ),
    null,
  )
  assert.equal(
    refit(
      range(300).map(() => dead),
      120,
    ),
    null,
  )
  assert.ok(
    refit(
      range(300).map((index) => (index % 2 ? alive : dead)),
      120,
    ),
  )
})

test('a label sees the window and nothing after it', () => {
  const days = [contact(100), contact(120, 0, 1), contact(121), contact(210, 0, 1), contact(211)]
  const label = labelledTie(days, 120, 90)
  assert.ok(label)
  assert.equal(label.tie.days, 2)
  assert.equal(label.inTouch, true)
  assert.equal(label.bothWays, true)
  assert.equal(labelledTie([contact(100), contact(211)], 120, 90)?.inTouch, false)
  assert.equal(labelledTie([contact(130)], 120, 90), null)
})
