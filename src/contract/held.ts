import { z } from 'zod'
import { Id } from './access.ts'
import { TargetAnswer } from './introductions.ts'
import { Day } from './people.ts'

const Address = z.string().trim().toLowerCase().max(254).pipe(z.email())

export const HeldPath = z.object({ tenantId: Id })
/** What anybody may know before they prove a mailbox: whose page this is, and whether it can mail a code. */
export const HeldPage = z.object({ company: z.string(), canMail: z.boolean() })
export const CodeWanted = z.object({ address: Address })
export const MailboxProof = z.object({
  address: Address,
  /** Eight digits, as they were mailed; spaces do not matter. */
  code: z
    .string()
    .max(40)
    .transform((text) => text.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'The code has eight digits.')),
})

export const OutsideRequestKind = z.enum(['correct', 'object', 'erase'])
export const OwnerAnswer = z.enum(['erased', 'corrected', 'kept'])

/** What somebody asked of the company, as they see it. */
const OwnRequest = z.object({
  kind: OutsideRequestKind,
  text: z.string(),
  askedOn: Day,
  dueOn: Day,
  isDone: z.boolean(),
  /** What came of it in private address books, each answer once, when all have answered. */
  answers: z.array(z.object({ answer: OwnerAnswer, reason: z.string() })),
})

/** What a company holds about whoever has proven a mailbox. Of private address books it tells nothing. */
export const Held = z.object({
  address: z.string(),
  /** As colleagues see it: each wording once. */
  shared: z.array(
    z.object({ name: z.string(), organisation: z.string(), title: z.string(), lastMonth: Day.nullable() }),
  ),
  /** How many share it; null below five, where a number would tell of whom. */
  books: z.int().nullable(),
  introductions: z.array(
    z.object({
      askedOn: Day,
      connector: z.string(),
      asker: z.string(),
      note: z.string(),
      answer: TargetAnswer.nullable(),
    }),
  ),
  suppressed: z.enum(['ask', 'erase']).nullable(),
  requests: z.array(OwnRequest),
})

export const OutsideRequestWanted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('correct'), text: z.string().trim().min(1).max(2000) }),
  z.object({ kind: z.literal('object') }),
  z.object({ kind: z.literal('erase') }),
])

/** A request to me, about somebody in my own book. */
export const OutsideRequest = z.object({
  id: Id,
  kind: OutsideRequestKind.exclude(['object']),
  /** Who has this mailbox in my book now; empty when nobody has. */
  people: z.array(z.object({ id: Id, name: z.string() })),
  text: z.string(),
  askedOn: Day,
  dueOn: Day,
  answer: OwnerAnswer.nullable(),
  reason: z.string(),
})

export const OutsideRequestAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('erased') }),
  z.object({ answer: z.literal('corrected') }),
  z.object({ answer: z.literal('kept'), reason: z.string().trim().min(1).max(500) }),
])

/** For administrators: the clock, and nothing about people. */
export const OutsideRequestStatus = z.object({
  /** Whose page people outside open: `/held/` and this. */
  companyId: Id,
  open: z.int(),
  overdue: z.int(),
  requests: z.array(z.object({ kind: OutsideRequestKind, askedOn: Day, dueOn: Day, isDone: z.boolean() })),
})
