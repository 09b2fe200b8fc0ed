import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { CohortPod, PodChange } from '#contract/cohorts.ts'
import { podTroubles } from '#domain/academy/pod-troubles.ts'
import { isManaged, type PodMember, pods } from '#domain/academy/pods.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'

type Db = Transaction<DB>

interface Enrolled extends PodMember {
  readonly pod: number | null
}

/** The pods of a cohort as they stand, and what speaks against each. For whoever leads the programme. */
export async function listPods(db: Db, cohortId: string, now: Date): Promise<z.infer<typeof CohortPod>[]> {
  const placed = (await listEnrolled(db, cohortId, now)).filter(({ pod }) => pod !== null)
  return [...Map.groupBy(placed, ({ pod }) => pod ?? 0)]
    .toSorted(([one], [other]) => one - other)
    .map(([pod, members]) => ({
      pod,
      memberIds: members.map(({ id }) => id),
      against: [...podTroubles(members)],
    }))
}

/** Pods anew, by the cohort's seed: the same people make the same pods. Gives how many, and how many wait. */
export async function formPods(
  db: Db,
  cohortId: string,
  now: Date,
): Promise<{ pods: number; waiting: number }> {
  const cohort = await db.selectFrom('cohort').select('seed').where('id', '=', cohortId).executeTakeFirst()
  if (!cohort) throw notFound()
  const made = pods(await listEnrolled(db, cohortId, now), cohort.seed)
  const placed = made.pods.flatMap((pod, place) => pod.map((id) => ({ id, pod: place + 1 })))
  await sql`
    update enrolment e set pod = new.pod
    from enrolment old left join unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ pod }) => pod)}::int[]) as new (id, pod) on new.id = old.member_id
    where old.cohort_id = ${cohortId} and e.cohort_id = old.cohort_id and e.member_id = old.member_id`.execute(
    db,
  )
  return { pods: made.pods.length, waiting: made.waiting.length }
}

/** Moves somebody to another pod by hand; never to their manager or report. */
export async function movePod(
  db: Db,
  cohortId: string,
  { memberId, pod }: z.infer<typeof PodChange>,
  now: Date,
): Promise<void> {
  const enrolled = await listEnrolled(db, cohortId, now)
  const moved = enrolled.find(({ id }) => id === memberId)
  if (!moved) throw notFound()
  if (pod !== null && enrolled.some((other) => other.pod === pod && isManaged(moved, other)))
    throw new Refusal(
      409,
      'manager-and-report',
      'A manager is never in a pod with their report',
      'Whoever is watched by their manager asks nobody for help. Nothing was changed; choose another pod.',
    )
  await db
    .updateTable('enrolment')
    .set({ pod })
    .where('cohortId', '=', cohortId)
    .where('memberId', '=', memberId)
    .execute()
}

async function listEnrolled(db: Db, cohortId: string, now: Date): Promise<Enrolled[]> {
  const { rows } = await sql<Omit<Enrolled, 'offset'> & { timeZone: string }>`
    select m.id, m.department_id, m.manager_id, m.locale, m.time_zone, e.pod from enrolment e
    join member m on m.tenant_id = e.tenant_id and m.id = e.member_id and m.left_at is null
    where e.cohort_id = ${cohortId} order by e.pod, m.name, m.id`.execute(db)
  const offsets = new Map<string, number>()
  return rows.map(({ timeZone, ...member }) => {
    const offset = offsets.get(timeZone) ?? minutesEast(timeZone, now)
    offsets.set(timeZone, offset)
    return { ...member, offset }
  })
}

/** Minutes that a zone is ahead of UTC at an instant. */
function minutesEast(timeZone: string, now: Date): number {
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    now,
  )
  return Math.round((Date.parse(`${there.replace(' ', 'T')}:00Z`) - now.getTime()) / 60_000)
}
