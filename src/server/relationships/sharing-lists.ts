import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type {
  KnownBy,
  LooksPage,
  LooksQuery,
  OpenPeoplePage,
  OpenPeopleQuery,
  Seen,
} from '#contract/sharing.ts'
import { searchWords } from '#domain/people/search-text.ts'
import { jsonRows } from '../database/json-rows.ts'
import type { DB } from '../database/schema.ts'
import { listWorkplaces, marksOf, workplaceOf } from '../people/shared.ts'
import { notFound } from '../refusal.ts'

type Db = Transaction<DB>

/** Whom I let others see, by my own words for them; what is seen of them comes from the row that colleagues get. */
export async function listOpenPeople(
  db: Db,
  ownerId: string,
  { level, search, after, limit }: z.infer<typeof OpenPeopleQuery>,
  today: string,
): Promise<z.infer<typeof OpenPeoplePage>> {
  const where = sql.join(
    [
      sql`p.owner_id = ${ownerId} and p.sharing <> 'private'`,
      ...(level === undefined ? [] : [sql`p.sharing = ${level}`]),
      ...searchWords(search).map((word) => sql`strpos(p.search, ${word}) > 0`),
    ],
    sql` and `,
  )
  const { rows } = await sql<{ people: z.infer<typeof Seen>[]; total: number }>`
    with seen as materialized (
      select s.* from seen_of_mine(array(select p.id from person p where ${where}), ${today}::date) s
    ), page as (
      select *, row_number() over (order by level desc, lower(name), person_id) as place from seen
      order by place limit ${limit} offset ${after}
    )
    select (select count(*)::int from seen) as total, (select coalesce(jsonb_agg(to_jsonb(page) - 'place' order by place), '[]') from page) as people`
    .withPlugin(jsonRows)
    .execute(db)
  const { people, total } = rows[0] ?? { people: [], total: 0 }
  return { people, total, next: nextAfter(after, people.length, total) }
}

/** Who looked at what of mine. */
export async function listLooks(
  db: Db,
  ownerId: string,
  { after, limit }: z.infer<typeof LooksQuery>,
): Promise<z.infer<typeof LooksPage>> {
  const mine = db.selectFrom('look').where('look.ownerId', '=', ownerId)
  const { total } = await mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const looks = await mine
    .innerJoin('member', (join) =>
      join.onRef('member.tenantId', '=', 'look.tenantId').onRef('member.id', '=', 'look.viewerId'),
    )
    .select(['look.viewerId', 'member.name as viewer', 'look.atName as at', 'look.on'])
    .orderBy('look.on', 'desc')
    .orderBy('member.name')
    .orderBy('look.viewerId')
    .orderBy('look.atName')
    .limit(limit)
    .offset(after)
    .execute()
  return { looks, total, next: nextAfter(after, looks.length, total) }
}

/** Colleagues who share this person of mine; each learns that I looked, under the name by which they share them. */
export async function listKnownBy(
  db: Db,
  ownerId: string,
  personId: string,
  today: string,
): Promise<z.infer<typeof KnownBy>[]> {
  const [row] = await listWorkplaces(db, ownerId, sql`and p.id = ${personId}`)
  if (!row) throw notFound()
  const [marks, { organisationKey }] = [marksOf(row), workplaceOf(row)]
  const { rows } = await sql<z.infer<typeof KnownBy>>`
    select * from (
      select distinct on (m.id) m.id as member_id, m.name as member, d.name as department, k.state, k.strength, k.last_month
      from person p
      cross join lateral who_else_knows(${marks}::uuid[], p.name_key, ${organisationKey}, ${today}::date) k
      join member m on m.id = k.owner_id left join department d on d.id = m.department_id
      where p.owner_id = ${ownerId} and p.id = ${personId}
      -- Somebody may have one human twice: their strongest tie stands.
      order by m.id, k.strength desc nulls last
    ) known order by strength desc nulls last, member`.execute(db)
  if (rows.length > 0)
    await sql`
      select look_at_person(${marks}::uuid[], p.name_key, ${organisationKey}, ${today}::date) from person p
      where p.owner_id = ${ownerId} and p.id = ${personId}`.execute(db)
  return rows
}

function nextAfter(after: number, found: number, total: number): number | null {
  return after + found < total && found > 0 ? after + found : null
}
