import { z } from 'zod'
import { DEPARTMENTS, SENIORITIES } from '#domain/people/title.ts'
import { Id } from './access.ts'

export const SharingLevel = z.enum(['private', 'discoverable', 'shared'])
export const Day = z.iso.date()
/** A record's key: 128 bits in the shape of a UUID, without its version bits. */
export const Key = z.guid()
export const Tag = z.string().trim().min(1).max(60)
export const Circle = z.union([z.literal(5), z.literal(15), z.literal(50), z.literal(150)])

/** Departments that a title can tell; ours are free text and meet them by the same words. */
export const TheirDepartment = z.enum(DEPARTMENTS)
export const Seniority = z.enum(SENIORITIES)

export const PersonWanted = z.object({
  name: z.string().trim().min(1).max(200),
  organisation: z.string().trim().max(200).default(''),
  title: z.string().trim().max(200).default(''),
  emails: z.array(z.string().trim().toLowerCase().max(254).pipe(z.email())).max(20).default([]),
})

/** What a member may change of a person; an empty string takes a correction back. */
export const PersonChange = z.object({
  name: z.string().trim().max(200).optional(),
  organisation: z.string().trim().max(200).optional(),
  title: z.string().trim().max(200).optional(),
  /** Null: as the title says. */
  department: TheirDepartment.nullable().optional(),
  seniority: Seniority.nullable().optional(),
  circle: Circle.nullable().optional(),
  cadenceDays: z.int().min(1).max(730).nullable().optional(),
  isHidden: z.boolean().optional(),
  isNeverSuggested: z.boolean().optional(),
  isColleague: z.boolean().optional(),
  nextStep: z.string().trim().max(500).optional(),
  nextStepOn: Day.nullable().optional(),
  tags: z.array(Tag).max(50).optional(),
})

export const BulkChange = z.object({
  ids: z.array(Id).min(1).max(5000),
  addTag: Tag.optional(),
  removeTag: Tag.optional(),
  circle: Circle.nullable().optional(),
  cadenceDays: z.int().min(1).max(730).nullable().optional(),
  isHidden: z.boolean().optional(),
  isNeverSuggested: z.boolean().optional(),
})

export const NoteWanted = z.object({ text: z.string().trim().min(1).max(10000) })
export const Note = z.object({ id: Id, text: z.string(), writtenAt: z.iso.datetime() })
export const NotePath = z.object({ id: Id, noteId: Id })

export const MergeWanted = z.object({ otherId: Id })
/** Addresses and cards that are somebody else. */
export const SplitWanted = z.object({
  addresses: z.array(z.string().max(500)).max(50),
  contactKeys: z.array(Key).max(50),
})
export const PersonMade = z.object({ id: Id })
export const Changed = z.object({ changed: z.int() })
