import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Plan, PlanWanted } from '#contract/plan.ts'
import { planFacts, planLacks } from '#domain/academy/plan.ts'
import type { DB } from '../database/schema.ts'
import { changeMany } from '../people/changes.ts'
import { Refusal } from '../refusal.ts'
import { listRows } from '../relationships/queries.ts'
import type { Moment } from './changes.ts'

type Db = Transaction<DB>

/** The member's plan with their people as they are today; empty when none was saved. */
export async function findPlan(db: Db, ownerId: string, today: string): Promise<z.infer<typeof Plan>> {
  const kept = await db.selectFrom('plan').selectAll().where('ownerId', '=', ownerId).executeTakeFirst()
  const rows = kept ? await listRows(db, ownerId, await listTheirIds(db, ownerId, kept.personIds), today) : []
  const parts = {
    people: rows.map(({ id, name, title, organisation, cadenceDays, state, lastOn, daysSince, months }) => ({
      personId: id,
      name,
      title,
      organisation,
      cadenceDays,
      state,
      lastOn,
      daysSince,
      months,
    })),
    ifThens: (kept?.cues ?? []).map((cue, place) => ({ cue, step: kept?.steps[place] ?? '' })),
  }
  return {
    ...parts,
    gives: kept?.gives ?? [],
    counterpart: kept?.counterpart ?? '',
    ask: kept?.ask ?? '',
    savedAt: kept?.savedAt.toISOString() ?? null,
    lacks: [...planLacks(parts)],
  }
}

/**
 * Saves the plan in place of the one before, sets the rhythms on the ties, and tells the programme how much of it there
 * is: counts, no words. Refused, with nothing saved, when somebody on it is a colleague or not the member's.
 */
export async function savePlan(
  db: Db,
  ownerId: string,
  { people, gives, counterpart, ask, ifThens }: z.infer<typeof PlanWanted>,
  { now, today }: Moment,
): Promise<void> {
  const known = new Map(
    (
      await listRows(
        db,
        ownerId,
        people.map(({ personId }) => personId),
        today,
      )
    ).map((row) => [row.id, row]),
  )
  for (const { personId, cadenceDays } of people) {
    const row = known.get(personId)
    if (!row || row.isColleague)
      throw new Refusal(
        422,
        'not-of-my-people',
        'Somebody on it is not in your list',
        'A plan is about people outside whom you know yourself; a colleague, or somebody who was removed, cannot be on it. Nothing was saved; choose somebody else.',
      )
    if (row.cadenceDays !== cadenceDays)
      await changeMany(db, ownerId, { ids: [personId], cadenceDays }, today)
  }
  const written = ifThens.filter(({ cue, step }) => cue !== '' || step !== '')
  const values = {
    personIds: people.map(({ personId }) => personId),
    gives: gives.filter((give) => give !== ''),
    counterpart,
    ask,
    cues: written.map(({ cue }) => cue),
    steps: written.map(({ step }) => step),
    savedAt: now,
  }
  await db
    .insertInto('plan')
    .values(values)
    .onConflict((conflict) => conflict.columns(['tenantId', 'ownerId']).doUpdateSet(values))
    .execute()
  // What was saved last on a day is what that day shows: a plan cut down again no longer counts as whole.
  await forgetSaved(db, ownerId, today)
  await db
    .insertInto('academyEvent')
    .values({ kind: 'plan-saved', on: today, facts: JSON.stringify(planFacts({ people, ifThens })) })
    .execute()
}

/** Takes the plan back, and with it what it counted for; the rhythms stay with the ties. */
export async function removePlan(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('plan').where('ownerId', '=', ownerId).execute()
  await forgetSaved(db, ownerId)
}

async function forgetSaved(db: Db, ownerId: string, on?: string): Promise<void> {
  await sql`
    delete from academy_event where owner_id = ${ownerId} and kind = 'plan-saved'
      ${on === undefined ? sql`` : sql`and "on" = ${on}::date`}`.execute(db)
}

/** Somebody who was joined with another since is found as that one; each once, in the order of the page. */
async function listTheirIds(db: Db, ownerId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(m.kept_id, wanted.id) as id
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    left join merge m on m.owner_id = ${ownerId} and m.removed_id = wanted.id and m.undone_at is null
    order by wanted.place`.execute(db)
  return [...new Set(rows.map(({ id }) => id))]
}
