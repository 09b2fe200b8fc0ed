/** Days in which a contact loses half its warmth. AUC is flat from 30 to 120 days; 60 costs at most .005 anywhere. */
export const HALF_LIFE_DAYS = 60

/**
 * Warmth S on a later day: warmth on the day of the last contact × 2^(−days since/60); on an earlier day unchanged.
 * Source: tie-decay networks, Ahmad, Porter & Beguerisse-Díaz 2021.
 */
export function warmthOn(today: number, warmth: number, lastOn: number): number {
  return warmth * 2 ** (-Math.max(0, today - lastOn) / HALF_LIFE_DAYS)
}
