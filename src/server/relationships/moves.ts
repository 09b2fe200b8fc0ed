import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { MoveWanted } from '#contract/relationships.ts'
import type { DB } from '../database/schema.ts'
import { renewSearch } from '../people/changes.ts'
import { findPerson, shownOrganisation, shownTitle } from '../people/queries.ts'
import { notFound, Refusal } from '../refusal.ts'

type Db = Transaction<DB>

/** A member knows that somebody has moved, before any file says so. */
export async function recordMove(
  db: Db,
  ownerId: string,
  personId: string,
  { organisation, title, on }: z.infer<typeof MoveWanted>,
  today: string,
): Promise<void> {
  const seenOn = on ?? today
  if (seenOn > today)
    throw new Refusal(
      422,
      'future',
      'This day is still to come',
      'A move counts from the day on which it happened. Nothing was saved.',
    )
  // One at a time: told twice in one moment, the second finds the first.
  await db
    .selectFrom('person')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where('id', '=', personId)
    .forUpdate()
    .execute()
  const person = await findPerson(db, ownerId, personId)
  if (!person) throw notFound()
  // Somebody who went elsewhere since and came back has moved again.
  const isThere = person.shownOrganisation === organisation && person.shownTitle === title
  if (isThere && (await isTold(db, ownerId, personId, organisation, title))) return
  await db
    .insertInto('jobMove')
    .values({
      personId,
      source: 'word',
      fromOrganisation: person.shownOrganisation,
      fromTitle: person.shownTitle,
      toOrganisation: organisation,
      toTitle: title,
      seenOn,
    })
    .execute()
  await db
    .updateTable('person')
    // Without a new title none is shown: the old one belongs to the old place.
    .set({ editedOrganisation: organisation, editedTitle: title, isKept: true })
    .where('ownerId', '=', ownerId)
    .where('id', '=', personId)
    .execute()
  await renewSearch(db, ownerId, [personId])
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
    .returning(['fromOrganisation', 'fromTitle', 'toOrganisation', 'toTitle'])
    .executeTakeFirst()
  if (!move) throw notFound()
  // What a file says stays in its card; the member's word stands above it only where the two differ, so that a later
  // file is believed again. What was corrected since is not touched.
  await sql`
    update person set
      edited_organisation = case when ${shownOrganisation} = ${move.toOrganisation} then nullif(${move.fromOrganisation}, organisation) else edited_organisation end,
      edited_title = case when ${shownTitle} = ${move.toTitle} then nullif(${move.fromTitle}, title) else edited_title end
    where owner_id = ${ownerId} and id = ${personId}`.execute(db)
  await renewSearch(db, ownerId, [personId])
}

async function isTold(db: Db, ownerId: string, personId: string, organisation: string, title: string) {
  const told = await db
    .selectFrom('jobMove')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .where('toOrganisation', '=', organisation)
    .where('toTitle', '=', title)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()
  return told !== undefined
}
