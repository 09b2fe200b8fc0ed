import { sql, type Transaction } from 'kysely'
import type { Opening } from '#contract/relationships.ts'
import { givenName, openings } from '#domain/relationships/openings.ts'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

interface Opened {
  readonly id: string
  readonly name: string
  readonly nextStep: string
  readonly movedTo: string | null
  readonly movedTitle: string | null
  readonly strength: number | null
  readonly silence: number
}

/** Opening lines for somebody in the week, from what is known alone. */
export async function openingsOf(
  db: Db,
  ownerId: string,
  row: Opened,
  names: ReadonlyMap<string, string>,
): Promise<Opening[]> {
  const note = await db
    .selectFrom('note')
    .select('text')
    .where('ownerId', '=', ownerId)
    .where('personId', '=', row.id)
    .orderBy('writtenAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { rows: last } = await sql<{ channel: string }>`
    select i.channel from interaction_person ip join interaction i using (tenant_id, owner_id, key)
    where ip.owner_id = ${ownerId} and ip.person_id = ${row.id} and i.makes_tie order by i.at desc limit 1`.execute(
    db,
  )
  const { rows: shared } = await sql<{ id: string }>`
    select b.person_id as id from interaction_person a join interaction_person b using (tenant_id, owner_id, key)
    where a.owner_id = ${ownerId} and a.person_id = ${row.id} and b.person_id <> a.person_id group by 1 order by count(*) desc limit 1`.execute(
    db,
  )
  return openings({
    givenName: givenName(row.name),
    lastChannel: last[0]?.channel ?? null,
    silence: row.strength === null ? null : row.silence,
    movedTo: row.movedTo,
    movedTitle: row.movedTitle,
    note: note?.text.split('\n')[0]?.slice(0, 120) ?? null,
    sharedName: names.get(shared[0]?.id ?? '') ?? null,
    promise: row.nextStep || null,
    isNew: row.strength === null,
  })
}
