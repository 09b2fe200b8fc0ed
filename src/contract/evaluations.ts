import { z } from 'zod'
import { Id } from './access.ts'
import { Monday } from './cohorts.ts'
import { Day } from './people.ts'

export const EvaluationWanted = z.object({
  name: z.string().trim().min(1).max(80),
  /** The first step begins; the others every four weeks. */
  startsOn: Monday,
  /** Who begins and waits together: a department, or a drawn group of people. */
  unit: z.enum(['departments', 'people']).default('departments'),
  /** Everybody in these departments is assigned. Where nobody draws, they begin in this order. */
  departmentIds: z.array(Id).min(1).max(200),
  steps: z.int().min(2).max(12),
  /** False: the order is as given. The report then says that nobody drew it. */
  isDrawn: z.boolean().default(true),
})
export const EvaluationMade = z.object({ id: Id })

const Verdict = z.enum(['nothing', 'description', 'estimate'])
const Sides = z.object({ begun: z.int(), waiting: z.int() })

/** What would be drawn, before it is: nothing of the order. */
export const EvaluationPreview = z.object({
  units: z.array(z.object({ name: z.string(), people: z.int() })),
  /** When each step begins. */
  startsOn: z.array(Day),
  dueOn: Day,
  /** The fewest people that the draw can leave on each side, and what could be said of them. */
  sides: Sides,
  verdict: Verdict,
  isPreliminary: z.boolean(),
  /** False: an estimate would have no interval, for too few orders could be drawn, or nobody draws. */
  hasInterval: z.boolean(),
})

export const Evaluation = z.object({
  id: Id,
  name: z.string(),
  startsOn: Day,
  unit: z.enum(['departments', 'people']),
  steps: z.int(),
  isDrawn: z.boolean(),
  drawnOn: Day,
  /** When all is counted: two weeks after nobody waits any more. */
  dueOn: Day,
  countedOn: Day.nullable(),
  calledOffOn: Day.nullable(),
  calledOffBecause: z.string(),
  people: z.int(),
  /** Of the steps, in their order; without those that were removed. */
  cohortIds: z.array(Id),
})

export const EvaluationUnit = z.object({
  /** In the order in which they come. */
  place: z.int(),
  step: z.int(),
  name: z.string(),
  people: z.int(),
  startsOn: Day,
  cohortId: Id.nullable(),
})
/** The design, open to everybody in the company: with the seed anybody draws the order again. */
export const EvaluationDetail = Evaluation.extend({ seed: z.string(), units: z.array(EvaluationUnit) })

/** When it is my turn. */
export const MyTurn = z.object({
  evaluationId: Id,
  name: z.string(),
  unit: z.string(),
  step: z.int(),
  steps: z.int(),
  startsOn: Day,
  isDrawn: z.boolean(),
  dueOn: Day,
})

export const Outcome = z.enum(['weeks', 'people', 'organisations', 'revived', 'living'])
export type Outcome = z.infer<typeof Outcome>

const Figures = z.object({
  outcome: Outcome,
  /** Begun less waiting, per person: weeks of eight for `weeks`, else per four weeks. Null where only a description may be given. */
  effect: z.number().nullable(),
  /** 95 %; null where an end is open. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Per person, in the same measure. */
  steps: z.array(
    z.object({
      step: z.int(),
      people: z.int(),
      before: z.number(),
      /** Each four weeks from the first step's start on, while somebody waited. */
      during: z.array(z.number()),
    }),
  ),
})

export const EvaluationReport = z.object({
  dueOn: Day,
  countedOn: Day.nullable(),
  /** Null until it is counted. */
  verdict: Verdict.nullable(),
  isPreliminary: z.boolean(),
  isDrawn: z.boolean(),
  sides: Sides,
  units: z.int(),
  /** Of those assigned, how many have left the company since; 1–4 are told as 'a few'. */
  left: z.enum(['none', 'a-few', 'many']),
  /** Units that have fewer than five people by now, and are not counted. */
  unitsLeftOut: z.int(),
  by: z.enum(['redrawing', 'bootstrap', 'none']),
  /** The first is the preset one. */
  outcomes: z.array(Figures),
})

export const CallOff = z.object({ because: z.string().trim().min(1).max(300) })
