import { z } from 'zod'
import { Id } from './access.ts'
import { Cohort } from './cohorts.ts'
import { Day } from './people.ts'

/** Somebody of my pod. */
export const PodMate = z.object({
  memberId: Id,
  name: z.string(),
  department: z.string(),
  /**
   * Nothing done in the programme this week and the last, from the second week on; never what. False also for whoever
   * is on leave or takes no nudges.
   */
  isQuiet: z.boolean(),
  /** Somebody of the pod sent them this week's nudge. */
  isNudged: z.boolean(),
})

/** A nudge that waits for me: always the same kind words, so only from whom and when. */
export const Nudge = z.object({ from: z.string(), monday: Day })

/** My pod in the cohort that I am in now. */
export const Pod = z.object({
  cohort: Cohort.nullable(),
  mates: z.array(PodMate),
  nudge: Nudge.nullable(),
  takesNudges: z.boolean(),
})
export const NudgeWanted = z.object({ memberId: Id })
export const NudgeChoice = z.object({ takesNudges: z.boolean() })
