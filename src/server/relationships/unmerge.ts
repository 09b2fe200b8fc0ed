import { sql, type Transaction } from 'kysely'
import { foldedRows, isToldAnew, type PersonRow, partFields } from '#domain/people/joined-fields.ts'
import type { DB } from '../database/schema.ts'
import { renewSearch } from '../people/changes.ts'
import { refreshPeople } from '../people/refresh.ts'
import { notFound } from '../refusal.ts'
import { keepApart } from './asked.ts'
import { listMerged, listRows, lockPeople, type Merged, ownRows, writeFields } from './merge.ts'
import { forgetParts, moveParts, type Part, settleRows } from './merged-rows.ts'

type Db = Transaction<DB>

interface Undone {
  readonly keptId: string
  readonly removedId: string
}

/**
 * Takes merges back, however long ago, in any order: who was removed is as they were, with what came later through
 * their own addresses and cards; everything else that came later stays with the kept one. `afterwards` says what the
 * two are to each other now: two people for ever, or what they were before.
 */
export async function undoMerges(
  db: Db,
  ownerId: string,
  ids: readonly string[],
  afterwards: 'different' | 'before',
  today: string,
): Promise<Undone[]> {
  if (ids.length === 0) return []
  const { rows: wanted } = await sql<Undone>`
    select kept_id, removed_id from merge where owner_id = ${ownerId} and id = any(${ids}::uuid[]) and undone_at is null order by merged_at for update`.execute(
    db,
  )
  if (wanted.length !== ids.length) throw notFound()
  const kept = [...new Set(wanted.map(({ keptId }) => keptId))]
  await lockPeople(db, ownerId, kept)
  await settleRows(db, ownerId, kept)
  const before = await listMerged(db, ownerId, kept)
  const undone = before.filter(({ id }) => ids.includes(id))
  const left = before.filter(({ id }) => !ids.includes(id))
  const rows = await listRows(db, ownerId, kept)
  const fields = partedFields(rows, before, left, undone)
  await bringBack(db, ownerId, undone, fields.removed)
  await moveParts(db, ownerId, parts(before, left))
  await sql`update merge set undone_at = now() where owner_id = ${ownerId} and id = any(${ids}::uuid[])`.execute(
    db,
  )
  const noted = await listNoted(db, ownerId, ids)
  // A note written since keeps them, whoever made the merge.
  await writeFields(
    db,
    ownerId,
    fields.kept.map((row) => (noted.has(String(row.id)) ? { ...row, is_kept: true } : row)),
  )
  // A file was read since: what they are called follows from their own cards again.
  await refreshPeople(db, ownerId, [...fields.toldAnew, ...(await listToldSince(db, ownerId, ids))])
  await restorePicks(db, ownerId, ids)
  const all = [...kept, ...undone.map(({ removedId }) => removedId)]
  await forgetParts(db, ownerId, all)
  if (afterwards === 'different')
    await keepApart(
      db,
      undone.flatMap(({ removedId, intoId, keptId }) => [
        { personId: keptId, otherId: removedId },
        { personId: intoId, otherId: removedId },
      ]),
    )
  // Their only source may have been undone meanwhile: then nobody is left to bring back.
  await sql`
    delete from person p where p.owner_id = ${ownerId} and p.id = any(${undone.map(({ removedId }) => removedId)}::uuid[]) and not p.is_kept
      and not exists (select from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id)
      and not exists (select from interaction_person ip where ip.tenant_id = p.tenant_id and ip.owner_id = p.owner_id and ip.person_id = p.id)`.execute(
    db,
  )
  await shareAgain(db, ownerId, ids, today)
  await sql`select renew_ties(${all}::uuid[], ${today}::date)`.execute(db)
  await renewSearch(db, ownerId, all)
  return undone
}

/** Who has what after it: everybody whose place in the forest is another one. */
function parts(before: readonly Merged[], left: readonly Merged[]): Part[] {
  const intoOf = new Map(left.map(({ removedId, intoId }) => [removedId, intoId]))
  const keptOf = (id: string): string => {
    const into = intoOf.get(id)
    return into === undefined ? id : keptOf(into)
  }
  return before
    .map(({ removedId, keptId }) => ({ id: removedId, fromId: keptId, toId: keptOf(removedId) }))
    .filter(({ fromId, toId }) => fromId !== toId)
}

/** The fields of everybody as if these merges had never been, but for what was changed since. */
function partedFields(
  rows: ReadonlyMap<string, PersonRow>,
  before: readonly Merged[],
  left: readonly Merged[],
  undone: readonly Merged[],
) {
  const own = ownRows(before)
  const [joined, parted] = [foldedRows(own, before), foldedRows(own, left)]
  const toldAnew: string[] = []
  const kept = [...rows].map(([id, row]) => {
    const [after, then] = [joined.get(id) ?? row, parted.get(id) ?? row]
    if (isToldAnew(row, after)) toldAnew.push(id)
    return partFields(row, then, after)
  })
  const removed = new Map(
    undone.map(({ removedId, person, folded }) => [
      removedId,
      {
        ...partFields(person, parted.get(removedId) ?? person, folded ?? person),
        sharing: sharingOf(removedId, person, before, rows),
      },
    ]),
  )
  return { kept, removed, toldAnew }
}

const levels = ['private', 'discoverable', 'shared']

/** Never more than the member lets colleagues see now: a level taken back from those they were part of holds. */
function sharingOf(
  removedId: string,
  person: PersonRow,
  before: readonly Merged[],
  rows: ReadonlyMap<string, PersonRow>,
): string {
  let level = levels.indexOf(String(person.sharing))
  let step = before.find((one) => one.removedId === removedId)
  while (step) {
    const { intoId, sharing } = step
    step = before.find((one) => one.removedId === intoId)
    const now = String((step?.person ?? rows.get(intoId))?.sharing)
    if (now !== sharing) level = Math.min(level, levels.indexOf(now))
  }
  return levels[level] ?? 'private'
}

/** The removed people's rows. Columns that are younger than the merge are as the kept person's. */
async function bringBack(
  db: Db,
  ownerId: string,
  undone: readonly Merged[],
  rows: ReadonlyMap<string, PersonRow>,
): Promise<void> {
  await sql`
    insert into person select r.* from unnest(${undone.map(({ keptId }) => keptId)}::uuid[],
      ${undone.map(({ removedId }) => JSON.stringify({ ...rows.get(removedId), organisation_id: null }))}::jsonb[]) as one (kept_id, row)
    join person k on k.owner_id = ${ownerId} and k.id = one.kept_id
    cross join lateral jsonb_populate_record(k, one.row) r`.execute(db)
}

/** The kept people on whom something was noted since. */
async function listNoted(db: Db, ownerId: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.kept_id as id from merge m join note n on n.owner_id = m.owner_id and n.person_id = m.kept_id and n.written_at > m.merged_at
    where m.owner_id = ${ownerId} and m.id = any(${ids}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The removed people of whom a later file has a card. */
async function listToldSince(db: Db, ownerId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.removed_id as id from merge m join contact c on c.owner_id = m.owner_id and c.person_id = m.removed_id
    join import i on i.owner_id = c.owner_id and i.id = c.import_id and i.started_at > m.merged_at
    where m.owner_id = ${ownerId} and m.id = any(${ids}::uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}

async function restorePicks(db: Db, ownerId: string, ids: readonly string[]): Promise<void> {
  await sql`
    insert into pick (monday, person_id, position, reason, facts, openings, answer, answered_at, interaction_key)
    select p.monday, p.person_id, p.position, p.reason, p.facts, p.openings, p.answer, p.answered_at, p.interaction_key
    from merge m, jsonb_populate_recordset(null::pick, m.taken -> 'picks') p
    where m.owner_id = ${ownerId} and m.id = any(${ids}::uuid[])
      and exists (select from week w where w.owner_id = ${ownerId} and w.monday = p.monday) on conflict do nothing`.execute(
    db,
  )
}

/** Colleagues see the removed people again where the member lets them; the rest follows from person and tie. */
async function shareAgain(db: Db, ownerId: string, ids: readonly string[], today: string): Promise<void> {
  await sql`
    insert into shared_tie (person_id, id, level, name, name_key, organisation, organisation_key, title, department, seniority, counted_on)
    select p.id, (m.taken ->> 'shared')::uuid, p.sharing, '', '', '', '', '', '', '', ${today}::date
    from merge m join person p on p.owner_id = ${ownerId} and p.id = m.removed_id
    where m.owner_id = ${ownerId} and m.id = any(${ids}::uuid[]) and p.sharing <> 'private' and m.taken ->> 'shared' is not null
    on conflict do nothing`.execute(db)
}
