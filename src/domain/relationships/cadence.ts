import { DEFAULT_STRENGTH_FIT, type StrengthFit, strength } from './strength.ts'
import { HALF_LIFE_DAYS } from './warmth.ts'

/** Days between contacts that keep a tie hot, and warm. A quarterly contact holds no tie: strength .43. */
export const KEEP_HOT_DAYS = 30
export const KEEP_WARM_DAYS = 60

const WARM_ENOUGH = 0.6
const LONGEST_DAYS = 365

/**
 * Strength just before the next contact, 0–1, of a tie that is kept up every `days` days (≥ 1) for years:
 * the lowest it gets. 14 days .90, 30 .84, 45 .72, 60 .61, 90 .43, 180 .17 with the default numbers.
 */
export function strengthKept(days: number, fit: StrengthFit = DEFAULT_STRENGTH_FIT): number {
  const fading = 2 ** (-days / HALF_LIFE_DAYS)
  const activeMonths = Math.min(12, Math.floor(LONGEST_DAYS / days))
  return strength({ warmth: fading / (1 - fading), activeMonths, silence: days }, fit)
}

/** The longest rhythm, 1–365 days, that never lets strength fall under `atLeast`; null when even daily contact does. */
export function longestCadence(
  fit: StrengthFit = DEFAULT_STRENGTH_FIT,
  atLeast = WARM_ENOUGH,
): number | null {
  for (let days = LONGEST_DAYS; days >= 1; days--) if (strengthKept(days, fit) >= atLeast) return days
  return null
}

/** Days a contact is overdue under a rhythm; 0 when it is due today, negative while there is time. */
export function daysOverdue(daysSince: number, cadenceDays: number): number {
  return daysSince - cadenceDays
}
