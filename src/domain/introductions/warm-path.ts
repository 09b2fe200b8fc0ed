/** One step of a path, as far as its chance goes: a tie's strength in tenths, or none on record. */
export interface Step {
  readonly by: 'tie' | 'team' | 'colleague'
  /** 0–1; null without contact on record. */
  readonly strength: number | null
}

/** The chance of a yes along a path, 0–1: as strengths are told in tenths, each may be .05 less or more. */
export interface Chance {
  readonly low: number
  readonly high: number
}

/**
 * That a connector passes a question on, if the tie to them holds: judgement, until a company has its own answers. It
 * is the same for all, so it changes no order.
 */
export const ACCEPTANCE = 0.8

/**
 * Chance of contact within 90 days where nothing is on record, by judgement: team-mates see each other, colleagues of
 * one company may, and a contact without any interaction is hardly one.
 */
export const PRIOR = { team: 0.6, colleague: 0.35, tie: 0.05 } as const

/** The chance that a step holds, 0–1: the tie's strength, else what is assumed. */
export function holds({ by, strength }: Step): number {
  return strength ?? PRIOR[by]
}

/**
 * A path's chance of a yes: Π p · acceptance, once for each colleague on the way who must agree.
 * Source: docs/science.md, warm path.
 */
export function pathChance(steps: readonly Step[]): number {
  return product(steps.map(holds)) * ACCEPTANCE ** Math.max(0, steps.length - 1)
}

/** The same as a range, in hundredths. */
export function chanceRange(steps: readonly Step[]): Chance {
  const acceptance = ACCEPTANCE ** Math.max(0, steps.length - 1)
  const at = (by: number) =>
    hundredths(product(steps.map((step) => Math.min(1, Math.max(0, holds(step) + by)))) * acceptance)
  return { low: at(-0.05), high: at(0.05) }
}

/**
 * The chance that at least one of several ways holds: 1 − Π(1 − p₁·p₂), by which people are ranked. It finds more of
 * those who do get in touch than the best path alone (docs/asking.md has the figures). Ways are taken as independent.
 */
export function allPaths(ways: readonly (readonly Step[])[]): number {
  return 1 - product(ways.map((steps) => 1 - product(steps.map(holds))))
}

function product(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1)
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
