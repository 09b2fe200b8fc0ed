import { monthNumber } from './day.ts'
import { DEFAULT_STRENGTH_FIT, type StrengthFit, type StrengthInput, strength } from './strength.ts'

/**
 * What a contact today is worth: value × (strength after it − strength now), in points of probability × value, ≥ 0.
 * `value` is the member's weight for the person: 1, or 4, 3, 2, 1 by circle. Someone contacted today gains nothing.
 */
export function gain(tie: StrengthInput, isActiveThisMonth: boolean, value = 1, fit?: StrengthFit): number {
  return value * (strengthAfterContact(tie, isActiveThisMonth, fit) - strength(tie, fit))
}

/** Strength if there were a contact today. `isActiveThisMonth` says whether this calendar month has one already. */
export function strengthAfterContact(
  { warmth, activeMonths, silence }: StrengthInput,
  isActiveThisMonth: boolean,
  fit: StrengthFit = DEFAULT_STRENGTH_FIT,
): number {
  const dayIsNew = silence > 0 ? 1 : 0
  const monthIsNew = isActiveThisMonth ? 0 : 1
  return strength(
    { warmth: warmth + dayIsNew, activeMonths: Math.min(12, activeMonths + monthIsNew), silence: 0 },
    fit,
  )
}

/** Whether the last contact lies in this calendar month. */
export function isInMonth(lastOn: number, today: number): boolean {
  return monthNumber(lastOn) >= monthNumber(today)
}
