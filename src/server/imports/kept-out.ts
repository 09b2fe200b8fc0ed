import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'
import { tombstoneDigests } from '../people/changes.ts'
import { findSuppressed } from '../people/suppression.ts'
import type { Batch, Contact } from './batch.ts'
import type { Identity } from './book.ts'

type Db = Transaction<DB>

/** Digests of the cards and addresses among these of whoever the member removed. */
export async function loadRemoved(
  db: Db,
  ownerId: string,
  contacts: readonly Contact[],
  identities: readonly Identity[],
): Promise<Set<string>> {
  const any = await db
    .selectFrom('tombstone')
    .select('digest')
    .where('ownerId', '=', ownerId)
    .limit(1)
    .executeTakeFirst()
  if (!any) return new Set()
  const digests = [
    ...contacts.flatMap(({ key }) => tombstoneDigests(ownerId, 'card', key)),
    ...identities.flatMap(({ kind, value }) => tombstoneDigests(ownerId, kind, value)),
  ]
  const rows = await db
    .selectFrom('tombstone')
    .select('digest')
    .where('ownerId', '=', ownerId)
    .where(sql<boolean>`digest = any(${digests}::uuid[])`)
    .execute()
  return new Set(rows.map((row) => row.digest))
}

/** Whoever asked the company to keep nothing about them: no file brings them back, into nobody's book. */
export async function loadErased(db: Db, identities: readonly Identity[]): Promise<Set<string>> {
  const suppressed = await findSuppressed(
    db,
    identities.flatMap(({ kind, value }) => (kind === 'email' ? [value] : [])),
  )
  return new Set([...suppressed].flatMap(([address, { scope }]) => (scope === 'erase' ? [address] : [])))
}

/** Whether the member removed whoever has this card or address. */
export function isRemoved(
  { ownerId, removed }: Pick<Batch, 'ownerId' | 'removed'>,
  kind: string,
  value: string,
): boolean {
  return removed.size > 0 && tombstoneDigests(ownerId, kind, value).some((digest) => removed.has(digest))
}
