import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { type Comparison, ContentText, type MergeWanted } from '#contract/content.ts'
import { type Hunk, mergedText, threeWay } from '#domain/academy/three-way.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { lockContent, withdrawLive, writeDraft } from './content-changes.ts'
import { type Desk, findDesk, type Revision, versionOf } from './content-desk.ts'
import { hashOf } from './content-file.ts'

type Db = Transaction<DB>

/**
 * The text that the company began from, what is shipped now, and the company's own (its draft, if there is one), side
 * by side. Of a hidden file there is no company's text: what changed is told, and nothing can be merged.
 */
export async function compareContent(db: Db, path: string): Promise<z.infer<typeof Comparison>> {
  return compared(await findDesk(db), path).comparison
}

/**
 * Settles a newer shipped text: `keep` leaves the company's as it is and remembers that it was seen; `take` gives the
 * shipped one back; `merge` makes a draft of the chosen hunks, to be reviewed as any. Refused when either side has moved
 * on since they were compared: nothing is lost unseen.
 */
export async function mergeContent(
  db: Db,
  { path, mark, way }: z.infer<typeof MergeWanted>,
  now: Date,
): Promise<void> {
  await lockContent(db)
  const desk = await findDesk(db)
  const { revision, comparison } = compared(desk, path)
  if (comparison.mark !== mark)
    throw new Refusal(
      409,
      'comparison-moved-on',
      'This comparison is no longer true',
      'One of the texts has changed since. Nothing was changed; compare them again.',
    )
  const shipped = desk.shipped.get(path) ?? null
  const base = { text: shipped, version: versionOf(path, shipped) }
  if (way.is === 'merge') {
    const merged = mergedText(comparison.hunks, sidesOf(comparison, way.sides))
    const { data: text } = ContentText.safeParse(merged)
    if (text === undefined) throw incomplete()
    await writeDraft(db, { path, text }, base, now)
  } else if (way.is === 'keep') {
    await db
      .updateTable('contentRevision')
      .set({ baseText: base.text, baseVersion: base.version })
      .where('id', '=', revision.id)
      .execute()
  } else {
    const draft = desk.drafts.get(path)
    if (draft) await db.deleteFrom('contentRevision').where('id', '=', draft.id).execute()
    if (desk.live.has(path)) await withdrawLive(db, path, now)
  }
}

function compared(
  { shipped, live, drafts }: Desk,
  path: string,
): { revision: Revision; comparison: z.infer<typeof Comparison> } {
  const revision = drafts.get(path) ?? live.get(path)
  if (!revision) throw notFound()
  const base = revision.baseText ?? ''
  const now = shipped.get(path) ?? ''
  const hunks: Hunk[] = threeWay(base, now, revision.text ?? base)
  return {
    revision,
    comparison: {
      path,
      baseVersion: revision.baseVersion,
      shippedVersion: versionOf(path, now),
      hasCompanyText: revision.text !== null,
      mark: hashOf(JSON.stringify([revision.id, revision.text, base, now])),
      hunks,
    },
  }
}

function sidesOf(
  { hunks, hasCompanyText }: z.infer<typeof Comparison>,
  sides: readonly ('shipped' | 'company')[],
): readonly ('shipped' | 'company')[] {
  if (hasCompanyText && sides.length === hunks.filter(({ kind }) => kind !== 'same').length) return sides
  throw incomplete()
}

function incomplete(): Refusal {
  return new Refusal(
    400,
    'merge-incomplete',
    'Choose a side for every change',
    'Nothing was changed. What is hidden can be kept hidden or be shown as shipped; of nothing at all no text can be made.',
  )
}
