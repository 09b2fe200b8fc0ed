import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { TieStateName } from '#contract/relationships.ts'
import type { DB } from '../database/schema.ts'
import { evaluatedTies } from '../relationships/evaluated.ts'
import type { Wanted } from './ask-search.ts'

type Db = Transaction<DB>

/** A colleague as every colleague sees them. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly departmentId: string | null
  readonly department: string
  readonly timeZone: string
}

export interface AnsweringColleague extends Colleague {
  /** How long they usually take to answer; null when too few answers are known. */
  readonly answersInMinutes: number | null
}

/** A colleague who may know, with what they say of themself. */
export interface SayingColleague extends Colleague {
  readonly line: string
  readonly skills: readonly string[]
  /** Stems of both. */
  readonly tokens: readonly string[]
}

export async function listColleagues(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, AnsweringColleague>> {
  const { rows } = await sql<AnsweringColleague>`
    select m.id, m.name, m.department_id, coalesce(d.name, '') as department, m.time_zone, round(a.minutes)::float8 as answers_in_minutes
    from member m left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    left join answer_minutes(${ids}::uuid[]) a on a.member_id = m.id
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
    with c as materialized (select * from colleagues_of_mine()),
      e as materialized (select * from ${evaluatedTies(ownerId, today, sql`array(select person_id from c)`)} t)
    select distinct on (c.member_id) c.member_id, m.department_id, e.state, round(e.strength::numeric, 1)::float8 as strength
    from c join member m on m.id = c.member_id
    join e on e.person_id = c.person_id
    order by c.member_id, e.strength desc`.execute(db)
  return rows
}

export async function listDepartmentNames(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('department').select(['id', 'name']).orderBy('name').execute()
}

/**
 * Colleagues who say most of what is wanted of themselves, those `near` first, and some who are in one of these
 * departments.
 */
export async function listSaying(
  db: Db,
  ownerId: string,
  wanted: readonly Pick<Wanted, 'token' | 'weight'>[],
  departments: readonly string[],
  near: readonly string[],
): Promise<SayingColleague[]> {
  const { rows } = await sql<SayingColleague>`
    with said as (
      select t.member_id from unnest(${wanted.map(({ token }) => token)}::text[], ${wanted.map(({ weight }) => weight)}::float8[]) as w (token, weight)
      join member_token t on t.token = w.token
      group by 1 order by sum(w.weight) desc, t.member_id = any(${near}::uuid[]) desc, 1 limit 40
    ), there as (
      select id as member_id from member where ${departments.length > 0} and department_id = any(${departments}::uuid[]) and left_at is null
      order by id = any(${near}::uuid[]) desc, id limit 15
    )
    select m.id, m.name, m.department_id, coalesce(d.name, '') as department, m.time_zone, coalesce(a.line, '') as line,
      array(select s.name from skill s where s.tenant_id = m.tenant_id and s.member_id = m.id order by s.name) as skills,
      array(select t.token from member_token t where t.tenant_id = m.tenant_id and t.member_id = m.id) as tokens
    from (select member_id from said union select member_id from there) c
    join member m on m.id = c.member_id and m.left_at is null and m.id <> ${ownerId}
    left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    left join ask_me a on a.tenant_id = m.tenant_id and a.member_id = m.id`.execute(db)
  return rows
}
