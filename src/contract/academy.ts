import { z } from 'zod'
import { MISSION_EVENT_KINDS } from '#domain/academy/mission.ts'

export const LessonId = z.string().regex(/^w\d-l\d$/)
export const QuestionId = z.string().regex(/^w\d-l\d-q\d+$/)
export const MissionId = z.enum([
  'tune-up',
  'ask-me',
  'home',
  'circles',
  'revive',
  'answer',
  'connect',
  'praise',
  'new-faces',
  'steady',
  'counterpart',
  'second-thread',
  'join',
  'plan',
])

const Text = z.string().trim().min(1)

/** A run of words: plain, stressed, a key to press, or a link. All that a lesson's Markdown may hold inside a paragraph. */
export const Span = z.object({
  text: z.string(),
  style: z.enum(['plain', 'strong', 'emphasis', 'key']),
  href: z.string().nullable(),
})
/** A block of a lesson. `copy` is a text to take over: a quote in the Markdown. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), spans: Span.array() }),
  z.object({ kind: z.literal('paragraph'), spans: Span.array() }),
  z.object({ kind: z.literal('copy'), paragraphs: Span.array().array() }),
  z.object({ kind: z.literal('list'), isOrdered: z.boolean(), items: Span.array().array() }),
])

/** What stands before a lesson's Markdown. */
export const LessonFrontMatter = z.strictObject({
  id: LessonId,
  version: z.int().min(1),
  week: z.int().min(1).max(4),
  /** 1–6 shipped, 7–9 put in by a company. */
  order: z.int().min(1).max(9),
  /** Of a lesson put in: the one of its week that it stands after; at the end otherwise. */
  after: LessonId.optional(),
  minutes: z.int().min(3).max(5),
  title: Text.max(80),
  idea: Text.max(300),
  claims: z.array(Text.max(400)),
  evidence: z.array(Text).min(1),
  exercise: Text.max(400),
  mission: MissionId.nullable(),
  retrieval: z.array(QuestionId).max(2),
  /** Of a translation: SHA-256 of the file that it was made from. */
  source_hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

const Option = z.strictObject({ text: Text, right: z.boolean(), reason: Text })
const oneRight = (options: readonly { right: boolean }[]) => options.filter(({ right }) => right).length === 1
const choosing = {
  options: z.array(Option).min(2).max(4).refine(oneRight, 'Exactly one option is right.'),
}
const question = { id: QuestionId, point: Text.max(60), prompt: Text.max(600) }

/** One question; `point` is what it tests, and another of the same point returns after a miss. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ ...question, kind: z.literal('choice'), ...choosing }),
  z.strictObject({ ...question, kind: z.literal('case'), ...choosing }),
  z.strictObject({
    ...question,
    kind: z.literal('better'),
    options: z.array(Option).length(2).refine(oneRight, 'Exactly one message is better.'),
  }),
  z.strictObject({ ...question, kind: z.literal('order'), items: z.array(Text).min(3).max(6), reason: Text }),
  z.strictObject({
    ...question,
    kind: z.literal('match'),
    pairs: z
      .array(z.strictObject({ left: Text, right: Text }))
      .min(3)
      .max(4),
    reason: Text,
  }),
  z.strictObject({ ...question, kind: z.literal('recall'), answer: Text, reason: Text }),
])

export const Quiz = z.strictObject({
  id: z.string().regex(/^week-[1-4]$/),
  pass: z.number().min(0).max(1),
  questions: z.array(QuestionId).length(6),
})

export const Refresher = z.strictObject({
  id: Text,
  day: z.union([z.literal(6), z.literal(30), z.literal(90)]),
  title: Text.max(80),
  opening: Text.max(600),
  questions: z.array(QuestionId).length(6),
  mission: MissionId,
  review: z.array(Text).min(3).max(4),
})

const Comparison = z
  .strictObject({
    gt: z.number().optional(),
    gte: z.number().optional(),
    lt: z.number().optional(),
    lte: z.number().optional(),
    eq: z.union([z.number(), z.boolean(), z.string()]).optional(),
    in: z.array(z.string()).min(1).optional(),
  })
  .refine((comparison) => Object.keys(comparison).length > 0, 'A fact is compared with something.')

/** The closed language of missions (src/domain/academy/mission.ts): counting and comparing, and nothing else. */
export const Mission = z.strictObject({
  id: MissionId,
  weeks: z.array(z.int().min(1).max(4)).min(1),
  every: z.enum(['cohort', 'week', 'unit']),
  weekly: z.int().min(1).optional(),
  insteadOf: MissionId.optional(),
  ways: z
    .array(
      z.strictObject({
        on: z.enum(MISSION_EVENT_KINDS),
        where: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), Comparison).optional(),
        twoWay: z
          .strictObject({ withinDays: z.int().min(1).max(90), same: z.array(z.string()).min(1).optional() })
          .optional(),
        min: z.int().min(1).max(50).optional(),
        minDays: z.int().min(1).max(7).optional(),
        points: z.int().min(1).max(60),
      }),
    )
    .min(1),
})

/** A source, by which mark it stands, what may be said by it and what not. */
export const Evidence = z.strictObject({
  id: Text,
  mark: z.string().regex(/^(Seed|S|J|\[\d+\]|\(\d+\))$/),
  source: Text,
  says: Text,
  never: Text,
})

export const LessonPath = z.object({ id: LessonId })
export const QuizPath = z.object({ id: z.string().regex(/^week-[1-4]$/) })

/** What was answered; see src/domain/academy/judge-answer.ts. Places count from 0 as the content lists them. */
export const Given = z.discriminatedUnion('is', [
  z.object({ is: z.literal('chosen'), place: z.int().min(0).max(10) }),
  z.object({ is: z.literal('sorted'), places: z.array(z.int().min(0).max(10)).max(10) }),
  z.object({ is: z.literal('own'), isRight: z.boolean() }),
])
export const AnswerGiven = z.object({ questionId: QuestionId, given: Given })
export const AnswerJudged = z.object({ isRight: z.boolean() })

export const QuizTaken = z.object({ answers: z.array(AnswerGiven).min(1).max(6) })
export const QuizResult = z.object({
  right: z.int(),
  of: z.int(),
  isPassed: z.boolean(),
  judged: z.array(z.object({ questionId: QuestionId, isRight: z.boolean() })),
})

/** The programme as the member stands in it. */
export const AcademyHome = z.object({
  weeks: z.array(
    z.object({
      week: z.int(),
      lessons: z.array(
        z.object({
          id: LessonId,
          order: z.int(),
          title: z.string(),
          idea: z.string(),
          minutes: z.int(),
          isRead: z.boolean(),
        }),
      ),
      /** The best attempt; null before the first. */
      quiz: z.object({
        id: z.string(),
        best: z.object({ right: z.int(), of: z.int() }).nullable(),
        isPassed: z.boolean(),
      }),
    }),
  ),
  read: z.int(),
  lessons: z.int(),
})

/** A lesson with everything on its page, so that it can be read offline once it was opened. */
export const LessonShown = LessonFrontMatter.omit({
  after: true,
  retrieval: true,
  evidence: true,
  source_hash: true,
}).extend({
  language: z.string(),
  /** The translation was made from an older text. */
  isStale: z.boolean(),
  blocks: z.array(Block),
  evidence: z.array(Evidence),
  /** Before the lesson: from two lessons back, and what was missed, in other words. */
  opening: z.array(Question),
  questions: z.array(Question),
  isRead: z.boolean(),
  next: LessonId.nullable(),
})

export const QuizShown = z.object({
  id: z.string(),
  week: z.int(),
  pass: z.number(),
  questions: z.array(Question),
})

export const RefresherPath = z.object({ day: z.enum(['6', '30', '90']) })
/** Six questions, a mission and a look at one's plan, some time after the programme. */
export const RefresherShown = Refresher.omit({ questions: true }).extend({
  questions: z.array(Question),
  /** Where the mission does not count what the shipped one counts. */
  changedWays: Mission.shape.ways.nullable(),
})
/** Whether the programme's reminders also come by mail. */
export const RemindersByMail = z.object({ byMail: z.boolean() })
