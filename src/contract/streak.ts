import { z } from 'zod'
import { Day } from './people.ts'

/** Days on leave, both inclusive, at most a year. */
export const Leave = z
  .object({ startsOn: Day, endsOn: Day })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, 'It ends before it begins.')
  .refine(
    ({ startsOn, endsOn }) => Date.parse(endsOn) - Date.parse(startsOn) <= 365 * 86_400_000,
    'At most a year.',
  )
export const LeavePath = z.object({ startsOn: Day })

/** My steady weeks; src/domain/academy/streak.ts says what each number is. */
export const Streak = z.object({
  current: z.int().min(0),
  best: z.int().min(0),
  total: z.int().min(0),
  reserves: z.int().min(0).max(2),
  /** The last thirteen, the oldest first. */
  weeks: z.array(z.object({ monday: Day, kind: z.enum(['steady', 'open', 'reserve', 'leave', 'missed']) })),
  /** Of My week, this week: whom I contacted, and on how many days. */
  thisWeek: z.object({ people: z.int().min(0), days: z.int().min(0) }),
  leaves: z.array(z.object({ startsOn: Day, endsOn: Day })),
})
