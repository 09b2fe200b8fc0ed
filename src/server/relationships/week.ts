import { sql, type Transaction } from 'kysely'
import { acquaintances } from '#domain/relationships/acquaintance.ts'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import {
  type Candidate,
  type Choice,
  chooseWeek,
  joinWeek,
  type Reason,
} from '#domain/relationships/my-week.ts'
import type { DB } from '../database/schema.ts'
import { renewTies } from './changes.ts'
import { evaluatedTies } from './evaluated.ts'
import { standingNow } from './pick-standing.ts'
import { listRows } from './queries.ts'
import { candidateOf, factsOf, listCandidates, listPairs } from './week-candidates.ts'
import { openingsOf } from './week-openings.ts'

type Db = Transaction<DB>

/** A later room writes its reasons into `suggestion` before a week is chosen. */
export type Suggester = (db: Db, ownerId: string) => Promise<void>

/** The Monday of the ISO week that a day lies in. */
export function mondayOfDay(today: string): string {
  return dayText(mondayOf(dayNumber(today)))
}

/** My week: chosen at the first look in the week, kept as it was chosen, each person as they stand now. */
export async function findWeek(
  db: Db,
  ownerId: string,
  today: string,
  suggesters: readonly Suggester[] = [],
) {
  const monday = mondayOfDay(today)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('week')
    .values({ monday })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) await choose(db, ownerId, monday, today, suggesters)
  const picks = await listPicks(db, ownerId, monday, today)
  // An empty week is looked at anew: the first import may come on a Wednesday.
  if (picks.length === 0 && numInsertedOrUpdatedRows !== 1n) {
    await choose(db, ownerId, monday, today, suggesters)
    return {
      monday,
      picks: await listPicks(db, ownerId, monday, today),
      ...(await countNetwork(db, ownerId)),
    }
  }
  return { monday, picks, ...(await countNetwork(db, ownerId)) }
}

async function countNetwork(db: Db, ownerId: string) {
  const { rows } = await sql<{ people: number; ties: number }>`
    select (select count(*) from (select from person where owner_id = ${ownerId} limit 1000) p) as people,
      (select count(*) from (select from tie where owner_id = ${ownerId} limit 1000) t) as ties`.execute(db)
  return rows[0] ?? { people: 0, ties: 0 }
}

async function listPicks(db: Db, ownerId: string, monday: string, today: string) {
  const picks = await db
    .selectFrom('pick')
    .selectAll()
    .where('ownerId', '=', ownerId)
    .where('monday', '=', monday)
    .orderBy('position')
    .execute()
  const ids = picks.map((pick) => pick.personId)
  if (ids.length === 0) return []
  const rows = new Map((await listRows(db, ownerId, ids, today)).map((row) => [row.id, row]))
  const { rows: extra } = await sql<{ id: string; after: number; email: string | null }>`
    select p.id, case when e.person_id is null then tie_strength(1, 1, 0, f.strength)
        else tie_strength_after_contact(e.warmth_today, e.active_months, e.silence, tie_month(e.last_on) = tie_month(${today}::date), e.strength_fit) end as after,
      (select min(value) from identity i where i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id and i.kind = 'email') as email
    from person p left join ${evaluatedTies(ownerId, today, ids)} e on e.person_id = p.id,
      (select coalesce((select strength from fit where owner_id = ${ownerId}), array[-0.257, 0.42, 1.017, 0.315]::float8[]) as strength) f
    where p.owner_id = ${ownerId} and p.id = any(${ids})`.execute(db)
  const byId = new Map(extra.map((row) => [row.id, row]))
  const found = []
  for (const pick of picks) {
    const person = rows.get(pick.personId)
    const more = byId.get(pick.personId)
    if (!person || !more) continue
    found.push({
      person,
      reason: pick.reason as Reason,
      before: person.strength,
      after: more.after,
      email: more.email,
      answeredAt: pick.answeredAt?.toISOString() ?? null,
      ...(await standingNow(db, ownerId, pick, person, today)),
    })
  }
  return found
}

/** What later rooms suggest since the week was chosen joins it at once, while it has room. */
export async function renewSuggested(
  db: Db,
  ownerId: string,
  today: string,
  suggesters: readonly Suggester[],
): Promise<void> {
  const monday = mondayOfDay(today)
  const picks = await db
    .selectFrom('pick')
    .select('personId')
    .where('ownerId', '=', ownerId)
    .where('monday', '=', monday)
    .execute()
  // A week that nobody has looked at yet is chosen at the first look.
  if (picks.length === 0) return
  for (const suggest of suggesters) await suggest(db, ownerId)
  const chosen = new Set(picks.map(({ personId }) => personId))
  await addPicks(db, ownerId, monday, today, chosen.size, (candidates) => joinWeek(candidates, chosen))
}

async function choose(
  db: Db,
  ownerId: string,
  monday: string,
  today: string,
  suggesters: readonly Suggester[],
): Promise<void> {
  for (const suggest of suggesters) await suggest(db, ownerId)
  await renewArrived(db, ownerId, today)
  await addPicks(db, ownerId, monday, today, 0, (candidates) => chooseWeek(candidates, dayNumber(today)))
}

async function addPicks(
  db: Db,
  ownerId: string,
  monday: string,
  today: string,
  firstPosition: number,
  choiceOf: (candidates: readonly Candidate[]) => readonly Choice[],
): Promise<void> {
  const rows = await listCandidates(db, ownerId, today)
  const met = acquaintances(await listPairs(db, ownerId, today))
  const chosen = choiceOf(rows.map((row) => candidateOf(row, met.get(row.id))))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const names = new Map(rows.map((row) => [row.id, row.name]))
  const picks = []
  for (const [place, { personId, reason }] of chosen.entries()) {
    const row = byId.get(personId)
    if (!row) continue
    picks.push({
      monday,
      personId,
      position: firstPosition + place,
      reason,
      facts: JSON.stringify(factsOf(row)),
      openings: JSON.stringify(await openingsOf(db, ownerId, row, names)),
    })
  }
  if (picks.length > 0)
    await db
      .insertInto('pick')
      .values(picks)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Meetings that were still to come when they were imported, and have taken place, now make their contact day. */
export async function renewArrived(db: Db, ownerId: string, today: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct ip.person_id as id from interaction i
    join interaction_person ip on ip.tenant_id = i.tenant_id and ip.owner_id = i.owner_id and ip.key = i.key
    where i.owner_id = ${ownerId} and i.makes_tie and i."on" between ${today}::date - 60 and ${today}::date
      and not exists (select from contact_day d where d.tenant_id = ip.tenant_id and d.owner_id = ip.owner_id and d.person_id = ip.person_id and d."on" = i."on")`.execute(
    db,
  )
  await renewTies(
    db,
    rows.map((row) => row.id),
    today,
  )
}
