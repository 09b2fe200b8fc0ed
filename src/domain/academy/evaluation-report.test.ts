import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recover } from '../../testing/simulated-wedge.ts'
import { studentT } from './effect-interval.ts'
import { estimateOf, hasInterval, isPreliminary, sidesOf, verdictOn } from './evaluation-report.ts'
import { adjusted, periodDifference, programmeEffect, type WedgeUnit } from './programme-effect.ts'
import { stepsInOrder } from './wedge.ts'

const drawn = { isDrawn: true, seed: 7 }
const unit = (
  step: number,
  people: number,
  before: readonly [number, number],
  during: readonly number[],
) => ({
  step,
  people,
  before,
  during,
})

/** Units of 30 to 60 people, 4 to 9 of them in three steps. */
const anyUnits = (most: number) =>
  fc
    .array(
      fc.record({
        people: fc.integer({ min: 30, max: 60 }),
        shares: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
        odd: fc.nat(11),
      }),
      { minLength: 4, maxLength: most },
    )
    .map((units) =>
      units.map(
        ({ people, shares: [first = 0, second = 0, third = 0, fourth = 0], odd }, place): WedgeUnit =>
          unit(
            stepsInOrder(units.length, 3)[place] ?? 0,
            people,
            [first * people, second * people],
            [third * people + odd, fourth * people],
          ),
      ),
    )

const near = (one: number | null | undefined, other: number | null | undefined) => {
  if (one === null || one === undefined || other === null || other === undefined) {
    assert.equal(one ?? null, other ?? null)
    return
  }
  assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`)
}

test('two departments of which one began: its gain against the other, from alike baselines', () => {
  const units = [unit(0, 30, [60, 60], [90]), unit(1, 40, [80, 80], [100])]
  near(programmeEffect(adjusted(units)), 90 / 30 - 100 / 40)
})

test('a baseline that foretells is taken off whole, one that does not is left on', () => {
  // The halves agree in full: the gap of one week was there before.
  const steady = [unit(0, 30, [90, 90], [90]), unit(1, 30, [60, 60], [60])]
  near(programmeEffect(adjusted(steady)), 0)
  // A likeness of .8 between the halves foretells 8/9: of a lead of three before, two after is less than was foretold.
  const partly = [unit(0, 30, [90, 120], [90]), unit(1, 30, [30, 0], [30])]
  near(programmeEffect(adjusted(partly)), 2 - (8 / 9) * 3)
  // Nothing of the first half is left in the second.
  const random = [unit(0, 30, [90, 60], [90]), unit(1, 30, [60, 90], [60])]
  near(programmeEffect(adjusted(random)), 1)
})

test('whoever began more than eight weeks ago is on neither side', () => {
  const units = adjusted([
    unit(0, 10, [0, 0], [10, 10, 999]),
    unit(1, 10, [0, 0], [0, 10, 10]),
    unit(2, 10, [0, 0], [0, 0, 10]),
    unit(3, 10, [0, 0], [0, 0, 0]),
  ])
  near(periodDifference(units, 2)?.difference, 1)
  near(programmeEffect(units), 1)
})

test('what the calendar does to everybody changes nothing', () => {
  fc.assert(
    fc.property(anyUnits(9), fc.integer({ min: -4, max: 4 }), fc.nat(1), (units, shift, period) => {
      const shifted = units.map((each) => ({
        ...each,
        during: each.during.map((sum, place) => (place === period ? sum + shift * each.people : sum)),
      }))
      const [one, other] = [estimateOf(units, drawn), estimateOf(shifted, drawn)]
      near(one?.effect, other?.effect)
      near(one?.interval.low, other?.interval.low)
      near(one?.interval.high, other?.interval.high)
    }),
  )
})

test('an effect on everybody who began moves the estimate and both ends by as much', () => {
  fc.assert(
    fc.property(anyUnits(9), fc.integer({ min: -4, max: 4 }), (units, effect) => {
      const moved = units.map((each) => ({
        ...each,
        during: each.during.map((sum, period) => (each.step <= period ? sum + effect * each.people : sum)),
      }))
      const [one, other] = [estimateOf(units, drawn), estimateOf(moved, drawn)]
      const plus = (end: number | null | undefined) => (typeof end === 'number' ? end + effect : end)
      near(plus(one?.effect), other?.effect)
      near(plus(one?.interval.low), other?.interval.low)
      near(plus(one?.interval.high), other?.interval.high)
      const { effect: found = 0, interval } = other ?? { interval: { low: null, high: null } }
      assert.ok((interval.low ?? found) <= found + 1e-9 && found <= (interval.high ?? found) + 1e-9)
    }),
  )
})

test('the interval under eight units is exactly the effects that no twentieth of the draws speaks against', () => {
  /** Share of all draws that are at least as extreme, one by one. */
  const chanceOf = (units: readonly WedgeUnit[], candidate: number) => {
    const without = adjusted(units).map((each) => ({
      ...each,
      values: each.values.map((value, period) => (each.step <= period ? value - candidate : value)),
    }))
    const seen = Math.abs(programmeEffect(without) ?? 0)
    const all = permutations(units.map(({ step }) => step))
    return (
      all.filter((steps) => Math.abs(programmeEffect(without, steps) ?? 0) >= seen - 1e-9).length / all.length
    )
  }
  fc.assert(
    fc.property(anyUnits(6), (units) => {
      const estimate = estimateOf(units, drawn)
      assert.ok(estimate?.by === 'redrawing')
      const { low, high } = estimate.interval
      assert.ok(chanceOf(units, estimate.effect) > 0.05)
      for (const [end, outwards] of [
        [low, -1],
        [high, 1],
      ] as const) {
        if (end === null) assert.ok(chanceOf(units, outwards * 1e6) > 0.05)
        else {
          assert.ok(chanceOf(units, end - outwards * 1e-6) > 0.05)
          assert.ok(chanceOf(units, end + outwards * 1e-6) <= 0.05)
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('with three departments no draw could surprise, so neither end is given', () => {
  const units = [
    unit(0, 30, [30, 30], [90, 90]),
    unit(1, 30, [30, 30], [30, 90]),
    unit(2, 30, [30, 30], [30, 30]),
  ]
  assert.deepEqual(estimateOf(units, drawn), {
    effect: 2,
    interval: { low: null, high: null },
    by: 'redrawing',
  })
})

test('whether there can be an interval is known before anything is drawn', () => {
  for (let units = 2; units <= 7; units++)
    for (let steps = 2; steps <= units; steps++) {
      const made = stepsInOrder(units, steps).map((step, place) => {
        const during = Array.from(
          { length: steps - 1 },
          (_, period) => 40 + 7 * place ** 2 + (step <= period ? 300 : 0),
        )
        return unit(step, 30, [10 * place, 9 * place], during)
      })
      const { low, high } = estimateOf(made, drawn)?.interval ?? { low: null, high: null }
      assert.equal(hasInterval(units, steps, true), low !== null && high !== null, `${units} in ${steps}`)
      assert.equal(hasInterval(units, steps, false), false)
    }
  assert.deepEqual([hasInterval(8, 2, true), hasInterval(8, 2, false)], [true, true])
})

test('under five a side nothing, under thirty a description, then an estimate; two to six units are preliminary', () => {
  const verdict = (begun: number, waiting: number) => verdictOn({ begun, waiting })
  assert.deepEqual(
    [verdict(4, 90), verdict(5, 90), verdict(90, 29), verdict(30, 30)],
    ['nothing', 'description', 'description', 'estimate'],
  )
  const small = [unit(0, 29, [29, 29], [90]), unit(1, 40, [80, 80], [100])]
  assert.deepEqual(sidesOf(small), { begun: 29, waiting: 40 })
  assert.equal(estimateOf(small, drawn), null)
  assert.deepEqual([2, 6, 7].map(isPreliminary), [true, true, false])
})

test('where nobody drew, few units get no interval', () => {
  const units = [unit(0, 30, [60, 60], [90]), unit(1, 40, [80, 80], [100])]
  assert.equal(estimateOf(units, { ...drawn, isDrawn: false })?.by, 'none')
})

test('the same data and seed give the same interval', () => {
  const units = Array.from({ length: 8 }, (_, place) =>
    unit(place % 2, 10 + place, [place, 2 * place], [3 * place]),
  )
  assert.equal(estimateOf(units, drawn)?.by, 'bootstrap')
  assert.deepEqual(estimateOf(units, drawn), estimateOf(units, drawn))
})

test("Student's t is as in the tables", () => {
  const table = [
    [6, 2.4469],
    [10, 2.2281],
    [22, 2.0739],
    [38, 2.0244],
  ] as const
  for (const [degrees, value] of table) assert.ok(Math.abs(studentT(degrees) - value) < 0.002)
})

const company = { people: 0.15, units: 0.06, drift: 0.03, calendar: (period: number) => 0.02 * period }

// The full 1,000 of fourteen designs are bench/evaluation.ts. Of 400, what truly recovers 96 % falls below 372 (93 %) once in
// eight hundred seeds; the bootstrap's own percentiles, which recover 87 % of the second design, stay above it never.
test('a planted effect is within the interval at least as often as promised, with four units and with eight', () => {
  for (const design of [
    { ...company, sizes: [12, 20, 25, 40], steps: 4 },
    { ...company, sizes: Array<number>(8).fill(15), steps: 2 },
  ])
    for (const effect of [0, 0.1]) {
      const { covered, bias } = recover({ ...design, effect }, 400, 20_261_126)
      assert.ok(covered >= 0.93, `${design.sizes.length} units, effect ${effect}: ${covered}`)
      assert.ok(Math.abs(bias) < 0.1, `${design.sizes.length} units, effect ${effect}: off by ${bias}`)
    }
})

function permutations(steps: readonly number[]): number[][] {
  if (steps.length <= 1) return [[...steps]]
  return steps.flatMap((step, place) =>
    permutations(steps.toSpliced(place, 1)).map((rest) => [step, ...rest]),
  )
}
