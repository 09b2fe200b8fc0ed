import { z } from 'zod'
import { Id } from './access.ts'
import { Day, Seniority, TheirDepartment } from './people.ts'
import { TieStateName } from './relationships.ts'

export const AccountKind = z.enum(['client', 'prospect', 'partner', 'supplier'])
const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u, 'A mail domain looks like acme.example.')
const Rate = z.number().min(0).max(1)

export const AccountWanted = z.object({
  name: z.string().trim().min(1).max(200),
  kind: AccountKind.default('client'),
  domains: z.array(Domain).max(50).default([]),
  /** Other names for it. */
  aliases: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  goal: z.int().min(1).max(1000).default(50),
  leadId: Id.nullable().default(null),
  parentId: Id.nullable().default(null),
  notes: z.string().trim().max(10_000).default(''),
})
export const AccountsWanted = z.object({ accounts: z.array(AccountWanted).min(1).max(1000) })
/** What of a list was added, and which rows were not and why; a row that is refused stops no other. */
export const AccountsAdded = z.object({
  added: z.int(),
  refused: z.array(z.object({ row: z.int(), name: z.string(), reason: z.string() })),
})
export const AccountChange = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  kind: AccountKind.optional(),
  domains: z.array(Domain).max(50).optional(),
  aliases: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
  goal: z.int().min(1).max(1000).optional(),
  leadId: Id.nullable().optional(),
  parentId: Id.nullable().optional(),
  notes: z.string().trim().max(10_000).optional(),
  attritionOurs: Rate.nullable().optional(),
  attritionTheirs: Rate.nullable().optional(),
})
/** The shares of people who leave within a year, ours and theirs, 0–1. */
export const Attrition = z.object({ ours: Rate, theirs: Rate })
export const AccountMade = z.object({ id: Id })

export const AccountRow = z.object({
  id: Id,
  name: z.string(),
  kind: AccountKind,
  goal: z.int(),
  leadId: Id.nullable(),
  lead: z.string().nullable(),
  /** Touch points: shared ties with a chance of at least one half. */
  living: z.int(),
  cooling: z.int(),
  /** Different people there whom members share. */
  people: z.int(),
  /** Living ties that are only discoverable: a total, never more; null under five members. */
  discreet: z.int().nullable(),
  /** Who holds most, and what would be left without them. */
  busiestId: Id.nullable(),
  busiest: z.string().nullable(),
  withoutBusiest: z.int(),
  lastMonth: Day.nullable(),
  /** Touch points at the ends of the last twelve months, today last. */
  trend: z.array(z.int()).length(12),
  plays: z.int(),
})
export type AccountRow = z.infer<typeof AccountRow>

export const AccountsQuery = z.object({
  search: z.string().max(200).default(''),
  kind: AccountKind.optional(),
  /** Those that one departure would leave cold; those that I lead. */
  only: z.enum(['single-threaded', 'led-by-me']).optional(),
  sort: z.enum(['name', 'kind', 'living', 'trend', 'without', 'last', 'lead', 'plays']).default('living'),
  order: z.enum(['asc', 'desc']).optional(),
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})
export const AccountsPage = z.object({
  accounts: z.array(AccountRow),
  next: z.int().nullable(),
  total: z.int(),
  counts: z.object({
    all: z.int(),
    client: z.int(),
    prospect: z.int(),
    partner: z.int(),
    supplier: z.int(),
    singleThreaded: z.int(),
    ledByMe: z.int(),
    living: z.int(),
  }),
  /** Whose departure would leave accounts cold, most first. */
  atRisk: z.array(z.object({ memberId: Id, member: z.string(), accounts: z.array(z.string()) })),
})

/** A tie that a member shares at this account: one mark of the matrix. */
export const Mark = z.object({
  id: Id,
  memberId: Id,
  /** One human there: marks of several members with the same value are ties to the same person. */
  counterpart: Id,
  name: z.string(),
  title: z.string(),
  department: TheirDepartment,
  seniority: Seniority,
  state: TieStateName.nullable(),
  strength: z.number().nullable(),
  living: z.boolean(),
  bothWays: z.boolean(),
  lastMonth: Day.nullable(),
})
export type Mark = z.infer<typeof Mark>

export const PlayKind = z.enum(['adopt', 'bring_in', 'hand_over', 'greet'])
export const PlayStep = z.enum([
  'taken',
  'introduced',
  'in_touch',
  'asked',
  'met_together',
  'holds',
  'seen',
  'greeted',
  'answered',
])
export const Play = z.object({
  id: Id,
  accountId: Id,
  account: z.string(),
  kind: PlayKind,
  doerId: Id,
  doer: z.string(),
  partnerId: Id.nullable(),
  partner: z.string().nullable(),
  department: TheirDepartment.nullable(),
  /** Whom it is about, while that is shared. */
  tieId: Id.nullable(),
  counterpart: z.string().nullable(),
  startedOn: Day,
  dueOn: Day,
  state: z.enum(['open', 'done', 'dropped']),
  /** The steps in order; the first `reached` are shown by the data. */
  steps: z.array(PlayStep),
  reached: z.int(),
})
export type Play = z.infer<typeof Play>
export const PlayWanted = z.object({
  kind: PlayKind,
  doerId: Id.optional(),
  partnerId: Id.nullable().default(null),
  department: TheirDepartment.nullable().default(null),
  tieId: Id.nullable().default(null),
  dueOn: Day.optional(),
})
export const PlayChange = z.object({ dueOn: Day.optional(), dropped: z.boolean().optional() })
export const PlayMade = z.object({ id: Id })

export const AccountDetail = AccountRow.extend({
  aliases: z.array(z.string()),
  domains: z.array(z.string()),
  notes: z.string(),
  parentId: Id.nullable(),
  parent: z.string().nullable(),
  subsidiaries: z.array(z.object({ id: Id, name: z.string(), living: z.int() })),
  /** In use: the account's own, else the company's. */
  attrition: z.object({ ours: z.number(), theirs: z.number(), isOwn: z.boolean() }),
  mayChange: z.boolean(),
  departments: z.array(z.object({ id: Id, name: z.string() })),
  /** Members who share somebody here. */
  members: z.array(z.object({ id: Id, name: z.string(), departmentId: Id.nullable() })),
  marks: z.array(Mark),
  /** People who left it or arrived from elsewhere, newest first. */
  moves: z.array(
    z.object({
      tieId: Id,
      memberId: Id,
      name: z.string(),
      direction: z.enum(['left', 'arrived']),
      organisation: z.string(),
      from: z.string(),
      on: Day,
      source: z.enum(['import', 'mail', 'word']),
    }),
  ),
  accountPlays: z.array(Play),
})
export type AccountDetail = z.infer<typeof AccountDetail>

/** Organisations that members share and no account names yet. */
export const AccountSuggestion = z.object({
  domain: z.string(),
  organisation: z.string(),
  ties: z.int(),
  members: z.int(),
})

export const PlaysQuery = z.object({
  mine: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
})
export const Counterpart = Mark.extend({ personId: Id, accountId: Id, account: z.string() })
