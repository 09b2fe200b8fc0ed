import { randomBytes, randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { EvaluationWanted } from '#contract/evaluations.ts'
import { stepStartsOn, stepsInOrder } from '#domain/academy/wedge.ts'
import { asNobody } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { addCohort } from './cohort-changes.ts'
import { asDrawing } from './drawing.ts'
import { planInOrder } from './evaluation-plan.ts'

type Db = Transaction<DB>

/**
 * Draws the order once and for all, and makes a cohort for each step with its people in it. Refused when the first step has
 * begun already: whoever draws then could have looked first.
 */
export async function addEvaluation(
  db: Db,
  wanted: z.infer<typeof EvaluationWanted>,
  today: string,
): Promise<string> {
  if (wanted.startsOn <= today)
    throw new Refusal(
      409,
      'begun-already',
      'The first Monday must be still to come',
      'An order is drawn before anybody begins, or it could follow what was seen. Nothing was drawn; choose a later Monday.',
    )
  // Of two who draw at once the second sees whom the first assigned.
  await sql`select pg_advisory_xact_lock(hashtextextended('evaluation ' || current_tenant(), 0))`.execute(db)
  const id = randomUUID()
  const seed = randomBytes(32).toString('hex')
  const units = await planInOrder(db, wanted, id, seed)
  const { name, startsOn, unit, steps, isDrawn } = wanted
  await refuseWhoeverIsInAnother(
    db,
    wanted,
    units.flatMap(({ memberIds }) => memberIds),
  )
  await db
    .insertInto('evaluation')
    .values({ id, name, startsOn, unit, steps, isDrawn, seed, drawnOn: today })
    .execute()
  const stepOf = stepsInOrder(units.length, steps)
  const cohortIds: string[] = []
  for (let step = 0; step < steps; step++)
    cohortIds.push(
      await addCohort(db, {
        name: `${name} ${step + 1}`,
        startsOn: stepStartsOn(startsOn, step),
        isOpen: false,
        threshold: 160,
      }),
    )
  await db
    .insertInto('evaluationUnit')
    .values(
      units.map((each, place) => ({
        evaluationId: id,
        place,
        step: stepOf[place] ?? 0,
        name: each.name,
        people: each.memberIds.length,
        cohortId: cohortIds[stepOf[place] ?? 0] ?? null,
      })),
    )
    .execute()
  const assigned = units.flatMap(({ memberIds }, place) => memberIds.map((memberId) => ({ memberId, place })))
  await sql`
    insert into evaluation_member (evaluation_id, member_id, place)
    select ${id}, * from unnest(${assigned.map(({ memberId }) => memberId)}::uuid[], ${assigned.map(({ place }) => place)}::int[])`.execute(
    db,
  )
  await sql`
    insert into enrolment (cohort_id, member_id)
    select u.cohort_id, m.member_id from evaluation_member m
    join evaluation_unit u on u.tenant_id = m.tenant_id and u.evaluation_id = m.evaluation_id and u.place = m.place
    where m.evaluation_id = ${id}`.execute(db)
  return id
}

/**
 * Nobody is in two evaluations whose weeks overlap: they could not wait in one and begin in the other, and two reports that
 * differ by one person would tell of them.
 */
async function refuseWhoeverIsInAnother(
  db: Db,
  { startsOn, steps }: z.infer<typeof EvaluationWanted>,
  memberIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select e.name from evaluation e
    where e.called_off_on is null
      and daterange(e.starts_on - 56, e.starts_on + 28 * (e.steps - 1)) && daterange(${startsOn}::date - 56, ${startsOn}::date + 28 * ${steps - 1}::int)
      and exists (select from evaluation_member m where m.tenant_id = e.tenant_id and m.evaluation_id = e.id and m.member_id = any(${memberIds}::uuid[]))
    order by e.starts_on limit 1`.execute(db)
  if (!rows[0]) return
  throw new Refusal(
    409,
    'assigned-already',
    'Somebody is in another evaluation',
    `Some of these people are assigned in “${rows[0].name}”, and its weeks overlap with these. Nothing was drawn; take other departments or a later Monday, or call that one off.`,
  )
}

/** Called off for good, with the reason; it stays in the list, so that an order nobody liked is not drawn away unseen. */
export async function callOff(db: Db, id: string, because: string, today: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('evaluation')
    .set({ calledOffOn: today, calledOffBecause: because })
    .where('id', '=', id)
    .where('calledOffOn', 'is', null)
    .where('countedOn', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  if (!(await db.selectFrom('evaluation').select('id').where('id', '=', id).executeTakeFirst()))
    throw notFound()
  throw new Refusal(
    409,
    'evaluation-over',
    'This evaluation is over',
    'It was called off before, or all is counted; neither is taken back. Nothing was changed.',
  )
}

/** Counts it if its day has come and nobody has; inside the database, which gives sums of five people and more. */
export async function countWhenDue(db: Db, id: string, today: string): Promise<void> {
  await sql`select count_evaluation(${id}, ${today}::date)`.execute(db)
}

/** Counts every evaluation whose day has come, in any company. Gives how many. */
export async function countDueEvaluations(database: Database, today: string): Promise<number> {
  const { rows } = await asNobody(database, (db) =>
    sql<{
      tenantId: string
      evaluationId: string
    }>`select tenant_id, evaluation_id from due_evaluations(${today}::date)`.execute(db),
  )
  for (const { tenantId, evaluationId } of rows)
    await asDrawing(database, tenantId, (db) => countWhenDue(db, evaluationId, today))
  return rows.length
}
