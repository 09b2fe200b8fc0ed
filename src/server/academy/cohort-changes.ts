import { randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { CohortChange, CohortWanted, EnrolWanted, SelfReport } from '#contract/cohorts.ts'
import { cohortWeek, endsOn } from '#domain/academy/cohort-week.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { Looker } from './cohort-queries.ts'
import { findCohortContent } from './company-programme.ts'
import { renewPlace } from './leaderboard.ts'
import { findStanding } from './standing.ts'

type Db = Transaction<DB>

export async function addCohort(db: Db, wanted: z.infer<typeof CohortWanted>): Promise<string> {
  const { id } = await db
    .insertInto('cohort')
    .values({ ...wanted, seed: randomBytes(32).toString('hex') })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeCohort(db: Db, id: string, change: z.infer<typeof CohortChange>): Promise<void> {
  if (Object.keys(change).length === 0) return
  const { numUpdatedRows } = await db
    .updateTable('cohort')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
}

export async function removeCohort(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('cohort').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

/** Enrols these members and departments; who is in already stays as they are. Gives how many are new. */
export async function enrol(
  db: Db,
  cohortId: string,
  { memberIds, departmentIds }: z.infer<typeof EnrolWanted>,
  looker: Looker,
): Promise<number> {
  await openCohort(db, cohortId, looker)
  const { rows } = await sql`
    insert into enrolment (cohort_id, member_id)
    select ${cohortId}, m.id from member m
    where m.left_at is null and (m.id = any(${memberIds}::uuid[]) or m.department_id = any(${departmentIds}::uuid[]))
    on conflict do nothing returning member_id`.execute(db)
  return rows.length
}

/** Joins an open cohort by oneself, until its second week. */
export async function joinCohort(db: Db, cohortId: string, looker: Looker): Promise<void> {
  const cohort = await openCohort(db, cohortId, looker)
  if (!cohort.isOpen || cohort.week > 1)
    throw new Refusal(
      409,
      'cohort-closed',
      'This cohort cannot be joined',
      'It is not open, or its second week has begun. Nothing was changed; ask whoever runs the programme, or wait for the next.',
    )
  await db
    .insertInto('enrolment')
    .values({ cohortId, memberId: looker.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Leaves a cohort, or takes somebody out of it; what they did stays theirs. */
export async function leaveCohort(db: Db, cohortId: string, memberId: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('enrolment')
    .where('cohortId', '=', cohortId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

/** What no data can show; counts half. */
export async function reportMyself(
  db: Db,
  { kind, ...facts }: z.infer<typeof SelfReport>,
  { today }: Looker,
): Promise<void> {
  await db
    .insertInto('academyEvent')
    .values({ kind, on: today, isSelf: true, facts: JSON.stringify(facts) })
    .execute()
}

/** Takes back what I said of this kind, and with it what it counted for. */
export async function takeBackReports(db: Db, ownerId: string, kind: string): Promise<void> {
  await db
    .deleteFrom('academyEvent')
    .where('ownerId', '=', ownerId)
    .where('kind', '=', kind)
    .where('isSelf', '=', true)
    .execute()
}

/**
 * What the programme lead sees of me, and my points on the leaderboard if I am shown there, anew; and whether I want help.
 * In the member's own transaction. Gives what reminders go by.
 */
export async function renewCohortStanding(
  db: Db,
  cohortId: string,
  looker: Looker,
  wantsHelp?: boolean,
): Promise<{ readonly startsOn: string; readonly lastActiveWeek: string | null }> {
  const cohort = await db
    .selectFrom('enrolment')
    .innerJoin('cohort', (join) =>
      join.onRef('cohort.tenantId', '=', 'enrolment.tenantId').onRef('cohort.id', '=', 'enrolment.cohortId'),
    )
    .select(['cohort.startsOn', 'cohort.threshold'])
    .where('enrolment.cohortId', '=', cohortId)
    .where('enrolment.memberId', '=', looker.id)
    .executeTakeFirst()
  if (!cohort) throw notFound()
  const content = await findCohortContent(db, cohortId)
  const standing = await findStanding(db, looker.id, cohort.startsOn, content)
  const missionsDone = standing.missions.filter(({ isDone }) => isDone).length
  const seen = {
    missionsDone,
    missionsOpen: standing.missions.filter(({ isDone, isReplaced }) => !isDone && !isReplaced).length,
    lessonsRead: standing.lessonsRead,
    lastActiveWeek: standing.lastActiveWeek,
    isOverThreshold: standing.points.total >= cohort.threshold,
    ...(wantsHelp === undefined ? {} : { wantsHelp }),
  }
  await db
    .insertInto('cohortStanding')
    .values({ cohortId, ...seen })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'cohortId', 'memberId'])
        .doUpdateSet(seen)
        // Most quarters of an hour nothing has changed, and nothing is written.
        .where(
          sql<boolean>`(cohort_standing.missions_done, cohort_standing.missions_open, cohort_standing.lessons_read, cohort_standing.last_active_week, cohort_standing.is_over_threshold, cohort_standing.wants_help)
            is distinct from (excluded.missions_done, excluded.missions_open, excluded.lessons_read, excluded.last_active_week,
              excluded.is_over_threshold, ${wantsHelp === undefined ? sql`cohort_standing.wants_help` : sql`excluded.wants_help`})`,
        ),
    )
    .execute()
  await renewPlace(db, looker.id, cohortId, standing.points.total)
  return { startsOn: cohort.startsOn, lastActiveWeek: seen.lastActiveWeek }
}

async function openCohort(db: Db, id: string, { today }: Looker) {
  const cohort = await db
    .selectFrom('cohort')
    .select(['startsOn', 'isOpen'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!cohort) throw notFound()
  const week = cohortWeek(cohort.startsOn, today)
  if (week > 4)
    throw new Refusal(
      409,
      'cohort-over',
      'This cohort is over',
      `It ended on ${endsOn(cohort.startsOn)}. Nothing was changed; enrol in the next one.`,
    )
  return { ...cohort, week }
}
