import type { ContactDay } from './contact-day.ts'
import { logisticRegression } from './logistic-regression.ts'
import { DEFAULT_MUTUAL_FIT, type MutualFit } from './mutual.ts'
import { monthsEvidence, type StrengthFit, silenceEvidence, warmthEvidence } from './strength.ts'
import { type TieState, tieState } from './tie-state.ts'
import { type Fit, tieToday } from './tie-today.ts'

/** Ties with a known outcome that a fit of one's own needs. */
export const FEWEST_LABELS = 300
/** Days within which 'in touch again' is asked. */
export const HORIZON_DAYS = 90

/** A tie as it stood at the start of a window, and what the window brought. */
export interface LabelledTie {
  readonly tie: TieState
  /** Any contact in the window. */
  readonly inTouch: boolean
  /** Contact in both directions in the window. */
  readonly bothWays: boolean
}

/**
 * The company's own numbers, fitted to the last complete window: ties as they stood on day `on`, each with what
 * followed. Null under 300 ties, or when all or none were in touch again. If nobody (or everybody) was in touch
 * both ways the mutual numbers stay the shipped ones. Slopes are never negative, so contact never lowers a score.
 * Only the last window is used: pooling older ones calibrates worse (error .075 against .059 in one workplace).
 */
export function refit(ties: readonly LabelledTie[], on: number): Fit | null {
  if (ties.length < FEWEST_LABELS) return null
  const strength = refitStrength(ties, on)
  return strength && { strength, mutual: refitMutual(ties, on) ?? DEFAULT_MUTUAL_FIT }
}

/**
 * A tie's label from its contact days: the state up to and including day `on`, and what came in the `horizonDays`
 * days after it. Null when the tie began later.
 */
export function labelledTie(
  contactDays: readonly ContactDay[],
  on: number,
  horizonDays = HORIZON_DAYS,
): LabelledTie | null {
  const tie = tieState(contactDays.filter((day) => day.on <= on))
  const window = contactDays.filter((day) => day.on > on && day.on <= on + horizonDays)
  const bothWays = window.some((day) => day.out > 0) && window.some((day) => day.in > 0)
  return tie && { tie, inTouch: window.length > 0, bothWays }
}

function refitStrength(ties: readonly LabelledTie[], on: number): StrengthFit | null {
  const outcomes = ties.map(({ inTouch }) => inTouch)
  if (!outcomes.includes(true) || !outcomes.includes(false)) return null
  const rows = ties.map(({ tie }) => {
    const { warmth, activeMonths, daysSince } = tieToday(tie, on)
    return [1, warmthEvidence(warmth), monthsEvidence(activeMonths), -silenceEvidence(daysSince)]
  })
  const [base = 0, warmth = 0, months = 0, silence = 0] = logisticRegression({ rows, outcomes })
  return { base, warmth, months, silence }
}

function refitMutual(ties: readonly LabelledTie[], on: number): MutualFit | null {
  const outcomes = ties.map(({ bothWays }) => bothWays)
  if (!outcomes.includes(true) || !outcomes.includes(false)) return null
  const rows = ties.map(({ tie }) => {
    const { warmth, bothWays, daysSince } = tieToday(tie, on)
    return [1, warmthEvidence(warmth), bothWays ? 1 : 0, -silenceEvidence(daysSince)]
  })
  const [base = 0, warmth = 0, bothWays = 0, silence = 0] = logisticRegression({ rows, outcomes })
  return { base, warmth, bothWays, silence }
}
