import { sql, type Transaction } from 'kysely'
import { type AddressUse, addressChange } from '#domain/people/address-change.ts'
import type { DB } from '../database/schema.ts'
import { shownOrganisation, shownTitle } from './queries.ts'

type Db = Transaction<DB>

/**
 * Job moves that the mail of these people shows, each once: one that was taken back is not found again. They belong to
 * the import that brought the mail. Gives who moved.
 */
export async function addMailMoves(
  db: Db,
  ownerId: string,
  importId: string,
  people: readonly string[],
): Promise<string[]> {
  if (people.length === 0) return []
  const { rows } = await sql<{
    id: string
    organisation: string
    title: string
    saidOn: string | null
    isEdited: boolean
    uses: AddressUse[]
  }>`
    select person.id, ${shownOrganisation} as organisation, ${shownTitle} as title, person.edited_organisation is not null as is_edited,
      (select max(c.snapshot_on) from contact c where c.tenant_id = person.tenant_id and c.owner_id = person.owner_id and c.person_id = person.id and c.organisation <> '') as said_on,
      u.uses
    from person join (
      select person_id, jsonb_agg(jsonb_build_object('email', address, 'firstOn', first_on, 'lastOn', last_on, 'days', days, 'isTheirs', is_theirs)) as uses
      from (
        select ip.person_id, ip.address, min(i."on") as first_on, max(i."on") as last_on, count(distinct i."on") as days,
          bool_or(i.direction = 'in') as is_theirs
        from interaction_person ip join interaction i on i.tenant_id = ip.tenant_id and i.owner_id = ip.owner_id and i.key = ip.key
        where ip.owner_id = ${ownerId} and ip.person_id = any(${people}::uuid[]) and i.channel = 'mail' and strpos(ip.address, '@') > 0
        group by 1, 2
      ) a group by 1 having count(*) > 1
    ) u on u.person_id = person.id
    where person.owner_id = ${ownerId} and not person.is_colleague`.execute(db)
  const moves = rows.flatMap(({ id, organisation, title, saidOn, isEdited, uses }) => {
    const change = isEdited ? null : addressChange(uses, { organisation, saidOn: saidOn ?? '' })
    return change
      ? [{ id, title, organisation: organisation || change.from, to: change.to, on: change.on }]
      : []
  })
  if (moves.length === 0) return []
  const { rows: added } = await sql<{ id: string }>`
    insert into job_move (person_id, import_id, source, from_organisation, from_title, to_organisation, to_title, seen_on)
    select m.person_id, ${importId}::uuid, 'mail', m.from_organisation, m.from_title,
      -- As the member's book calls whoever has this domain; else the domain.
      coalesce((select o.name from organisation_alias a join organisation o on o.tenant_id = a.tenant_id and o.owner_id = a.owner_id and o.id = a.organisation_id
        where a.owner_id = ${ownerId} and a.kind = 'domain' and a.value = m.domain and o.name <> '' limit 1), m.domain), '', m.seen_on
    from unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map((move) => move.organisation)}::text[], ${moves.map(({ title }) => title)}::text[],
      ${moves.map(({ to }) => to)}::text[], ${moves.map(({ on }) => on)}::date[]) as m (person_id, from_organisation, from_title, domain, seen_on)
    where not exists (select from job_move known where known.owner_id = ${ownerId} and known.person_id = m.person_id and known.source = 'mail' and known.seen_on = m.seen_on)
    returning person_id as id`.execute(db)
  return added.map(({ id }) => id)
}
