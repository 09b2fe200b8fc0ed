import { z } from 'zod'
import { Id } from './access.ts'
import { Day, Seniority, SharingLevel, Tag, TheirDepartment } from './people.ts'
import { TieStateName } from './relationships.ts'

/** Whom a change of level is for: a selection, or everybody by one of four marks. */
export const SharingWanted = z.object({
  level: SharingLevel,
  who: z.union([
    z.object({ ids: z.array(Id).min(1).max(5000) }),
    z.object({ accountId: Id }),
    z.object({ organisation: z.string().trim().min(1).max(200) }),
    z.object({ tag: Tag }),
    z.object({ circle: z.union([z.literal(5), z.literal(15), z.literal(50), z.literal(150)]) }),
  ]),
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

/** How many would change, and what colleagues would then see of the first of them; nothing is saved. */
export const SharingPreview = z.object({
  people: z.int(),
  seen: z.array(Seen),
  /** What is never seen, whatever the level, is known to the screen. */
})

export const SharingState = z.object({
  private: z.int(),
  discoverable: z.int(),
  shared: z.int(),
  /** Rules that would share more: each is a proposal, taken only when the member takes it. */
  proposals: z.array(
    z.object({ accountId: Id, account: z.string(), people: z.int(), shared: z.int(), discoverable: z.int() }),
  ),
  /** Who looked at what I share, newest first. */
  looks: z.array(z.object({ viewer: z.string(), at: z.string(), on: Day })),
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
export const MovePath = z.object({ id: Id, moveId: Id })
