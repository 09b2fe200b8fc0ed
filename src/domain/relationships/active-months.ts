import { monthNumber } from './day.ts'

const MONTHS_IN_VIEW = 12

/**
 * Calendar months with contact among the last twelve, this month included: 0–12. Fixed months, because months
 * counted back from today would let waiting raise the number.
 * `months` is the bitmap of TieState: bit k is the k-th month before the month of `lastOn`.
 */
export function activeMonths(months: bigint, lastOn: number, today: number): number {
  const monthsSince = Math.min(MONTHS_IN_VIEW, Math.max(0, monthNumber(today) - monthNumber(lastOn)))
  let count = 0
  const inView = Number(BigInt.asUintN(MONTHS_IN_VIEW, months << BigInt(monthsSince)))
  for (let bits = inView; bits > 0; bits &= bits - 1) count++
  return count
}

/** Calendar months touched since the first contact, this month included, at most twelve: 1–12. */
export function monthsKnown(firstOn: number, today: number): number {
  return Math.min(MONTHS_IN_VIEW, Math.max(1, monthNumber(today) - monthNumber(firstOn) + 1))
}
