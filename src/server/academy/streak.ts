import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Leave, Streak } from '#contract/streak.ts'
import { streak } from '#domain/academy/streak.ts'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'

type Db = Transaction<DB>

const WEEKS_SHOWN = 13
/** As the mission of that name has it: so many people of My week, on so many days. */
const STEADY = { people: 3, days: 2 }

/**
 * A member's steady weeks, in or out of a cohort: whom of My week they were in touch with, by their own word or as an
 * import shows, after they were chosen. Runs as the member.
 */
export async function findStreak(db: Db, ownerId: string, today: string): Promise<z.infer<typeof Streak>> {
  const { rows } = await sql<{ monday: string; people: number; days: number }>`
    select monday, count(*)::int as people, count(distinct "on")::int as days
    from (
      select k.monday, min(d."on") as "on"
      from pick k join contact_day d on d.tenant_id = k.tenant_id and d.owner_id = k.owner_id and d.person_id = k.person_id
        and d."on" between k.monday and k.monday + 6 and d."out" > 0
      where k.owner_id = ${ownerId} and (k.answer = 'did' or d."on" > coalesce((k.facts->>'lastOn')::date, '-infinity'))
      group by k.monday, k.person_id
    ) reached
    group by monday order by monday`.execute(db)
  const leaves = await db
    .selectFrom('leave')
    .select(['startsOn', 'endsOn'])
    .where('ownerId', '=', ownerId)
    .orderBy('startsOn')
    .execute()
  const steady = rows.filter(({ people, days }) => people >= STEADY.people && days >= STEADY.days)
  const found = streak({ steady: steady.map(({ monday }) => monday), leaves, today })
  const monday = dayText(mondayOf(dayNumber(today)))
  const { people, days } = rows.find((row) => row.monday === monday) ?? { people: 0, days: 0 }
  return { ...found, weeks: found.weeks.slice(-WEEKS_SHOWN), thisWeek: { people, days }, leaves }
}

/** Enters a leave, or changes the one that begins on the same day. */
export async function keepLeave(db: Db, { startsOn, endsOn }: z.infer<typeof Leave>): Promise<void> {
  await db
    .insertInto('leave')
    .values({ startsOn, endsOn })
    .onConflict((conflict) => conflict.columns(['tenantId', 'ownerId', 'startsOn']).doUpdateSet({ endsOn }))
    .execute()
}

export async function removeLeave(db: Db, ownerId: string, startsOn: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('leave')
    .where('ownerId', '=', ownerId)
    .where('startsOn', '=', startsOn)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}
