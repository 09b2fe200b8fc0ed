import type { Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

export function listImports(db: Db, ownerId: string) {
  return db
    .selectFrom('import')
    .select(['id', 'state', 'files', 'snapshotOn', 'startedAt', 'finishedAt', 'report'])
    .where('ownerId', '=', ownerId)
    .orderBy('startedAt', 'desc')
    .limit(200)
    .execute()
}

export function findImport(db: Db, ownerId: string, id: string) {
  return db
    .selectFrom('import')
    .select(['id', 'state', 'files', 'snapshotOn', 'startedAt', 'finishedAt', 'report'])
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What was skipped or remarked, in the order of the files. */
export function listSkips(db: Db, ownerId: string, importId: string, limit: number) {
  return db
    .selectFrom('importSkip')
    .select(['file', 'line', 'reason', 'message', 'isRecord'])
    .where('ownerId', '=', ownerId)
    .where('importId', '=', importId)
    .orderBy('file')
    .orderBy('line')
    .limit(limit)
    .execute()
}
