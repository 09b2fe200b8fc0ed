import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { SortPage } from '#contract/relationships.ts'
import type { DB } from '../database/schema.ts'
import { evaluatedTies } from './evaluated.ts'
import { listRows } from './queries.ts'

/** Fifteen people without a circle who probably matter: most contact first, then the newest and the oldest connections. */
export async function listSort(
  db: Transaction<DB>,
  ownerId: string,
  today: string,
): Promise<z.infer<typeof SortPage>['people']> {
  const { rows } = await sql<{
    id: string
    why: string
    days: number | null
    connectedOn: string | null
    colleagues: number
  }>`
    with book as (
      select person.id, e.days, card.connected_on, person.organisation,
        count(*) over (partition by nullif(lower(person.organisation), '')) as colleagues
      from person
      left join ${evaluatedTies(ownerId, today)} e on e.person_id = person.id
      left join (select person_id, max(connected_on) as connected_on from contact where owner_id = ${ownerId} group by person_id) card on card.person_id = person.id
      where person.owner_id = ${ownerId} and person.circle is null and not person.is_hidden and not person.is_colleague and not person.is_never_suggested
    ), ranked as (
      select *, case when days is not null then 'contact' when colleagues >= 3 and organisation <> '' then 'organisation' when connected_on is not null then 'connected' else 'known' end as why,
        row_number() over (partition by (days is not null) order by days desc nulls last, connected_on desc nulls last, id) as place
      from book
    )
    select id, why, days, connected_on, colleagues from ranked order by (days is null), place limit 15`.execute(
    db,
  )
  const people = await listRows(
    db,
    ownerId,
    rows.map((row) => row.id),
    today,
  )
  return people.flatMap((person, place) => {
    const row = rows[place]
    return row
      ? [
          {
            ...person,
            why: row.why,
            facts: { days: row.days, connectedOn: row.connectedOn, colleagues: row.colleagues },
          },
        ]
      : []
  })
}
