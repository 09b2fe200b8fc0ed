import { z } from 'zod'
import { Block, LessonFrontMatter, LessonId, Mission, Question } from './academy.ts'

const LONGEST_TEXT = 20_000
/** Reading Markdown takes time by the square of a line. */
const LONGEST_LINE = 2_000
/** Comparing takes time by the square of like lines. */
const MOST_LINES = 2_000

/** A file of the programme, named as under content/academy. Names never become paths on a disk. */
export const ContentPath = z
  .string()
  .regex(
    /^(?:(?:en|pt)\/(?:w[1-4]-l[1-9]\.md|questions\/w[1-4]-l[1-9]\.yaml|quizzes\/week-[1-4]\.yaml|refreshers\/day-(?:6|30|90)\.yaml|evidence\.yaml)|missions\.yaml)$/,
    'The programme has files such as en/w2-l3.md, en/questions/w2-l3.yaml and missions.yaml.',
  )
export const ContentText = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .refine((text) => !text.includes('\0'), 'A text holds no NUL.')
  .refine((text) => text.split(/\r\n?|\n/).length <= MOST_LINES, `At most ${MOST_LINES} lines.`)
  .refine(
    (text) => text.split(/\r\n?|\n/).every((line) => line.length <= LONGEST_LINE),
    `At most ${LONGEST_LINE} characters in a line.`,
  )
  .transform((text) => text.replaceAll(/\r\n?/g, '\n'))

export const ContentQuery = z.object({ path: ContentPath })

/** Of each path the SHA-256 of its text, or null where it is hidden. */
export const PinnedFiles = z.record(z.string(), z.string().nullable())
export type PinnedFiles = z.infer<typeof PinnedFiles>

export const Finding = z.object({ file: z.string(), message: z.string() })

/** What waits to be reviewed or put live. */
export const Draft = z.object({
  /** False: it hides the file. */
  hasText: z.boolean(),
  state: z.enum(['draft', 'reviewed']),
  edition: z.int(),
  writer: z.string(),
  isMine: z.boolean(),
  writtenAt: z.iso.datetime(),
  reviewer: z.string().nullable(),
  /** Reviewed by whoever wrote it: nobody else here might. */
  isOwnReview: z.boolean(),
})

export const ContentFile = z.object({
  path: ContentPath,
  kind: z.enum(['lesson', 'questions', 'quiz', 'refresher', 'evidence', 'missions']),
  language: z.string().nullable(),
  /** Of a lesson and its questions. */
  lessonId: LessonId.nullable(),
  title: z.string(),
  /** What members see: the shipped file, the company's instead, nothing, or one that only the company has. */
  state: z.enum(['shipped', 'changed', 'hidden', 'own', 'none']),
  /** The shipped one has changed since the company made its own. */
  isNewerShipped: z.boolean(),
  baseVersion: z.int().nullable(),
  shippedVersion: z.int().nullable(),
  /** The translation was made from an older text. */
  isStale: z.boolean(),
  draft: Draft.nullable(),
})

/** The company's content. */
export const ContentListed = z.object({
  files: z.array(ContentFile),
  /** What the checker finds in what members see today; an upgrade may leave something. */
  findings: z.array(Finding),
  /** Nobody else here may review what I write, so I may; that is written beside it. */
  reviewsAlone: z.boolean(),
  /** How many cohorts keep the content they began with. */
  pinnedCohorts: z.int(),
})

export const ContentOpened = ContentFile.extend({
  shipped: z.string().nullable(),
  live: z.string().nullable(),
  drafted: z.string().nullable(),
  /** Of a lesson, as far as it can be read: the draft's, else what members see, else the shipped one's. */
  front: LessonFrontMatter.nullable(),
  /** What a lesson in this language can stand on. */
  evidence: z.array(z.object({ id: z.string(), source: z.string() })),
  /** Of a translation: the English file as it is live, and what the translation names as its source_hash. */
  source: z.object({ text: z.string(), hash: z.string() }).nullable(),
  /** Drafts that go live with this one: its own, and of a lesson those of its questions and translations, as far as reviewed. */
  together: z.array(ContentPath),
  reviewsAlone: z.boolean(),
  /** What members of today see plus this draft (or as it is), checked. */
  findings: z.array(Finding),
})

const edition = {
  /** Of the draft that was open when this was written; null: there was none. Refused when it has moved on. */
  edition: z.int().nullable(),
}
export const DraftWanted = z.object({
  path: ContentPath,
  /** Null: hide the file. */
  text: ContentText.nullable(),
  ...edition,
})
export const DraftSaved = z.object({ edition: z.int(), findings: z.array(Finding) })
export const EditionOf = z.object({ path: ContentPath, edition: z.int() })
export const LiveWanted = z.object({ paths: z.array(ContentPath).min(1).max(200) })

export const PreviewWanted = z.object({ path: ContentPath, text: ContentText })
/** As the lesson screen shows it; without blocks when it is no lesson, or cannot be read. */
export const Preview = z.object({
  blocks: z.array(Block).nullable(),
  front: LessonFrontMatter.nullable(),
  questions: z.array(Question),
  missions: z.array(Mission),
  findings: z.array(Finding),
})

export const DryRunWanted = z.object({ mission: Mission })
/** How many of so many members would have done it in the past 28 days: a band of five or more, or nothing where that tells too much. */
export const DryRun = z.object({
  of: z.int(),
  band: z.object({ from: z.int(), to: z.int() }).nullable(),
})

/** A run of lines: alike, changed by one side, by both alike, or by both differently. */
export const Hunk = z.object({
  kind: z.enum(['same', 'shipped', 'company', 'both', 'conflict']),
  base: z.array(z.string()),
  shipped: z.array(z.string()),
  company: z.array(z.string()),
})
export const Comparison = z.object({
  path: ContentPath,
  baseVersion: z.int().nullable(),
  shippedVersion: z.int().nullable(),
  /** False: the company hides the file. */
  hasCompanyText: z.boolean(),
  /** Names what was compared: a merge is refused when either side has moved on. */
  mark: z.string(),
  hunks: z.array(Hunk),
})
export const MergeWanted = z.object({
  path: ContentPath,
  mark: z.string(),
  way: z.discriminatedUnion('is', [
    z.object({ is: z.literal('keep') }),
    z.object({ is: z.literal('take') }),
    /** For each hunk that is not alike, in their order, whose lines stay. */
    z.object({ is: z.literal('merge'), sides: z.array(z.enum(['shipped', 'company'])).max(2_000) }),
  ]),
})

export const ExportQuery = z.object({
  /** `company`: only what the company changed or added. */
  only: z.enum(['all', 'company']).default('all'),
})
export const ImportQuery = z.object({
  /** Put what is imported in the place of drafts that are there. */
  replace: z.enum(['yes', 'no']).default('no'),
})
export const ContentImported = z.object({
  drafts: z.array(z.object({ path: ContentPath, isHidden: z.boolean(), findings: z.array(Finding) })),
  findings: z.array(Finding),
  unchanged: z.int(),
})
