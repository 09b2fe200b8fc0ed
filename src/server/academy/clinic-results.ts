import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { ClinicHistory, ClinicKept } from '#contract/clinic.ts'
import { CLINIC_ITEMS } from '#domain/academy/clinic.ts'
import type { DB } from '../database/schema.ts'
import { Refusal } from '../refusal.ts'
import type { Moment } from './changes.ts'

type Db = Transaction<DB>

/** The marks of my first and my newest export, as far as I kept them. */
export async function findClinic(db: Db, ownerId: string): Promise<z.infer<typeof ClinicHistory>> {
  const kept = await db
    .selectFrom('clinicResult')
    .select(['exportedOn', 'score', 'judged'])
    .where('ownerId', '=', ownerId)
    .orderBy('exportedOn')
    .execute()
  const ends = kept.filter((_, place) => place === 0 || place === kept.length - 1)
  if (ends.length === 0) return { results: [] }
  const marks = await db
    .selectFrom('clinicMark')
    .select(['exportedOn', 'item', 'weight', 'points', 'found'])
    .where('ownerId', '=', ownerId)
    .where(
      'exportedOn',
      'in',
      ends.map(({ exportedOn }) => exportedOn),
    )
    .execute()
  const inOrder = marks.toSorted(
    (one, other) => CLINIC_ITEMS.indexOf(one.item) - CLINIC_ITEMS.indexOf(other.item),
  )
  return {
    results: ends.map((result) => ({
      ...result,
      items: inOrder
        .filter(({ exportedOn }) => exportedOn === result.exportedOn)
        .map(({ exportedOn: _, ...mark }) => mark),
    })),
  }
}

/** Keeps an export's marks for me alone; marks of the same day's export are replaced. */
export async function keepClinic(
  db: Db,
  ownerId: string,
  { exportedOn, score, judged, items }: z.infer<typeof ClinicKept>,
  { now, today }: Moment,
): Promise<void> {
  if (exportedOn > today)
    throw new Refusal(
      400,
      'export-from-tomorrow',
      'This export is from a day that has not come',
      'Nothing was kept. Look at the clock of this computer, then drop the export again.',
    )
  await db
    .deleteFrom('clinicResult')
    .where('ownerId', '=', ownerId)
    .where('exportedOn', '=', exportedOn)
    .execute()
  await db.insertInto('clinicResult').values({ exportedOn, score, judged, keptAt: now }).execute()
  await db
    .insertInto('clinicMark')
    .values(items.map((mark) => ({ ...mark, exportedOn })))
    .execute()
}

/** Takes back all marks I kept. */
export async function forgetClinic(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('clinicResult').where('ownerId', '=', ownerId).execute()
}
