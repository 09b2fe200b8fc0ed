import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { LessonFrontMatter } from '#contract/academy.ts'
import {
  type ContentFile,
  type ContentListed,
  type ContentOpened,
  ContentPath,
  type Preview,
} from '#contract/content.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'
import { checkContent, staleLessons } from './check-content.ts'
import { contentOf } from './content.ts'
import { reviewsAlone } from './content-changes.ts'
import {
  type Desk,
  findDesk,
  findingsIn,
  isBehind,
  lessonOf,
  seenWith,
  togetherWith,
  versionOf,
} from './content-desk.ts'
import { hashOf, type LessonFile, lessonIn, missionsIn, questionsIn, refresherIn } from './content-file.ts'

type Db = Transaction<DB>
type File = z.infer<typeof ContentFile>

/** Every file of the programme with what became of it in the company, for whoever leads it. */
export async function listContent(db: Db, memberId: string): Promise<z.infer<typeof ContentListed>> {
  const desk = await findDesk(db)
  const { rows } = await sql<{ pinned: number }>`
    select count(*)::int as pinned from content_pin p join cohort c on c.tenant_id = p.tenant_id and c.id = p.cohort_id`.execute(
    db,
  )
  return {
    files: await filesOf(db, desk, memberId),
    findings: checkContent(contentOf(seenWith(desk))),
    reviewsAlone: await reviewsAlone(db, memberId),
    pinnedCohorts: rows[0]?.pinned ?? 0,
  }
}

/** One file with its texts and what the checker finds; also one that is not there yet, to be written. */
export async function openContent(
  db: Db,
  path: string,
  memberId: string,
): Promise<z.infer<typeof ContentOpened>> {
  const desk = await findDesk(db)
  const file = (await filesOf(db, desk, memberId, [path])).find((each) => each.path === path)
  if (!file) throw notFound()
  const seen = seenWith(desk)
  const programme = contentOf(seen).programmes.get(path.slice(0, 2))
  const source = seen.files.get(path.replace(/^\w+\//, 'en/'))
  const drafted = desk.drafts.get(path)?.text ?? null
  const text = drafted ?? seen.files.get(path) ?? desk.shipped.get(path) ?? null
  return {
    ...file,
    shipped: desk.shipped.get(path) ?? null,
    live: seen.files.get(path) ?? null,
    drafted,
    front: text !== null && path.endsWith('.md') ? frontOf(lessonIn(path, text).value) : null,
    evidence: (programme?.evidence ?? []).map(({ id, source }) => ({ id, source })),
    source: source === undefined || !path.includes('/') ? null : { text: source, hash: hashOf(source) },
    together: togetherWith(desk, path).flatMap((each) => (each.state === 'reviewed' ? [each.path] : [])),
    reviewsAlone: await reviewsAlone(db, memberId),
    findings: findingsIn(seenWith(desk, togetherWith(desk, path)), desk),
  }
}

/** A text as the lesson screen would show it, and what the checker would find; nothing is kept. */
export async function previewContent(
  db: Db,
  { path, text }: { readonly path: string; readonly text: string },
): Promise<z.infer<typeof Preview>> {
  const desk = await findDesk(db)
  const lesson = path.endsWith('.md') ? lessonIn(path, text).value : undefined
  const questions = path.includes('/questions/') ? questionsIn(path, text).value : undefined
  return {
    blocks: lesson?.blocks ?? null,
    front: frontOf(lesson),
    questions: questions ?? [],
    missions: path === 'missions.yaml' ? (missionsIn(path, text).value ?? []) : [],
    findings: findingsIn(seenWith(desk, [...togetherWith(desk, path), { path, text }]), desk),
  }
}

/** What stands before the Markdown, alone. */
function frontOf(lesson: LessonFile | undefined): z.infer<typeof LessonFrontMatter> | null {
  if (!lesson) return null
  const { blocks: _, hash: __, words: ___, ...front } = lesson
  return front
}

async function filesOf(db: Db, desk: Desk, memberId: string, also: readonly string[] = []): Promise<File[]> {
  const seen = seenWith(desk)
  const { programmes } = contentOf(seen)
  const source = programmes.get('en')
  const stale = new Set(
    [...programmes.values()].flatMap((programme) =>
      source ? staleLessons(programme, source).map((id) => `${programme.language}/${id}.md`) : [],
    ),
  )
  const names = await namesOf(db)
  const nameOf = (id: string) => names.get(id) ?? ''
  const paths = new Set([...desk.shipped.keys(), ...desk.live.keys(), ...desk.drafts.keys(), ...also])
  return [...paths]
    .filter((path) => ContentPath.safeParse(path).success)
    .sort()
    .map((path): File => {
      const own = desk.live.get(path)
      const draft = desk.drafts.get(path)
      const shipped = desk.shipped.get(path)
      const text = draft?.text ?? seen.files.get(path) ?? shipped
      return {
        path,
        kind: kindOf(path),
        language: path.includes('/') ? path.slice(0, 2) : null,
        lessonId: lessonOf(path) ?? null,
        title: text === undefined ? '' : titleOf(path, text),
        state: own
          ? own.text === null
            ? 'hidden'
            : shipped === undefined
              ? 'own'
              : 'changed'
          : shipped === undefined
            ? 'none'
            : 'shipped',
        isNewerShipped: isBehind(desk, draft ?? own),
        baseVersion: (draft ?? own)?.baseVersion ?? null,
        shippedVersion: versionOf(path, shipped),
        isStale: stale.has(path),
        draft: draft
          ? {
              hasText: draft.text !== null,
              state: draft.state === 'reviewed' ? 'reviewed' : 'draft',
              edition: draft.edition,
              writer: nameOf(draft.writerId),
              isMine: draft.writerId === memberId,
              writtenAt: draft.writtenAt.toISOString(),
              reviewer: draft.reviewerId === null ? null : nameOf(draft.reviewerId),
              isOwnReview: draft.isOwnReview,
            }
          : null,
      }
    })
}

async function namesOf(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from member where id in (select writer_id from content_revision union select reviewer_id from content_revision)`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function kindOf(path: string): File['kind'] {
  if (path.endsWith('.md')) return 'lesson'
  if (path.includes('/questions/')) return 'questions'
  if (path.includes('/quizzes/')) return 'quiz'
  if (path.includes('/refreshers/')) return 'refresher'
  return path.endsWith('evidence.yaml') ? 'evidence' : 'missions'
}

/** Of a lesson or refresher its title, as far as it can be read. */
function titleOf(path: string, text: string): string {
  if (path.endsWith('.md')) return lessonIn(path, text).value?.title ?? ''
  return path.includes('/refreshers/') ? (refresherIn(path, text).value?.title ?? '') : ''
}
