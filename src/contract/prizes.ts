import { z } from 'zod'
import { Id } from './access.ts'

const Instant = z.iso.datetime({ offset: true })

/** `all`: for everybody who reaches the threshold; `draw`: so many, drawn among them. */
export const PrizeWanted = z.object({
  name: z.string().trim().min(1).max(120),
  way: z.enum(['all', 'draw']),
  quantity: z.int().min(1).max(1000).default(1),
})
export const Prize = z.object({
  id: Id,
  name: z.string(),
  way: z.enum(['all', 'draw']),
  quantity: z.int(),
  /** I have asked for mine. */
  isTaken: z.boolean(),
})
export const PrizeMade = z.object({ id: Id })

export const Lot = z.object({ name: z.string(), quantity: z.int() })
export type Lot = z.infer<typeof Lot>

/** `none`: without public randomness, for trifles only. */
export const DrawWanted = z.object({
  closesAt: Instant,
  randomness: z.enum(['drand', 'none']),
  /** Only members with a certificate of this cohort get a ticket. */
  needsCertificate: z.boolean().default(false),
})
export const DrawMade = z.object({ id: Id })
/** What drand published for the round: 64 hexadecimal digits; nothing where none is waited for. */
export const RevealWanted = z.object({
  randomness: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, 'The randomness of a drand round is 64 hexadecimal digits.')
    .optional(),
})
export const WonAnswer = z.object({ answer: z.enum(['take', 'refuse']) })

/** A draw as anybody may see it: tickets, never people. What is not published yet is null. */
export const PublicDraw = z.object({
  id: Id,
  drawId: z.string(),
  company: z.string(),
  cohort: z.string(),
  prizes: z.array(Lot),
  threshold: z.int(),
  needsCertificate: z.boolean(),
  openedAt: Instant,
  closesAt: Instant,
  commitment: z.string(),
  round: z.int().nullable(),
  closedAt: Instant.nullable(),
  tickets: z.array(z.string()).nullable(),
  list: z.string().nullable(),
  revealedAt: Instant.nullable(),
  seed: z.string().nullable(),
  randomness: z.string().nullable(),
  refused: z.array(z.string()),
})

/** A draw of my cohort: how far it is, and what it holds for me. */
export const DrawSeen = z.object({
  id: Id,
  prizes: z.array(Lot),
  closesAt: Instant,
  round: z.int().nullable(),
  tickets: z.int().nullable(),
  isClosed: z.boolean(),
  isRevealed: z.boolean(),
  myTicket: z.string().nullable(),
  /** The prize that my ticket holds now. */
  won: z.string().nullable(),
  /** Until when it can be asked for; after that it goes to the next ticket. Null before the reveal, and when all are asked for. */
  keptUntil: Instant.nullable(),
  isTaken: z.boolean(),
})

/** Somebody who asked for a prize that is theirs; for the programme lead. */
export const Taken = z.object({
  memberId: Id,
  name: z.string(),
  prize: z.string(),
  ticket: z.string().nullable(),
  takenAt: Instant,
})

export const CohortPrizes = z.object({
  prizes: z.array(Prize),
  draws: z.array(DrawSeen),
  /** Mine; for the programme lead, everybody's. */
  taken: z.array(Taken),
  threshold: z.int(),
  isOverThreshold: z.boolean(),
})
