import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { isRoleMailbox } from '#domain/people/email.ts'
import { workplace } from '#domain/people/workplace.ts'
import type { DB } from '../database/schema.ts'
import { findSuppressed } from './suppression.ts'

type Db = Transaction<DB>

interface Row {
  readonly id: string
  readonly tenantId: string
  readonly organisation: string
  readonly isEdited: boolean
  readonly saidOn: string | null
  readonly addresses: { kind: 'email' | 'url'; value: string; lastOn: string | null }[]
  readonly move: { on: string; from: string; to: string; source: string } | null
}

/**
 * Who and where of those among these people whom the member shares, as colleagues will see it: called by whatever
 * changes a person, in its transaction. The numbers of the tie follow in SQL (renew_shared_ties).
 */
export async function renewShared(db: Db, ownerId: string, ids: readonly string[]): Promise<void> {
  const rows = await listWorkplaces(
    db,
    ownerId,
    sql`and p.sharing <> 'private' and p.id = any(${ids})
      and exists (select from shared_tie s where s.owner_id = p.owner_id and s.person_id = p.id)`,
  )
  if (rows.length === 0) return
  const places = rows.map(workplaceOf)
  await sql`
    update shared_tie s set name = coalesce(p.edited_name, p.name), name_key = p.name_key,
      organisation = coalesce(p.edited_organisation, new.moved_to, p.organisation),
      -- Of the new place mail tells no title; the old one belongs to the old place.
      title = coalesce(p.edited_title, case when new.moved_to is null then p.title else '' end),
      department = coalesce(p.edited_department, p.department), seniority = coalesce(p.edited_seniority, p.seniority),
      organisation_key = new.organisation_key, domain = new.domain,
      marks = array(select jsonb_array_elements_text(new.marks)::uuid),
      moved_on = new.moved_on, moved_from = new.moved_from, moved_from_key = new.moved_from_key, moved_source = new.moved_source
    from person p, unnest(${rows.map((row) => row.id)}::uuid[], ${places.map((place) => place.organisationKey)}::text[],
      ${places.map((place) => place.domain)}::text[], ${rows.map((row) => JSON.stringify(marksOf(row)))}::jsonb[],
      ${rows.map((row) => row.move?.on ?? null)}::date[], ${rows.map((row) => row.move?.from ?? null)}::text[],
      ${rows.map((row) => (row.move ? workplaceKey(row.move.from) : null))}::text[], ${rows.map((row) => row.move?.source ?? null)}::text[],
      ${rows.map(movedByMail)}::text[])
      as new (id, organisation_key, domain, marks, moved_on, moved_from, moved_from_key, moved_source, moved_to)
    where p.owner_id = ${ownerId} and p.id = new.id and s.owner_id = ${ownerId} and s.person_id = new.id`.execute(
    db,
  )
  await renewSuppressed(db, ownerId, rows)
}

/** Whoever said 'never again' is asked for nothing, under any of their addresses; whoever had it erased is not shared. */
async function renewSuppressed(db: Db, ownerId: string, rows: readonly Row[]): Promise<void> {
  const emailsOf = ({ addresses }: Row) =>
    addresses.flatMap(({ kind, value }) => (kind === 'email' ? [value] : []))
  const suppressed = await findSuppressed(db, rows.flatMap(emailsOf))
  const found = rows.map((row) => ({
    id: row.id,
    by: emailsOf(row).flatMap((email) => suppressed.get(email) ?? []),
  }))
  const erased = found.filter(({ by }) => by.some(({ scope }) => scope === 'erase')).map(({ id }) => id)
  if (erased.length > 0)
    await sql`update person set sharing = 'private' where owner_id = ${ownerId} and id = any(${erased}::uuid[])`.execute(
      db,
    )
  const hashes = found.map(({ by }) =>
    JSON.stringify([...new Set(by.map(({ hash }) => hash.toString('hex')))]),
  )
  await sql`
    update shared_tie s set suppressed_by = array(select decode(jsonb_array_elements_text(new.by), 'hex')), is_suppressed = jsonb_array_length(new.by) > 0
    from unnest(${found.map(({ id }) => id)}::uuid[], ${hashes}::jsonb[]) as new (id, by)
    where s.owner_id = ${ownerId} and s.person_id = new.id and (s.is_suppressed or jsonb_array_length(new.by) > 0)`.execute(
    db,
  )
}

/** Where each of the member's people works, by cards, words and addresses; `only` narrows, as SQL on `p`. */
export async function listWorkplaces(db: Db, ownerId: string, only = sql``): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, p.tenant_id, coalesce(p.edited_organisation, p.organisation) as organisation, p.edited_organisation is not null as is_edited,
      (select max(c.snapshot_on) from contact c where c.tenant_id = p.tenant_id and c.owner_id = p.owner_id and c.person_id = p.id and c.organisation <> '') as said_on,
      coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value, 'lastOn',
          (select max(n."on") from interaction_person ip join interaction n on n.tenant_id = ip.tenant_id and n.owner_id = ip.owner_id and n.key = ip.key
            where ip.tenant_id = i.tenant_id and ip.owner_id = i.owner_id and ip.person_id = i.person_id and ip.address = i.value)))
        from identity i where i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id and i.kind <> 'phone'), '[]') as addresses,
      (select jsonb_build_object('on', m.seen_on, 'from', m.from_organisation, 'to', m.to_organisation, 'source', m.source) from job_move m
        where m.tenant_id = p.tenant_id and m.owner_id = p.owner_id and m.person_id = p.id and m.undone_at is null
        order by m.seen_on desc, m.id limit 1) as move
    from person p where p.owner_id = ${ownerId} and not p.is_colleague ${only}`.execute(db)
  return rows
}

export function workplaceOf(row: Row) {
  const { organisation, isEdited, saidOn, addresses } = row
  const movedTo = movedByMail(row)
  return workplace({
    // A domain is no name: whoever has it is found by the domain.
    organisation: movedTo === null ? organisation : movedTo.includes('.') ? '' : movedTo,
    saidOn: isEdited || movedTo !== null ? null : (saidOn ?? ''),
    addresses: addresses
      .filter(({ kind }) => kind === 'email')
      .map(({ value, lastOn }) => ({ email: value, lastOn })),
  })
}

/** Where their mail says that they have gone, until a newer card or the member says where they are. */
function movedByMail({ isEdited, saidOn, move }: Row): string | null {
  return move?.source === 'mail' && !isEdited && (saidOn ?? '') < move.on ? move.to : null
}

function workplaceKey(organisation: string): string {
  return workplace({ organisation, saidOn: null, addresses: [] }).organisationKey
}

/** Hashes of what one human alone has; a role's mailbox is nobody's. */
export function marksOf({ tenantId, addresses }: Pick<Row, 'tenantId' | 'addresses'>): string[] {
  return addresses
    .filter(({ kind, value }) => kind === 'url' || !isRoleMailbox(value))
    .map(({ kind, value }) =>
      createHash('sha256')
        .update(`${tenantId}\u0000${kind}\u0000${value}`)
        .digest('hex')
        .slice(0, 32)
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    )
}
