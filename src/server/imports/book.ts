import { sql, type Transaction } from 'kysely'
import { mailDomain } from '#domain/people/mail-domain.ts'
import type { Book, Known } from '#domain/people/resolve.ts'
import type { DB } from '../database/schema.ts'

type Kind = 'email' | 'url' | 'phone'

export interface Identity {
  readonly kind: Kind
  readonly value: string
}

interface Entry extends Known {
  domains: string[]
  hasProfile: boolean
}

/** The part of the member's book that a batch touches, and what the batch adds to it. */
export interface BatchBook extends Book {
  /** Somebody new in this batch, found by the records after them. */
  add(person: { id: string; nameKey: string; organisation: string }, identities: readonly Identity[]): void
  /** Further addresses of somebody known; gives those that were new. */
  learn(personId: string, identities: readonly Identity[]): Identity[]
}

/** Reads whoever has one of these addresses or one of these names. */
export async function loadBook(
  db: Transaction<DB>,
  ownerId: string,
  identities: readonly Identity[],
  nameKeys: readonly string[],
): Promise<BatchBook> {
  const { rows } = await sql<{
    id: string
    nameKey: string
    organisation: string
    kinds: Kind[]
    values: string[]
  }>`
    with wanted as (
      select person_id as id from identity where owner_id = ${ownerId}
        and (kind, value) in (select * from unnest(${identities.map(({ kind }) => kind)}::text[], ${identities.map(({ value }) => value)}::text[]))
      union
      select id from person where owner_id = ${ownerId} and name_key = any(${nameKeys}::text[])
    )
    select p.id, p.name_key, coalesce(p.edited_organisation, p.organisation) as organisation,
      array(select kind from identity i where i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id order by kind, value) as kinds,
      array(select value from identity i where i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id order by kind, value) as values
    from wanted join person p on p.owner_id = ${ownerId} and p.id = wanted.id`.execute(db)
  const book = emptyBook()
  for (const { id, nameKey, organisation, kinds, values } of rows)
    book.add(
      { id, nameKey, organisation },
      values.flatMap((value, place) => (kinds[place] ? [{ kind: kinds[place], value }] : [])),
    )
  return book
}

function emptyBook(): BatchBook {
  const people = new Map<string, Entry>()
  const byIdentity = new Map<string, Entry>()
  const byName = new Map<string, Entry[]>()
  const learn = (entry: Entry, identities: readonly Identity[]) =>
    identities.filter(({ kind, value }) => {
      if (kind === 'url') entry.hasProfile = true
      if (kind === 'email') entry.domains.push(mailDomain(value))
      const key = `${kind}:${value}`
      if (byIdentity.has(key)) return false
      byIdentity.set(key, entry)
      return true
    })
  return {
    byIdentity: (kind, value) => byIdentity.get(`${kind}:${value}`),
    byName: (nameKey) => byName.get(nameKey) ?? [],
    add({ id, nameKey, organisation }, identities) {
      const entry: Entry = { id, nameKey, organisation, domains: [], hasProfile: false }
      people.set(id, entry)
      byName.set(nameKey, [...(byName.get(nameKey) ?? []), entry])
      learn(entry, identities)
    },
    learn(personId, identities) {
      const entry = people.get(personId)
      return entry ? learn(entry, identities) : []
    },
  }
}
