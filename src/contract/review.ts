import { z } from 'zod'
import { Id } from './access.ts'
import { Day } from './people.ts'
import { Channel, Facts, Source } from './relationships.ts'

/** One field of a comparison in the domain's keys: how it agrees, and how much that says (bits; below 0: against). */
export const Reason = z.object({ field: z.string(), level: z.string(), bits: z.number() })
export type Reason = z.infer<typeof Reason>

/** What a merge keeps of the removed person (src/server/relationships/merge.ts). */
export type Taken = Record<string, unknown>

export const Verdict = z.enum(['agrees', 'nearly', 'differs', 'neutral'])

/** A field of two people beside each other; `why` is the key of its words, with the facts in them. */
export const Comparison = z.object({
  field: z.enum(['given', 'family', 'name', 'email', 'phone', 'profile', 'organisation', 'title']),
  person: z.array(z.string()),
  other: z.array(z.string()),
  verdict: Verdict,
  why: z.string(),
  facts: Facts,
  /** For (above 0) or against one person; null when the formula was not asked. */
  bits: z.number().nullable(),
})

export const ReviewSide = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  organisation: z.string(),
  addresses: z.array(z.string()),
  sources: z.array(Source),
  connectedOn: Day.nullable(),
  interactions: z.int(),
  /** How many of each kind. */
  channels: z.partialRecord(Channel, z.int()),
  firstOn: Day.nullable(),
  lastOn: Day.nullable(),
})

/** Two who may be one. `same` makes `person` of both. */
export const Question = z.object({
  person: ReviewSide,
  other: ReviewSide,
  /** That the two are one, 0–1; null when only their names were compared. */
  probability: z.number().nullable(),
  comparisons: z.array(Comparison),
})

export const Answered = z.object({
  personId: Id,
  otherId: Id,
  name: z.string(),
  otherName: z.string(),
  answer: z.enum(['same', 'different', 'later']),
  at: z.iso.datetime(),
})

export const QuestionPage = z.object({
  /** The most useful first. */
  questions: z.array(Question),
  /** All that are open. */
  left: z.int(),
  /** Put off until after the next import. */
  later: z.int(),
  /** Merges that were sure and are not undone. */
  joined: z.int(),
  /** Answers of the last day, newest first. */
  answered: z.array(Answered),
})
export const QuestionQuery = z.object({ limit: z.coerce.number().int().min(0).max(100).default(20) })

export const QuestionAnswer = z.object({
  personId: Id,
  otherId: Id,
  answer: z.enum(['same', 'different', 'later']),
})
export const QuestionPair = z.object({ personId: Id, otherId: Id })

export const MergeRow = z.object({
  id: Id,
  keptId: Id,
  name: z.string(),
  removedName: z.string(),
  mergedBy: z.enum(['hand', 'resolution']),
  probability: z.number().nullable(),
  reasons: z.array(Reason),
  mergedAt: z.iso.datetime(),
})
export const MergeQuery = z.object({
  personId: Id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const MergePage = z.object({ merges: z.array(MergeRow), total: z.int() })
export const MergeMade = z.object({ id: Id })
export const MergeUndone = z.object({ keptId: Id, removedId: Id })
