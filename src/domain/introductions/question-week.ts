import { startOfWeek } from './working-time.ts'

/** How many questions reach one member in one of their weeks. */
export const QUESTIONS_A_WEEK = 2

/** Whether one more question may reach a member now: fewer than two have in the ISO week that it is in their zone. */
export function mayBeReached(reachedAt: readonly Date[], now: Date, timeZone: string): boolean {
  const from = startOfWeek(now, timeZone)
  const to = startOfWeek(now, timeZone, 1)
  return reachedAt.filter((at) => at >= from && at < to).length < QUESTIONS_A_WEEK
}
