import { z } from 'zod'
import { Cohort } from './cohorts.ts'

/** By name (null), or by an alias. */
export const LeaderboardPlace = z.object({
  alias: z
    .string()
    .trim()
    .min(2)
    .max(40)
    // What is not seen would let an alias look like a colleague's name.
    .regex(/^[^\p{C}\p{Default_Ignorable_Code_Point}]*$/u, 'An alias holds nothing that is not seen.')
    .nullable(),
})
/** Whether the company has leaderboards at all; off unless an administrator switches it on. */
export const LeaderboardSwitch = z.object({ isOn: z.boolean() })

/** The board of the cohort that I am in now: only who shows themself, ranked among those; nobody else leaves a trace. */
export const Leaderboard = z.object({
  isOn: z.boolean(),
  cohort: Cohort.pick({ id: true, name: true }).nullable(),
  /** How I am shown; null: not at all. */
  mine: LeaderboardPlace.nullable(),
  places: z.array(
    z.object({
      /** Equal points, equal rank. */
      rank: z.int().min(1),
      name: z.string(),
      points: z.number().min(0),
      isMine: z.boolean(),
    }),
  ),
})
