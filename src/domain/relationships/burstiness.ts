/** From this burstiness on a tie is called bursty. */
export const BURSTY = 0.3
const FEWEST_CONTACT_DAYS = 5

/**
 * Burstiness of a tie, −1 (every gap alike) over 0 (random) to +1 (all at once), corrected for the number of gaps;
 * null under five contact days. `days` are contact days, the sums run over the gaps between neighbouring ones.
 * Source: Kim & Jo, Phys. Rev. E 94, 032311 (2016), after Goh & Barabási 2008.
 */
export function burstiness(days: number, gapSum: number, gapSquareSum: number): number | null {
  return days < FEWEST_CONTACT_DAYS ? null : unevenness(days - 1, gapSum, gapSquareSum)
}

/**
 * The same measure for any n values of at least 0, from their sum and the sum of their squares (population σ):
 * −1 all alike, +1 all but one are zero. Null for fewer than two values or when all are zero.
 */
export function unevenness(n: number, sum: number, squareSum: number): number | null {
  if (n < 2 || sum <= 0) return null
  // σ/μ, from whole numbers as long as possible: n·Σx² − (Σx)² cannot go negative by rounding then.
  const ratio = Math.sqrt(Math.max(0, n * squareSum - sum * sum)) / sum
  const more = Math.sqrt(n + 1)
  const fewer = Math.sqrt(n - 1)
  return (more * ratio - fewer) / ((more - 2) * ratio + fewer)
}
