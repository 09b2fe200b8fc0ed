import { activeMonths, monthsKnown } from './active-months.ts'
import { burstiness } from './burstiness.ts'
import { DEFAULT_MUTUAL_FIT, isBothWays, type MutualFit, mutualStrength } from './mutual.ts'
import { type State, state } from './state.ts'
import { steadiness } from './steadiness.ts'
import { DEFAULT_STRENGTH_FIT, type StrengthFit, strength } from './strength.ts'
import type { TieState } from './tie-state.ts'
import { warmthOn } from './warmth.ts'

/** A company's numbers for the two chances. */
export interface Fit {
  readonly strength: StrengthFit
  readonly mutual: MutualFit
}

/** The numbers used until an installation has enough ties to fit its own: an estimate, not yet calibrated. */
export const DEFAULT_FIT: Fit = { strength: DEFAULT_STRENGTH_FIT, mutual: DEFAULT_MUTUAL_FIT }

/** Everything a screen says of a tie, on one day. */
export interface TieToday {
  /** Chance of contact within 90 days: 0–1. */
  readonly strength: number
  /** Chance of contact both ways within 90 days: 0–1, never above `strength`. */
  readonly mutual: number
  /** Months with contact ÷ months known: 0–100. */
  readonly steadiness: number
  /** −1 regular, 0 random, +1 bursty; null under five contact days. */
  readonly burstiness: number | null
  readonly state: State
  /** Whole days since the last contact: ≥ 0. */
  readonly daysSince: number
  /** Mean days between neighbouring contact days; null under two. */
  readonly meanGap: number | null
  /** Calendar months with contact among the last twelve: 0–12. */
  readonly activeMonths: number
  /** Σ 2^(−age/60) today: ≥ 0. */
  readonly warmth: number
  /** Whether there was contact in both directions within a year. */
  readonly bothWays: boolean
}

/** A tie as it stands on a day, from what is kept of it. A day before the last contact counts as that day. */
export function tieToday(tie: TieState, today: number, fit: Fit = DEFAULT_FIT): TieToday {
  const silence = Math.max(0, today - tie.lastOn)
  const warmth = warmthOn(today, tie.warmth, tie.lastOn)
  const months = activeMonths(tie.months, tie.lastOn, today)
  const bothWays = isBothWays(tie.lastOutOn, tie.lastInOn, today)
  const chance = strength({ warmth, activeMonths: months, silence }, fit.strength)
  const bursts = burstiness(tie.days, tie.gapSum, tie.gapSquareSum)
  return {
    strength: chance,
    mutual: Math.min(chance, mutualStrength({ warmth, bothWays, silence }, fit.mutual)),
    steadiness: steadiness(months, monthsKnown(tie.firstOn, today)),
    burstiness: bursts,
    state: state({ strength: chance, silence, days: tie.days, gapSum: tie.gapSum, burstiness: bursts }),
    daysSince: silence,
    meanGap: tie.days < 2 ? null : tie.gapSum / (tie.days - 1),
    activeMonths: months,
    warmth,
    bothWays,
  }
}
