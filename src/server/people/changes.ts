import { createHash, randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { BulkChange, PersonChange, PersonWanted } from '#contract/people.ts'
import { nameKey } from '#domain/people/name.ts'
import { searchText } from '#domain/people/search-text.ts'
import { classifyTitle } from '#domain/people/title.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { placePeople } from './organisations.ts'
import { renewShared } from './shared.ts'
import { deriveSecret } from './suppression.ts'

type Db = Transaction<DB>

/** Somebody typed in by hand; refused when one of the addresses is another person's already. */
export async function addPerson(
  db: Db,
  ownerId: string,
  wanted: z.infer<typeof PersonWanted>,
): Promise<string> {
  const { emails, name, organisation, title } = wanted
  const taken =
    emails.length === 0
      ? undefined
      : await db
          .selectFrom('identity')
          .select('value')
          .where('ownerId', '=', ownerId)
          .where('kind', '=', 'email')
          .where('value', 'in', emails)
          .executeTakeFirst()
  if (taken)
    throw new Refusal(
      409,
      'address-known',
      'You have this person already',
      `${taken.value} belongs to somebody in your list. Nothing was added; search for the address.`,
    )
  const { id } = await db
    .insertInto('person')
    .values({ name, nameKey: nameKey(name), organisation, title, isKept: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (emails.length > 0)
    await db
      .insertInto('identity')
      .values([...new Set(emails)].map((value) => ({ kind: 'email' as const, value, personId: id, name })))
      .execute()
  await renewSearch(db, ownerId, [id])
  return id
}

/** Hand edits win over every file; an empty text takes the correction back. */
export async function changePerson(
  db: Db,
  ownerId: string,
  id: string,
  change: z.infer<typeof PersonChange>,
  today: string,
): Promise<void> {
  const { name, organisation, title, tags, department, seniority, ...fields } = change
  const set = {
    ...fields,
    ...rhythmSet(fields, today),
    ...(tags === undefined ? {} : { tags: [...new Set(tags)] }),
    ...(name === undefined ? {} : { editedName: name || null }),
    ...(organisation === undefined ? {} : { editedOrganisation: organisation || null }),
    ...(title === undefined ? {} : { editedTitle: title || null }),
    ...(department === undefined ? {} : { editedDepartment: department }),
    ...(seniority === undefined ? {} : { editedSeniority: seniority }),
    // Colleagues are not the network: whoever becomes one is no longer shown to others.
    ...(fields.isColleague ? { sharing: 'private' as const } : {}),
    // A person the member has touched stays when their last source is undone.
    isKept: true,
  }
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set(set)
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
  await renewSearch(db, ownerId, [id])
}

/** The same change for many; gives how many were the member's to change. */
export async function changeMany(
  db: Db,
  ownerId: string,
  change: z.infer<typeof BulkChange>,
  today: string,
): Promise<number> {
  const { ids, addTag, removeTag, ...fields } = change
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set({
      ...fields,
      ...rhythmSet(fields, today),
      isKept: true,
      ...(addTag === undefined
        ? {}
        : { tags: sql<string[]>`array(select distinct unnest(tags || ${addTag}::text) order by 1)` }),
      ...(removeTag === undefined ? {} : { tags: sql<string[]>`array_remove(tags, ${removeTag}::text)` }),
    })
    .where('ownerId', '=', ownerId)
    .where('id', 'in', ids)
    .executeTakeFirst()
  if (addTag !== undefined || removeTag !== undefined) await renewSearch(db, ownerId, ids)
  return Number(numUpdatedRows)
}

/** The day on which somebody got a rhythm; another one later keeps that day. */
function rhythmSet({ cadenceDays }: { readonly cadenceDays?: number | null | undefined }, today: string) {
  if (cadenceDays === undefined) return {}
  return {
    cadenceSetOn:
      cadenceDays === null
        ? null
        : sql<string>`case when cadence_days = ${cadenceDays} then cadence_set_on else coalesce(cadence_set_on, ${today}::date) end`,
  }
}

export async function addNote(db: Db, ownerId: string, personId: string, text: string): Promise<string> {
  const owned = await db
    .updateTable('person')
    .set({ isKept: true })
    .where('ownerId', '=', ownerId)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (owned.numUpdatedRows === 0n) throw notFound()
  const { id } = await db
    .insertInto('note')
    .values({ personId, text })
    .returning('id')
    .executeTakeFirstOrThrow()
  await renewSearch(db, ownerId, [personId])
  return id
}

export async function changeNote(
  db: Db,
  ownerId: string,
  personId: string,
  id: string,
  text: string | null,
): Promise<void> {
  const mine = { ownerId, personId, id }
  const touched =
    text === null
      ? (
          await db
            .deleteFrom('note')
            .where((eb) => eb.and(mine))
            .executeTakeFirst()
        ).numDeletedRows
      : (
          await db
            .updateTable('note')
            .set({ text })
            .where((eb) => eb.and(mine))
            .executeTakeFirst()
        ).numUpdatedRows
  if (touched === 0n) throw notFound()
  await renewSearch(db, ownerId, [personId])
}

/**
 * What the search looks through, for these people: name, organisation, title, addresses, tags, own notes; what their
 * title says; and what colleagues see of them, where it is shared. Called by whatever changes a person.
 */
export async function renewSearch(db: Db, ownerId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string; title: string; parts: string[] }>`
    select p.id, coalesce(p.edited_title, p.title) as title, array_remove(array[coalesce(p.edited_name, p.name), coalesce(p.edited_organisation, p.organisation), coalesce(p.edited_title, p.title)]
      || p.tags
      || array(select i.value from identity i where i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id order by i.kind desc, i.value)
      || array(select n.text from note n where n.tenant_id = p.tenant_id and n.owner_id = p.owner_id and n.person_id = p.id order by n.written_at, n.id), null) as parts
    from person p where p.owner_id = ${ownerId} and p.id = any(${ids})`.execute(db)
  const classes = rows.map((row) => classifyTitle(row.title))
  await sql`
    update person p set search = new.search, department = new.department, seniority = new.seniority
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => searchText(row.parts))}::text[],
      ${classes.map(({ department }) => department)}::text[], ${classes.map(({ seniority }) => seniority)}::text[]) as new (id, search, department, seniority)
    where p.owner_id = ${ownerId} and p.id = new.id`.execute(db)
  await placePeople(db, ownerId, ids)
  await renewShared(db, ownerId, ids)
}

/** A removed person's addresses and cards, hashed: no later file brings them back. Gives what `restore` needs. */
export async function leaveTombstones(db: Db, ownerId: string, personId: string): Promise<string> {
  const identities = await db
    .selectFrom('identity')
    .select(['kind', 'value'])
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .execute()
  const contacts = await db
    .selectFrom('contact')
    .select('key')
    .distinct()
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .execute()
  const digests = [
    ...identities.map((row) => tombstoneDigest(ownerId, row.kind, row.value)),
    ...contacts.map((row) => tombstoneDigest(ownerId, 'card', row.key.replaceAll('-', ''))),
  ]
  const removalId = randomUUID()
  if (digests.length > 0)
    await db
      .insertInto('tombstone')
      .values([...new Set(digests)].map((digest) => ({ digest, removalId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return removalId
}

/** Keyed, and of this owner: two members' tombstones for one address have nothing in common, and nobody can try addresses. */
function tombstoneDigest(ownerId: string, kind: string, value: string): string {
  return asUuid(deriveSecret(`tombstone ${ownerId}\u0000${kind}\u0000${value}`))
}

/** By what a tombstone is found: the digest, and the one without a key that earlier versions left. */
export function tombstoneDigests(ownerId: string, kind: string, value: string): string[] {
  const earlier = createHash('sha256').update(`${ownerId}\u0000${kind}\u0000${value}`).digest()
  return [tombstoneDigest(ownerId, kind, value), asUuid(earlier)]
}

function asUuid(digest: Buffer): string {
  return digest
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export async function restoreRemoved(db: Db, ownerId: string, removalId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('tombstone')
    .where('ownerId', '=', ownerId)
    .where('removalId', '=', removalId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
