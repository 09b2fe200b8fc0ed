import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { EvaluationPreview, EvaluationWanted } from '#contract/evaluations.ts'
import { hasInterval, isPreliminary, type Sides, verdictOn } from '#domain/academy/evaluation-report.ts'
import {
  countedOn,
  departmentUnits,
  drawnSequence,
  peopleUnits,
  stepStartsOn,
  stepsInOrder,
} from '#domain/academy/wedge.ts'
import type { DB } from '../database/schema.ts'
import { Refusal } from '../refusal.ts'

type Db = Transaction<DB>
type Wanted = z.infer<typeof EvaluationWanted>

/** What begins and waits as one. */
export interface PlannedUnit {
  readonly name: string
  /** What is drawn: never a name, which can change. */
  readonly key: string
  readonly memberIds: readonly string[]
}

interface Assigned {
  readonly id: string
  readonly departmentId: string
  readonly department: string
}

/** Who would be in it and in how large units; nothing of the order. */
export async function previewEvaluation(db: Db, wanted: Wanted): Promise<z.infer<typeof EvaluationPreview>> {
  const units = await planUnits(db, wanted, 'preview', '')
  const sizes = units.map(({ memberIds }) => memberIds.length)
  const sides = leastSides(sizes, wanted.steps)
  return {
    units: units.map(({ name, memberIds }) => ({ name, people: memberIds.length })),
    startsOn: Array.from({ length: wanted.steps }, (_, step) => stepStartsOn(wanted.startsOn, step)),
    dueOn: countedOn(wanted.startsOn, wanted.steps),
    sides,
    verdict: verdictOn(sides),
    isPreliminary: isPreliminary(units.length),
    hasInterval: hasInterval(units.length, wanted.steps, wanted.isDrawn),
  }
}

/** The units in the order in which they begin: drawn from the seed, or as given. */
export async function planInOrder(
  db: Db,
  wanted: Wanted,
  evaluationId: string,
  seed: string,
): Promise<readonly PlannedUnit[]> {
  const units = await planUnits(db, wanted, evaluationId, seed)
  if (!wanted.isDrawn) return units
  const order = drawnSequence(
    evaluationId,
    seed,
    units.map(({ key }) => key),
  )
  return units.toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key))
}

/** Departments in the order given, small ones together; or groups of people, dealt by the seed. */
async function planUnits(
  db: Db,
  { unit, departmentIds, steps, isDrawn }: Wanted,
  evaluationId: string,
  seed: string,
): Promise<readonly PlannedUnit[]> {
  const { rows } = await sql<Assigned>`
    select m.id, d.id as department_id, d.name as department from member m
    join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    where m.left_at is null and d.id = any(${departmentIds}::uuid[]) order by d.name, m.id`.execute(db)
  const units = unit === 'people' ? groups(rows, evaluationId, seed) : departments(rows, departmentIds)
  if (units.length < steps)
    throw new Refusal(
      409,
      'too-few-units',
      'Too few for so many steps',
      `These are ${units.length} ${unit === 'people' ? 'groups of five people or more' : 'departments of five people or more, small ones taken together'}, and each of the ${steps} steps needs one. Nothing was drawn; choose fewer steps or more departments.`,
    )
  if (unit === 'people' && !isDrawn)
    throw new Refusal(
      409,
      'people-are-drawn',
      'People can only be drawn',
      'Only departments can begin in a chosen order. Nothing was drawn; let the order be drawn, or take departments.',
    )
  return units
}

function groups(rows: readonly Assigned[], evaluationId: string, seed: string): PlannedUnit[] {
  const order = drawnSequence(
    evaluationId,
    seed,
    rows.map(({ id }) => id),
  )
  return peopleUnits(order).map((memberIds, place) => ({
    name: String(place + 1),
    key: `group ${place + 1}`,
    memberIds,
  }))
}

function departments(rows: readonly Assigned[], wanted: readonly string[]): PlannedUnit[] {
  const membersOf = Map.groupBy(rows, ({ departmentId }) => departmentId)
  const sizes = [...membersOf].map(([id, members]) => ({ id, people: members.length }))
  const units = departmentUnits(sizes).map((ids) => {
    const members = ids.flatMap((id) => membersOf.get(id) ?? [])
    return {
      name: [...new Set(members.map(({ department }) => department))].join(' + '),
      key: ids.toSorted().join(' '),
      memberIds: members.map(({ id }) => id),
      first: Math.min(...ids.map((id) => wanted.indexOf(id))),
    }
  })
  return units.toSorted((one, other) => one.first - other.first)
}

/** The fewest people on each side, whichever order is drawn: the largest units of one end may fall to the other. */
function leastSides(sizes: readonly number[], steps: number): Sides {
  const inOrder = stepsInOrder(sizes.length, steps)
  const ascending = sizes.toSorted((one, other) => one - other)
  const fewest = (count: number) => ascending.slice(0, count).reduce((sum, people) => sum + people, 0)
  return {
    begun: fewest(inOrder.filter((step) => step < steps - 1).length),
    waiting: fewest(inOrder.filter((step) => step > 0).length),
  }
}
