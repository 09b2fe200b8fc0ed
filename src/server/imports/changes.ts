import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { ImportReport, ImportWanted, SetAsideCounts } from '#contract/imports.ts'
import type { ChangesResolved } from '#domain/people/resolution/resolve-changes.ts'
import type { DB } from '../database/schema.ts'
import { renewSearch } from '../people/changes.ts'
import { addMailMoves } from '../people/mail-moves.ts'
import { renewOrganisations } from '../people/organisations.ts'
import { refreshPeople } from '../people/refresh.ts'
import { renewShared } from '../people/shared.ts'
import { notFound, Refusal } from '../refusal.ts'
import { asked } from '../relationships/asked.ts'
import { renewTies } from '../relationships/changes.ts'
import { refitTies } from '../relationships/refit.ts'
import { undoMerges } from '../relationships/unmerge.ts'
import { applyResolved, loadBook } from './resolution.ts'
import { resolveBook } from './resolver.ts'

type Db = Transaction<DB>

/** A new import, or the open one of the very same files: a broken import goes on when they are dropped again. */
export async function startImport(
  db: Db,
  ownerId: string,
  wanted: z.infer<typeof ImportWanted>,
): Promise<string> {
  await saveOwnAddresses(db, ownerId, wanted.ownAddresses)
  const files = JSON.stringify(wanted.files)
  const open = await db
    .selectFrom('import')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where('state', '=', 'open')
    .where(sql<boolean>`files = ${files}::jsonb`)
    .executeTakeFirst()
  if (open) return open.id
  const { id } = await db
    .insertInto('import')
    .values({ files, snapshotOn: wanted.snapshotOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function saveOwnAddresses(db: Db, ownerId: string, addresses: readonly string[]): Promise<void> {
  await db.deleteFrom('ownAddress').where('ownerId', '=', ownerId).execute()
  if (addresses.length > 0)
    await sql`insert into own_address (address) select distinct unnest(${addresses}::text[])`.execute(db)
}

/** Who is one, the ties of everybody the import touched, the member's own fit, and the report: all of it or nothing. */
export async function finishImport(
  db: Db,
  ownerId: string,
  id: string,
  setAside: SetAsideCounts,
  resolved: ChangesResolved,
  today: string,
): Promise<ImportReport> {
  const open = await db
    .selectFrom('import')
    .select(['state', 'report'])
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!open) throw notFound()
  if (open.state === 'finished' && open.report) return open.report
  if (open.state === 'undone')
    throw new Refusal(
      409,
      'import-undone',
      'This import was undone',
      'Drop the file again to begin a new one.',
    )
  await applyResolved(db, ownerId, id, resolved, today)
  const { events } = await listTouched(db, ownerId, id)
  await renewTies(db, events, today)
  await renewOrganisations(db, ownerId)
  await renewSearch(db, ownerId, await addMailMoves(db, ownerId, id, events))
  // Which of two addresses somebody uses now says where they are.
  await renewShared(db, ownerId, events)
  await refitTies(db, ownerId, today)
  const report = await countReport(db, ownerId, id, setAside, events)
  await db
    .updateTable('import')
    .set({
      state: 'finished',
      finishedAt: new Date(),
      setAside: JSON.stringify(setAside),
      report: JSON.stringify(report),
    })
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .execute()
  // What was put off with 'later' is asked again after a newer import.
  await db
    .updateTable('personQuestion')
    .set({ answer: null })
    .where('ownerId', '=', ownerId)
    .where('answer', '=', 'later')
    .execute()
  return report
}

/** The same in one transaction, for books too small to keep anybody waiting. */
export async function finishAtOnce(
  db: Db,
  ownerId: string,
  id: string,
  setAside: SetAsideCounts,
  today: string,
): Promise<ImportReport> {
  const resolved = await resolveBook(await loadBook(db, ownerId, id))
  return finishImport(db, ownerId, id, setAside, resolved, today)
}

/** People that an import claims: by events, which make ties, and by cards. */
async function listTouched(
  db: Db,
  ownerId: string,
  importId: string,
): Promise<{ events: string[]; cards: string[] }> {
  const events = await sql<{ id: string }>`
    select distinct ip.person_id as id from interaction_claim c
    join interaction_person ip on ip.tenant_id = c.tenant_id and ip.owner_id = c.owner_id and ip.key = c.key
    where c.owner_id = ${ownerId} and c.import_id = ${importId}`.execute(db)
  const cards = await db
    .selectFrom('contact')
    .select('personId')
    .distinct()
    .where('ownerId', '=', ownerId)
    .where('importId', '=', importId)
    .execute()
  return { events: events.rows.map((row) => row.id), cards: cards.map((row) => row.personId) }
}

async function countReport(
  db: Db,
  ownerId: string,
  id: string,
  setAside: SetAsideCounts,
  withEvents: readonly string[],
): Promise<ImportReport> {
  const { rows } = await sql<{
    people: Record<string, number>
    interactions: Record<string, number>
    skipped: Record<string, number>
    moves: number
    questions: number
    joinedByMail: number
    newPeople: number
  }>`
    with joined as (select removed_id as id from merge where owner_id = ${ownerId} and import_id = ${id} and undone_at is null),
    card as (
      select case when outcome = 'new' and was_of in (select id from joined) then 'merged' else outcome end as outcome
      from contact where owner_id = ${ownerId} and import_id = ${id}
    )
    select
      (select coalesce(jsonb_object_agg(outcome, n), '{}') from (select outcome, count(*) as n from card group by 1) x) as people,
      (select count(*) from joined where not exists (
        select from contact where owner_id = ${ownerId} and import_id = ${id} and was_of = joined.id)) as joined_by_mail,
      (select count(*) from person p join import i on i.owner_id = p.owner_id and i.id = ${id}
        where p.owner_id = ${ownerId} and p.created_at >= i.started_at and not p.is_colleague and not p.is_hidden
          and not exists (select from contact c where c.owner_id = ${ownerId} and c.person_id = p.id and c.import_id <> ${id})
          and (p.id = any(${withEvents}::uuid[]) or exists (select from contact c where c.owner_id = ${ownerId} and c.person_id = p.id))
          -- Joined with somebody who was there before, they are not new.
          and not exists (select from merge m where m.owner_id = ${ownerId} and m.kept_id = p.id and m.undone_at is null
            and (m.taken -> 'person' ->> 'created_at')::timestamptz < i.started_at)) as new_people,
      (select coalesce(jsonb_object_agg(outcome, n), '{}') from (select outcome, count(*) as n from interaction_claim where owner_id = ${ownerId} and import_id = ${id} group by 1) x) as interactions,
      (select coalesce(jsonb_object_agg(reason, n), '{}') from (select reason, count(*) as n from import_skip where owner_id = ${ownerId} and import_id = ${id} and is_record group by 1) x) as skipped,
      (select count(*) from job_move where owner_id = ${ownerId} and import_id = ${id}) as moves,
      (select count(*) from ${asked(ownerId)} where answer is null) as questions`.execute(db)
  const [row] = rows
  if (!row) throw notFound()
  const skipped: SetAsideCounts = { ...setAside }
  for (const [reason, count] of Object.entries(row.skipped)) skipped[reason] = (skipped[reason] ?? 0) + count
  const people = { new: 0, merged: 0, updated: 0, unchanged: 0, ...row.people }
  const interactions = { new: 0, unchanged: 0, ...row.interactions }
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0)
  return {
    people,
    interactions,
    skipped,
    moves: row.moves,
    newPeople: row.newPeople,
    joined: people.merged + row.joinedByMail,
    questions: row.questions,
    read: sum(people) + sum(interactions) + sum(skipped),
  }
}

/**
 * Takes one import back entirely: its claims, the records that lived by them alone, the people who had no other
 * source and nothing by hand, its job moves; older values return, ties are counted anew.
 */
export async function undoImport(
  db: Db,
  ownerId: string,
  id: string,
  today: string,
): Promise<{ removedPeople: number; removedInteractions: number }> {
  const found = await db
    .selectFrom('import')
    .select('state')
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw notFound()
  if (found.state === 'undone') return { removedPeople: 0, removedInteractions: 0 }
  await undoMerges(db, ownerId, await listMergesOf(db, ownerId, id), 'before', today)
  await db
    .deleteFrom('personQuestion')
    .where('ownerId', '=', ownerId)
    .where('importId', '=', id)
    .where((eb) => eb.or([eb('answer', 'is', null), eb('answer', '=', 'later')]))
    .execute()
  const { events, cards } = await listTouched(db, ownerId, id)
  const touched = [...new Set([...events, ...cards])]
  await db.deleteFrom('jobMove').where('ownerId', '=', ownerId).where('importId', '=', id).execute()
  await db.deleteFrom('contact').where('ownerId', '=', ownerId).where('importId', '=', id).execute()
  const removed = await sql`
    with dropped as (delete from interaction_claim where owner_id = ${ownerId} and import_id = ${id} returning tenant_id, key)
    delete from interaction i using dropped d
    where i.tenant_id = d.tenant_id and i.owner_id = ${ownerId} and i.key = d.key and not i.is_logged
      and not exists (select from interaction_claim c where c.tenant_id = i.tenant_id and c.owner_id = i.owner_id and c.key = i.key and c.import_id <> ${id})`.execute(
    db,
  )
  await dropOrphanedIdentities(db, ownerId, touched)
  const gone = await sql<{ id: string }>`
    delete from person p where p.owner_id = ${ownerId} and p.id = any(${touched}) and not p.is_kept
      and not exists (select from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id)
      and not exists (select from interaction_person ip where ip.tenant_id = p.tenant_id and ip.owner_id = p.owner_id and ip.person_id = p.id)
    returning id`.execute(db)
  const left = new Set(gone.rows.map((row) => row.id))
  const stayed = touched.filter((person) => !left.has(person))
  await refreshPeople(db, ownerId, stayed)
  await renewTies(db, stayed, today)
  await renewSearch(db, ownerId, stayed)
  await renewOrganisations(db, ownerId)
  await refitTies(db, ownerId, today)
  await db.deleteFrom('importSkip').where('ownerId', '=', ownerId).where('importId', '=', id).execute()
  await db
    .updateTable('import')
    .set({ state: 'undone', finishedAt: new Date() })
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .execute()
  return { removedPeople: gone.rows.length, removedInteractions: Number(removed.numAffectedRows ?? 0n) }
}

/** What this import made sure, and nobody has undone. */
async function listMergesOf(db: Db, ownerId: string, importId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('merge')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where('importId', '=', importId)
    .where('undoneAt', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Addresses that no card and no event names any more; those of people typed in by hand stay with them. */
async function dropOrphanedIdentities(db: Db, ownerId: string, people: readonly string[]): Promise<void> {
  await sql`
    delete from identity i where i.owner_id = ${ownerId} and i.person_id = any(${people})
      and not exists (select from contact c where c.tenant_id = i.tenant_id and c.owner_id = i.owner_id and c.person_id = i.person_id
        and (i.value = any(c.emails) or i.value = any(c.urls) or i.value = any(c.phones)))
      and not exists (select from interaction_person ip where ip.tenant_id = i.tenant_id and ip.owner_id = i.owner_id and ip.person_id = i.person_id and ip.address = i.value)
      and not exists (select from person p where p.tenant_id = i.tenant_id and p.owner_id = i.owner_id and p.id = i.person_id and p.is_kept
        and not exists (select from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id)
        and not exists (select from interaction_person ip where ip.tenant_id = p.tenant_id and ip.owner_id = p.owner_id and ip.person_id = p.id))`.execute(
    db,
  )
}
