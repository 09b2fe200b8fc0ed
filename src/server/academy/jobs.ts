import { sql } from 'kysely'
import { asMember, asNobody } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import { todayIn } from '../today.ts'
import { renewCohortStanding } from './cohort-changes.ts'
import { shippedProgramme } from './content.ts'

export interface ProgrammeKeeper {
  /** Looks after every running cohort now; for tests. Gives how many members were looked after. */
  keep(): Promise<number>
  stop(): void
}

/**
 * Renews what programme leads see of each member, each in that member's own context, every quarter of an hour. One who
 * fails is told and stops nobody else.
 */
export function startProgrammeKeeper(
  database: Database,
  now: () => Date,
  log: (message: string) => void,
): ProgrammeKeeper {
  let running: Promise<number> | undefined

  async function keepAll(): Promise<number> {
    const enrolments = await asNobody(
      database,
      async (db) =>
        (
          await sql<{ tenantId: string; cohortId: string; memberId: string; timeZone: string }>`
            select tenant_id, cohort_id, member_id, time_zone from running_enrolments(${todayIn('UTC', now())}::date)`.execute(
            db,
          )
        ).rows,
    )
    for (const { tenantId, cohortId, memberId, timeZone } of enrolments)
      await asMember(database, { tenantId, id: memberId, roles: ['member'] }, (db) =>
        renewCohortStanding(
          db,
          cohortId,
          { id: memberId, today: todayIn(timeZone, now()) },
          shippedProgramme(),
        ),
      ).catch((error: Error) => log(`The standing of a member was not renewed: ${error.message}`))
    return enrolments.length
  }

  const keep = () => {
    running ??= keepAll().finally(() => {
      running = undefined
    })
    return running
  }
  const timer = setInterval(
    () => void keep().catch((error: Error) => log(`Cohorts wait: ${error.message}`)),
    900_000,
  )
  timer.unref()
  return { keep, stop: () => clearInterval(timer) }
}
