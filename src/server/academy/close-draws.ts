import { sql } from 'kysely'
import { asMember, asNobody } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import { todayIn } from '../today.ts'
import { renewCohortStanding } from './cohort-changes.ts'
import { closeDraw, passUnclaimed } from './draw-changes.ts'
import { asDrawing } from './drawing.ts'
import { CLAIM_MS } from './prize-queries.ts'

/** Closes every draw whose time has come, in any company. Gives how many. */
export async function closeDueDraws(database: Database, now: Date): Promise<number> {
  const { rows } = await asNobody(database, (db) =>
    sql<{ tenantId: string; drawId: string }>`select tenant_id, draw_id from due_draws(${now})`.execute(db),
  )
  for (const due of rows) await closeWhenDue(database, due, now)
  return rows.length
}

/** Gives prizes that nobody asked for in time to the next ticket, in any company. */
export async function passUnclaimedPrizes(database: Database, now: Date): Promise<void> {
  const { rows } = await asNobody(database, (db) =>
    sql<{ tenantId: string; drawId: string }>`
      select tenant_id, draw_id from unclaimed_draws(${new Date(now.getTime() - CLAIM_MS)})`.execute(db),
  )
  for (const { tenantId, drawId } of rows)
    await asDrawing(database, tenantId, (db) => passUnclaimed(db, drawId, now))
}

/** Closes a draw whose time has come, after everybody's standing was renewed, each in their own context. */
export async function closeWhenDue(
  database: Database,
  { tenantId, drawId }: { tenantId: string; drawId: string },
  now: Date,
): Promise<void> {
  const { rows } = await asDrawing(database, tenantId, (db) =>
    sql<{ cohortId: string; memberId: string; timeZone: string }>`
      select e.cohort_id, e.member_id, m.time_zone from draw d
      join enrolment e on e.tenant_id = d.tenant_id and e.cohort_id = d.cohort_id
      join member m on m.tenant_id = e.tenant_id and m.id = e.member_id and m.left_at is null
      where d.id = ${drawId} and d.closed_at is null and d.closes_at <= ${now}`.execute(db),
  )
  for (const { cohortId, memberId, timeZone } of rows)
    await asMember(database, { tenantId, id: memberId, roles: ['member'] }, (db) =>
      renewCohortStanding(db, cohortId, { id: memberId, today: todayIn(timeZone, now) }),
    )
  await asDrawing(database, tenantId, (db) => closeDraw(db, drawId, now))
}
