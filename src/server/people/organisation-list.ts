import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Alias, OrganisationPage, OrganisationRow, OrganisationsQuery } from '#contract/organisations.ts'
import { decidingAlias, employerKey } from '#domain/people/employer.ts'
import { organisationKey } from '#domain/people/organisation-name.ts'
import type { DB } from '../database/schema.ts'
import { listPlaces } from './organisations.ts'
import { shownOrganisation } from './queries.ts'

type Db = Transaction<DB>
type Row = z.infer<typeof OrganisationRow>
type Bare = Omit<Row, 'aliases'> & { readonly aliases: z.infer<typeof Alias>[] }

/** My organisations, those of most people first; without people only what has subsidiaries or is searched for. */
export async function listOrganisations(
  db: Db,
  ownerId: string,
  { search, after, limit }: z.infer<typeof OrganisationsQuery>,
): Promise<z.infer<typeof OrganisationPage>> {
  const words = search.trim()
  const shown = words === '' ? sql`(people > 0 or is_parent)` : matches(words)
  const { rows } = await sql<{
    organisations: number
    people: number
    total: number
    page: Bare[]
  }>`
    with recursive ${books(ownerId)},
    found as (select * from book o where ${shown}),
    page as (select *, row_number() over () as place from (select * from found order by people desc, lower(name), id limit ${limit} offset ${after}) p)
    select (select count(*)::int from book where people > 0) as organisations,
      (select coalesce(sum(people), 0)::int from book) as people,
      (select count(*)::int from found) as total,
      (select coalesce(jsonb_agg(jsonb_build_object(${columns(ownerId)}) order by o.place), '[]') from page o) as page`.execute(
    db,
  )
  const [row] = rows
  const bare = row?.page ?? []
  const organisations = await withPeople(db, ownerId, bare)
  const total = row?.total ?? 0
  const end = after + organisations.length
  return {
    organisations,
    total,
    next: end < total && organisations.length > 0 ? end : null,
    counts: { organisations: row?.organisations ?? 0, people: row?.people ?? 0 },
  }
}

/** One of mine, as the list has it. */
export async function findOrganisation(db: Db, ownerId: string, id: string): Promise<Row | undefined> {
  const { rows } = await sql<{ found: Bare }>`
    with recursive ${books(ownerId)}
    select jsonb_build_object(${columns(ownerId)}) as found from book o where id = ${id}`.execute(db)
  const [row] = rows
  return (await withPeople(db, ownerId, row ? [row.found] : []))[0]
}

/** `book`: every organisation with its people; `family`: each with all that is below it. */
function books(ownerId: string) {
  return sql`
    book as materialized (
      select o.id, o.name, o.parent_id, coalesce(p.people, 0)::int as people,
        exists (select from organisation c where c.owner_id = o.owner_id and c.parent_id = o.id) as is_parent
      from organisation o left join (select organisation_id, count(*) as people from person where ${seen(ownerId)} group by 1) p on p.organisation_id = o.id
      where o.owner_id = ${ownerId}
    ), family (id, member) as (
      select parent_id, id from book where parent_id is not null
      union select f.id, b.id from family f join book b on b.parent_id = f.member
    )`
}

/** Whom the list of people shows when nothing is chosen. */
function seen(ownerId: string) {
  return sql`person.owner_id = ${ownerId} and not person.is_hidden and not person.is_colleague`
}

function columns(ownerId: string) {
  return sql`'id', o.id, 'name', o.name, 'people', o.people,
    'peopleBelow', (select coalesce(sum(b.people), 0)::int from family f join book b on b.id = f.member where f.id = o.id),
    'parent', (select jsonb_build_object('id', a.id, 'name', a.name) from book a where a.id = o.parent_id),
    'subsidiaries', (select coalesce(jsonb_agg(c.id order by lower(c.name), c.id), '[]') from book c where c.parent_id = o.id),
    'isDecided', o.parent_id is not null or exists (select from organisation_alias a where a.owner_id = ${ownerId} and a.organisation_id = o.id and a.is_by_hand),
    'aliases', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'value', a.value) order by a.kind desc, a.value), '[]')
      from organisation_alias a where a.owner_id = ${ownerId} and a.organisation_id = o.id)`
}

/** By name, by any of its names (`Acme, Inc.` finds Acme), or by domain. */
function matches(words: string) {
  const key = organisationKey(words)
  return sql`(strpos(lower(o.name), lower(${words})) > 0 or exists (select from organisation_alias a where a.organisation_id = o.id
    and ((a.kind = 'name' and ${key} <> '' and strpos(a.value, ${key}) > 0) or (a.kind = 'domain' and strpos(a.value, lower(${words})) > 0))))`
}

/** Adds to each alias how its people write it, and how many they are. */
async function withPeople(db: Db, ownerId: string, organisations: readonly Bare[]): Promise<Row[]> {
  const ids = organisations.map(({ id }) => id)
  const theirs = sql`${seen(ownerId)} and person.organisation_id = any(${ids}::uuid[])`
  const people = await listPlaces(db, ownerId, theirs)
  const counts = new Map<string, number>()
  const spellings = new Map<string, Map<string, number>>()
  for (const { organisation, hosts } of people) {
    const alias = decidingAlias(organisation, hosts)
    if (!alias) continue
    const key = `${alias.kind}:${alias.value}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    const written = spellings.get(key) ?? new Map<string, number>()
    written.set(organisation, (written.get(organisation) ?? 0) + 1)
    spellings.set(key, written)
  }
  return organisations.map((organisation) => ({
    ...organisation,
    aliases: organisation.aliases
      .map(({ kind, value }) => ({
        kind,
        value,
        written: kind === 'name' ? (commonest(spellings.get(`${kind}:${value}`)) ?? value) : value,
        people: counts.get(`${kind}:${value}`) ?? 0,
      }))
      .sort((one, other) => (one.kind === other.kind ? other.people - one.people : 0)),
  }))
}

/** The biggest to filter by, each with the people of its subsidiaries. */
export async function listOrganisationFacets(db: Db, ownerId: string) {
  const { rows } = await sql<{ id: string; name: string; people: number }>`
    with recursive ${books(ownerId)}
    select b.id, b.name, b.people + coalesce(below.people, 0) as people from book b
    left join (select f.id, sum(m.people)::int as people from family f join book m on m.id = f.member group by 1) below on below.id = b.id
    where b.people + coalesce(below.people, 0) > 0 order by 3 desc, lower(b.name), b.id limit 200`.execute(db)
  return rows
}

/** Condition on `person`: at this organisation or below it, by id; by a name, however it is written. */
export function isAt(ownerId: string, organisation: string) {
  if (z.guid().safeParse(organisation).success)
    return sql`person.organisation_id in (
      with recursive family (id) as (
        select ${organisation}::uuid
        union select o.id from family f join organisation o on o.owner_id = ${ownerId} and o.parent_id = f.id
      ) select id from family)`
  return sql`(${shownOrganisation} = ${organisation} or person.organisation_id = (select organisation_id from organisation_alias a
    where a.owner_id = ${ownerId} and a.kind = 'name' and a.value = ${employerKey(organisation)}))`
}

function commonest(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(counts ?? [])].sort(
    ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
  )[0]?.[0]
}
