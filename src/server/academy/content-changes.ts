import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DraftSaved, DraftWanted, EditionOf } from '#contract/content.ts'
import type { Overlay } from '#domain/academy/company-content.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import {
  baseOf,
  findDesk,
  findingsIn,
  inWords,
  type Revision,
  seenWith,
  togetherWith,
} from './content-desk.ts'
import type { ContentProblem } from './content-file.ts'
import { pinBegunCohorts } from './pin-content.ts'

type Db = Transaction<DB>

/** Who may write and review the company's content. */
export const LEADS = ['programme_lead', 'administrator', 'founder'] as const

/** Saves what a file shall become, as a draft: a review that it had is gone. Says what the checker finds. */
export async function saveDraft(
  db: Db,
  { path, text, edition }: z.infer<typeof DraftWanted>,
  now: Date,
): Promise<z.infer<typeof DraftSaved>> {
  await lockContent(db)
  const desk = await findDesk(db)
  const before = desk.drafts.get(path)
  if ((before?.edition ?? null) !== edition) throw movedOn()
  if (text === null && !(path.endsWith('.md') && desk.shipped.has(path))) throw notHideable()
  await writeDraft(db, { path, text }, baseOf(desk, path), now)
  const findings = findingsIn(seenWith(desk, [...togetherWith(desk, path), { path, text }]), desk)
  return { edition: (edition ?? 0) + 1, findings }
}

/** Lays a draft down, over one that is there; in the transaction of whoever leads the programme. */
export async function writeDraft(
  db: Db,
  { path, text }: Overlay,
  base: { readonly text: string | null; readonly version: number | null },
  now: Date,
): Promise<void> {
  const written = { text, baseText: base.text, baseVersion: base.version, writtenAt: now }
  const { numUpdatedRows } = await db
    .updateTable('contentRevision')
    .set((row) => ({
      ...written,
      state: 'draft',
      edition: row('edition', '+', 1),
      writerId: sql<string>`current_member()`,
      reviewerId: null,
      isOwnReview: false,
    }))
    .where('path', '=', path)
    .where('state', 'in', ['draft', 'reviewed'])
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    await db
      .insertInto('contentRevision')
      .values({ path, ...written })
      .execute()
}

export async function discardDraft(db: Db, { path, edition }: z.infer<typeof EditionOf>): Promise<void> {
  const { id } = await findDraft(db, path, edition)
  await db.deleteFrom('contentRevision').where('id', '=', id).execute()
}

/** Reviews a draft: somebody else than its writer, unless nobody else in the company may; that is written with it. */
export async function reviewDraft(
  db: Db,
  { path, edition }: z.infer<typeof EditionOf>,
  reviewerId: string,
): Promise<void> {
  const draft = await findDraft(db, path, edition)
  const isOwnReview = draft.writerId === reviewerId
  if (isOwnReview && !(await reviewsAlone(db, reviewerId)))
    throw new Refusal(
      409,
      'own-review',
      'Somebody else reviews this',
      'You wrote it, and others in your company may review it. Nothing was changed; ask one of them.',
    )
  await db
    .updateTable('contentRevision')
    .set({ state: 'reviewed', reviewerId, isOwnReview })
    .where('id', '=', draft.id)
    .execute()
}

/** Whether nobody else in the company may review what this member writes. */
export async function reviewsAlone(db: Db, memberId: string): Promise<boolean> {
  const other = await db
    .selectFrom('memberRole')
    .innerJoin('member', (join) =>
      join
        .onRef('member.tenantId', '=', 'memberRole.tenantId')
        .onRef('member.id', '=', 'memberRole.memberId'),
    )
    .select('memberRole.memberId')
    .where('memberRole.role', 'in', [...LEADS])
    .where('memberRole.memberId', '<>', memberId)
    .where('member.leftAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}

/**
 * Puts reviewed drafts live, all of them or none: refused while the checker finds anything. Cohorts that have begun keep
 * what they began with.
 */
export async function putLive(db: Db, paths: readonly string[], now: Date): Promise<void> {
  await lockContent(db)
  const desk = await findDesk(db)
  const reviewed = [...new Set(paths)].map((path) => {
    const draft = desk.drafts.get(path)
    if (draft?.state !== 'reviewed')
      throw new Refusal(
        409,
        'not-reviewed',
        'Not reviewed yet',
        `Only a draft that was reviewed can go live; ${path} is none. Nothing was changed.`,
      )
    return draft
  })
  refuseFindings(findingsIn(seenWith(desk, reviewed), desk))
  await pinBegunCohorts(db, now)
  for (const { id, path } of reviewed) {
    await replaceLive(db, path)
    await db.updateTable('contentRevision').set({ state: 'live', liveAt: now }).where('id', '=', id).execute()
  }
}

/** Takes the company's own away: members see the shipped file again or, where there is none, nothing. */
export async function withdrawLive(db: Db, path: string, now: Date): Promise<void> {
  await lockContent(db)
  const desk = await findDesk(db)
  if (!desk.live.has(path)) throw notFound()
  const live = new Map(desk.live)
  live.delete(path)
  refuseFindings(findingsIn(seenWith({ ...desk, live }), desk))
  await pinBegunCohorts(db, now)
  await replaceLive(db, path)
}

/** A draft as its reader saw it; refused when it was saved anew since. */
export async function findDraft(db: Db, path: string, edition: number): Promise<Revision> {
  await lockContent(db)
  const draft = (await findDesk(db)).drafts.get(path)
  if (!draft) throw notFound()
  if (draft.edition !== edition) throw movedOn()
  return draft
}

/** One change of the company's content at a time, until the transaction ends. */
export async function lockContent(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('academy content ' || current_tenant(), 0))`.execute(
    db,
  )
}

async function replaceLive(db: Db, path: string): Promise<void> {
  await db
    .updateTable('contentRevision')
    .set({ state: 'replaced' })
    .where('path', '=', path)
    .where('state', '=', 'live')
    .execute()
}

function refuseFindings(findings: readonly ContentProblem[]): void {
  if (findings.length > 0)
    throw new Refusal(
      409,
      'content-findings',
      'The checker finds something',
      `Nothing was changed. ${findings.map(inWords).join(' ')}`,
    )
}

function movedOn(): Refusal {
  return new Refusal(
    409,
    'draft-moved-on',
    'Somebody else saved this draft',
    'It is not the one that you opened. Nothing was changed, and both are kept: open it again beside yours.',
  )
}

function notHideable(): Refusal {
  return new Refusal(
    400,
    'not-hideable',
    'Only shipped lessons can be hidden',
    'Other files are needed by what refers to them; one of your own can be withdrawn. Nothing was changed.',
  )
}
