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

export interface Side {
  readonly name: string
  readonly organisation: string
  readonly title: string
  readonly addresses: string[]
}

/** Two people who may be one, unanswered; at most twenty at a time. */
export async function listQuestions(db: Db, ownerId: string) {
  const { rows } = await sql<{ personId: string; otherId: string; person: Side; other: Side }>`
    select q.person_id, q.other_id,
      (select ${side} from person where tenant_id = q.tenant_id and owner_id = q.owner_id and id = q.person_id) as person,
      (select ${side} from person where tenant_id = q.tenant_id and owner_id = q.owner_id and id = q.other_id) as other
    from person_question q
    where q.owner_id = ${ownerId} and q.answer is null
    order by q.asked_at, q.person_id limit 20`.execute(db)
  return rows
}

const side = sql`jsonb_build_object('name', ${shownName}, 'organisation', ${shownOrganisation}, 'title', ${shownTitle},
  'addresses', coalesce((select jsonb_agg(i.value order by i.kind, i.value) from identity i
    where i.tenant_id = person.tenant_id and i.owner_id = person.owner_id and i.person_id = person.id), '[]'))`

export function listOwnAddresses(db: Db, ownerId: string) {
  return db
    .selectFrom('ownAddress')
    .select('address')
    .where('ownerId', '=', ownerId)
    .orderBy('address')
    .execute()
}
