import { logistic } from './logistic.ts'

/** All that strength knows of a tie on a day. */
export interface StrengthInput {
  /** Σ 2^(−age/60 days) over contact days, that day: ≥ 0. */
  readonly warmth: number
  /** Calendar months with contact among the last twelve: 0–12. */
  readonly activeMonths: number
  /** Whole days since the last contact: ≥ 0. */
  readonly silence: number
}

/** The four numbers of strength. The last three are ≥ 0; silence counts against the tie. */
export interface StrengthFit {
  readonly base: number
  readonly warmth: number
  readonly months: number
  readonly silence: number
}

/** Fitted on three organisations' e-mail, equally weighted, for a window of 90 days. */
export const DEFAULT_STRENGTH_FIT: StrengthFit = { base: -0.257, warmth: 0.42, months: 1.017, silence: 0.315 }

/**
 * Strength: the chance, 0–1, that the two are in touch within 90 days.
 * Contact never lowers it, waiting never raises it. Source: docs/science.md.
 */
export function strength(input: StrengthInput, fit: StrengthFit = DEFAULT_STRENGTH_FIT): number {
  return logistic(
    fit.base +
      fit.warmth * warmthEvidence(input.warmth) +
      fit.months * monthsEvidence(input.activeMonths) -
      fit.silence * silenceEvidence(input.silence),
  )
}

/** How warmth enters the sum: ln(S + 0.01), finite for a tie gone cold. */
export function warmthEvidence(warmth: number): number {
  return Math.log(warmth + 0.01)
}

/** How active months enter the sum: ln(1 + m). */
export function monthsEvidence(activeMonths: number): number {
  return Math.log(1 + activeMonths)
}

/** How silence enters the sum, counting against: ln(1 + days). */
export function silenceEvidence(silence: number): number {
  return Math.log(1 + silence)
}
