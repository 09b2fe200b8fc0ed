import { z } from 'zod'
import { Id } from './access.ts'
import { Circle, Day, Key, Note, Seniority, SharingLevel, TheirDepartment } from './people.ts'

export const TieStateName = z.enum(['hot', 'warm', 'cooling', 'hot-and-cold', 'dormant'])
export const Channel = z.enum(['mail', 'message', 'meeting', 'call', 'in_person', 'social', 'did_it'])
export const LoggedChannel = Channel.extract(['mail', 'message', 'meeting', 'call', 'in_person', 'did_it'])
export const Direction = z.enum(['out', 'in', 'both'])
export const Source = z.enum(['linkedin', 'vcard', 'google', 'outlook', 'csv', 'mail', 'calendar', 'hand'])

/** Values of a sentence; its key travels beside it and the screen has the words. */
export const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type Facts = z.infer<typeof Facts>

/** A tie as of today. Null, never 0 %: no contact on record. */
export const TieToday = z.object({
  /** Chance of any contact within 90 days, 0–1. */
  strength: z.number(),
  /** Chance of contact both ways within 90 days, 0–1, at most `strength`. */
  mutual: z.number(),
  /** 0–100. */
  steadiness: z.number(),
  /** −1 regular … 1 bursty; null under five contact days. */
  burstiness: z.number().nullable(),
  state: TieStateName,
  daysSince: z.int(),
  /** Days; null with one contact day. */
  meanGap: z.number().nullable(),
  /** Of the last twelve calendar months. */
  activeMonths: z.int(),
  lastOn: Day,
  firstOn: Day,
  contactDays: z.int(),
  /** Twelve characters, 1 = contact in that month, this month last. */
  months: z.string(),
})

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  organisation: z.string(),
  state: TieStateName.nullable(),
  strength: z.number().nullable(),
  lastOn: Day.nullable(),
  daysSince: z.int().nullable(),
  months: z.string().nullable(),
  sharing: SharingLevel,
  circle: Circle.nullable(),
  cadenceDays: z.int().nullable(),
  tags: z.array(z.string()),
  isColleague: z.boolean(),
  isHidden: z.boolean(),
  isNeverSuggested: z.boolean(),
})
export type PersonRow = z.infer<typeof PersonRow>

export const PeopleQuery = z.object({
  search: z.string().max(200).default(''),
  state: z.union([TieStateName, z.literal('none')]).optional(),
  /** An organisation's id, with its subsidiaries; or its name, however it is written. */
  organisation: z.string().max(200).optional(),
  tag: z.string().max(60).optional(),
  source: Source.optional(),
  sharing: SharingLevel.optional(),
  show: z.enum(['network', 'colleagues', 'hidden']).default('network'),
  sort: z.enum(['name', 'organisation', 'title', 'strength', 'last']).default('strength'),
  order: z.enum(['asc', 'desc']).optional(),
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const PeoplePage = z.object({
  people: z.array(PersonRow),
  /** Where the next page begins; null at the end. */
  next: z.int().nullable(),
  total: z.int(),
  counts: z.object({
    alive: z.int(),
    hot: z.int(),
    warm: z.int(),
    cooling: z.int(),
    'hot-and-cold': z.int(),
    dormant: z.int(),
    none: z.int(),
  }),
})

export const Facets = z.object({
  /** With its subsidiaries' people. */
  organisations: z.array(z.object({ id: Id, name: z.string(), people: z.int() })),
  tags: z.array(z.object({ name: z.string(), people: z.int() })),
  sharing: z.object({ private: z.int(), discoverable: z.int(), shared: z.int() }),
})

export const TimelineEvent = z.object({
  key: Key,
  at: z.iso.datetime(),
  on: Day,
  channel: Channel,
  direction: Direction,
  makesTie: z.boolean(),
  isLogged: z.boolean(),
  others: z.int(),
})

export const JobMove = z.object({
  id: Id,
  source: z.enum(['import', 'mail', 'word']),
  fromOrganisation: z.string(),
  fromTitle: z.string(),
  toOrganisation: z.string(),
  toTitle: z.string(),
  seenOn: Day,
})

/** Somebody changed job, by the member's word; without a title, what they do there is not known. */
export const MoveWanted = z.object({
  organisation: z.string().trim().min(1).max(200),
  title: z.string().trim().max(200).default(''),
  on: Day.optional(),
})
export const MovePath = z.object({ id: Id, moveId: Id })

/** One term of the formula: coefficient × what it was applied to, in log-odds. */
export const Term = z.object({
  name: z.string(),
  input: z.number(),
  coefficient: z.number(),
  value: z.number(),
})

export const PersonDetail = PersonRow.extend({
  editedName: z.string().nullable(),
  editedOrganisation: z.string().nullable(),
  editedTitle: z.string().nullable(),
  /** As the title says, or as the member corrected it. */
  department: TheirDepartment,
  seniority: Seniority,
  editedDepartment: TheirDepartment.nullable(),
  editedSeniority: Seniority.nullable(),
  titleSays: z.object({ department: TheirDepartment, seniority: Seniority }),
  nextStep: z.string(),
  nextStepOn: Day.nullable(),
  notBefore: Day.nullable(),
  tie: TieToday.nullable(),
  /** Strength after one contact today. */
  afterContact: z.number(),
  explanation: z.array(Term),
  calibrated: z.boolean(),
  addresses: z.array(z.object({ kind: z.enum(['email', 'url', 'phone']), value: z.string() })),
  contacts: z.array(
    z.object({
      key: Key,
      source: Source,
      importedAt: z.iso.datetime(),
      name: z.string(),
      organisation: z.string(),
      title: z.string(),
      connectedOn: Day.nullable(),
    }),
  ),
  sources: z.array(Source),
  notes: z.array(Note),
  moves: z.array(JobMove),
  timeline: z.array(TimelineEvent),
  timelineTotal: z.int(),
  /** Contact days of the last two years, for the chart. */
  days: z.array(z.object({ on: Day, out: z.int(), in: z.int() })),
})

export const InteractionWanted = z.object({
  channel: LoggedChannel,
  direction: Direction.default('both'),
  on: Day.optional(),
})
export const InteractionMade = z.object({ key: Key })
export const InteractionPath = z.object({ key: Key })

export const PickReason = z.enum([
  'promise', // a next step is due
  'cooling', // in touch a cycle ago, silent for more than four usual gaps
  'gain', // a contact today moves the chance most
  'dormant', // once strong, worth waking
  'bridge', // stands between others of the network
  'weak', // a weak tie with a middling number of shared contacts
  'job_move', // changed job
  'make_real', // a new connection without contact
  'cadence', // the rhythm one chose is due
  'suggested', // another room asks
])

/** An opening line made only of what is known: the key of its words, and their values. */
export const Opening = z.object({ key: z.string(), facts: Facts })
export type Opening = z.infer<typeof Opening>

export const Pick = z.object({
  person: PersonRow,
  reason: PickReason,
  facts: Facts,
  before: z.number().nullable(),
  after: z.number(),
  openings: z.array(Opening),
  email: z.string().nullable(),
  answer: z.enum(['did', 'later', 'never']).nullable(),
  answeredAt: z.iso.datetime().nullable(),
  /** The day on which a contact that was logged elsewhere or came with a file did it; it is taken back where it came from. */
  contactedOn: Day.nullable(),
})

export const Week = z.object({
  monday: Day,
  picks: z.array(Pick),
  /** Why the week is empty or short. */
  people: z.int(),
  ties: z.int(),
})
export const PickPath = z.object({ personId: Id })
export const PickAnswer = z.object({
  answer: z.enum(['did', 'later', 'never']),
  channel: LoggedChannel.default('did_it'),
})

export const HabitWeek = z.object({
  monday: Day,
  contacts: z.int(),
  people: z.int(),
  new: z.int(),
  isBurst: z.boolean(),
})
export const Habit = z.object({
  weeks: z.array(HabitWeek),
  /** The finite-size burstiness of weekly outgoing counts; null when there is too little. */
  burstiness: z.number().nullable(),
  silentWeeks: z.int(),
  bursts: z.int(),
  /** Share of contacts, 0–1, in the busiest tenth of weeks. */
  busiestShare: z.number().nullable(),
  steadySince: z.int(),
  verdict: z.string(),
})

export const SortPage = z.object({
  people: z.array(PersonRow.extend({ why: z.string(), facts: Facts })),
})
