import { z } from 'zod'
import { Id } from './access.ts'

/** What an organisation is known by: a name's folded key or a mail domain. */
export const Alias = z.object({ kind: z.enum(['name', 'domain']), value: z.string().min(1).max(500) })

export const OrganisationsQuery = z.object({
  search: z.string().max(200).default(''),
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const OrganisationRow = z.object({
  id: Id,
  name: z.string(),
  /** Who is there; those of its subsidiaries are counted apart. */
  people: z.int(),
  peopleBelow: z.int(),
  parent: z.object({ id: Id, name: z.string() }).nullable(),
  subsidiaries: z.array(Id),
  /** Something of it was decided by hand. */
  isDecided: z.boolean(),
  aliases: z.array(
    Alias.extend({
      /** A name as most of its people write it. */
      written: z.string(),
      /** Who is there by this name or domain. */
      people: z.int(),
    }),
  ),
})

export const OrganisationPage = z.object({
  organisations: z.array(OrganisationRow),
  /** Where the next page begins; null at the end. */
  next: z.int().nullable(),
  total: z.int(),
  /** Of all organisations, whatever is searched. */
  counts: z.object({ organisations: z.int(), people: z.int() }),
})

export const OrganisationChange = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  /** Null: it belongs to nobody. */
  parentId: Id.nullable().optional(),
})

export const OrganisationMergeWanted = z.object({ otherId: Id })

/** These names and domains are another organisation. The rest says what that one is; a merge is taken back with it. */
export const OrganisationSplitWanted = z.object({
  aliases: z.array(Alias).min(1).max(500),
  name: z.string().trim().max(200).default(''),
  parentId: Id.nullable().default(null),
  subsidiaryIds: z.array(Id).max(500).default([]),
})
export const OrganisationMade = z.object({ id: Id })
