import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

/** The name, organisation and title on screen: what the member typed, else what the files say. */
export const shownName = sql<string>`coalesce(person.edited_name, person.name)`
export const shownOrganisation = sql<string>`coalesce(person.edited_organisation, person.organisation)`
export const shownTitle = sql<string>`coalesce(person.edited_title, person.title)`

export function findPerson(db: Db, ownerId: string, id: string) {
  return db
    .selectFrom('person')
    .selectAll()
    .select([
      shownName.as('shownName'),
      shownOrganisation.as('shownOrganisation'),
      shownTitle.as('shownTitle'),
    ])
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listIdentities(db: Db, ownerId: string, personId: string) {
  return db
    .selectFrom('identity')
    .select(['kind', 'value'])
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .orderBy('kind')
    .orderBy('value')
    .execute()
}

/** The cards behind a person, newest first, each with the import that brought it. */
export function listContacts(db: Db, ownerId: string, personId: string) {
  return db
    .selectFrom('contact')
    .innerJoin('import', (join) =>
      join.onRef('import.ownerId', '=', 'contact.ownerId').onRef('import.id', '=', 'contact.importId'),
    )
    .select([
      'contact.key',
      'contact.source',
      'import.startedAt',
      'contact.names',
      'contact.organisation',
      'contact.title',
      'contact.connectedOn',
    ])
    .where('contact.ownerId', '=', ownerId)
    .where('contact.personId', '=', personId)
    .orderBy('contact.snapshotOn', 'desc')
    .execute()
}

export function listNotes(db: Db, ownerId: string, personId: string) {
  return db
    .selectFrom('note')
    .select(['id', 'text', 'writtenAt'])
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .orderBy('writtenAt', 'desc')
    .execute()
}

export function listJobMoves(db: Db, ownerId: string, personId: string) {
  return db
    .selectFrom('jobMove')
    .select(['id', 'source', 'fromOrganisation', 'fromTitle', 'toOrganisation', 'toTitle', 'seenOn'])
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .where('undoneAt', 'is', null)
    .orderBy('seenOn', 'desc')
    .execute()
}

export function listOwnAddresses(db: Db, ownerId: string) {
  return db
    .selectFrom('ownAddress')
    .select('address')
    .where('ownerId', '=', ownerId)
    .orderBy('address')
    .execute()
}
