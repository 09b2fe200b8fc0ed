import { z } from 'zod'
import { Id } from './access.ts'
import { Day } from './people.ts'

const Colleague = z.object({ id: Id, name: z.string(), department: z.string() })

/** Asks a colleague for a recommendation; what it should be about, in a sentence. */
export const RecommendationAsked = z.object({ writerId: Id, why: z.string().trim().max(300).default('') })
/** Begins one that nobody asked for. */
export const RecommendationBegun = z.object({ recipientId: Id })
export const RecommendationMade = z.object({ id: Id })

/** One about me. Declined looks as asked. */
export const Recommendation = z.object({
  id: Id,
  writer: Colleague,
  why: z.string(),
  state: z.enum(['asked', 'offered', 'delivered', 'confirmed']),
  text: z.string(),
  askedAt: z.iso.datetime().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
  confirmedOn: Day.nullable(),
})
/** One that I write, or am asked for. */
export const RecommendationDraft = z.object({
  id: Id,
  /** Who has left cannot sign in to agree: the text is sent to them by hand. */
  recipient: Colleague.extend({ hasLeft: z.boolean() }),
  why: z.string(),
  state: z.enum(['open', 'accepted', 'declined', 'offered', 'delivered']),
  answers: z.array(z.string()),
  text: z.string(),
  wish: z.string(),
  deliveredOn: Day.nullable(),
  confirmedOn: Day.nullable(),
})
export const Recommendations = z.object({
  aboutMe: z.array(Recommendation),
  mine: z.array(RecommendationDraft),
  /** Of whom I manage: who holds a certificate or left within a year, and has none from me, not even begun. */
  owed: z.array(Colleague.extend({ because: z.enum(['certificate', 'left']) })),
})

export const RecommendationWritten = z.object({
  answers: z.array(z.string().max(1000)).max(6).default([]),
  text: z.string().max(6000),
})
export const RecommendationAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('accept') }),
  z.object({ answer: z.literal('decline') }),
  /** To whom it is about: they agree before it is delivered. */
  z.object({ answer: z.literal('offer') }),
])
export const RecommendationReply = z.discriminatedUnion('reply', [
  z.object({ reply: z.literal('agree') }),
  z.object({ reply: z.literal('wish'), wish: z.string().trim().min(1).max(300) }),
  /** A later export shows it: compared on the member's own machine. */
  z.object({ reply: z.literal('confirm') }),
])
