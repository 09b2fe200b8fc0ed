import { sql } from 'kysely'
import { asMember, asNobody } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import { todayIn } from '../today.ts'
import { closeDueDraws, passUnclaimedPrizes } from './close-draws.ts'
import { renewCohortStanding } from './cohort-changes.ts'
import { countDueEvaluations } from './evaluation-changes.ts'
import { pinBegunCohorts } from './pin-content.ts'
import { type ReminderWay, remind } from './reminders.ts'

export interface ProgrammeKeeper {
  /** Looks after every running cohort now; for tests. Gives how many members were looked after. */
  keep(): Promise<number>
  stop(): void
}

/**
 * Renews what programme leads see of each member and sends the reminder that is due, each in that member's own context,
 * closes draws, passes on prizes and counts evaluations whose time has come, every quarter of an hour. One who fails is told and stops nobody else.
 */
export function startProgrammeKeeper(
  database: Database,
  way: ReminderWay,
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
    for (const tenantId of new Set(enrolments.map((enrolment) => enrolment.tenantId)))
      await asMember(database, { tenantId, id: tenantId, roles: ['pinning'] }, (db) =>
        pinBegunCohorts(db, now()),
      ).catch((error: Error) => log(`What a cohort began with was not kept: ${error.message}`))
    for (const { tenantId, cohortId, memberId, timeZone } of enrolments)
      await asMember(database, { tenantId, id: memberId, roles: ['member'] }, async (db) => {
        const today = todayIn(timeZone, now())
        const seen = await renewCohortStanding(db, cohortId, { id: memberId, today })
        await remind(db, memberId, cohortId, { ...seen, today, hour: hourIn(timeZone, now()) }, way)
      }).catch((error: Error) => log(`The standing of a member was not renewed: ${error.message}`))
    await closeDueDraws(database, now()).catch((error: Error) =>
      log(`A draw was not closed: ${error.message}`),
    )
    await passUnclaimedPrizes(database, now()).catch((error: Error) =>
      log(`A prize that nobody asked for stays where it is: ${error.message}`),
    )
    await countDueEvaluations(database, todayIn('UTC', now())).catch((error: Error) =>
      log(`An evaluation was not counted: ${error.message}`),
    )
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

/** The hour of day, 0–23, that it is now in a time zone. */
function hourIn(timeZone: string, now: Date): number {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' })
  clocks.set(timeZone, clock)
  return Number(clock.format(now))
}

// Making one takes a fifth of a millisecond, and everybody is asked for every quarter of an hour.
const clocks = new Map<string, Intl.DateTimeFormat>()
