import type { Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'
import { isSuppressed } from '../people/suppression.ts'

/** Whether an outside person may still get a mail: not when they said 'never again' since it was written. */
export async function mayMailOutside(db: Transaction<DB>, address: string): Promise<boolean> {
  return !(await isSuppressed(db, address))
}
