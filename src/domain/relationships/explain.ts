import type { MutualFit, MutualInput } from './mutual.ts'
import { mutualStrength } from './mutual.ts'
import {
  monthsEvidence,
  type StrengthFit,
  type StrengthInput,
  silenceEvidence,
  strength,
  warmthEvidence,
} from './strength.ts'

/** One summand of a formula: `points` = `weight` × `evidence`, and `value` is what the evidence was read from. */
export interface Term {
  readonly name: 'base' | 'warmth' | 'months' | 'both-ways' | 'silence'
  /** The fact: warmth S, months 0–12, 1 or 0, days of silence. 1 for the base. */
  readonly value: number
  /** The fact as the formula takes it: ln(S + 0.01), ln(1 + m), 1 or 0, ln(1 + days). */
  readonly evidence: number
  /** The fitted number; negative for silence. */
  readonly weight: number
  /** What it adds to the log-odds. */
  readonly points: number
}

/** A chance with the sum that it comes from. */
export interface Explanation {
  readonly terms: readonly Term[]
  /** Σ points: the log-odds. */
  readonly logOdds: number
  /** The chance, 0–1. */
  readonly chance: number
}

/** Why strength is what it is: the terms of its formula with their values, in the order of the formula. */
export function explainStrength(input: StrengthInput, fit: StrengthFit): Explanation {
  const terms = [
    term('base', 1, 1, fit.base),
    term('warmth', input.warmth, warmthEvidence(input.warmth), fit.warmth),
    term('months', input.activeMonths, monthsEvidence(input.activeMonths), fit.months),
    term('silence', input.silence, silenceEvidence(input.silence), -fit.silence),
  ]
  return { terms, logOdds: sumOf(terms), chance: strength(input, fit) }
}

/** Why mutual strength is what it is. The screen shows the smaller of this chance and strength. */
export function explainMutual(input: MutualInput, fit: MutualFit): Explanation {
  const bothWays = input.bothWays ? 1 : 0
  const terms = [
    term('base', 1, 1, fit.base),
    term('warmth', input.warmth, warmthEvidence(input.warmth), fit.warmth),
    term('both-ways', bothWays, bothWays, fit.bothWays),
    term('silence', input.silence, silenceEvidence(input.silence), -fit.silence),
  ]
  return { terms, logOdds: sumOf(terms), chance: mutualStrength(input, fit) }
}

function term(name: Term['name'], value: number, evidence: number, weight: number): Term {
  return { name, value, evidence, weight, points: weight * evidence }
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { points }) => sum + points, 0)
}
