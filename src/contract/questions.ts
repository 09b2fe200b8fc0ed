import { z } from 'zod'
import { Id } from './access.ts'

const Instant = z.iso.datetime()

export const Circle = z.union([z.literal(5), z.literal(15), z.literal(50), z.literal(150)])

/** A question for the company, or for the colleagues in one of my circles. `part`: `kind:value`, as AskAnswer understood it. */
export const QuestionWanted = z.object({
  text: z.string().trim().min(1).max(300),
  part: z.array(z.string().min(3).max(120)).max(12).optional(),
  circle: Circle.nullable().default(null),
})
export const QuestionMade = z.object({ id: Id })

const Colleague = z.object({ id: Id, name: z.string(), department: z.string() })

/** `ended`: fourteen days have passed. */
export const QuestionState = z.enum(['open', 'useful', 'ended', 'withdrawn'])

/** Why a question reached me: a skill or a line that I published, somebody whom I share, or a colleague who named me. */
export const ReachedBy = z.object({ by: z.enum(['skill', 'line', 'tie', 'colleague']), what: z.string() })

export const PostedQuestion = z.object({
  id: Id,
  asker: Colleague,
  isMine: z.boolean(),
  text: z.string(),
  /** Mine only. */
  circle: Circle.nullable(),
  state: QuestionState,
  askedAt: Instant,
  expiresAt: Instant,
  /** How many lines the thread has. */
  answers: z.int(),
  /** Of a question that reached me: why, and what I did with it. */
  reachedBy: z.array(ReachedBy),
  did: z.enum(['open', 'answered', 'passed']).nullable(),
  /** Whether an answer of mine was useful. */
  isMyAnswerUseful: z.boolean(),
})

export const Answer = z.object({
  id: Id,
  author: Colleague,
  isMine: z.boolean(),
  text: z.string(),
  /** A colleague whom the author would ask. */
  suggests: Colleague.nullable(),
  writtenAt: Instant,
  isUseful: z.boolean(),
})

export const QuestionThread = PostedQuestion.extend({ thread: z.array(Answer) })

/** Mine and those that reached me, newest first; and in which of my circles there are how many colleagues. */
export const PostedQuestions = z.object({
  mine: z.array(PostedQuestion),
  reached: z.array(PostedQuestion),
  circles: z.array(z.object({ circle: Circle, colleagues: z.int() })),
})

/** Words, a colleague to ask, or both. */
export const AnswerWanted = z
  .object({
    text: z.string().trim().max(2000).default(''),
    suggestsId: Id.nullable().default(null),
  })
  .refine(({ text, suggestsId }) => text !== '' || suggestsId !== null, {
    message: 'Write an answer, or name a colleague to ask.',
    path: ['text'],
  })

export const UsefulWanted = z.object({ answerId: Id })
