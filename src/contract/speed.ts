import { z } from 'zod'
import { Id } from './access.ts'
import { Day } from './people.ts'

const Share = z.number().nullable()
const Minutes = z.int().nullable()

/** One calendar month or quarter, of the whole company (department '') or of a department. Null: too few to show. */
export const SpeedCell = z.object({
  beginsOn: Day,
  months: z.union([z.literal(1), z.literal(3)]),
  department: z.string(),
  asks: z.int().nullable(),
  /** Shares of all asks, 0–1. */
  answered: Share,
  kept: Share,
  /** Shares of the introductions asked for. */
  accepted: Share,
  introduced: Share,
  /** By when a quarter, half and three quarters of all asks had a first answer; null when so many never had. */
  answerQuarter: Minutes,
  answerHalf: Minutes,
  answerThreeQuarters: Minutes,
  /** Of the introductions that were made. */
  introductionHalf: Minutes,
  /** The promise at that time, in working days. */
  promiseDays: z.int().nullable(),
})

/** One ask of my own. `minutes` to the first answer; `isKept` is null while it can still be kept. */
export const OwnAsk = z.object({
  id: Id,
  kind: z.enum(['introduction', 'question']),
  askedAt: z.iso.datetime(),
  minutes: Minutes,
  isKept: z.boolean().nullable(),
})

export const Speed = z.object({
  promiseDays: z.int(),
  /** How many different askers and connectors are behind every figure at least. */
  fewest: z.int(),
  cells: z.array(SpeedCell),
  /** What I asked, and what I was asked, of the last twelve months. */
  asked: z.array(OwnAsk),
  answered: z.array(OwnAsk),
})
