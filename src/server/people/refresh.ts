import { sql, type Transaction } from 'kysely'
import { nameKey } from '#domain/people/name.ts'
import type { DB } from '../database/schema.ts'

/**
 * Name, organisation and title of these people, anew from their cards: the newest export's first, an older one fills
 * gaps; without a card, the name that came with an address. What the member typed is elsewhere and wins.
 */
export async function refreshPeople(
  db: Transaction<DB>,
  ownerId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{
    id: string
    name: string | null
    organisation: string | null
    title: string | null
  }>`
    select p.id,
      coalesce(
        (select c.names[1] from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id and c.names[1] <> '' order by c.snapshot_on desc limit 1),
        (select i.name from identity i where i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id and i.name <> '' order by length(i.name) desc limit 1)) as name,
      (select c.organisation from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id and c.organisation <> '' order by c.snapshot_on desc limit 1) as organisation,
      (select c.title from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id and c.title <> '' order by c.snapshot_on desc limit 1) as title
    from person p where p.owner_id = ${ownerId} and p.id = any(${ids})
      and exists (select from identity i where i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id
        union all select from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id)`.execute(
    db,
  )
  await sql`
    update person p set name = new.name, name_key = new.name_key, organisation = new.organisation, title = new.title
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.name ?? '')}::text[], ${rows.map((row) => nameKey(row.name ?? ''))}::text[],
      ${rows.map((row) => row.organisation ?? '')}::text[], ${rows.map((row) => row.title ?? '')}::text[]) as new (id, name, name_key, organisation, title)
    where p.owner_id = ${ownerId} and p.id = new.id`.execute(db)
}
