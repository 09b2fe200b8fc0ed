import { sql, type Transaction } from 'kysely'
import { isToldAnew, joinFields, type PersonRow, partFields } from '#domain/people/joined-fields.ts'
import type { DB } from '../database/schema.ts'
import { renewSearch } from '../people/changes.ts'
import { refreshPeople } from '../people/refresh.ts'
import { notFound } from '../refusal.ts'
import { personRow, writeFields } from './merge.ts'

type Db = Transaction<DB>

/**
 * Takes a merge back, however long ago: the removed person is as they were, with what came later through their own
 * addresses and cards; everything else that came later stays with the kept one. `afterwards` says what the two are to
 * each other now: two people for ever, as it was before, or a question again.
 */
export async function undoMerge(
  db: Db,
  ownerId: string,
  id: string,
  afterwards: 'different' | 'before' | 'asked',
  today: string,
): Promise<{ keptId: string; removedId: string }> {
  const found = await db
    .selectFrom('merge')
    .select(['keptId', 'removedId'])
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw notFound()
  const { keptId, removedId } = found
  const both = [keptId, removedId]
  const m = sql`(select * from merge where owner_id = ${ownerId} and id = ${id}) m`
  await bringBack(db, ownerId, m)
  const moved = await giveBack(db, ownerId, m)
  await restoreQuestions(db, ownerId, m)
  if (afterwards === 'different')
    await sql`
      insert into person_question as known (person_id, other_id, answer, answered_at) values (${keptId}, ${removedId}, 'different', now())
      on conflict (tenant_id, owner_id, least(person_id, other_id), greatest(person_id, other_id)) do update set answer = 'different', answered_at = now()`.execute(
      db,
    )
  if (afterwards === 'asked')
    await sql`update person_question set answer = null, answered_at = null
      where owner_id = ${ownerId} and person_id in (${keptId}, ${removedId}) and other_id in (${keptId}, ${removedId})`.execute(
      db,
    )
  const isRead = await restoreFields(db, ownerId, id, keptId)
  // A file was read since: what both are called follows from their own cards again.
  if (isRead) await refreshPeople(db, ownerId, [keptId])
  if (moved) await refreshPeople(db, ownerId, [removedId])
  await sql`update merge set kept_id = ${removedId} where owner_id = ${ownerId} and kept_id = ${keptId}
    and id in (select (jsonb_array_elements_text(m.taken -> 'merges'))::uuid from ${m})`.execute(db)
  await sql`update merge set undone_at = now() where owner_id = ${ownerId} and id = ${id}`.execute(db)
  // Their only source may have been undone meanwhile: then nobody is left to bring back.
  await sql`
    delete from person p where p.owner_id = ${ownerId} and p.id = ${removedId} and not p.is_kept
      and not exists (select from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id)
      and not exists (select from interaction_person ip where ip.tenant_id = p.tenant_id and ip.owner_id = p.owner_id and ip.person_id = p.id)`.execute(
    db,
  )
  await shareAgain(db, ownerId, m, today)
  await sql`select renew_ties(${both}::uuid[], ${today}::date)`.execute(db)
  await renewSearch(db, ownerId, both)
  return found
}

type Merge = ReturnType<typeof sql>

/** The removed person's row. Columns that are younger than the merge are as the kept person's; sharing never widens. */
async function bringBack(db: Db, ownerId: string, m: Merge): Promise<void> {
  await sql`
    insert into person select r.* from ${m}
    join person k on k.owner_id = ${ownerId} and k.id = m.kept_id
    cross join lateral jsonb_populate_record(k, m.taken -> 'person' || jsonb_build_object(
      'organisation_id', (select o.id from organisation o where o.owner_id = ${ownerId} and o.id = (m.taken -> 'person' ->> 'organisation_id')::uuid),
      'sharing', case
        when k.sharing = m.taken -> 'before' ->> 'sharing' then m.taken -> 'person' ->> 'sharing'
        when 'private' in (k.sharing, m.taken -> 'person' ->> 'sharing') then 'private'
        when 'discoverable' in (k.sharing, m.taken -> 'person' ->> 'sharing') then 'discoverable'
        else 'shared' end)) r`.execute(db)
}

/** What was theirs goes back, where the kept person still has it; gives whether cards of theirs came later. */
async function giveBack(db: Db, ownerId: string, m: Merge): Promise<boolean> {
  const { rows: cards } = await sql<{ isLater: boolean }>`
    update contact c set person_id = m.removed_id from ${m}
    where c.owner_id = ${ownerId} and c.person_id = m.kept_id and m.taken -> 'cards' ? c.key::text
    returning exists (select from import i where i.owner_id = ${ownerId} and i.id = c.import_id and i.started_at > m.merged_at) as is_later`.execute(
    db,
  )
  await sql`
    update identity i set person_id = m.removed_id from ${m}
    where i.owner_id = ${ownerId} and i.person_id = m.kept_id and (
      m.taken -> 'identities' @> jsonb_build_array(jsonb_build_object('kind', i.kind, 'value', i.value))
      or (exists (select from contact c where c.owner_id = ${ownerId} and c.person_id = m.removed_id and i.value = any(c.emails || c.urls || c.phones))
        and not exists (select from contact c where c.owner_id = ${ownerId} and c.person_id = m.kept_id and i.value = any(c.emails || c.urls || c.phones))
        and not m.taken -> 'own' @> jsonb_build_array(jsonb_build_object('kind', i.kind, 'value', i.value))))`.execute(
    db,
  )
  // Events of theirs alone leave the kept person; those with both stay with both.
  await sql`
    with theirs as (
      select m.removed_id, m.kept_id, e.key, e.address, e.together from ${m}, jsonb_to_recordset(m.taken -> 'events') as e (key uuid, address text, together boolean)
    ), left_behind as (
      delete from interaction_person ip using theirs
      where ip.owner_id = ${ownerId} and ip.person_id = theirs.kept_id and ip.key = theirs.key and not theirs.together
      returning ip.key
    )
    insert into interaction_person (person_id, key, address)
    select removed_id, key, address from theirs
    where key in (select key from left_behind)
      or (together and exists (select from interaction i where i.owner_id = ${ownerId} and i.key = theirs.key))
    on conflict do nothing`.execute(db)
  await sql`
    update interaction_person ip set person_id = m.removed_id from ${m}
    where ip.owner_id = ${ownerId} and ip.person_id = m.kept_id and ip.address <> ''
      and ip.address in (select i.value from identity i where i.owner_id = ${ownerId} and i.person_id = m.removed_id)
      and not exists (select from interaction_person other where other.owner_id = ${ownerId} and other.person_id = m.removed_id and other.key = ip.key)`.execute(
    db,
  )
  for (const [table, list] of [
    ['note', 'notes'],
    ['job_move', 'moves'],
    ['suggestion', 'suggestions'],
  ] as const)
    await sql`update ${sql.table(table)} t set person_id = m.removed_id from ${m}
      where t.owner_id = ${ownerId} and t.person_id = m.kept_id and m.taken -> ${sql.lit(list)} ? t.id::text`.execute(
      db,
    )
  // A move that a later version of their card told goes with the card.
  await sql`
    update job_move t set person_id = m.removed_id from ${m}
    where t.owner_id = ${ownerId} and t.person_id = m.kept_id and exists (
      select from contact c where c.owner_id = ${ownerId} and c.person_id = m.removed_id and c.import_id = t.import_id
        and c.organisation = t.to_organisation and c.title = t.to_title)
    and not exists (select from contact c where c.owner_id = ${ownerId} and c.person_id = m.kept_id and c.import_id = t.import_id
        and c.organisation = t.to_organisation and c.title = t.to_title)`.execute(db)
  await sql`
    insert into pick (monday, person_id, position, reason, facts, openings, answer, answered_at, interaction_key)
    select p.monday, p.person_id, p.position, p.reason, p.facts, p.openings, p.answer, p.answered_at, p.interaction_key
    from ${m}, jsonb_populate_recordset(null::pick, m.taken -> 'picks') p
    where exists (select from week w where w.owner_id = ${ownerId} and w.monday = p.monday) on conflict do nothing`.execute(
    db,
  )
  return cards.some((card) => card.isLater)
}

/**
 * What was asked about either before the merge is asked again, and what was answered stays answered. Whom they were
 * compared with may be part of somebody else by now.
 */
async function restoreQuestions(db: Db, ownerId: string, m: Merge): Promise<void> {
  const before = sql`
    old as (
      select q.*, m.kept_id, m.removed_id, m.taken -> 'person' ->> 'id' in (q.person_id::text, q.other_id::text) as is_removed,
        (select coalesce((select n.kept_id from merge n where n.owner_id = ${ownerId} and n.removed_id = x.id and n.undone_at is null and n.id <> m.id limit 1), x.id)
         from (select case when q.person_id in (m.removed_id, case when q.other_id <> m.removed_id then (m.taken -> 'before' ->> 'id')::uuid end)
           then q.other_id else q.person_id end as id) x) as with_id
      from ${m}, jsonb_populate_recordset(null::person_question, m.taken -> 'questions') q
    )`
  // Rows that the merge brought to the kept person, unless answered since.
  await sql`
    with ${before}
    delete from person_question q using old
    where q.owner_id = ${ownerId} and old.is_removed and old.with_id not in (old.kept_id, old.removed_id)
      and least(q.person_id, q.other_id) = least(old.kept_id, old.with_id) and greatest(q.person_id, q.other_id) = greatest(old.kept_id, old.with_id)
      and q.answer is not distinct from old.answer
      and not exists (select from old mine where not mine.is_removed and mine.with_id = old.with_id)`.execute(
    db,
  )
  await sql`
    with ${before}
    update person_question q set answer = mine.answer, answered_at = mine.answered_at from old mine, old theirs
    where q.owner_id = ${ownerId} and not mine.is_removed and theirs.is_removed and mine.with_id = theirs.with_id
      and theirs.answer = 'different' and q.answer = 'different' and mine.answer is distinct from 'different'
      and least(q.person_id, q.other_id) = least(mine.kept_id, mine.with_id) and greatest(q.person_id, q.other_id) = greatest(mine.kept_id, mine.with_id)`.execute(
    db,
  )
  await sql`
    with ${before}
    insert into person_question (person_id, other_id, answer, asked_at, probability, reasons, usefulness, answered_at)
    select distinct on (least(one, two), greatest(one, two)) one, two, coalesce(now_known.answer, old.answer), old.asked_at, old.probability, old.reasons, old.usefulness, old.answered_at
    from old
    cross join lateral (select case when old.person_id = old.removed_id then old.removed_id when old.other_id = old.removed_id then old.with_id end as one,
      case when old.other_id = old.removed_id then old.removed_id else old.with_id end as two) as sides
    left join person_question now_known on now_known.owner_id = ${ownerId} and now_known.answer = 'different'
      and least(now_known.person_id, now_known.other_id) = least(old.kept_id, old.with_id) and greatest(now_known.person_id, now_known.other_id) = greatest(old.kept_id, old.with_id)
    where old.is_removed and one <> two
      and exists (select from person p where p.owner_id = ${ownerId} and p.id = old.with_id)
    order by least(one, two), greatest(one, two), (old.answer = 'different') desc nulls last
    on conflict do nothing`.execute(db)
}

/**
 * The kept person's fields without this merge. Merges that came after it are taken off first, newest first, and put on
 * again: so it does not matter in which order merges are undone. Gives whether a file has told something else since.
 */
async function restoreFields(db: Db, ownerId: string, id: string, keptId: string): Promise<boolean> {
  const { rows } = await sql<{
    id: string
    mergedBy: string
    removed: string
    before: string
    after: string
  }>`
    select m.id, m.merged_by, (m.taken -> 'person')::text as removed, (m.taken -> 'before')::text as before, (m.taken -> 'after')::text as after
    from merge m where m.owner_id = ${ownerId} and m.kept_id = ${keptId} and m.undone_at is null
      and m.merged_at >= (select this.merged_at from merge this where this.owner_id = ${ownerId} and this.id = ${id})
    order by m.merged_at`.execute(db)
  const merges = rows.map((row) => ({
    id: row.id,
    isByHand: row.mergedBy === 'hand',
    removed: rowOf(row.removed),
    before: rowOf(row.before),
    after: rowOf(row.after),
  }))
  const { rows: found } = await sql<{ row: string; hasNotes: boolean }>`
    select (${personRow})::text as row, exists (select from note n where n.owner_id = ${ownerId} and n.person_id = p.id
        and n.written_at > (select this.merged_at from merge this where this.owner_id = ${ownerId} and this.id = ${id})) as has_notes
    from person p where p.owner_id = ${ownerId} and p.id = ${keptId}`.execute(db)
  const [current] = found
  const last = merges.findLast(({ before }) => before.id === keptId)
  if (!current) throw notFound()
  const people = new Map([[keptId, rowOf(current.row)]])
  const isRead = last !== undefined && isToldAnew(rowOf(current.row), last.after)
  const rowFor = (row: PersonRow) => people.get(String(row.id)) ?? row
  for (const { before, after, removed } of merges.toReversed()) {
    people.set(String(before.id), partFields(rowFor(before), before, after))
    people.set(String(removed.id), removed)
  }
  const changed = []
  for (const merge of merges.slice(1)) {
    const before = rowFor(merge.before)
    const removed = rowFor(merge.removed)
    const after = joinFields(before, removed, merge.isByHand)
    people.set(String(before.id), after)
    changed.push({ id: merge.id, taken: JSON.stringify({ before, after, person: removed }) })
  }
  await sql`
    update merge m set taken = m.taken || new.taken from unnest(${changed.map((one) => one.id)}::uuid[], ${changed.map(({ taken }) => taken)}::jsonb[]) as new (id, taken)
    where m.owner_id = ${ownerId} and m.id = new.id`.execute(db)
  const kept = people.get(keptId) ?? rowOf(current.row)
  // A note written since keeps them, whoever made the merge.
  await writeFields(db, ownerId, [JSON.stringify(current.hasNotes ? { ...kept, is_kept: true } : kept)])
  return isRead
}

function rowOf(text: string): PersonRow {
  return JSON.parse(text)
}

/** Colleagues see the removed person again where the member let them; the rest follows from person and tie. */
async function shareAgain(db: Db, ownerId: string, m: Merge, today: string): Promise<void> {
  await sql`
    insert into shared_tie (person_id, id, level, name, name_key, organisation, organisation_key, title, department, seniority, counted_on)
    select p.id, (m.taken ->> 'shared')::uuid, p.sharing, '', '', '', '', '', '', '', ${today}::date
    from ${m} join person p on p.owner_id = ${ownerId} and p.id = m.removed_id
    where p.sharing <> 'private' and m.taken ->> 'shared' is not null on conflict do nothing`.execute(db)
}
