import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

/** What goes with a person; each row remembers whose it was before a merge. */
const tables = ['contact', 'identity', 'note', 'job_move', 'suggestion', 'merged_interaction'] as const

/**
 * Before these people are joined or parted: every row of theirs knows whose it is. What came since the last merge goes
 * with its card or address, and else to the person on screen.
 */
export async function settleRows(db: Db, ownerId: string, people: readonly string[]): Promise<void> {
  const theirs = (t: RawBuilder<unknown>) =>
    sql`${t}.owner_id = ${ownerId} and ${t}.person_id = any(${people}::uuid[])`
  const [i, t, c] = [sql`i`, sql`t`, sql`c`]
  await sql`
    update contact t set was_of = c.was_of from contact c
    where ${theirs(t)} and t.was_of is null and ${theirs(c)} and c.person_id = t.person_id and c.key = t.key and c.was_of is not null`.execute(
    db,
  )
  await ownRest(db, 'contact', theirs)
  await sql`
    update identity i set was_of = new.was_of
    from (select distinct on (i.kind, i.value) i.kind, i.value, c.was_of from identity i join contact c on ${theirs(c)} and c.person_id = i.person_id
      and i.value = any(c.emails || c.urls || c.phones)
      where ${theirs(i)} and i.was_of is null order by i.kind, i.value, c.was_of = c.person_id desc, c.was_of) as new
    where i.owner_id = ${ownerId} and i.kind = new.kind and i.value = new.value`.execute(db)
  await sql`
    update job_move t set was_of = c.was_of from contact c
    where ${theirs(t)} and t.was_of is null and ${theirs(c)} and c.person_id = t.person_id and c.import_id = t.import_id
      and c.organisation = t.to_organisation and c.title = t.to_title`.execute(db)
  for (const table of ['identity', 'note', 'job_move', 'suggestion'] as const)
    await ownRest(db, table, theirs)
  // An address split off has taken its events along.
  await sql`
    delete from merged_interaction t using identity i
    where ${theirs(t)} and t.address <> '' and i.owner_id = ${ownerId} and i.kind <> 'phone' and i.value = t.address and i.person_id <> t.person_id`.execute(
    db,
  )
  await sql`
    insert into merged_interaction (was_of, key, person_id, address)
    select coalesce(i.was_of, t.person_id), t.key, t.person_id, t.address
    from interaction_person t left join identity i on i.owner_id = ${ownerId} and i.person_id = t.person_id and i.kind <> 'phone' and i.value = t.address
    where ${theirs(t)} and not exists (select from merged_interaction m where m.owner_id = ${ownerId} and m.person_id = t.person_id and m.key = t.key)
    on conflict do nothing`.execute(db)
}

async function ownRest(
  db: Db,
  table: (typeof tables)[number],
  theirs: (t: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<void> {
  await sql`update ${sql.table(table)} t set was_of = t.person_id where ${theirs(sql`t`)} and t.was_of is null`.execute(
    db,
  )
}

/** Somebody on their own, or a part of somebody: from whom to whom their rows go. */
export interface Part {
  readonly id: string
  readonly fromId: string
  readonly toId: string
}

/** Gives each part's rows to whom it belongs to now. */
export async function moveParts(db: Db, ownerId: string, parts: readonly Part[]): Promise<void> {
  const moves = sql`unnest(${parts.map(({ id }) => id)}::uuid[], ${parts.map(({ fromId }) => fromId)}::uuid[], ${parts.map(({ toId }) => toId)}::uuid[])
    as part (id, from_id, to_id)`
  for (const table of tables)
    await sql`update ${sql.table(table)} t set person_id = part.to_id from ${moves}
      where t.owner_id = ${ownerId} and t.person_id = part.from_id and t.was_of = part.id`.execute(db)
  await sql`update merge t set kept_id = part.to_id from ${moves}
    where t.owner_id = ${ownerId} and t.kept_id = part.from_id and t.into_id = part.id`.execute(db)
  await tellInteractions(db, ownerId, [...new Set(parts.flatMap(({ fromId, toId }) => [fromId, toId]))])
}

/** One row an event of all that these people are made of: by their own address, when they were there. */
async function tellInteractions(db: Db, ownerId: string, people: readonly string[]): Promise<void> {
  const told = sql`
    select distinct on (person_id, key) person_id, key, address from merged_interaction
    where owner_id = ${ownerId} and person_id = any(${people}::uuid[])
    order by person_id, key, (was_of = person_id) desc, address`
  await sql`
    with told as (${told})
    delete from interaction_person t where t.owner_id = ${ownerId} and t.person_id = any(${people}::uuid[])
      and not exists (select from told where told.person_id = t.person_id and told.key = t.key)`.execute(db)
  await sql`
    insert into interaction_person as t (person_id, key, address) ${told}
    on conflict (tenant_id, owner_id, person_id, key) do update set address = excluded.address where t.address <> excluded.address`.execute(
    db,
  )
}

/** Of these people, whoever is made of nobody else any more needs no memory of whose what was. */
export async function forgetParts(db: Db, ownerId: string, people: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${people}::uuid[]) as one (id)
    where not exists (select from merge m where m.owner_id = ${ownerId} and m.kept_id = one.id and m.undone_at is null)`.execute(
    db,
  )
  const single = rows.map(({ id }) => id)
  for (const table of tables)
    await (table === 'merged_interaction'
      ? sql`delete from merged_interaction t where t.owner_id = ${ownerId} and t.person_id = any(${single}::uuid[])`
      : sql`update ${sql.table(table)} t set was_of = null where t.owner_id = ${ownerId} and t.person_id = any(${single}::uuid[]) and t.was_of is not null`
    ).execute(db)
}
