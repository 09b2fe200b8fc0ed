import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import {
  type Evaluation,
  type EvaluationDetail,
  type EvaluationReport,
  type MyTurn,
  Outcome,
} from '#contract/evaluations.ts'
import { estimateOf, isPreliminary, sidesOf, verdictOn } from '#domain/academy/evaluation-report.ts'
import type { WedgeUnit } from '#domain/academy/programme-effect.ts'
import { countedOn, stepStartsOn } from '#domain/academy/wedge.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'

type Db = Transaction<DB>
type Shown = z.infer<typeof Evaluation>
type Report = z.infer<typeof EvaluationReport>

/** Every evaluation, those called off too, the newest first. */
export async function listEvaluations(db: Db): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'dueOn'>>`
    select e.id, e.name, e.starts_on, e.unit, e.steps, e.is_drawn, e.drawn_on, e.counted_on, e.called_off_on, e.called_off_because,
      coalesce((select sum(u.people)::int from evaluation_unit u where u.tenant_id = e.tenant_id and u.evaluation_id = e.id), 0) as people,
      array(select u.cohort_id from evaluation_unit u where u.tenant_id = e.tenant_id and u.evaluation_id = e.id and u.cohort_id is not null
        group by u.step, u.cohort_id order by u.step) as cohort_ids
    from evaluation e order by e.starts_on desc, e.made_at desc, e.id`.execute(db)
  return rows.map((row) => ({ ...row, dueOn: countedOn(row.startsOn, row.steps) }))
}

/** The design of one: its units in their order, and the seed that they were drawn from. */
export async function findEvaluation(db: Db, id: string): Promise<z.infer<typeof EvaluationDetail>> {
  const evaluation = (await listEvaluations(db)).find((each) => each.id === id)
  if (!evaluation) throw notFound()
  const { seed } = await db
    .selectFrom('evaluation')
    .select('seed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const units = await db
    .selectFrom('evaluationUnit')
    .select(['place', 'step', 'name', 'people', 'cohortId'])
    .where('evaluationId', '=', id)
    .orderBy('place')
    .execute()
  return {
    ...evaluation,
    seed,
    units: units.map((unit) => ({ ...unit, startsOn: stepStartsOn(evaluation.startsOn, unit.step) })),
  }
}

/** When it is the member's turn, in each evaluation that is not over. */
export async function listMyTurns(db: Db, memberId: string): Promise<z.infer<typeof MyTurn>[]> {
  const { rows } = await sql<Omit<z.infer<typeof MyTurn>, 'dueOn' | 'startsOn'> & { firstStartsOn: string }>`
    select e.id as evaluation_id, e.name, u.name as unit, u.step, e.steps, e.starts_on as first_starts_on, e.is_drawn
    from evaluation_member m
    join evaluation e on e.tenant_id = m.tenant_id and e.id = m.evaluation_id and e.called_off_on is null and e.counted_on is null
    join evaluation_unit u on u.tenant_id = m.tenant_id and u.evaluation_id = m.evaluation_id and u.place = m.place
    where m.member_id = ${memberId} order by e.starts_on, e.id`.execute(db)
  return rows.map(({ firstStartsOn, ...row }) => ({
    ...row,
    startsOn: stepStartsOn(firstStartsOn, row.step),
    dueOn: countedOn(firstStartsOn, row.steps),
  }))
}

/** The report, from what was counted: figures of steps, each five people and more, and what may be said of them. */
export async function findReport(db: Db, id: string): Promise<Report> {
  const evaluation = await findEvaluation(db, id)
  const counts = await db
    .selectFrom('evaluationCount')
    .select(['place', 'outcome', 'people', 'beforeFirst', 'beforeSecond', 'during'])
    .where('evaluationId', '=', id)
    .orderBy('place')
    .execute()
  const stepOf = new Map(evaluation.units.map(({ place, step }) => [place, step]))
  const unitsOf = (outcome: Outcome): WedgeUnit[] =>
    counts
      .filter((count) => count.outcome === outcome)
      .map(({ place, people, beforeFirst, beforeSecond, during }) => ({
        step: stepOf.get(place) ?? 0,
        people,
        before: [beforeFirst, beforeSecond],
        during,
      }))
  const units = unitsOf('weeks')
  const sides = sidesOf(units)
  const verdict = evaluation.countedOn === null ? null : verdictOn(sides)
  // The first eight digits of the seed are the bootstrap's 32 bits.
  const chance = { isDrawn: evaluation.isDrawn, seed: Number.parseInt(evaluation.seed.slice(0, 8), 16) }
  const { isDrawn, dueOn } = evaluation
  return {
    dueOn,
    countedOn: evaluation.countedOn,
    verdict,
    isPreliminary: isPreliminary(units.length),
    isDrawn,
    sides,
    units: units.length,
    left: await howManyLeft(db, id),
    unitsLeftOut: evaluation.countedOn === null ? 0 : evaluation.units.length - units.length,
    by: estimateOf(units, chance)?.by ?? 'none',
    outcomes:
      verdict === null || verdict === 'nothing'
        ? []
        : Outcome.options.map((outcome) => figuresOf(outcome, unitsOf(outcome), chance)),
  }
}

function figuresOf(
  outcome: Outcome,
  units: readonly WedgeUnit[],
  chance: { readonly isDrawn: boolean; readonly seed: number },
): Report['outcomes'][number] {
  // Weeks are told of eight, as they are preset; they were counted in fours.
  const scale = outcome === 'weeks' ? 2 : 1
  const estimate = estimateOf(units, chance)
  const scaled = (value: number | null | undefined) => (typeof value === 'number' ? value * scale : null)
  const steps = [...Map.groupBy(units, ({ step }) => step)].map(([step, those]) => {
    const people = those.reduce((sum, unit) => sum + unit.people, 0)
    const mean = (of: (unit: WedgeUnit) => number) =>
      rounded((scale * those.reduce((sum, unit) => sum + of(unit), 0)) / people)
    return {
      step,
      people,
      before: mean(({ before: [first, second] }) => (first + second) / 2),
      during: (those[0]?.during ?? []).map((_, period) => mean(({ during }) => during[period] ?? 0)),
    }
  })
  return {
    outcome,
    effect: scaled(estimate?.effect),
    low: scaled(estimate?.interval.low),
    high: scaled(estimate?.interval.high),
    steps: steps.toSorted((one, other) => one.step - other.step),
  }
}

/** To a hundredth: enough to see, too little to work somebody out from. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

async function howManyLeft(db: Db, id: string): Promise<Report['left']> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from evaluation_member e join member m on m.tenant_id = e.tenant_id and m.id = e.member_id
    where e.evaluation_id = ${id} and m.left_at is not null`.execute(db)
  const count = rows[0]?.count ?? 0
  if (count === 0) return 'none'
  return count < 5 ? 'a-few' : 'many'
}
