import { z } from 'zod'
import { PLAN_GIVES, PLAN_IF_THENS, PLAN_PEOPLE } from '#domain/academy/plan.ts'
import { Id } from './access.ts'
import { Day } from './people.ts'
import { TieStateName } from './relationships.ts'

const Line = z.string().trim().max(200)
const Lines = z.string().trim().max(300)
/** Days between contacts; null: none. It is the tie's own rhythm, on the plan and everywhere else. */
const CadenceDays = z.int().min(1).max(730).nullable()

/** If this, then that: a cue that happens anyway, and five minutes. */
export const IfThen = z.object({ cue: Line, step: Line })

/** Ninety days on one page, as far as it is written. Empty lines are left out. */
export const PlanWanted = z.object({
  people: z
    .array(z.object({ personId: Id, cadenceDays: CadenceDays }))
    .max(PLAN_PEOPLE)
    .refine(
      (people) => new Set(people.map(({ personId }) => personId)).size === people.length,
      'Each person once.',
    ),
  gives: z.array(Line).max(PLAN_GIVES),
  counterpart: Lines,
  ask: Lines,
  ifThens: z.array(IfThen).max(PLAN_IF_THENS),
})

/** The member's plan. Never saved: `savedAt` is null and all of it empty. */
export const Plan = z.object({
  people: z.array(
    z.object({
      personId: Id,
      name: z.string(),
      title: z.string(),
      organisation: z.string(),
      cadenceDays: CadenceDays,
      /** Null: no contact on record. */
      state: TieStateName.nullable(),
      lastOn: Day.nullable(),
      daysSince: z.int().nullable(),
      /** Twelve characters, 1 = contact in that month, this month last. */
      months: z.string().nullable(),
    }),
  ),
  gives: z.array(z.string()),
  counterpart: z.string(),
  ask: z.string(),
  ifThens: z.array(IfThen),
  savedAt: z.iso.datetime().nullable(),
  /** What it lacks for its mission. */
  lacks: z.array(z.enum(['people', 'rhythm', 'if-thens'])),
})
