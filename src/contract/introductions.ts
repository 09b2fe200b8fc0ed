import { z } from 'zod'
import { Id } from './access.ts'
import { Day } from './people.ts'
import { TieStateName } from './relationships.ts'

const Note = z.string().trim().min(1).max(600)
const Instant = z.iso.datetime()

/** A link's secret, `tenant.secret`. */
export const IntroductionLinkPath = z.object({ secret: z.string().min(1).max(200) })

export const IntroductionWanted = z.object({
  tieId: Id,
  why: z.string().trim().min(1).max(300),
  /** What the connector may pass on. */
  note: Note,
})
export const IntroductionMade = z.object({ id: Id })

export const Outcome = z.enum(['helped', 'met', 'hired', 'deal', 'nothing'])
/** `asked` also after a no: to the asker it looks like silence. */
export const IntroductionState = z.enum(['asked', 'answered', 'introduced', 'ended', 'withdrawn'])

const Target = z.object({ name: z.string(), organisation: z.string(), title: z.string() })
const Colleague = z.object({ id: Id, name: z.string(), department: z.string() })

/** An introduction as its asker sees it. */
export const Introduction = z.object({
  id: Id,
  target: Target,
  /** Null: unnamed until they agree. */
  connector: Colleague.nullable(),
  why: z.string(),
  note: z.string(),
  state: IntroductionState,
  answer: z.string(),
  targetAddress: z.string(),
  askedAt: Instant,
  expiresAt: Instant,
  answeredAt: Instant.nullable(),
  introducedAt: Instant.nullable(),
  metOn: Day.nullable(),
  outcome: Outcome.nullable(),
  amount: z.number().nullable(),
  currency: z.string(),
  /** Whether it is time to say what came of it: thirty days after. */
  isOutcomeAsked: z.boolean(),
  /** To send by hand when no mail is set up: a text with a link that works only for the connector, signed in. */
  textToConnector: z.string(),
})

export const OutcomeWanted = z.object({
  outcome: Outcome,
  metOn: Day.nullable().default(null),
  amount: z.number().nonnegative().max(1e12).nullable().default(null),
  currency: z
    .string()
    .regex(/^([A-Z]{3})?$/)
    .default(''),
})

export const RequestState = z.enum(['open', 'introduce', 'answer', 'not_now', 'no', 'ended'])

/** An introduction as its connector sees it. What the target answers other than yes is not told. */
export const IntroductionRequest = z.object({
  id: Id,
  asker: Colleague,
  isUnnamed: z.boolean(),
  personId: Id,
  target: Target,
  /** My own tie with the target, and my addresses of theirs. */
  state: TieStateName.nullable(),
  addresses: z.array(z.string()),
  why: z.string(),
  note: z.string(),
  answer: RequestState,
  askedAt: Instant,
  expiresAt: Instant,
  answeredAt: Instant.nullable(),
  introducedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
  /** Until when the answer can be taken back. */
  undoUntil: Instant.nullable(),
  /** The ready text with the target's link, when they send it from their own client. */
  textToTarget: z.string(),
  /** My week is protected. */
  askedThisWeek: z.int(),
  asksPerWeek: z.int(),
  targetAsked: z.int(),
  asksPerTarget: z.int(),
})

export const RequestAnswer = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('introduce'),
    note: Note,
    address: z.string().trim().toLowerCase().max(254).pipe(z.email()).nullable().default(null),
    /** Sent by the company's mail in my name, or by me from my own client. */
    byOwnMail: z.boolean().default(false),
  }),
  z.object({ answer: z.literal('answer'), words: z.string().trim().min(1).max(2000) }),
  z.object({ answer: z.literal('not_now') }),
  z.object({ answer: z.literal('no') }),
])

export const TargetAnswer = z.enum(['yes', 'no', 'never'])

/** What a mailed link shows; opening it changes nothing. */
export const LinkSeen = z.discriminatedUnion('party', [
  z.object({
    party: z.literal('connector'),
    company: z.string(),
    asker: z.string(),
    askerDepartment: z.string(),
    target: Target,
    why: z.string(),
    note: z.string(),
    answer: RequestState,
    undoUntil: Instant.nullable(),
    canMail: z.boolean(),
  }),
  z.object({
    party: z.literal('target'),
    company: z.string(),
    companyId: Id,
    name: z.string(),
    connector: z.string(),
    asker: z.string(),
    askerDepartment: z.string(),
    note: z.string(),
    answer: TargetAnswer.nullable(),
    undoUntil: Instant.nullable(),
  }),
])
export const LinkAnswer = z.union([RequestAnswer, z.object({ answer: TargetAnswer })])

export const Availability = z.object({
  quietFrom: z.int().min(0).max(23),
  quietTo: z.int().min(0).max(23),
  awayUntil: Day.nullable(),
  /** Null: as the company says. */
  asksPerWeek: z.int().min(0).max(20).nullable(),
})

/** The company's promise and its limits. */
export const IntroductionSettings = z.object({
  promiseDays: z.int().min(1).max(20),
  asksPerWeek: z.int().min(1).max(20),
  asksPerTarget: z.int().min(1).max(20),
})
