import { sql, type Transaction } from 'kysely'
import type { PinnedFiles } from '#contract/content.ts'
import type { DB } from '../database/schema.ts'
import { findLiveFiles } from './company-programme.ts'
import { hashOf } from './content-file.ts'

type Db = Transaction<DB>

/**
 * Keeps for every cohort that has begun, somewhere on earth, and has no pin yet, the content as it is live now. The
 * keeper does it when a cohort begins, and whoever changes what is live does it before. Gives how many.
 */
export async function pinBegunCohorts(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from cohort c where c.starts_on <= (${now}::timestamptz at time zone 'Pacific/Kiritimati')::date
      and not exists (select from content_pin p where p.tenant_id = c.tenant_id and p.cohort_id = c.id)`.execute(
    db,
  )
  if (rows.length === 0) return 0
  const { files, hidden } = await findLiveFiles(db)
  const texts = new Map([...files.values()].map((text) => [hashOf(text), text]))
  const pinned: PinnedFiles = Object.fromEntries([
    ...[...hidden].map((path) => [path, null] as const),
    ...[...files].map(([path, text]) => [path, hashOf(text)] as const),
  ])
  await db
    .insertInto('contentText')
    .values([...texts].map(([hash, text]) => ({ hash, text })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('contentPin')
    .values(rows.map(({ id }) => ({ cohortId: id, files: JSON.stringify(pinned), pinnedAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return rows.length
}
