import { sql, type Transaction } from 'kysely'
import type { Reason } from '#contract/review.ts'
import { JOINED_COLUMNS, joinFields } from '#domain/people/joined-fields.ts'
import type { DB } from '../database/schema.ts'
import { renewSearch } from '../people/changes.ts'
import { notFound } from '../refusal.ts'

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
  const ids = new Map<MergeWanted, string>()
  // One more of each kept person at a time: the second merge finds what the first one made.
  for (let left = wanted; left.length > 0; left = left.filter((one) => !ids.has(one))) {
    const round = [...new Map(left.toReversed().map((one) => [one.keptId, one])).values()]
    const made = await mergeRound(db, ownerId, round)
    for (const [place, one] of round.entries()) ids.set(one, made[place] ?? '')
  }
  const kept = [...new Set(wanted.map(({ keptId }) => keptId))]
  if (kept.length > 0) await sql`select renew_ties(${kept}::uuid[], ${today}::date)`.execute(db)
  await renewSearch(db, ownerId, kept)
  return wanted.map((one) => ids.get(one) ?? '')
}

async function mergeRound(db: Db, ownerId: string, round: readonly MergeWanted[]): Promise<string[]> {
  const kept = round.map(({ keptId }) => keptId)
  const removed = round.map(({ removedId }) => removedId)
  const pairs = sql`unnest(${kept}::uuid[], ${removed}::uuid[]) as pair (kept_id, removed_id)`
  const locked = await db
    .selectFrom('person')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where(sql<boolean>`id = any(${[...kept, ...removed]}::uuid[])`)
    .forUpdate()
    .execute()
  if (locked.length !== round.length * 2) throw notFound()
  const ids = await record(db, ownerId, round)
  for (const table of ['identity', 'contact', 'note', 'job_move', 'suggestion'])
    await sql`update ${sql.table(table)} t set person_id = pair.kept_id from ${pairs}
      where t.owner_id = ${ownerId} and t.person_id = pair.removed_id`.execute(db)
  await sql`
    insert into interaction_person (person_id, key, address)
    select pair.kept_id, t.key, t.address from interaction_person t, ${pairs} where t.owner_id = ${ownerId} and t.person_id = pair.removed_id
    on conflict do nothing`.execute(db)
  await moveQuestions(db, ownerId, kept, removed)
  await sql`update merge m set kept_id = pair.kept_id from ${pairs} where m.owner_id = ${ownerId} and m.kept_id = pair.removed_id`.execute(
    db,
  )
  await join(db, ownerId, ids)
  await db
    .deleteFrom('person')
    .where('ownerId', '=', ownerId)
    .where(sql<boolean>`id = any(${removed}::uuid[])`)
    .execute()
  return ids
}

/** A person's row `p` as it is remembered; what follows from the rest is made anew. */
export const personRow = sql`to_jsonb(p) - array['tenant_id', 'owner_id', 'search', 'department', 'seniority'] || jsonb_build_object('said_on',
  (select max(c.snapshot_on) from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id))`

/** Everything that was the removed person's alone, and what the kept one was before. */
async function record(db: Db, ownerId: string, round: readonly MergeWanted[]): Promise<string[]> {
  const list = (what: ReturnType<typeof sql>, from: ReturnType<typeof sql>) =>
    sql`coalesce((select jsonb_agg(${what}) from ${from} and t.owner_id = ${ownerId}), '[]')`
  const ofRemoved = (table: string) => sql`${sql.table(table)} t where t.person_id = pair.removed_id`
  const { rows } = await sql<{ id: string; keptId: string }>`
    insert into merge (kept_id, removed_id, merged_by, import_id, probability, reasons, formula, taken)
    select pair.kept_id, pair.removed_id, pair.merged_by, pair.import_id, pair.probability, pair.reasons, pair.formula, jsonb_build_object(
      'person', (select ${personRow} from person p where p.owner_id = ${ownerId} and p.id = pair.removed_id),
      'before', (select ${personRow} from person p where p.owner_id = ${ownerId} and p.id = pair.kept_id),
      'identities', ${list(sql`jsonb_build_object('kind', t.kind, 'value', t.value)`, ofRemoved('identity'))},
      'own', coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'value', t.value)) from identity t
        where t.owner_id = ${ownerId} and t.person_id = pair.kept_id), '[]'),
      'cards', ${list(sql`distinct t.key`, ofRemoved('contact'))},
      'events', ${list(
        sql`jsonb_build_object('key', t.key, 'address', t.address, 'together', exists (select from interaction_person k
          where k.tenant_id = t.tenant_id and k.owner_id = t.owner_id and k.person_id = pair.kept_id and k.key = t.key))`,
        ofRemoved('interaction_person'),
      )},
      'notes', ${list(sql`t.id`, ofRemoved('note'))},
      'moves', ${list(sql`t.id`, ofRemoved('job_move'))},
      'suggestions', ${list(sql`t.id`, ofRemoved('suggestion'))},
      'questions', ${list(
        sql`to_jsonb(t)`,
        sql`person_question t where (t.person_id in (pair.kept_id, pair.removed_id) or t.other_id in (pair.kept_id, pair.removed_id))`,
      )},
      'picks', ${list(sql`to_jsonb(t)`, ofRemoved('pick'))},
      'shared', (select t.id from shared_tie t where t.owner_id = ${ownerId} and t.person_id = pair.removed_id),
      'merges', ${list(sql`t.id`, sql`merge t where t.kept_id = pair.removed_id`)})
    from unnest(${round.map(({ keptId }) => keptId)}::uuid[], ${round.map(({ removedId }) => removedId)}::uuid[], ${round.map(({ mergedBy }) => mergedBy)}::text[],
      ${round.map(({ importId }) => importId ?? null)}::uuid[], ${round.map(({ probability }) => probability ?? null)}::double precision[],
      ${round.map(({ reasons }) => JSON.stringify(reasons ?? []))}::jsonb[], ${round.map(({ formula }) => formula ?? '')}::text[])
      as pair (kept_id, removed_id, merged_by, import_id, probability, reasons, formula)
    returning id, kept_id`.execute(db)
  const made = new Map(rows.map((row) => [row.keptId, row.id]))
  return round.map(({ keptId }) => made.get(keptId) ?? '')
}

/** What was asked or answered about the removed ones is about the kept ones now; a *different* outweighs. */
async function moveQuestions(
  db: Db,
  ownerId: string,
  kept: readonly string[],
  removed: readonly string[],
): Promise<void> {
  await sql`
    with pair as (select * from unnest(${kept}::uuid[], ${removed}::uuid[]) as pair (kept_id, removed_id)),
    moved as (
      select q.*, coalesce(one.kept_id, q.person_id) as one_id, coalesce(two.kept_id, q.other_id) as two_id
      from person_question q
      left join pair one on one.removed_id = q.person_id left join pair two on two.removed_id = q.other_id
      where q.owner_id = ${ownerId} and (one.kept_id is not null or two.kept_id is not null)
    )
    insert into person_question as known (person_id, other_id, answer, asked_at, probability, reasons, usefulness, answered_at)
    select distinct on (least(one_id, two_id), greatest(one_id, two_id)) one_id, two_id, answer, asked_at, probability, reasons, usefulness, answered_at
    from moved where one_id <> two_id
    order by least(one_id, two_id), greatest(one_id, two_id), (answer = 'different') desc nulls last, probability desc nulls last
    on conflict (tenant_id, owner_id, least(person_id, other_id), greatest(person_id, other_id)) do update
      set answer = 'different', answered_at = excluded.answered_at
      where excluded.answer = 'different' and known.answer is distinct from 'different'`.execute(db)
}

/** What the kept one lacks comes from the removed one (src/domain/people/joined-fields.ts). */
async function join(db: Db, ownerId: string, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string; mergedBy: string; before: string; removed: string }>`
    select id, merged_by, (taken -> 'before')::text as before, (taken -> 'person')::text as removed
    from merge where owner_id = ${ownerId} and id = any(${ids}::uuid[])`.execute(db)
  const joined = rows.map(({ mergedBy, before, removed }) =>
    JSON.stringify(joinFields(JSON.parse(before), JSON.parse(removed), mergedBy === 'hand')),
  )
  await sql`
    update merge m set taken = m.taken || jsonb_build_object('after', new.row)
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${joined}::jsonb[]) as new (id, row)
    where m.owner_id = ${ownerId} and m.id = new.id`.execute(db)
  await writeFields(db, ownerId, joined)
}

/** Sets what a merge may change, from rows of people as JSON. */
export async function writeFields(db: Db, ownerId: string, people: readonly string[]): Promise<void> {
  const columns = sql.raw(JOINED_COLUMNS.join(', '))
  await sql`
    update person p set (${columns}) = (select ${columns} from jsonb_populate_record(p, new.row))
    from unnest(${people}::jsonb[]) as new (row)
    where p.owner_id = ${ownerId} and p.id = (new.row ->> 'id')::uuid`.execute(db)
}
