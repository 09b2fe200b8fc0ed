import { bootstrapInterval, type Interval, redrawnInterval } from './effect-interval.ts'
import { adjusted, programmeEffect, type WedgeUnit } from './programme-effect.ts'
import { stepsInOrder } from './wedge.ts'

/** People who are compared as having begun, and as waiting: most are first one, then the other. */
export interface Sides {
  readonly begun: number
  readonly waiting: number
}

export interface Estimate {
  /** Begun less waiting, each against its own baseline, per person and period of four weeks. */
  readonly effect: number
  /** 95 %. */
  readonly interval: Interval
  /** Every other draw looked at, or units drawn again with return; none: too few units that nobody drew. */
  readonly by: 'redrawing' | 'bootstrap' | 'none'
}

/** Under 5 a side: nothing at all. Under 30: what was seen, and no estimate. */
export type Verdict = 'nothing' | 'description' | 'estimate'

const LEAST_FOR_ANYTHING = 5
const LEAST_FOR_AN_ESTIMATE = 30
/** From here on the bootstrap; with fewer units every other draw is looked at. */
const LEAST_FOR_THE_BOOTSTRAP = 8
const MOST_PRELIMINARY = 6

export function sidesOf(units: readonly WedgeUnit[]): Sides {
  const last = Math.max(0, ...units.map(({ step }) => step))
  const people = (those: readonly WedgeUnit[]) => those.reduce((sum, unit) => sum + unit.people, 0)
  return {
    begun: people(units.filter(({ step }) => step < last)),
    waiting: people(units.filter(({ step }) => step > 0)),
  }
}

/** How much may be said, by the smaller side. */
export function verdictOn({ begun, waiting }: Sides): Verdict {
  const least = Math.min(begun, waiting)
  if (least < LEAST_FOR_ANYTHING) return 'nothing'
  return least < LEAST_FOR_AN_ESTIMATE ? 'description' : 'estimate'
}

/** Two to six units: no number is agreed to be enough (doi 10.1177/17407745241276137), so it says 'preliminary'. */
export function isPreliminary(units: number): boolean {
  return units <= MOST_PRELIMINARY
}

/**
 * Whether so many units in so many steps leave room for an interval: with the bootstrap always; else only when somebody drew, from
 * at least twenty orders, for of fewer none is among the most extreme twentieth. Of two halves each is the other's mirror.
 */
export function hasInterval(units: number, steps: number, isDrawn: boolean): boolean {
  if (units >= LEAST_FOR_THE_BOOTSTRAP) return true
  const counts = [...Map.groupBy(stepsInOrder(units, steps), (step) => step).values()].map((of) => of.length)
  const orders = counts.reduce((sum, count) => sum / factorial(count), factorial(units))
  const isMirrored = steps === 2 && counts[0] === counts[1]
  return isDrawn && orders / (isMirrored ? 2 : 1) >= 20
}

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1)
}

/**
 * What beginning made of one outcome, with its 95 % interval; null where only a description, or nothing, may be given. All
 * who were assigned count. `seed`: 32 bits for the bootstrap.
 */
export function estimateOf(
  units: readonly WedgeUnit[],
  { isDrawn, seed }: { readonly isDrawn: boolean; readonly seed: number },
): Estimate | null {
  if (verdictOn(sidesOf(units)) !== 'estimate') return null
  const compared = adjusted(units)
  const effect = programmeEffect(compared)
  if (effect === null) return null
  if (units.length >= LEAST_FOR_THE_BOOTSTRAP)
    return { effect, interval: bootstrapInterval(compared, effect, seed), by: 'bootstrap' }
  // Where nobody drew, no other draw could have been.
  if (!isDrawn) return { effect, interval: { low: null, high: null }, by: 'none' }
  return { effect, interval: redrawnInterval(compared, effect), by: 'redrawing' }
}
