import { sql, type Transaction } from 'kysely'
import type { Reason } from '#contract/review.ts'
import {
  foldedRows,
  JOINED_COLUMNS,
  type Join,
  joinFields,
  ownRow,
  type PersonRow,
} from '#domain/people/joined-fields.ts'
import type { DB } from '../database/schema.ts'
import { renewSearch } from '../people/changes.ts'
import { notFound } from '../refusal.ts'
import { moveParts, settleRows } from './merged-rows.ts'

type Db = Transaction<DB>

/** Two of the member's people who are one: `removedId` ends, `keptId` has everything of both. */
export interface MergeWanted {
  readonly keptId: string
  readonly removedId: string
  readonly mergedBy: 'hand' | 'resolution'
  /** The import that made it sure. */
  readonly importId?: string
  readonly probability?: number
  readonly reasons?: readonly Reason[]
  readonly formula?: string
}

/** A merge that stands. */
export interface Merged extends Join {
  readonly id: string
  readonly keptId: string
  /** The removed person's row; of somebody made of several, what these made of it and what they had alone. */
  readonly person: PersonRow
  readonly folded: PersonRow | null
  readonly alone: PersonRow | null
  /** The row that the one they were joined with has alone. */
  readonly own: PersonRow
  /** How that one was shared. */
  readonly sharing: string
}

/**
 * Makes one of two, for each of these, and keeps what it takes to undo it. Nobody may be removed twice, or be removed
 * and kept. Gives the merges' ids, in the same order.
 */
export async function mergePeople(
  db: Db,
  ownerId: string,
  wanted: readonly MergeWanted[],
  today: string,
): Promise<string[]> {
  if (wanted.length === 0) return []
  const kept = [...new Set(wanted.map(({ keptId }) => keptId))]
  const removed = wanted.map(({ removedId }) => removedId)
  const people = [...new Set([...kept, ...removed])]
  if (people.length !== kept.length + removed.length) throw notFound()
  await lockPeople(db, ownerId, people)
  await settleRows(db, ownerId, people)
  const standing = await listMerged(db, ownerId, people)
  const ids = await record(db, ownerId, wanted, standing)
  const keptBy = new Map(wanted.map(({ keptId, removedId }) => [removedId, keptId]))
  await moveParts(
    db,
    ownerId,
    [
      ...removed.map((id) => ({ id, keptId: id })),
      ...standing.map((one) => ({ id: one.removedId, keptId: one.keptId })),
    ]
      .map(({ id, keptId }) => ({ id, fromId: keptId, toId: keptBy.get(keptId) ?? keptId }))
      .filter(({ fromId, toId }) => fromId !== toId),
  )
  // What was filled just now is counted, or PostgreSQL looks through all of it for every person removed.
  if (removed.length > 100) await sql`select gather_statistics()`.execute(db)
  await db
    .deleteFrom('person')
    .where('ownerId', '=', ownerId)
    .where(sql<boolean>`id = any(${removed}::uuid[])`)
    .execute()
  await sql`select renew_ties(${kept}::uuid[], ${today}::date)`.execute(db)
  await renewSearch(db, ownerId, kept)
  return ids
}

/** Two changes of one person at once wait for each other. */
export async function lockPeople(db: Db, ownerId: string, people: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select from person where owner_id = ${ownerId} and id = any(${people}::uuid[]) order by id for update`.execute(
    db,
  )
  if (rows.length !== people.length) throw notFound()
}

/** The merges that made these people what they are, in their order. */
export async function listMerged(db: Db, ownerId: string, people: readonly string[]): Promise<Merged[]> {
  const { rows } = await sql<{
    id: string
    removedId: string
    intoId: string
    keptId: string
    isByHand: boolean
    taken: string
  }>`
    select id, removed_id, into_id, kept_id, merged_by = 'hand' as is_by_hand, (taken - 'picks')::text as taken
    from merge where owner_id = ${ownerId} and kept_id = any(${people}::uuid[]) and undone_at is null order by merged_at`.execute(
    db,
  )
  // As text: names of columns in it stay as they are.
  return rows.map(({ taken, ...row }) => ({ ...row, ...JSON.parse(taken) }))
}

/** The rows that all of these had alone. */
export function ownRows(merged: readonly Merged[]): Map<string, PersonRow> {
  const rows = new Map(merged.map(({ removedId, person, alone }) => [removedId, alone ?? person]))
  for (const { intoId, own } of merged) rows.set(intoId, own)
  return rows
}

/** People's rows as they are remembered, by id; what follows from the rest is made anew. */
export async function listRows(
  db: Db,
  ownerId: string,
  people: readonly string[],
): Promise<Map<string, PersonRow>> {
  const { rows } = await sql<{ id: string; row: string }>`
    select p.id, (to_jsonb(p) - array['tenant_id', 'owner_id', 'search', 'department', 'seniority', 'organisation_id'] || jsonb_build_object('said_on',
      (select max(c.snapshot_on) from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id)))::text as row
    from person p where p.owner_id = ${ownerId} and p.id = any(${people}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, row }) => [id, JSON.parse(row)]))
}

/** Joins the fields, and writes down what either was. */
async function record(
  db: Db,
  ownerId: string,
  wanted: readonly MergeWanted[],
  standing: readonly Merged[],
): Promise<string[]> {
  const people = wanted.flatMap(({ keptId, removedId }) => [keptId, removedId])
  const rows = await listRows(db, ownerId, people)
  const own = ownRows(standing)
  const folded = foldedRows(own, standing)
  const composed = new Set(standing.map(({ intoId }) => intoId))
  const rowOf = (id: string) => rows.get(id) ?? {}
  for (const id of composed) own.set(id, ownRow(own.get(id) ?? {}, folded.get(id) ?? {}, rowOf(id)))
  const taken: string[] = []
  for (const { keptId, removedId, mergedBy } of wanted) {
    const [kept, person] = [rowOf(keptId), rowOf(removedId)]
    if (!composed.has(keptId)) own.set(keptId, kept)
    composed.add(keptId)
    taken.push(
      JSON.stringify({
        person,
        folded: composed.has(removedId) ? folded.get(removedId) : null,
        alone: composed.has(removedId) ? own.get(removedId) : null,
        own: own.get(keptId),
        sharing: kept.sharing,
      }),
    )
    rows.set(keptId, joinFields(kept, person, mergedBy === 'hand'))
  }
  const column = <T>(read: (one: MergeWanted) => T) => wanted.map(read)
  const made = await sql<{ id: string; removedId: string }>`
    insert into merge (removed_id, into_id, kept_id, merged_by, import_id, probability, reasons, formula, merged_at, taken)
    select one.removed_id, one.kept_id, one.kept_id, one.merged_by, one.import_id, one.probability, one.reasons, one.formula,
      clock_timestamp() + one.place * interval '1 microsecond', one.taken || jsonb_build_object(
      'address', (select min(t.value) from identity t where t.owner_id = ${ownerId} and t.person_id = one.removed_id),
      'picks', coalesce((select jsonb_agg(to_jsonb(t)) from pick t where t.owner_id = ${ownerId} and t.person_id = one.removed_id), '[]'),
      'shared', (select t.id from shared_tie t where t.owner_id = ${ownerId} and t.person_id = one.removed_id))
    from unnest(${column(({ removedId }) => removedId)}::uuid[], ${column(({ keptId }) => keptId)}::uuid[], ${column(({ mergedBy }) => mergedBy)}::text[],
      ${column(({ importId }) => importId ?? null)}::uuid[], ${column(({ probability }) => probability ?? null)}::double precision[],
      ${column(({ reasons }) => JSON.stringify(reasons ?? []))}::jsonb[], ${column(({ formula }) => formula ?? '')}::text[], ${taken}::jsonb[])
      with ordinality as one (removed_id, kept_id, merged_by, import_id, probability, reasons, formula, taken, place)
    returning id, removed_id`.execute(db)
  const ids = new Map(made.rows.map((row) => [row.removedId, row.id]))
  await writeFields(db, ownerId, [...new Set(column(({ keptId }) => keptId))].map(rowOf))
  return column(({ removedId }) => ids.get(removedId) ?? '')
}

/** Sets what a merge may change. */
export async function writeFields(db: Db, ownerId: string, people: readonly PersonRow[]): Promise<void> {
  const columns = sql.raw(JOINED_COLUMNS.join(', '))
  await sql`
    update person p set (${columns}) = (select ${columns} from jsonb_populate_record(p, new.row))
    from unnest(${people.map((row) => JSON.stringify(row))}::jsonb[]) as new (row)
    where p.owner_id = ${ownerId} and p.id = (new.row ->> 'id')::uuid`.execute(db)
}
