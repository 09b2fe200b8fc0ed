/**
 * Steadiness, 0–100: the share of calendar months with contact among those since the first contact, this month
 * included, at most twelve. `activeMonths` 0–12, `monthsKnown` 1–12 (active-months.ts).
 * Source: persistence, Hidalgo & Rodriguez-Sickert 2008.
 */
export function steadiness(activeMonths: number, monthsKnown: number): number {
  return Math.min(100, (100 * activeMonths) / monthsKnown)
}
