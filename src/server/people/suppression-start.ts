import { join } from 'node:path'
import { sql, type Transaction } from 'kysely'
import { ConfigurationRefused } from '../configuration.ts'
import { askDoor, asMember } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'
import { keepSuppression, lockList, markSuppressed } from './suppression.ts'
import { type SuppressionEntry, type SuppressionJournal, suppressionJournal } from './suppression-journal.ts'
import { hasOwnKey, readSuppressionKey, type SuppressionKey } from './suppression-key.ts'

/**
 * The list as it was left: the key, the journal beside it, and both told what only the other knows, so that a restored
 * older database still knows who said 'never again'. Called once, before anything is answered. Refused when list or
 * journal were made with another key: they could not be read.
 */
export async function openSuppression(
  database: Database,
  settings: { readonly dataDirectory: string; readonly suppressionKey: string | undefined },
  log: (message: string) => void,
): Promise<void> {
  const directory = join(settings.dataDirectory, 'keys')
  const known = await askDoor(
    database,
    sql<{ tenantId: string; keyId: Buffer }>`select tenant_id, key_id from suppression_keys()`,
  )
  if (settings.suppressionKey === undefined && known.length > 0 && !hasOwnKey(directory))
    throw otherKey(`There is no key at ${join(directory, 'suppression.key')}.`)
  const key = readSuppressionKey(directory, settings.suppressionKey)
  const file = join(directory, 'suppression.log')
  const journal = suppressionJournal(file, key.id)
  const { entries, keyIds, unread } = journal.read()
  if (
    [...keyIds, ...known.map(({ keyId }) => keyId.toString('hex'))].some(
      (id) => id !== key.id.toString('hex'),
    )
  )
    throw otherKey('The key here is another one.')
  if (unread > 0) log(`${file}: ${unread} lines could not be read and were passed over.`)
  keepSuppression({ key, journal })
  const tenants = new Set([...entries, ...known].map(({ tenantId }) => tenantId))
  for (const tenantId of tenants)
    await asMember(database, { tenantId, id: tenantId, roles: ['go_between'] }, (db) =>
      bringTogether(
        db,
        entries.filter((entry) => entry.tenantId === tenantId),
        key,
        journal,
      ),
    )
}

/** The later word about each mailbox, in the database and in the journal. */
async function bringTogether(
  db: Transaction<DB>,
  entries: readonly SuppressionEntry[],
  key: SuppressionKey,
  journal: SuppressionJournal,
): Promise<void> {
  await lockList(db, 'write')
  const { rows: learned } = await sql<Learned>`
    insert into suppression (hash, key_id, scope, changed_at)
    select e.hash, ${key.id}, e.scope, e.at
    from unnest(${entries.map(({ hash }) => hash)}::bytea[], ${entries.map(({ scope }) => scope)}::text[], ${entries.map(({ at }) => at)}::timestamptz[]) as e (hash, scope, at)
    -- A company that was removed has no list; its lines in the journal mean nobody.
    where exists (select from company where tenant_id = current_tenant())
    on conflict (tenant_id, hash) do update set scope = excluded.scope, changed_at = excluded.changed_at
      where suppression.changed_at < excluded.changed_at
    returning hash, scope, changed_at as at`.execute(db)
  await markAnew(db, learned, key)
  const inJournal = new Map(entries.map(({ hash, at }) => [hash.toString('hex'), at]))
  const rows = await db.selectFrom('suppression').select(['tenantId', 'hash', 'scope', 'changedAt']).execute()
  const missing = rows.flatMap(({ changedAt, ...row }) => {
    const known = inJournal.get(row.hash.toString('hex'))
    return known && known >= changedAt ? [] : [{ ...row, at: changedAt }]
  })
  if (missing.length > 0) await journal.append(missing)
}

type Learned = Pick<SuppressionEntry, 'hash' | 'scope' | 'at'>

/** What the database had not heard of: whoever is shared is compared with it. */
async function markAnew(
  db: Transaction<DB>,
  learned: readonly Learned[],
  key: SuppressionKey,
): Promise<void> {
  if (learned.length === 0) return
  for (const { hash } of learned.filter(({ scope }) => scope === 'lifted'))
    await sql`select unmark_suppressed(${hash})`.execute(db)
  const { rows } = await sql<{ tenantId: string; ownerId: string; personId: string; address: string }>`
    select current_tenant() as tenant_id, owner_id, person_id, address from shared_addresses()`.execute(db)
  const places = Map.groupBy(rows, (row) => key.hash(row.tenantId, row.address).toString('hex'))
  for (const { hash, scope, at } of learned)
    if (scope !== 'lifted')
      await markSuppressed(db, places.get(hash.toString('hex')) ?? [], hash, { scope, at })
}

function otherKey(found: string): ConfigurationRefused {
  return new ConfigurationRefused(
    `This database keeps a list of people who asked never to be contacted again, made with a key that is not here. ${found} Put the right one back (SUPPRESSION_KEY, or keys/suppression.key in DATA_DIR); nothing was started.`,
  )
}
