import { z } from 'zod'
import { Id } from './access.ts'
import { Day, Seniority, SharingLevel, Tag, TheirDepartment } from './people.ts'
import { TieStateName } from './relationships.ts'

export const OpenLevel = SharingLevel.exclude(['private'])

/** Whom a change of level is for: a selection, or everybody by one of five marks. */
export const SharingWanted = z.object({
  level: SharingLevel,
  who: z.union([
    z.object({ ids: z.array(Id).min(1).max(5000) }),
    z.object({ accountId: Id }),
    /** An organisation's id, with its subsidiaries; or its name, however it is written. */
    z.object({ organisation: z.string().trim().min(1).max(200) }),
    z.object({ tag: Tag }),
    z.object({ circle: z.union([z.literal(5), z.literal(15), z.literal(50), z.literal(150)]) }),
    /** Everybody who has one of these levels now: to take all of it back. */
    z.object({ sharing: z.array(OpenLevel).min(1).max(2) }),
  ]),
})

/** How many changed, and the level each had before: sent again, it is the way back. */
export const SharingChanged = z.object({
  changed: z.int(),
  before: z.array(z.object({ level: SharingLevel, ids: z.array(Id) })),
})

/** What a colleague sees of one of my people: all of it. */
export const Seen = z.object({
  personId: Id,
  level: SharingLevel,
  name: z.string(),
  organisation: z.string(),
  title: z.string(),
  department: TheirDepartment,
  seniority: Seniority,
  state: TieStateName.nullable(),
  /** In tenths; null without contact on record. */
  strength: z.number().nullable(),
  /** The month of the last contact, as its first day. */
  lastMonth: Day.nullable(),
})

/** What a change would do; nothing is saved. */
export const SharingPreview = z.object({
  /** How many are meant, and how many of them have another level now. */
  matched: z.int(),
  people: z.int(),
  /** What colleagues would see of the first fifty; nobody when the level is another than shared. */
  seen: z.array(Seen),
  /** How many would count without a name, as living ties, in totals; null under five members. */
  discreet: z.int().nullable(),
})

export const SharingProposal = z.object({
  accountId: Id,
  account: z.string(),
  /** Private ones: whom the proposal would share. */
  people: z.int(),
  shared: z.int(),
  discoverable: z.int(),
})

export const SharingState = z.object({
  private: z.int(),
  discoverable: z.int(),
  shared: z.int(),
  /** Whether the company has the five members from which on discoverable people count, without a name, in totals. */
  countsDiscoverable: z.boolean(),
  /** Rules that would share more: each is a proposal, taken only when the member takes it. */
  proposals: z.array(SharingProposal),
  /** Those the member did not want. */
  refused: z.array(SharingProposal),
})
export const ProposalPath = z.object({ accountId: Id })

export const OpenPeopleQuery = z.object({
  level: OpenLevel.optional(),
  search: z.string().max(200).default(''),
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
/** Whom I let others see. Of a discoverable one colleagues see none of this: it is what they would, if it were shared. */
export const OpenPeoplePage = z.object({
  people: z.array(Seen),
  next: z.int().nullable(),
  total: z.int(),
})

export const LooksQuery = z.object({
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
/** Who looked at what I share, newest first: `at` is an account, or one of my people as I share them. */
export const LooksPage = z.object({
  looks: z.array(z.object({ viewerId: Id, viewer: z.string(), at: z.string(), on: Day })),
  next: z.int().nullable(),
  total: z.int(),
})

/** A colleague who shares a person of mine. */
export const KnownBy = z.object({
  memberId: Id,
  member: z.string(),
  department: z.string().nullable(),
  state: TieStateName.nullable(),
  strength: z.number().nullable(),
  lastMonth: Day.nullable(),
})
