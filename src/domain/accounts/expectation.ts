/** A shared tie with contact on record. */
export interface ChancedTie {
  readonly memberId: string
  /** The human there; several ties may be to the same one. */
  readonly counterpart: string
  /** Chance of contact within 90 days, 0–1, as far as it is shared. */
  readonly strength: number
}

/** The share of people who leave within a year, 0–1. */
export interface Attrition {
  readonly ours: number
  readonly theirs: number
}

export interface Expectation {
  /** Σ p·(1−a_ours)(1−a_theirs): ties alive in 90 days if nothing but these chances counted. */
  readonly mean: number
  readonly deviation: number
  /** The range to show, whole ties: 0 … number of ties. */
  readonly low: number
  readonly high: number
}

/** Of a yearly attrition, the part that falls within 90 days: 1−(1−a)^(90/365). */
export function within90Days(yearly: number): number {
  return 1 - (1 - yearly) ** (90 / 365)
}

/**
 * Ties alive in 90 days. Ties of one colleague, or to one counterpart, end together when that human leaves, which
 * widens the range. The range stands below the mean: in three networks 80–90 % of the expected survived.
 * Source: docs/science.md, Account.
 */
export function expectation(ties: readonly ChancedTie[], attrition: Attrition): Expectation {
  const ourStay = 1 - within90Days(attrition.ours)
  const theirStay = 1 - within90Days(attrition.theirs)
  const stay = ourStay * theirStay
  const all = ties.reduce((sum, { strength }) => sum + strength, 0)
  const mean = all * stay
  // Var Σ p·L·U·T = Σ m(1−m) + 2 Σ_{i<j} cov; sums over groups give the pairs without a double loop.
  const alone = ties.reduce((sum, { strength }) => sum + strength * stay * (1 - strength * stay), 0)
  const pairs = (keyOf: (tie: ChancedTie) => string) => {
    const sums = new Map<string, { first: number; second: number }>()
    for (const tie of ties) {
      const sum = sums.get(keyOf(tie)) ?? { first: 0, second: 0 }
      sums.set(keyOf(tie), { first: sum.first + tie.strength, second: sum.second + tie.strength ** 2 })
    }
    return [...sums.values()].reduce((total, { first, second }) => total + first ** 2 - second, 0)
  }
  const ofBoth = pairs(({ memberId, counterpart }) => `${memberId}\n${counterpart}`)
  const ofColleague = pairs(({ memberId }) => memberId) - ofBoth
  const ofCounterpart = pairs(({ counterpart }) => counterpart) - ofBoth
  const variance =
    alone +
    ofColleague * theirStay ** 2 * ourStay * (1 - ourStay) +
    ofCounterpart * ourStay ** 2 * theirStay * (1 - theirStay) +
    ofBoth * stay * (1 - stay)
  const deviation = Math.sqrt(Math.max(0, variance))
  const low = Math.round(Math.max(0, SURVIVED.low * mean - TENTH * deviation))
  const high = Math.round(Math.min(ties.length, SURVIVED.high * mean + TENTH * deviation))
  return { mean, deviation, low, high }
}

/** Real survivors as a share of the expected ones, in three networks. */
const SURVIVED = { low: 0.8, high: 0.9 }
/** Standard deviations between which four of five outcomes lie. */
const TENTH = 1.28

/**
 * The chance, 0–1, that at least one tie is alive in 90 days: 1−Π_colleague[a+(1−a)·Π(1−p(1−a_theirs))].
 * Counterparts are taken to leave independently.
 */
export function warmChance(ties: readonly ChancedTie[], attrition: Attrition): number {
  const leaves = within90Days(attrition.ours)
  const theirStay = 1 - within90Days(attrition.theirs)
  const silentBy = new Map<string, number>()
  for (const { memberId, strength } of ties)
    silentBy.set(memberId, (silentBy.get(memberId) ?? 1) * (1 - strength * theirStay))
  return 1 - [...silentBy.values()].reduce((chance, silent) => chance * (leaves + (1 - leaves) * silent), 1)
}
