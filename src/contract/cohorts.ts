import { z } from 'zod'
import { Mission, MissionId } from './academy.ts'
import { Id } from './access.ts'
import { Day } from './people.ts'

export const Monday = Day.refine(
  (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1,
  'A cohort starts on a Monday.',
)

export const CohortWanted = z.object({
  name: z.string().trim().min(1).max(80),
  startsOn: Monday,
  /** Everybody may join by themselves until the second week. */
  isOpen: z.boolean().default(false),
  threshold: z.int().min(1).max(240).default(160),
})
export const CohortChange = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  isOpen: z.boolean().optional(),
  threshold: z.int().min(1).max(240).optional(),
})
export const CohortMade = z.object({ id: Id })

export const Cohort = z.object({
  id: Id,
  name: z.string(),
  startsOn: Day,
  endsOn: Day,
  isOpen: z.boolean(),
  threshold: z.int(),
  members: z.int(),
  /** 0 before, 1–4 while it runs, 5 after: by the looker's own day. */
  week: z.int().min(0).max(5),
  isMine: z.boolean(),
})

/** Whom the programme lead enrols: by name, or a whole department. */
export const EnrolWanted = z.object({
  memberIds: z.array(Id).max(20_000).default([]),
  departmentIds: z.array(Id).max(200).default([]),
})
export const Enrolled = z.object({ enrolled: z.int() })
export const PodsMade = z.object({ pods: z.int(), waiting: z.int() })
/** Another pod for one member; null: waits. */
export const PodChange = z.object({ memberId: Id, pod: z.int().min(1).max(10_000).nullable() })

/** A pod as it stands, and what speaks against it, the worst first. */
export const CohortPod = z.object({
  pod: z.int(),
  memberIds: z.array(Id),
  against: z.array(
    z.enum(['manager-and-report', 'too-few', 'too-many', 'same-department', 'languages', 'hours']),
  ),
})

/** The programme lead's view: done and open, when last active, whether help is wanted. Never people, points or texts. */
export const CohortMember = z.object({
  memberId: Id,
  name: z.string(),
  department: z.string(),
  pod: z.int().nullable(),
  missionsDone: z.int(),
  missionsOpen: z.int(),
  lessonsRead: z.int(),
  lastActiveWeek: Day.nullable(),
  wantsHelp: z.boolean(),
})
export const CohortDetail = Cohort.extend({ enrolled: z.array(CohortMember) })

const Counted = z.object({
  on: Day,
  points: z.number(),
  /** Only said: half points. */
  isSelf: z.boolean(),
  person: z.string().nullable(),
  personId: Id.nullable(),
})
/** A mission as its member sees it: what will count, what counted, what waits and until when. */
export const MissionShown = z.object({
  id: MissionId,
  weeks: z.array(z.int()),
  /** False: the part of the product that would show it is not in this version. */
  isAvailable: z.boolean(),
  /** What it earns at most in this version; half of it where only one's own word tells. */
  points: z.number(),
  every: z.enum(['cohort', 'week', 'unit']),
  weekly: z.int().nullable(),
  /** What counts, where it is not what the shipped mission counts; null where it is. */
  changedWays: Mission.shape.ways.nullable(),
  isDone: z.boolean(),
  /** Another that counts in its place is done: nothing more is to be done. */
  isReplaced: z.boolean(),
  begun: z.int(),
  wanted: z.int(),
  counted: z.array(Counted),
  waiting: z.array(z.object({ person: z.string().nullable(), personId: Id.nullable(), until: Day })),
})

export const MyProgramme = z.object({
  cohort: Cohort,
  missions: z.array(MissionShown),
  refused: z.array(
    z.object({
      on: Day,
      person: z.string().nullable(),
      reason: z.enum([
        'colleague',
        'own-address',
        'too-many-at-once',
        'too-many-first-contacts',
        'outside-the-time',
      ]),
    }),
  ),
  points: z.object({
    total: z.number(),
    thisWeek: z.number(),
    mostAWeek: z.int(),
    /** What the weekly cap took, in all. */
    beyond: z.number(),
  }),
  wantsHelp: z.boolean(),
  /** What the certificate takes, and how much of it is there. */
  certificate: z.object({
    lessons: z.object({ has: z.int(), needs: z.int() }),
    quizzes: z.object({ has: z.int(), needs: z.int() }),
    missions: z.object({ has: z.int(), needs: z.int() }),
    byData: z.object({ has: z.int(), needs: z.int() }),
    steadyWeeks: z.object({ has: z.int(), needs: z.int() }),
  }),
})

/** A report of one's own: what no data can show, for half the points. */
export const SelfReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('thanks-given') }),
  z.object({ kind: z.literal('people-typed'), people: z.int().min(1).max(1000) }),
])
export const SelfReportPath = z.object({ kind: z.enum(['thanks-given', 'people-typed']) })
export const HelpWanted = z.object({ wantsHelp: z.boolean() })

/** What an event of the academy says of itself: counts and marks, never a text that somebody wrote. */
export const EventFacts = z.record(z.string(), z.union([z.number(), z.boolean(), z.string()]))
export type EventFacts = z.infer<typeof EventFacts>
export const CohortMemberPath = z.object({ id: Id, memberId: Id })
