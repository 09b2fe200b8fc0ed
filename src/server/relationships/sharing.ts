import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Seen, SharingChanged, SharingPreview, SharingWanted } from '#contract/sharing.ts'
import type { DB } from '../database/schema.ts'
import { isAt } from '../people/organisation-list.ts'
import { renewShared } from '../people/shared.ts'
import { countsDiscoverable, listGroups, type SharingGroups } from './sharing-proposals.ts'

type Db = Transaction<DB>
type Wanted = z.infer<typeof SharingWanted>
type Level = Wanted['level']

/** Sets the level of these people; colleagues see it, or no longer do, from this transaction on. */
export async function changeSharing(
  db: Db,
  ownerId: string,
  { level, who }: Wanted,
  today: string,
  groups: readonly SharingGroups[],
): Promise<z.infer<typeof SharingChanged>> {
  const before = await setLevel(db, ownerId, level, await findWho(db, ownerId, who, groups), today)
  const levels = (['private', 'discoverable', 'shared'] as const).map((each) => ({
    level: each,
    ids: before.filter(({ sharing }) => sharing === each).map(({ id }) => id),
  }))
  return { changed: before.length, before: levels.filter(({ ids }) => ids.length > 0) }
}

/** What a change would show, by making it, looking through the door that colleagues use, and taking it back. */
export async function previewSharing(
  db: Db,
  ownerId: string,
  { level, who }: Wanted,
  today: string,
  groups: readonly SharingGroups[],
): Promise<z.infer<typeof SharingPreview>> {
  const ids = await findWho(db, ownerId, who, groups)
  await sql`savepoint preview`.execute(db)
  const before = await setLevel(db, ownerId, level, ids, today)
  const seen = level === 'shared' ? await listSeen(db, ids, today) : []
  const discreet = (await countsDiscoverable(db)) ? await countDiscreet(db, ownerId, ids, today) : null
  await sql`rollback to savepoint preview`.execute(db)
  return { matched: await countMatched(db, ownerId, ids), people: before.length, seen, discreet }
}

/** Gives those who had another level, with the one they had. */
async function setLevel(db: Db, ownerId: string, level: Level, ids: readonly string[], today: string) {
  const { rows } = await sql<{ id: string; sharing: Level }>`
    select id, sharing from person where owner_id = ${ownerId} and id = any(${ids}::uuid[]) and not is_colleague and sharing <> ${level}
    order by id for update`.execute(db)
  const changed = rows.map(({ id }) => id)
  await db
    .updateTable('person')
    .set({ sharing: level, isKept: true })
    .where('ownerId', '=', ownerId)
    .where(sql<boolean>`id = any(${changed}::uuid[])`)
    .execute()
  // What was visible goes with the level, by the database's own hand.
  if (level === 'private' || changed.length === 0) return rows
  // Their words and numbers follow in the two steps after; until then there is nothing to see.
  await sql`
    insert into shared_tie (person_id, level, name, name_key, organisation, organisation_key, title, department, seniority, counted_on, discoverable_on)
    select id, sharing, '', '', '', '', '', '', '', ${today}::date, ${today}::date from person
    where owner_id = ${ownerId} and id = any(${changed}::uuid[])
    on conflict (tenant_id, owner_id, person_id) do update set discoverable_on = excluded.discoverable_on`.execute(
    db,
  )
  await sql`select renew_shared_ties(${changed}::uuid[], ${today}::date)`.execute(db)
  await renewShared(db, ownerId, changed)
  return rows
}

/** The first fifty as a colleague sees them; discoverable ones are seen by nobody. */
async function listSeen(db: Db, ids: readonly string[], today: string): Promise<z.infer<typeof Seen>[]> {
  const { rows } = await sql<z.infer<typeof Seen>>`
    select * from seen_of_mine(${ids}::uuid[], ${today}::date) where level = 'shared'
    order by strength desc nulls last, name limit 50`.execute(db)
  return rows
}

/** Of these, the living ties that count without a name in totals. */
async function countDiscreet(
  db: Db,
  ownerId: string,
  ids: readonly string[],
  today: string,
): Promise<number> {
  const { rows } = await sql<{ living: number }>`
    select count(*)::int as living from shared_tie t cross join lateral seen_tie(t, ${today}::date) s
    where t.owner_id = ${ownerId} and t.person_id = any(${ids}::uuid[]) and t.level = 'discoverable' and s.living`.execute(
    db,
  )
  return rows[0]?.living ?? 0
}

async function countMatched(db: Db, ownerId: string, ids: readonly string[]): Promise<number> {
  const { matched } = await db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('matched'))
    .where('ownerId', '=', ownerId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('isColleague', '=', false)
    .executeTakeFirstOrThrow()
  return matched
}

async function findWho(
  db: Db,
  ownerId: string,
  who: Wanted['who'],
  groups: readonly SharingGroups[],
): Promise<string[]> {
  if ('ids' in who) return [...new Set(who.ids)]
  if ('accountId' in who)
    return (await listGroups(db, ownerId, groups)).find(({ id }) => id === who.accountId)?.people ?? []
  const people = db.selectFrom('person').select('id').where('ownerId', '=', ownerId)
  // Whoever is hidden from lists may be visible to colleagues: taking all back takes them too.
  if ('sharing' in who) return idsOf(people.where('sharing', 'in', who.sharing).execute())
  const inSight = people.where('isHidden', '=', false)
  if ('tag' in who) return idsOf(inSight.where(sql<boolean>`${who.tag} = any(tags)`).execute())
  if ('circle' in who) return idsOf(inSight.where('circle', '=', who.circle).execute())
  return idsOf(inSight.where(sql<boolean>`${isAt(ownerId, who.organisation)}`).execute())
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id)
}
