import { z } from 'zod'
import { Id } from './access.ts'
import { Day } from './people.ts'
import { Channel as AnyChannel, Direction } from './relationships.ts'

const Text = z.string().max(1000)
/** 128 bits as the readers print them. */
const Key = z.string().regex(/^[0-9a-f]{32}$/)

export const ImportedFile = z.object({ path: Text, size: z.int().min(0), kind: z.string().max(40) })
export type ImportedFile = z.infer<typeof ImportedFile>

/** Records that were read and set aside on the member's machine, counted by reason. */
export const SetAsideCounts = z.record(z.string().max(40), z.int().min(0))
export type SetAsideCounts = z.infer<typeof SetAsideCounts>

export const ImportWanted = z.object({
  files: z.array(ImportedFile).min(1).max(5000),
  snapshotOn: Day,
  ownAddresses: z.array(z.string().max(500)).max(200),
})

export const ContactSent = z.object({
  kind: z.literal('contact'),
  file: Text,
  line: z.int().min(0),
  source: z.enum(['linkedin', 'vcard', 'google', 'outlook', 'csv']),
  key: Key,
  names: z.array(Text).max(10),
  emails: z.array(Text).max(50),
  phones: z.array(Text).max(50),
  urls: z.array(Text).max(50),
  organisation: Text,
  title: Text,
  connectedOn: Day.nullable(),
  labels: z.array(Text).max(50),
  notes: z.string().max(10000),
})

export const InteractionSent = z.object({
  kind: z.literal('interaction'),
  file: Text,
  line: z.int().min(0),
  key: Key,
  at: z.iso.datetime(),
  channel: AnyChannel.extract(['mail', 'message', 'meeting', 'call', 'social']),
  direction: Direction,
  /** The others; the member is not among them. */
  people: z
    .array(z.object({ name: Text, email: Text, url: Text }))
    .min(1)
    .max(200),
  /** False when the person wrote only once and never had an answer: then only people known otherwise count. */
  makesPeople: z.boolean(),
})

export const SkipSent = z.object({
  kind: z.literal('problem'),
  file: Text,
  line: z.int().min(0),
  reason: z.string().max(40),
  message: Text,
  record: z.boolean(),
})

/** One line of a batch (NDJSON). A batch is all or nothing. */
export const RecordSent = z.discriminatedUnion('kind', [ContactSent, InteractionSent, SkipSent])

export const ImportReport = z.object({
  people: z.object({ new: z.int(), merged: z.int(), updated: z.int(), unchanged: z.int() }),
  interactions: z.object({ new: z.int(), unchanged: z.int() }),
  /** By reason. */
  skipped: SetAsideCounts,
  moves: z.int(),
  /** Who is in the list of people since, by card or by mail, each once; null in a report from before this was counted. */
  newPeople: z.int().nullable().default(null),
  /** Who turned out to be somebody the member had: the merged cards, and people known from mail alone. */
  joined: z.int().default(0),
  /** Pairs that are open now, from this import or before. */
  questions: z.int(),
  /** Equals the sum of all above but moves, newPeople, joined and questions. */
  read: z.int(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const ImportRow = z.object({
  id: Id,
  state: z.enum(['open', 'finished', 'undone']),
  files: z.array(ImportedFile),
  snapshotOn: Day,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  report: ImportReport.nullable(),
})

export const SkipLine = z.object({
  file: z.string(),
  line: z.int(),
  reason: z.string(),
  message: z.string(),
  record: z.boolean(),
})
export const ImportDetail = ImportRow.extend({ lines: z.array(SkipLine), linesTotal: z.int() })

export const BatchAnswer = z.object({ received: z.int() })
export const FinishWanted = z.object({ setAside: SetAsideCounts })
export const OwnAddresses = z.object({ addresses: z.array(z.string().max(500)).max(200) })
export const UndoAnswer = z.object({ removedPeople: z.int(), removedInteractions: z.int() })
