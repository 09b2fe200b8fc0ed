import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { MoveWanted } from '#contract/accounts.ts'
import type { DB } from '../database/schema.ts'
import { changePerson } from '../people/changes.ts'
import { findPerson } from '../people/queries.ts'
import { notFound } from '../refusal.ts'

type Db = Transaction<DB>

/** A member knows that somebody has moved, before any file says so. */
export async function recordMove(
  db: Db,
  ownerId: string,
  personId: string,
  { organisation, title, on }: z.infer<typeof MoveWanted>,
  today: string,
): Promise<void> {
  const person = await findPerson(db, ownerId, personId)
  if (!person) throw notFound()
  await db
    .insertInto('jobMove')
    .values({
      personId,
      source: 'word',
      fromOrganisation: person.shownOrganisation,
      fromTitle: person.shownTitle,
      toOrganisation: organisation,
      toTitle: title,
      seenOn: on ?? today,
    })
    .execute()
  await changePerson(db, ownerId, personId, { organisation, title })
}

/** A wrong move is taken back: the person is where they were, and nobody is told of the move any more. */
export async function undoMove(db: Db, ownerId: string, personId: string, id: string): Promise<void> {
  const move = await db
    .updateTable('jobMove')
    .set({ undoneAt: sql<Date>`now()` })
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .returning(['source', 'fromOrganisation', 'fromTitle'])
    .executeTakeFirst()
  if (!move) throw notFound()
  // What a file says stays in its card; the member's word stands above it.
  await changePerson(db, ownerId, personId, { organisation: move.fromOrganisation, title: move.fromTitle })
}
