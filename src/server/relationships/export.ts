import { sql, type Transaction } from 'kysely'
import { csvCell } from '../csv-cell.ts'
import type { DB } from '../database/schema.ts'
import { shownName, shownOrganisation, shownTitle } from '../people/queries.ts'
import { evaluatedTies } from './evaluated.ts'

type Row = Record<string, string | number | null>

/** All my people as CSV (RFC 4180), for any spreadsheet. */
export async function exportPeople(db: Transaction<DB>, ownerId: string, today: string): Promise<string> {
  const { rows } = await sql<Row>`
    select ${shownName} as name, ${shownOrganisation} as organisation, ${shownTitle} as title,
      (select string_agg(value, ' ' order by value) from identity i where i.tenant_id = person.tenant_id and i.owner_id = person.owner_id and i.person_id = person.id and kind = 'email') as emails,
      (select string_agg(value, ' ' order by value) from identity i where i.tenant_id = person.tenant_id and i.owner_id = person.owner_id and i.person_id = person.id and kind = 'url') as profiles,
      e.state, round(e.strength::numeric, 4)::float8 as strength, e.first_on, e.last_on, e.days as contact_days, person.circle, person.cadence_days, person.sharing,
      array_to_string(person.tags, ' · ') as tags, person.next_step, person.next_step_on
    from person left join ${evaluatedTies(ownerId, today)} e on e.person_id = person.id
    where person.owner_id = ${ownerId} order by person.name_key, person.id`.execute(db)
  const [first] = rows
  const columns = first ? Object.keys(first) : ['name', 'organisation', 'title']
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')
}
