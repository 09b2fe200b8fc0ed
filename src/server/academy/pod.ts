import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Nudge, Pod, PodMate } from '#contract/pod.ts'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { findMyCohort, type Looker } from './cohort-queries.ts'

type Db = Transaction<DB>

/** My pod in the cohort that I am in now, and whether somebody in it nudged me this week. Runs as the member. */
export async function findPod(db: Db, looker: Looker): Promise<z.infer<typeof Pod>> {
  const cohort = await findMyCohort(db, looker)
  const choice = await db
    .selectFrom('reminderChoice')
    .select('takesNudges')
    .where('ownerId', '=', looker.id)
    .executeTakeFirst()
  return {
    cohort: cohort ?? null,
    mates: cohort ? await listPod(db, cohort.id, looker.today) : [],
    nudge: cohort ? await findNudge(db, looker.id, cohort.id, looker.today) : null,
    takesNudges: choice?.takesNudges ?? true,
  }
}

/** Who is in my pod; who has had a quiet week and the one before; whom this week's nudge reached. */
export async function listPod(db: Db, cohortId: string, today: string): Promise<z.infer<typeof PodMate>[]> {
  const { rows } = await sql<z.infer<typeof PodMate>>`
    select p.member_id, m.name, coalesce(d.name, '') as department, p.is_quiet, p.is_nudged
    from my_pod(${cohortId}, ${mondayText(today)}::date) p join member m on m.id = p.member_id
    left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id order by m.name, m.id`.execute(
    db,
  )
  return rows
}

/** This week's nudge that the member has not seen yet. */
export async function findNudge(
  db: Db,
  memberId: string,
  cohortId: string,
  today: string,
): Promise<z.infer<typeof Nudge> | null> {
  const found = await db
    .selectFrom('nudge')
    .innerJoin('member', (join) =>
      join.onRef('member.tenantId', '=', 'nudge.tenantId').onRef('member.id', '=', 'nudge.fromId'),
    )
    .select(['member.name as from', 'nudge.monday'])
    .where('nudge.ownerId', '=', memberId)
    .where('nudge.cohortId', '=', cohortId)
    .where('nudge.monday', '=', mondayText(today))
    .where('nudge.seenAt', 'is', null)
    .executeTakeFirst()
  return found ?? null
}

/** Sends the one nudge of this week to somebody of my pod with a quiet week. */
export async function sendNudge(db: Db, looker: Looker, memberId: string, now: Date): Promise<void> {
  const { cohort, mates } = await findPod(db, looker)
  const mate = mates.find((each) => each.memberId === memberId)
  if (!cohort || !mate) throw notFound()
  if (!mate.isQuiet || mate.isNudged)
    throw new Refusal(
      409,
      'no-nudge-needed',
      'No nudge is needed',
      mate.isNudged
        ? 'Somebody of your pod sent this week’s nudge; one a week is enough. Nothing was sent.'
        : 'No quiet week is shown of them. Nothing was sent.',
    )
  await db
    .insertInto('nudge')
    .values({ ownerId: memberId, cohortId: cohort.id, monday: mondayText(looker.today), sentAt: now })
    .execute()
}

/** Nudges for me were read. */
export async function seeNudges(db: Db, memberId: string, now: Date): Promise<void> {
  await db
    .updateTable('nudge')
    .set({ seenAt: now })
    .where('ownerId', '=', memberId)
    .where('seenAt', 'is', null)
    .execute()
}

function mondayText(today: string): string {
  return dayText(mondayOf(dayNumber(today)))
}
