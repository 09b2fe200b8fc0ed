/** A department, or a drawn group of people, through an evaluation. Sums over all who were assigned, whatever they did. */
export interface WedgeUnit {
  /** Which step of the drawn order, from 0: the programme begins with that period. */
  readonly step: number
  /** How many were assigned: ≥ 1. */
  readonly people: number
  /** The two periods of the baseline, the sums over its people. */
  readonly before: readonly [number, number]
  /** Each period from the first step's on, while somebody still waits: sums over its people. */
  readonly during: readonly number[]
}

/** How long after its start a step is compared: two periods of four weeks, the eight of the outcome. */
export const COMPARED_PERIODS = 2

/** One unit ready to be compared: `values` per person, less what its own baseline foretells. */
export interface AdjustedUnit {
  readonly step: number
  readonly people: number
  readonly values: readonly number[]
}

/** Begun against waiting in one period, per person and period; null where one side is empty. */
export interface PeriodDifference {
  readonly difference: number
  /** 1 ÷ (1 ÷ begun + 1 ÷ waiting) people: what the difference is worth. */
  readonly weight: number
}

/**
 * Each unit's figures less its own baseline, as far as the baseline foretells: that share, 0–1, is taken from the two
 * halves of the baseline alone (2r ÷ (1 + r), the reliability of a doubled measurement; Spearman 1910, Brown 1910). When
 * the order is drawn, no share that knows nothing of what came after can bias a difference (Roth and Sant'Anna 2023).
 */
export function adjusted(units: readonly WedgeUnit[]): readonly AdjustedUnit[] {
  const share = baselineShare(units)
  return units.map(({ step, people, before: [first, second], during }) => ({
    step,
    people,
    values: during.map((sum) => (sum - (share * (first + second)) / 2) / people),
  }))
}

function baselineShare(units: readonly WedgeUnit[]): number {
  const people = units.reduce((sum, unit) => sum + unit.people, 0)
  const mean = (place: 0 | 1) => units.reduce((sum, unit) => sum + unit.before[place], 0) / people
  const means = [mean(0), mean(1)] as const
  let [both, first, second] = [0, 0, 0]
  for (const unit of units) {
    const one = unit.before[0] / unit.people - means[0]
    const other = unit.before[1] / unit.people - means[1]
    both += unit.people * one * other
    first += unit.people * one * one
    second += unit.people * other * other
  }
  // Of the two variances' mean, not of their roots: then a mean of both halves foretells the least squares.
  const likeness = first + second === 0 ? 0 : Math.max(0, (2 * both) / (first + second))
  return (2 * likeness) / (1 + likeness)
}

/**
 * In one period, those in their first eight weeks against those who still wait, each person counting once. Whatever the
 * calendar does to everybody falls out of it, and who began longer ago is on neither side (the within-period comparison
 * of Thompson and others, Statistics in Medicine 37, 2018; 'not yet treated' in Callaway and Sant'Anna 2021).
 */
export function periodDifference(
  units: readonly AdjustedUnit[],
  period: number,
  steps: ArrayLike<number> = units.map(({ step }) => step),
): PeriodDifference | null {
  let [begun, waiting, begunSum, waitingSum] = [0, 0, 0, 0]
  for (let place = 0; place < units.length; place++) {
    const unit = units[place]
    const step = steps[place]
    if (unit === undefined || step === undefined) continue
    const value = unit.values[period] ?? 0
    if (step > period) {
      waiting += unit.people
      waitingSum += unit.people * value
    } else if (step > period - COMPARED_PERIODS) {
      begun += unit.people
      begunSum += unit.people * value
    }
  }
  if (begun === 0 || waiting === 0) return null
  return {
    difference: begunSum / begun - waitingSum / waiting,
    weight: (begun * waiting) / (begun + waiting),
  }
}

/**
 * What beginning made of a period's figure, per person: the differences of all periods, weighted by how many people each
 * compares. Null when no period has both sides. `steps` other than the drawn ones say what another draw would have found.
 */
export function programmeEffect(units: readonly AdjustedUnit[], steps?: ArrayLike<number>): number | null {
  const periods = Math.max(0, ...units.map(({ values }) => values.length))
  let [sum, weights] = [0, 0]
  for (let period = 0; period < periods; period++) {
    const found = periodDifference(units, period, steps)
    if (found === null) continue
    sum += found.weight * found.difference
    weights += found.weight
  }
  return weights === 0 ? null : sum / weights
}
