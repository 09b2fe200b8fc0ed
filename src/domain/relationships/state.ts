import { BURSTY } from './burstiness.ts'

/** How a tie stands. Measured share alive 90 days later, three networks: .92, .59, .48, .29, .14, in this order. */
export type State = 'hot' | 'warm' | 'hot-and-cold' | 'cooling' | 'dormant'

/** What the state is read from. */
export interface StateInput {
  /** Chance of contact within 90 days: 0–1. */
  readonly strength: number
  /** Whole days since the last contact. */
  readonly silence: number
  /** Contact days: 1 or more. */
  readonly days: number
  /** Σ gap in days between neighbouring contact days. */
  readonly gapSum: number
  /** −1 to +1, or null under five contact days. */
  readonly burstiness: number | null
}

/** The state of a tie: the first rule that fits. Source: docs/science.md. */
export function state({ strength, silence, days, gapSum, burstiness }: StateInput): State {
  if (silence > 180 || (strength < 0.2 && silence > 90)) return 'dormant'
  if (burstiness !== null && burstiness >= BURSTY && strength < 0.8) return 'hot-and-cold'
  if (strength >= 0.8 && silence <= 30) return 'hot'
  if (isSilentBeyondHabit(silence, days, gapSum) || strength < 0.5) return 'cooling'
  return 'warm'
}

/**
 * Whether the silence is more than four times the tie's mean gap; needs two contact days.
 * Source: Navarro, Miritello, Canales & Moro 2017 (there eight times the usual gap for a tie that is over).
 */
export function isSilentBeyondHabit(silence: number, days: number, gapSum: number): boolean {
  // silence ÷ (gapSum ÷ gaps) > 4, without dividing
  return days >= 2 && silence * (days - 1) > 4 * gapSum
}
