import { newRandom } from '../demo/random.ts'
import { type AdjustedUnit, programmeEffect } from './programme-effect.ts'

/** 95 %: null where one end is open, as with so few units that no draw would have been surprising. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

const SURPRISE = 0.05
/** Below this, two sums of the same numbers are the same. */
const TINY = 1e-12

/**
 * The effects that would not have surprised: for each candidate, what it added is taken off again, every other order that
 * could have been drawn is looked at, and the candidate stands unless the drawn one is among the most extreme twentieth
 * (randomisation inference: Fisher 1935; stepped wedges: Thompson and others 2018, Rabideau and Wang 2021). Holds with any
 * number of units, sizes and likeness within them. The comparison is linear in the effect, so each order rules out all
 * beyond two ends, and the interval is read off the ends in their order. `effect`: as measured.
 */
export function redrawnInterval(units: readonly AdjustedUnit[], effect: number): Interval {
  const lows: number[] = []
  const highs: number[] = []
  // What an effect of one adds to each unit in each period.
  const ones = units.map(({ step, people, values }) => ({
    step,
    people,
    values: values.map((_, period) => (step <= period ? 1 : 0)),
  }))
  for (const steps of orders(units.map(({ step }) => step))) {
    const other = programmeEffect(units, steps) ?? 0
    const slope = programmeEffect(ones, steps) ?? 0
    const [low, high] = stands(effect, other, slope)
    lows.push(low)
    highs.push(high)
  }
  const place = Math.floor(SURPRISE * lows.length + 1e-9)
  const low = lows.toSorted((one, other) => one - other)[place] ?? Number.NEGATIVE_INFINITY
  const high = highs.toSorted((one, other) => other - one)[place] ?? Number.POSITIVE_INFINITY
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null }
}

/**
 * Between which effects d another order is at least as extreme: |other − d·slope| ≥ |effect − d|, where −1 ≤ slope ≤ 1.
 * `effect` is always among them. The same sides again, or exactly the opposite ones, rule out nothing on one side or both.
 */
function stands(effect: number, other: number, slope: number): readonly [number, number] {
  const ends: number[] = []
  if (slope < 1 - TINY) ends.push((effect - other) / (1 - slope))
  if (slope > TINY - 1) ends.push((effect + other) / (1 + slope))
  const [one = effect, two] = ends.toSorted((low, high) => low - high)
  if (two !== undefined) return [one, two]
  if (Math.abs(one - effect) < TINY) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return one < effect ? [one, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, one]
}

/** Every different order of these steps once. */
function* orders(steps: readonly number[]): Generator<readonly number[]> {
  const left = new Map<number, number>()
  for (const step of steps) left.set(step, (left.get(step) ?? 0) + 1)
  const chosen: number[] = []
  function* rest(): Generator<readonly number[]> {
    if (chosen.length === steps.length) {
      yield chosen
      return
    }
    for (const [step, count] of left) {
      if (count === 0) continue
      left.set(step, count - 1)
      chosen.push(step)
      yield* rest()
      chosen.pop()
      left.set(step, count)
    }
  }
  yield* rest()
}

const RESAMPLES = 2000

/**
 * From eight units on: whole units are drawn again with their step, and the scatter of what they would have shown is the
 * standard error (cluster bootstrap; Field and Welsh 2007). Its own 2.5 % and 97.5 % points cover too little with so few
 * units, so the error is widened for the two means (units ÷ (units − 2)) and taken by Student's t with two degrees less
 * than units, as Donald and Lang (2007) advise for few groups; measured in bench/README.md. The same seed, 32 bits, gives the same interval.
 */
export function bootstrapInterval(units: readonly AdjustedUnit[], effect: number, seed: number): Interval {
  const random = newRandom(seed)
  let [count, sum, squares] = [0, 0, 0]
  while (count < RESAMPLES) {
    const drawn = units.map((unit) => units[Math.floor(random.next() * units.length)] ?? unit)
    const again = programmeEffect(drawn)
    // Nobody begun or nobody waiting: drawn again.
    if (again === null) continue
    count++
    sum += again - effect
    squares += (again - effect) ** 2
  }
  const variance = (squares - sum ** 2 / count) / (count - 1)
  const half = studentT(units.length - 2) * Math.sqrt((variance * units.length) / (units.length - 2))
  return { low: effect - half, high: effect + half }
}

/** 97.5 % point of Student's t, from six degrees on right to two thousandths (Abramowitz and Stegun 1964, 26.7.5). */
export function studentT(degrees: number): number {
  const z = 1.959964
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  )
}
