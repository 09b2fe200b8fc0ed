import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { PeopleQuery, PersonRow } from '#contract/relationships.ts'
import { searchWords } from '#domain/people/search-text.ts'
import { jsonRows } from '../database/json-rows.ts'
import type { DB } from '../database/schema.ts'
import { isAt, listOrganisationFacets } from '../people/organisation-list.ts'
import { shownName, shownOrganisation, shownTitle } from '../people/queries.ts'
import { evaluatedTies, monthsText } from './evaluated.ts'

type Db = Transaction<DB>

/** The columns of a list's row; `person` and `e` (its tie as of today) are in scope. */
function rowColumns(today: string) {
  return sql`person.id, coalesce(nullif(${shownName}, ''), (select min(i.value) from identity i
      where i.tenant_id = person.tenant_id and i.owner_id = person.owner_id and i.person_id = person.id), '') as name, ${shownTitle} as title, ${shownOrganisation} as organisation,
    e.state, e.strength, e.last_on, e.silence as days_since, ${monthsText(today)} as months, person.sharing, person.circle,
    person.cadence_days, person.tags, person.is_colleague, person.is_hidden, person.is_never_suggested`
}

export type StateCounts = Record<
  'total' | 'alive' | 'hot' | 'warm' | 'cooling' | 'hotAndCold' | 'dormant' | 'none',
  number
>

/** One page of my people, and how many there are in each state whatever state is chosen. */
export async function listPeople(db: Db, ownerId: string, query: z.infer<typeof PeopleQuery>, today: string) {
  const where = conditions(ownerId, query)
  // Few are found: only their ties are worked out.
  const isNarrow = query.search !== '' || query.organisation !== undefined || query.tag !== undefined
  const state =
    query.state === undefined
      ? sql``
      : query.state === 'none'
        ? sql`where state is null`
        : sql`where state = ${query.state}`
  const order = sql`${sortOf(query)}, name_key, id`
  const { rows } = await sql<{ counts: StateCounts; people: PersonRow[]; total: number }>`
    with found as materialized (
      select id from person where ${where}
    ), book as materialized (
      select person.id, e.state, e.strength, e.last_on, e.silence, e.months, person.name_key, lower(${shownOrganisation}) as organisation, lower(${shownTitle}) as title
      from person left join ${evaluatedTies(ownerId, today, isNarrow ? sql`array(select id from found)` : undefined)} e on e.person_id = person.id
      where ${where}
    ), chosen as materialized (select * from book ${state})
    select (select jsonb_build_object('total', count(*), 'alive', count(*) filter (where strength >= 0.5), 'hot', count(*) filter (where state = 'hot'),
        'warm', count(*) filter (where state = 'warm'), 'cooling', count(*) filter (where state = 'cooling'),
        'hotAndCold', count(*) filter (where state = 'hot-and-cold'), 'dormant', count(*) filter (where state = 'dormant'),
        'none', count(*) filter (where state is null)) from book) as counts,
      (select count(*)::int from chosen) as total,
      (select coalesce(jsonb_agg(to_jsonb(r) - 'place' order by r.place), '[]') from (
        select e.place, ${rowColumns(today)}
        from (select *, row_number() over () as place from (select * from chosen order by ${order} limit ${query.limit} offset ${query.after}) page) e
        join person on person.owner_id = ${ownerId} and person.id = e.id
      ) r) as people`
    .withPlugin(jsonRows)
    .execute(db)
  const [found] = rows
  const counts = found?.counts ?? {
    total: 0,
    alive: 0,
    hot: 0,
    warm: 0,
    cooling: 0,
    hotAndCold: 0,
    dormant: 0,
    none: 0,
  }
  return { people: found?.people ?? [], total: found?.total ?? 0, counts }
}

/** These people's rows, in the order asked for. */
export async function listRows(
  db: Db,
  ownerId: string,
  ids: readonly string[],
  today: string,
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select ${rowColumns(today)}
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join person on person.owner_id = ${ownerId} and person.id = wanted.id
    left join ${evaluatedTies(ownerId, today, ids)} e on e.person_id = person.id
    order by wanted.place`.execute(db)
  return rows
}

function conditions(ownerId: string, query: z.infer<typeof PeopleQuery>) {
  const words = searchWords(query.search)
  const parts = [
    sql`person.owner_id = ${ownerId}`,
    query.show === 'hidden' ? sql`person.is_hidden` : sql`not person.is_hidden`,
    // A search finds colleagues too; a list without one is the network.
    query.show === 'colleagues'
      ? sql`person.is_colleague`
      : words.length > 0 || query.show === 'hidden'
        ? sql`true`
        : sql`not person.is_colleague`,
    ...words.map((word) => sql`strpos(person.search, ${word}) > 0`),
  ]
  if (query.organisation !== undefined) parts.push(isAt(ownerId, query.organisation))
  if (query.tag !== undefined) parts.push(sql`${query.tag} = any(person.tags)`)
  if (query.source !== undefined) parts.push(fromSource(query.source))
  if (query.sharing !== undefined) parts.push(sql`person.sharing = ${query.sharing}`)
  return sql.join(parts, sql` and `)
}

function fromSource(source: NonNullable<z.infer<typeof PeopleQuery>['source']>) {
  const mine = sql`tenant_id = person.tenant_id and owner_id = person.owner_id and person_id = person.id`
  if (source === 'hand')
    return sql`not exists (select from contact where ${mine}) and not exists (select from interaction_person where ${mine})`
  if (source === 'mail' || source === 'calendar') {
    const channel = source === 'mail' ? 'mail' : 'meeting'
    return sql`exists (select from interaction_person ip join interaction i using (tenant_id, owner_id, key)
      where ip.tenant_id = person.tenant_id and ip.owner_id = person.owner_id and ip.person_id = person.id and i.channel = ${channel} and not i.is_logged)`
  }
  return sql`exists (select from contact where ${mine} and source = ${source})`
}

function sortOf({ sort, order }: z.infer<typeof PeopleQuery>) {
  const descending = (order ?? (sort === 'strength' || sort === 'last' ? 'desc' : 'asc')) === 'desc'
  const direction = descending ? sql`desc nulls last` : sql`asc nulls last`
  if (sort === 'strength') return sql`strength ${direction}`
  if (sort === 'last') return sql`last_on ${direction}`
  // Rows without a title or organisation come last, whichever way.
  if (sort === 'name') return sql`nullif(name_key, '') ${direction}`
  return sort === 'organisation'
    ? sql`nullif(organisation, '') ${direction}`
    : sql`nullif(title, '') ${direction}`
}

/** The organisations and tags one can filter by, the biggest first; and how many have each sharing level. */
export async function listFacets(db: Db, ownerId: string) {
  const organisations = await listOrganisationFacets(db, ownerId)
  const tags = await sql<{ name: string; people: number }>`
    select tag as name, count(*) as people from person, unnest(tags) as tag
    where owner_id = ${ownerId} group by 1 order by 2 desc, 1 limit 200`.execute(db)
  const levels = await db
    .selectFrom('person')
    .select(['sharing', (eb) => eb.fn.countAll<number>().as('people')])
    .where('ownerId', '=', ownerId)
    .where('isColleague', '=', false)
    .where('isHidden', '=', false)
    .groupBy('sharing')
    .execute()
  const sharing = { private: 0, discoverable: 0, shared: 0 }
  for (const level of levels) sharing[level.sharing] = level.people
  return { organisations, tags: tags.rows, sharing }
}

export interface EvaluatedTie {
  readonly strength: number
  readonly mutual: number
  readonly burstiness: number | null
  readonly state: 'hot' | 'warm' | 'cooling' | 'hot-and-cold' | 'dormant'
  readonly silence: number
  readonly warmthToday: number
  readonly activeMonths: number
  readonly bothWays: boolean
  readonly days: number
  readonly gapSum: number
  readonly firstOn: string
  readonly lastOn: string
  readonly lastOutOn: string | null
  readonly lastInOn: string | null
  readonly steadiness: number
  readonly months: string
  readonly strengthFit: number[]
}

/** One tie as of today, with all that its explanation needs. */
export async function findTie(
  db: Db,
  ownerId: string,
  personId: string,
  today: string,
): Promise<EvaluatedTie | undefined> {
  const { rows } = await sql<EvaluatedTie>`
    select e.strength, e.mutual, e.burstiness, e.state, e.silence, e.warmth_today, e.active_months, e.both_ways, e.days, e.gap_sum, e.first_on,
      e.last_on, e.last_out_on, e.last_in_on, e.strength_fit,
      tie_steadiness(e.active_months, tie_months_known(e.first_on, ${today}::date)) as steadiness, ${monthsText(today)} as months
    from ${evaluatedTies(ownerId, today, [personId])} e`.execute(db)
  return rows[0]
}

/** A person's events, newest first. `others` counts further counterparts. */
export async function listTimeline(db: Db, ownerId: string, personId: string, after: number, limit: number) {
  const { rows } = await sql<{
    key: string
    at: Date
    on: string
    channel: DB['interaction']['channel']
    direction: DB['interaction']['direction']
    makesTie: boolean
    isLogged: boolean
    others: number
  }>`
    select i.key, i.at, i."on", i.channel, i.direction, i.makes_tie, i.is_logged,
      (select count(*) - 1 from interaction_person o where o.tenant_id = i.tenant_id and o.owner_id = i.owner_id and o.key = i.key) as others
    from interaction_person ip join interaction i using (tenant_id, owner_id, key)
    where ip.owner_id = ${ownerId} and ip.person_id = ${personId}
    order by i.at desc, i.key limit ${limit} offset ${after}`.execute(db)
  return rows
}

export async function countTimeline(db: Db, ownerId: string, personId: string): Promise<number> {
  const { total } = await db
    .selectFrom('interactionPerson')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return total
}

export function listContactDays(db: Db, ownerId: string, personId: string, since: string) {
  return db
    .selectFrom('contactDay')
    .select(['on', 'out', 'in'])
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .where('on', '>=', since)
    .orderBy('on')
    .execute()
}

/** The member's own outreach by ISO week; colleagues are not the network. Weeks without contact are not listed. */
export async function listOutreach(db: Db, ownerId: string, since: string, today: string) {
  const { rows } = await sql<{ monday: string; contacts: number; people: number; new: number }>`
    select date_trunc('week', i."on"::timestamp)::date as monday, count(distinct i.key) as contacts, count(distinct ip.person_id) as people,
      count(distinct ip.person_id) filter (where t.first_on = i."on") as new
    from interaction i
    join interaction_person ip on ip.tenant_id = i.tenant_id and ip.owner_id = i.owner_id and ip.key = i.key
    join person p on p.tenant_id = ip.tenant_id and p.owner_id = ip.owner_id and p.id = ip.person_id and not p.is_colleague
    left join tie t on t.tenant_id = ip.tenant_id and t.owner_id = ip.owner_id and t.person_id = ip.person_id
    where i.owner_id = ${ownerId} and i."on" between ${since}::date and ${today}::date and i.direction <> 'in' and i.makes_tie
    group by 1 order by 1`.execute(db)
  return rows
}
