import { dayNumber } from '../relationships/day.ts'
import { endsOn, WEEKS } from './cohort-week.ts'

export type ReminderKind =
  | 'monday'
  | 'thursday'
  | 'question'
  | 'nudge'
  | 'refresher-6'
  | 'refresher-30'
  | 'refresher-90'

/** What was sent, and on which day of the member's. */
export interface SentReminder {
  readonly kind: ReminderKind
  readonly on: string
}

export interface ReminderState {
  readonly startsOn: string
  readonly today: string
  /** The Monday of the last week with something done; null when nothing was yet. */
  readonly lastActiveWeek: string | null
  readonly sent: readonly SentReminder[]
  /** Somebody of the pod sent a nudge this week that was not seen yet. */
  readonly isNudged: boolean
}

/**
 * The one reminder that is due on a member's day, or none: the plan on Monday; Thursday when the week is untouched;
 * after two silent weeks one question, and then silence until they are active again. A pod's nudge comes instead of
 * Thursday's, never in the silence. Refreshers 6, 30 and 90 days after
 * the last day, each once. Never two on a day, never one twice. Source: docs/cohorts.md.
 */
export function reminderDue({
  startsOn,
  today,
  lastActiveWeek,
  sent,
  isNudged,
}: ReminderState): ReminderKind | null {
  if (sent.some(({ on }) => on === today)) return null
  const after = dayNumber(today) - dayNumber(endsOn(startsOn))
  for (const day of [6, 30, 90] as const)
    if (after >= day && after < day + REFRESHER_DAYS && !sent.some(({ kind }) => kind === `refresher-${day}`))
      return `refresher-${day}`
  const days = dayNumber(today) - dayNumber(startsOn)
  if (days < 0 || days >= WEEKS * 7) return null
  const monday = dayNumber(today) - (days % 7)
  const silentWeeks =
    (monday - (lastActiveWeek === null ? dayNumber(startsOn) : dayNumber(lastActiveWeek) + 7)) / 7
  const asked = sent.filter(({ kind }) => kind === 'question').at(-1)
  const isPaused =
    asked !== undefined && (lastActiveWeek === null || dayNumber(lastActiveWeek) + 6 < dayNumber(asked.on))
  if (isPaused) return null
  if (silentWeeks >= 2) return days % 7 === 0 ? 'question' : null
  if (days % 7 === 0) return 'monday'
  if (lastActiveWeek !== null && dayNumber(lastActiveWeek) >= monday) return null
  const hasWord = sent.some(({ kind, on }) => kind !== 'monday' && dayNumber(on) >= monday)
  if (hasWord) return null
  return isNudged ? 'nudge' : days % 7 === 3 ? 'thursday' : null
}

/** A refresher that could not be sent on its day, as when the server was off, still comes within these. */
const REFRESHER_DAYS = 7
