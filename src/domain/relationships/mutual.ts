import { logistic } from './logistic.ts'
import { silenceEvidence, warmthEvidence } from './strength.ts'

/** Both directions must lie within this many days for a tie to count as two-way. */
const BOTH_WAYS_DAYS = 365

/** All that mutual strength knows of a tie on a day. */
export interface MutualInput {
  /** Σ 2^(−age/60 days) over contact days, that day: ≥ 0. */
  readonly warmth: number
  /** Whether each wrote to the other, or they met, within a year (`isBothWays`). */
  readonly bothWays: boolean
  /** Whole days since the last contact: ≥ 0. */
  readonly silence: number
}

/** The four numbers of mutual strength. The last three are ≥ 0; silence counts against the tie. */
export interface MutualFit {
  readonly base: number
  readonly warmth: number
  readonly bothWays: number
  readonly silence: number
}

/** Fitted on three organisations' e-mail, equally weighted, for a window of 90 days. */
export const DEFAULT_MUTUAL_FIT: MutualFit = { base: -1.324, warmth: 0.736, bothWays: 1.146, silence: 0.201 }

/**
 * The chance, 0–1, that each contacts the other within 90 days. A screen shows the smaller of this and strength,
 * since contact both ways is contact. Contact never lowers it, waiting never raises it. Source: docs/science.md.
 */
export function mutualStrength(input: MutualInput, fit: MutualFit = DEFAULT_MUTUAL_FIT): number {
  return logistic(
    fit.base +
      fit.warmth * warmthEvidence(input.warmth) +
      fit.bothWays * (input.bothWays ? 1 : 0) -
      fit.silence * silenceEvidence(input.silence),
  )
}

/** Whether there was contact in each direction (a meeting is both) within the 365 days up to `today`. */
export function isBothWays(lastOutOn: number | null, lastInOn: number | null, today: number): boolean {
  return lastOutOn !== null && lastInOn !== null && today - Math.min(lastOutOn, lastInOn) <= BOTH_WAYS_DAYS
}
