import { sql, type Transaction } from 'kysely'
import { mailboxOf } from '#domain/people/email.ts'
import type { DB } from '../database/schema.ts'
import type { SuppressionJournal, SuppressionScope } from './suppression-journal.ts'
import type { SuppressionKey } from './suppression-key.ts'

type Db = Transaction<DB>

/** What this process knows of the list that the database does not. */
export interface SuppressionKeeping {
  readonly key: SuppressionKey
  readonly journal: SuppressionJournal
}

/** One process, one key: whatever renews a shared row needs it, deep inside a member's transaction. */
let keeping: SuppressionKeeping | undefined

/** Called once at start, by src/server/people/suppression-start.ts. */
export function keepSuppression(known: SuppressionKeeping): void {
  keeping = known
}

function kept(): SuppressionKeeping {
  if (!keeping) throw new Error('The suppression list was not opened at start.')
  return keeping
}

/** The mailbox of an address in this company, as a keyed hash of 32 bytes: the same for every tag and spelling. */
export function hashAddress(tenantId: string, address: string): Buffer {
  return kept().key.hash(tenantId, address)
}

/** 256 secret bits for one purpose that need not be kept: the same each time, and nobody works them out without the key. */
export function deriveSecret(purpose: string): Buffer {
  return kept().key.derive(purpose)
}

/**
 * From this transaction on nothing here reaches this mailbox, and from the Monday after Ask does not find it; with `erase`, nothing about it is kept, either:
 * what was shared is private at once, and imports skip it. Erase outlives a later ask. In a go-between's transaction,
 * as its last step: the journal has it before the transaction is over. Gives the hash.
 */
export async function suppress(
  db: Db,
  tenantId: string,
  address: string,
  scope: SuppressionScope,
  at: Date,
): Promise<Buffer> {
  const { key, journal } = kept()
  const hash = key.hash(tenantId, address)
  await lockList(db, 'write')
  const { rows: entries } = await sql<{ scope: SuppressionScope }>`
    insert into suppression (tenant_id, hash, key_id, scope, changed_at) values (${tenantId}, ${hash}, ${key.id}, ${scope}, ${at})
    on conflict (tenant_id, hash) do update set key_id = excluded.key_id, changed_at = excluded.changed_at,
      scope = case when suppression.scope = 'erase' then 'erase' else excluded.scope end
    returning scope`.execute(db)
  const people = await listPeopleWithMailbox(db, address)
  await markSuppressed(db, people, hash, { scope: entries[0]?.scope ?? scope, at })
  await journal.append([{ tenantId, hash, scope: entries[0]?.scope ?? scope, at }])
  return hash
}

/** They took it back, or it was a slip: from now on they may be asked again. What was erased stays so. */
export async function unsuppress(db: Db, tenantId: string, hash: Buffer, at: Date): Promise<void> {
  await lockList(db, 'write')
  const { numUpdatedRows } = await db
    .updateTable('suppression')
    .set({ scope: 'lifted', changedAt: at })
    .where('hash', '=', hash)
    .where('scope', '<>', 'lifted')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await sql`select unmark_suppressed(${hash})`.execute(db)
  await kept().journal.append([{ tenantId, hash, scope: 'lifted', at }])
}

/** Which of these hashes are on the list of the transaction's company, by the hash in hexadecimal. */
export async function listSuppressed(
  db: Db,
  hashes: readonly Buffer[],
): Promise<Map<string, SuppressionScope>> {
  if (hashes.length === 0) return new Map()
  await lockList(db, 'read')
  const { rows } = await sql<{ hash: Buffer; scope: SuppressionScope }>`
    select hash, scope from suppressed(${hashes}::bytea[])`.execute(db)
  return new Map(rows.map(({ hash, scope }) => [hash.toString('hex'), scope]))
}

/** Which of these addresses are on the list of the transaction's company, each as it was given. */
export async function findSuppressed(
  db: Db,
  addresses: readonly string[],
): Promise<Map<string, { scope: SuppressionScope; hash: Buffer }>> {
  if (addresses.length === 0) return new Map()
  await lockList(db, 'read')
  const { rows } = await sql<{ tenantId: string; isThere: boolean }>`
    select current_tenant() as tenant_id, has_suppressions() as is_there`.execute(db)
  const [row] = rows
  if (!row?.isThere) return new Map()
  const hashes = new Map(
    [...new Set(addresses)].map((address) => [address, hashAddress(row.tenantId, address)]),
  )
  const found = await listSuppressed(db, [...hashes.values()])
  return new Map(
    [...hashes].flatMap(([address, hash]) => {
      const scope = found.get(hash.toString('hex'))
      return scope ? [[address, { scope, hash }] as const] : []
    }),
  )
}

/** Whether nobody here writes to this address any more: for the sender of mail, who holds nobody off while it sends. */
export async function isSuppressed(db: Db, address: string): Promise<boolean> {
  const { rows } = await sql<{ tenantId: string; isThere: boolean }>`
    select current_tenant() as tenant_id, has_suppressions() as is_there`.execute(db)
  const [row] = rows
  if (!row?.isThere) return false
  const hashes = [hashAddress(row.tenantId, address)]
  return (await sql`select from suppressed(${hashes}::bytea[])`.execute(db)).rows.length > 0
}

export interface BookPlace {
  readonly ownerId: string
  readonly personId: string
}

/** In whose books this mailbox is, and who it is there. Only in a go-between's transaction; nobody else gets a row. */
export async function listPeopleWithMailbox(db: Db, address: string): Promise<BookPlace[]> {
  const mailbox = mailboxOf(address)
  const at = mailbox.lastIndexOf('@')
  const { rows } = await sql<BookPlace>`
    select owner_id, person_id from people_with_mailbox(${mailbox.slice(0, at)}, ${mailbox.slice(at + 1)})
    order by owner_id, person_id`.execute(db)
  return rows
}

/** Their shared rows, which Ask finds until the Monday after. Only in a go-between's transaction. */
export async function markSuppressed(
  db: Db,
  people: readonly BookPlace[],
  hash: Buffer,
  { scope, at }: { readonly scope: SuppressionScope; readonly at: Date },
): Promise<void> {
  if (people.length === 0) return
  await sql`select mark_suppressed(${people.map(({ ownerId }) => ownerId)}::uuid[],
    ${people.map(({ personId }) => personId)}::uuid[], ${hash}, ${scope === 'erase'}, (${at}::timestamptz at time zone 'UTC')::date)`.execute(
    db,
  )
}

/**
 * Whoever compares addresses with the list sees all of it until their transaction ends, and whoever adds to it waits
 * for them: no shared row slips in between. The lock comes in a statement of its own, before the look.
 */
export async function lockList(db: Db, to: 'read' | 'write'): Promise<void> {
  const lock = sql.raw(to === 'read' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock')
  await sql`select ${lock}(hashtextextended('suppression ' || current_tenant()::text, 0))`.execute(db)
}
