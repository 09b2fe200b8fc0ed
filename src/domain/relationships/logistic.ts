/** Beyond this a chance differs from 0 or 1 by less than 1e-15; the limit keeps exp() finite, here and in SQL. */
const LIMIT = 35

/** The chance, 0–1, that belongs to a sum of evidence (log-odds). */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-Math.min(LIMIT, Math.max(-LIMIT, logOdds))))
}
