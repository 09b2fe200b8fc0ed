import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type Alias, decidingAlias, employerDomain, employerKey } from '#domain/people/employer.ts'
import { organisationMatchesDomain } from '#domain/people/organisation.ts'
import { type SettledOrganisation, withIds } from '#domain/people/organisation-ids.ts'
import { type OrganisationDecisions, organisationsFrom } from '#domain/people/organisations.ts'
import type { DB } from '../database/schema.ts'
import { shownOrganisation } from './queries.ts'

type Db = Transaction<DB>

interface Placed {
  readonly id: string
  /** As on screen: what the member typed, else what the files say. */
  readonly organisation: string
  readonly hosts: readonly string[]
  readonly organisationId: string | null
}

type KnownAlias = Alias & { readonly organisationId: string; readonly isByHand: boolean }

interface Book {
  readonly organisations: readonly { id: string; name: string; parentId: string | null }[]
  readonly aliases: readonly KnownAlias[]
  /** Of these, those that a card still names though nobody may be there now: they return when that card counts again. */
  readonly remembered: ReadonlySet<KnownAlias>
}

/**
 * The member's organisations, anew from all of their people; what was decided by hand wins. Writes only what changed.
 * Called when an import is finished or taken back, and when a decision changes.
 */
export async function renewOrganisations(db: Db, ownerId: string): Promise<void> {
  await lockOrganisations(db, ownerId)
  const people = await listPlaces(db, ownerId)
  const book = await loadBook(db, ownerId)
  const found = organisationsFrom(
    people.map(({ id, organisation, hosts }) => ({ contact: id, organisation, domains: hosts })),
    decisionsOf(book),
  )
  const ids = new Map(book.aliases.map((alias) => [keyOf(alias), alias.organisationId]))
  const remembered = new Set([...book.remembered].map(({ organisationId }) => organisationId))
  const settled = withIds(found, (alias) => ids.get(keyOf(alias)), randomUUID, remembered)
  await storeOrganisations(db, book, settled)
  if (settled.length > 2 * book.organisations.length + 50) await sql`select gather_statistics()`.execute(db)
  await storeAliases(db, ownerId, book, settled)
  await storePlaces(db, ownerId, people, settled)
  const kept = new Set([...remembered, ...settled.map(({ id }) => id)])
  await db
    .deleteFrom('organisation')
    .where('ownerId', '=', ownerId)
    .where(
      sql<boolean>`id = any(${book.organisations.map(({ id }) => id).filter((id) => !kept.has(id))}::uuid[])`,
    )
    .execute()
}

/** Two renewals at once would each make the same organisations: the second waits until the first is done. */
export async function lockOrganisations(db: Db, ownerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisations ${ownerId}`}, 0))`.execute(db)
}

/**
 * These people's organisation, quickly, by the names and domains that are known already; a new name is a new
 * organisation until the next import sees all of them together.
 */
export async function placePeople(db: Db, ownerId: string, ids: readonly string[]): Promise<void> {
  const people = await listPlaces(db, ownerId, sql`person.id = any(${ids}::uuid[])`)
  const wanted = people.flatMap(({ organisation, hosts }) => {
    const alias = decidingAlias(organisation, hosts)
    return alias ? [{ ...alias, organisation, domains: hosts.map(employerDomain) }] : []
  })
  const known = await findAliases(db, ownerId, [
    ...wanted,
    ...wanted.flatMap(({ domains }) => domains.map((value) => ({ kind: 'domain' as const, value }))),
  ])
  const made = new Map<string, KnownAlias & { readonly name: string | null }>()
  for (const { kind, value, organisation, domains } of wanted) {
    if (known.has(keyOf({ kind, value }))) continue
    const like = domains.find((domain) => organisationMatchesDomain(organisation, domain))
    const same = like && kind === 'name' ? known.get(keyOf({ kind: 'domain', value: like })) : undefined
    made.set(keyOf({ kind, value }), {
      kind,
      value,
      organisationId: same ?? randomUUID(),
      isByHand: false,
      name: same ? null : kind === 'name' ? organisation.trim() : value,
    })
  }
  const fresh = [...made.values()]
  await insertOrganisations(
    db,
    fresh.flatMap(({ organisationId, name }) => (name === null ? [] : [{ id: organisationId, name }])),
  )
  await insertAliases(db, fresh)
  for (const [key, { organisationId }] of made) known.set(key, organisationId)
  await movePeople(
    db,
    ownerId,
    people.map((person) => ({ person, organisationId: placeOf(person, known) })),
  )
}

function placeOf({ organisation, hosts }: Placed, known: ReadonlyMap<string, string>): string | null {
  const alias = decidingAlias(organisation, hosts)
  return alias ? (known.get(keyOf(alias)) ?? null) : null
}

/** Where the member's people say, or their addresses show, that they work; `only` narrows, as SQL on `person`. */
export async function listPlaces(db: Db, ownerId: string, only?: RawBuilder<unknown>): Promise<Placed[]> {
  // A subquery a person, never a joined group: a book whose size is not known yet would be grouped anew for each.
  const { rows } = await sql<Placed>`
    select person.id, ${shownOrganisation} as organisation, array(
        select distinct substring(i.value from '@(.+)$') from identity i
        where i.tenant_id = person.tenant_id and i.owner_id = person.owner_id and i.person_id = person.id and i.kind = 'email' and strpos(i.value, '@') > 0
      ) as hosts, person.organisation_id
    from person where person.owner_id = ${ownerId} and ${only ?? sql`true`}`.execute(db)
  return rows
}

async function loadBook(db: Db, ownerId: string): Promise<Book> {
  const organisations = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'parentId'])
    .where('ownerId', '=', ownerId)
    .execute()
  const aliases: KnownAlias[] = await db
    .selectFrom('organisationAlias')
    .select(['kind', 'value', 'organisationId', 'isByHand'])
    .where('ownerId', '=', ownerId)
    .execute()
  const cards = await db
    .selectFrom('contact')
    .select('organisation')
    .distinct()
    .where('ownerId', '=', ownerId)
    .execute()
  const named = new Set(cards.map(({ organisation }) => employerKey(organisation)))
  const remembered = new Set(aliases.filter(({ kind, value }) => kind === 'name' && named.has(value)))
  return { organisations, aliases, remembered }
}

/** What has a name or domain by hand keeps its own name too: the member has looked at it. */
function decisionsOf({ organisations, aliases }: Book): OrganisationDecisions {
  const byHand = aliases.filter(({ isByHand }) => isByHand)
  const decided = new Set(byHand.map(({ organisationId }) => organisationId))
  return {
    aliases: byHand.map(({ kind, value, organisationId }) => ({ kind, value, organisation: organisationId })),
    names: new Map(
      organisations.filter(({ id }) => decided.has(id)).map(({ id, name }) => [id, name] as const),
    ),
    parents: new Map(),
  }
}

async function storeOrganisations(
  db: Db,
  { organisations }: Book,
  settled: readonly SettledOrganisation[],
): Promise<void> {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  await insertOrganisations(
    db,
    settled.filter(({ id }) => !names.has(id)),
  )
  const renamed = settled.filter(({ id, name }) => names.has(id) && names.get(id) !== name)
  if (renamed.length > 0)
    await sql`
      update organisation o set name = new.name
      from unnest(${renamed.map(({ id }) => id)}::uuid[], ${renamed.map(({ name }) => name)}::text[]) as new (id, name)
      where o.owner_id = current_member() and o.id = new.id`.execute(db)
}

async function storeAliases(
  db: Db,
  ownerId: string,
  { aliases, remembered }: Book,
  settled: readonly SettledOrganisation[],
): Promise<void> {
  const known = new Map(aliases.map((alias) => [keyOf(alias), alias]))
  const changed: KnownAlias[] = []
  for (const { id, aliases: own } of settled)
    for (const alias of own) {
      const before = known.get(keyOf(alias))
      if (before?.organisationId !== id)
        changed.push({ ...alias, organisationId: id, isByHand: before?.isByHand ?? false })
      known.delete(keyOf(alias))
    }
  await insertAliases(db, changed)
  const gone = [...known.values()].filter((alias) => !alias.isByHand && !remembered.has(alias))
  if (gone.length > 0)
    await sql`
      delete from organisation_alias a using unnest(${gone.map(({ kind }) => kind)}::text[], ${gone.map(({ value }) => value)}::text[]) as old (kind, value)
      where a.owner_id = ${ownerId} and a.kind = old.kind and a.value = old.value`.execute(db)
}

async function storePlaces(
  db: Db,
  ownerId: string,
  people: readonly Placed[],
  settled: readonly SettledOrganisation[],
): Promise<void> {
  const places = new Map(settled.flatMap(({ id, contacts }) => contacts.map((contact) => [contact, id])))
  await movePeople(
    db,
    ownerId,
    people.map((person) => ({ person, organisationId: places.get(person.id) ?? null })),
  )
}

async function movePeople(
  db: Db,
  ownerId: string,
  places: readonly { person: Placed; organisationId: string | null }[],
): Promise<void> {
  const moved = places.filter(({ person, organisationId }) => person.organisationId !== organisationId)
  if (moved.length > 0)
    await sql`
      update person p set organisation_id = new.organisation_id
      from unnest(${moved.map(({ person }) => person.id)}::uuid[], ${moved.map(({ organisationId }) => organisationId)}::uuid[]) as new (id, organisation_id)
      where p.owner_id = ${ownerId} and p.id = new.id`.execute(db)
}

async function insertOrganisations(
  db: Db,
  organisations: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  if (organisations.length > 0)
    await sql`
      insert into organisation (id, name)
      select * from unnest(${organisations.map(({ id }) => id)}::uuid[], ${organisations.map(({ name }) => name)}::text[])`.execute(
      db,
    )
}

async function insertAliases(db: Db, aliases: readonly KnownAlias[]): Promise<void> {
  if (aliases.length > 0)
    await sql`
      insert into organisation_alias (kind, value, organisation_id, is_by_hand)
      select * from unnest(${aliases.map(({ kind }) => kind)}::text[], ${aliases.map(({ value }) => value)}::text[],
        ${aliases.map(({ organisationId }) => organisationId)}::uuid[], ${aliases.map(({ isByHand }) => isByHand)}::boolean[])
      on conflict (tenant_id, owner_id, kind, value) do update set organisation_id = excluded.organisation_id`.execute(
      db,
    )
}

async function findAliases(db: Db, ownerId: string, aliases: readonly Alias[]): Promise<Map<string, string>> {
  const { rows } = await sql<KnownAlias>`
    select a.kind, a.value, a.organisation_id from organisation_alias a
    join (select distinct * from unnest(${aliases.map(({ kind }) => kind)}::text[], ${aliases.map(({ value }) => value)}::text[]) as one (kind, value)) wanted
      on wanted.kind = a.kind and wanted.value = a.value
    where a.owner_id = ${ownerId}`.execute(db)
  return new Map(rows.map((row) => [keyOf(row), row.organisationId]))
}

function keyOf({ kind, value }: Alias): string {
  return `${kind}:${value}`
}
