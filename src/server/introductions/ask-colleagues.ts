import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { TieStateName } from '#contract/relationships.ts'
import type { DB } from '../database/schema.ts'
import { evaluatedTies } from '../relationships/evaluated.ts'

type Db = Transaction<DB>

/** A colleague as every colleague sees them. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly departmentId: string | null
  readonly department: string
  readonly timeZone: string
}

/** A colleague who may know, with what they say of themself. */
export interface SayingColleague extends Colleague {
  readonly line: string
  readonly lineTokens: readonly string[]
  readonly skills: readonly { readonly name: string; readonly tokens: readonly string[] }[]
}

export async function listColleagues(db: Db, ids: readonly string[]): Promise<Map<string, Colleague>> {
  const { rows } = await sql<Colleague>`
    select m.id, m.name, m.department_id, coalesce(d.name, '') as department, m.time_zone
    from member m left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    where m.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** My own ties with colleagues: whoever of my book signs in with an address I have of them. */
export async function listTiesWithColleagues(db: Db, ownerId: string, today: string) {
  const { rows } = await sql<{
    memberId: string
    departmentId: string | null
    state: z.infer<typeof TieStateName>
    strength: number
  }>`
    select distinct on (c.member_id) c.member_id, m.department_id, e.state, round(e.strength::numeric, 1)::float8 as strength
    from colleagues_of_mine() c join member m on m.id = c.member_id
    join ${evaluatedTies(ownerId, today, sql`array(select person_id from colleagues_of_mine())`)} e on e.person_id = c.person_id
    order by c.member_id, e.strength desc`.execute(db)
  return rows
}

export async function listDepartmentNames(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('department').select(['id', 'name']).orderBy('name').execute()
}

/** Colleagues who say one of these of themselves, most of them first, or who are in one of these departments. */
export async function listSaying(
  db: Db,
  ownerId: string,
  tokens: readonly string[],
  departments: readonly string[],
): Promise<SayingColleague[]> {
  const { rows } = await sql<SayingColleague>`
    with said as (
      select member_id, count(*) as tokens from member_token where token = any(${tokens}::text[]) group by 1 order by 2 desc, 1 limit 200
    ), there as (
      select id as member_id from member where department_id = any(${departments}::uuid[]) and left_at is null order by id limit 50
    )
    select m.id, m.name, m.department_id, coalesce(d.name, '') as department, m.time_zone, coalesce(a.line, '') as line,
      array(select 't:' || stem from unnest(ask_words(coalesce(a.line, ''))) word, unnest(ask_stems(word)) stem) as line_tokens,
      coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'tokens', array(
          select 't:' || stem from unnest(ask_words(s.name)) word, unnest(ask_stems(word)) stem)) order by s.name)
        from skill s where s.tenant_id = m.tenant_id and s.member_id = m.id), '[]') as skills
    from (select member_id from said union select member_id from there) c
    join member m on m.id = c.member_id and m.left_at is null and m.id <> ${ownerId}
    left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    left join ask_me a on a.tenant_id = m.tenant_id and a.member_id = m.id`.execute(db)
  return rows
}
