import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Seniority, TheirDepartment } from '#contract/people.ts'
import type { TieStateName } from '#contract/relationships.ts'
import { organisationKey } from '#domain/people/organisation-name.ts'
import type { DB } from '../database/schema.ts'
import { evaluatedTies } from '../relationships/evaluated.ts'
import { listStems } from './stems.ts'

type Db = Transaction<DB>
type State = z.infer<typeof TieStateName>

/** A shared tie of a colleague, or one of mine: then `ownerId` is me and `personId` is set. */
export interface FoundTie {
  readonly id: string
  readonly ownerId: string
  readonly personId: string | null
  readonly name: string
  readonly nameKey: string
  readonly organisation: string
  readonly organisationKey: string
  readonly title: string
  readonly department: z.infer<typeof TheirDepartment>
  readonly seniority: z.infer<typeof Seniority>
  readonly marks: readonly string[]
  readonly tokens: readonly string[]
  readonly state: State | null
  readonly strength: number | null
}

/** A door without a name. */
export type FoundDoor = Pick<
  FoundTie,
  'id' | 'name' | 'nameKey' | 'organisation' | 'organisationKey' | 'title' | 'marks' | 'tokens'
>

/** A token that is searched for: the part of the question it stands for, and for how much. */
export interface Wanted {
  readonly token: string
  readonly part: number
  readonly weight: number
  /** Of how many ties with it the warmest are looked at. */
  readonly atMost: number
}

/** How many shared ties have each token (0–1000), and those that only a door without a name or a colleague has. */
export async function countTokens(db: Db, tokens: readonly string[], today: string) {
  const { rows } = await sql<{ token: string; ties: number; somebody: boolean; member: boolean }>`
    select k.*, exists (select from member_token m where m.token = k.token) as member
    from ask_known(${tokens}::text[], ${today}::date) k`.execute(db)
  return rows
}

/** Words of names that begin so. */
export async function listNames(db: Db, beginning: string, today: string): Promise<string[]> {
  const { rows } = await sql<{
    token: string
  }>`select token from ask_names(${beginning}, ${today}::date)`.execute(db)
  return rows.map(({ token }) => token.slice(2))
}

/** Colleagues' shared ties that have most of what is wanted, with everybody who shares the same human. */
export async function listFoundTies(db: Db, wanted: readonly Wanted[], today: string): Promise<FoundTie[]> {
  const { rows } = await sql<FoundTie>`
    select *, null as person_id from ask_ties(${wanted.map(({ token }) => token)}::text[], ${wanted.map(({ part }) => part)}::int[],
      ${wanted.map(({ weight }) => weight)}::float8[], ${wanted.map(({ atMost }) => atMost)}::int[], ${today}::date)`.execute(
    db,
  )
  return rows
}

/** Doors without a name that have most of what is wanted; nothing about them follows from whose they are. */
export async function listFoundDoors(db: Db, wanted: readonly Wanted[], today: string): Promise<FoundDoor[]> {
  const { rows } = await sql<FoundDoor>`
    select * from ask_somebody(${wanted.map(({ token }) => token)}::text[], ${wanted.map(({ part }) => part)}::int[],
      ${wanted.map(({ weight }) => weight)}::float8[], ${today}::date)`.execute(db)
  return rows
}

/** My own people who may be meant, those who have most of it first: for me alone. */
export async function listOwnFound(
  db: Db,
  ownerId: string,
  words: readonly string[],
  roles: readonly string[],
  today: string,
): Promise<FoundTie[]> {
  const patterns = words.map((word) => `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`)
  const { rows } = await sql<FoundTie & { personId: string }>`
    with p as materialized (
      select id, owner_id, coalesce(edited_name, name) as name, name_key, coalesce(edited_organisation, organisation) as organisation,
        coalesce(edited_title, title) as title, coalesce(edited_department, department) as department, coalesce(edited_seniority, seniority) as seniority
      from person where owner_id = ${ownerId} and not is_colleague and not is_hidden
        and (search like any(${patterns}::text[])
          or 'r:' || coalesce(edited_department, department) || '/' || coalesce(edited_seniority, seniority) = any(${roles}::text[]))
      order by (select count(*) from unnest(${patterns}::text[]) pattern where search like pattern) desc, id
      limit 60
    ), e as materialized (select * from ${evaluatedTies(ownerId, today, sql`array(select id from p)`)} t)
    select p.id, p.id as person_id, p.owner_id, p.name, p.name_key, p.organisation, p.title, p.department, p.seniority,
      coalesce((select s.marks from shared_tie s where s.owner_id = p.owner_id and s.person_id = p.id), '{}') as marks,
      '{}'::text[] as tokens, e.state, round(e.strength::numeric, 1)::float8 as strength
    from p left join e on e.person_id = p.id`.execute(db)
  const stems = await listStems(db, [...new Set(rows.flatMap(({ title }) => wordsOf(title)))])
  return rows.map((row) => {
    const key = organisationKey(row.organisation)
    const tokens = [
      ...row.nameKey.split(' ').map((word) => `n:${word}`),
      ...(key === '' ? [] : [`o:${key}`, ...key.split(' ').map((word) => `w:${word}`)]),
      ...wordsOf(row.title).flatMap((word) => (stems.get(word) ?? []).map((stem) => `t:${stem}`)),
      `r:${row.department}/${row.seniority}`,
    ]
    return { ...row, organisationKey: key, tokens }
  })
}

/** As the database's `ask_words`. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
}

export async function countSharedTies(db: Db, today: string): Promise<number> {
  const { rows } = await sql<{ ties: number }>`select count_asked(${today}::date) as ties`.execute(db)
  return rows[0]?.ties ?? 0
}
