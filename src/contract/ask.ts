import { z } from 'zod'
import { Id } from './access.ts'
import { Seniority, TheirDepartment } from './people.ts'
import { TieStateName } from './relationships.ts'

/** What a question is about; on screen, a chip each. */
export const PartKind = z.enum([
  'person',
  'organisation',
  'department',
  'seniority',
  'skill',
  'place',
  'word',
])

/** One understood part of a question: `value` is searched for, `label` is what the member typed. */
export const Part = z.object({
  kind: PartKind,
  value: z.string().min(1).max(100),
  label: z.string().min(1).max(100),
})

/** A question. With `part` (each `kind:value`, repeated) the chips as changed are asked, and `q` is not read again. */
export const AskQuery = z.object({
  q: z.string().trim().min(1).max(300),
  part: z
    .union([z.string(), z.array(z.string())])
    .transform((part) => (typeof part === 'string' ? [part] : part))
    .pipe(z.array(z.string().min(3).max(120)).max(12))
    .optional(),
})

/**
 * One step of a path, to a colleague or at last to the person. `tie`: on record, with state and strength in tenths;
 * `team`: they work in the same department; `colleague`: no contact on record.
 */
export const PathStep = z.object({
  to: z.object({ memberId: Id.nullable(), name: z.string(), about: z.string() }),
  by: z.enum(['tie', 'team', 'colleague']),
  state: TieStateName.nullable(),
  strength: z.number().nullable(),
})

/** From me; at most three steps. `chance`: of a yes, estimated, as a range of 0–1. */
export const WayIn = z.object({
  steps: z.array(PathStep).min(1).max(3),
  chance: z.object({ low: z.number(), high: z.number() }),
})

/** Which part of the question was found where. */
export const Fit = z.object({ part: PartKind, label: z.string(), in: z.string() })

/** A colleague who knows. */
export const NextRoom = z.object({
  memberId: Id,
  name: z.string(),
  department: z.string(),
  line: z.string(),
  skills: z.array(z.string()),
  fits: z.array(Fit),
  way: WayIn,
})

/** Somebody whom a colleague, or the member, knows. `tieId` is what one asks for; of one's own there is a `personId`. */
export const OneDoor = z.object({
  tieId: Id.nullable(),
  personId: Id.nullable(),
  name: z.string(),
  organisation: z.string(),
  title: z.string(),
  department: TheirDepartment,
  seniority: Seniority,
  fits: z.array(Fit),
  /** The warmest first; at most three. */
  ways: z.array(WayIn).min(1),
  /** Chance that one of all ways holds, 0–1: what the list is ordered by, times the fit. */
  allWays: z.number(),
  /** Median minutes to the connector's answer; null under five answers. */
  answersInMinutes: z.number().nullable(),
})

/** A door that somebody here can open, who is named only if they agree. Nothing here depends on who it is. */
export const SomebodyHere = z.object({
  tieId: Id,
  name: z.string(),
  organisation: z.string(),
  title: z.string(),
  fits: z.array(Fit),
})

export const AskAnswer = z.object({
  parts: z.array(Part),
  nextRoom: z.array(NextRoom),
  oneDoor: z.array(OneDoor),
  somebodyHere: z.array(SomebodyHere),
  /** Over how many shared ties was searched. */
  ties: z.int(),
  milliseconds: z.number(),
})

const Skill = z.string().trim().min(1).max(80)

/** What colleagues may ask me about. */
export const AskMe = z.object({
  line: z.string().trim().max(200),
  skills: z.array(z.object({ name: Skill, source: z.enum(['word', 'profile']) })).max(60),
})
