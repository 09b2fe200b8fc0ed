import type { Transaction } from 'kysely'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import { addEvaluation, countWhenDue } from '../academy/evaluation-changes.ts'
import type { DB } from '../database/schema.ts'

/**
 * An evaluation that is over: everybody but the visitor's own department, nine weeks ago, in two steps. Its people are a
 * dozen, so that its report is a description only; that is what a company of this size gets.
 */
export async function addDemoEvaluation(db: Transaction<DB>, today: string): Promise<void> {
  const monday = mondayOf(dayNumber(today)) - 63
  const departments = await db
    .selectFrom('department')
    .select('id')
    .where('name', '<>', 'Client services')
    .execute()
  const wanted = {
    name: 'First try',
    startsOn: dayText(monday),
    unit: 'departments' as const,
    departmentIds: departments.map(({ id }) => id),
    steps: 2,
    isDrawn: true,
  }
  const id = await addEvaluation(db, wanted, dayText(monday - 7))
  await countWhenDue(db, id, today)
}
