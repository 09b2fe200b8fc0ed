import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { OutsideRequest, OutsideRequestAnswer, OutsideRequestStatus } from '#contract/held.ts'
import type { DB } from '../database/schema.ts'
import { hashAddress } from '../people/suppression.ts'
import { notFound, Refusal } from '../refusal.ts'
import { removePerson } from '../relationships/changes.ts'

type Db = Transaction<DB>
type Request = z.infer<typeof OutsideRequest>

interface Owner {
  readonly tenantId: string
  readonly id: string
}

/** Requests to a member, the open ones first; whom each is about is told by the member's own book, today. */
export async function listOutsideRequests(db: Db, owner: Owner): Promise<Request[]> {
  const { rows } = await sql<Omit<Request, 'people'> & { addressHash: Buffer }>`
    select request_id as id, address_hash, kind, text, (asked_at at time zone 'UTC')::date as asked_on, due_on, answer, reason
    from outside_request_owner where owner_id = ${owner.id}
    order by answer is not null, due_on, request_id`.execute(db)
  const open = rows.filter(({ answer }) => answer === null)
  const people = await findPeople(
    db,
    owner,
    open.map((row) => row.addressHash),
  )
  return rows.map(({ addressHash, ...row }) => ({
    ...row,
    people: row.answer === null ? (people.get(addressHash.toString('hex')) ?? []) : [],
  }))
}

/** Erase now, corrected, or kept with a reason. Whoever is erased leaves a tombstone, as anybody the member removes. */
export async function answerOutsideRequest(
  db: Db,
  owner: Owner,
  id: string,
  wanted: z.infer<typeof OutsideRequestAnswer>,
  now: Date,
): Promise<void> {
  const open = await db
    .selectFrom('outsideRequestOwner')
    .select(['addressHash', 'kind', 'answer'])
    .where('ownerId', '=', owner.id)
    .where('requestId', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!open) throw notFound()
  if (open.answer !== null)
    throw new Refusal(
      409,
      'answered',
      'You have answered this already',
      'Your first answer stands. Nothing was changed.',
    )
  if (open.kind === 'erase' && wanted.answer === 'corrected')
    throw new Refusal(
      409,
      'asked-to-erase',
      'They ask to be erased',
      'A correction is no answer to that. Nothing was changed; erase them, or keep them and say why.',
    )
  if (wanted.answer === 'erased') {
    const people = await findPeople(db, owner, [open.addressHash])
    for (const person of people.get(open.addressHash.toString('hex')) ?? [])
      await removePerson(db, owner.id, person.id)
  }
  await db
    .updateTable('outsideRequestOwner')
    .set({
      answer: wanted.answer,
      reason: wanted.answer === 'kept' ? wanted.reason : '',
      text: '',
      answeredAt: now,
    })
    .where('ownerId', '=', owner.id)
    .where('requestId', '=', id)
    .execute()
}

/** The clock that an administrator watches: counts and dates, never whose book. */
export async function findOutsideStatus(
  db: Db,
  companyId: string,
  today: string,
): Promise<z.infer<typeof OutsideRequestStatus>> {
  const { rows: requests } = await sql<z.infer<typeof OutsideRequestStatus>['requests'][number]>`
    select kind, asked_on, due_on, is_done from outside_request_status()`.execute(db)
  const open = requests.filter(({ isDone }) => !isDone)
  return { companyId, open: open.length, overdue: open.filter(({ dueOn }) => dueOn < today).length, requests }
}

/** Who in the member's own book has one of these mailboxes, by its hash in hexadecimal. */
async function findPeople(
  db: Db,
  { tenantId, id: ownerId }: Owner,
  hashes: readonly Buffer[],
): Promise<Map<string, Request['people']>> {
  const found = new Map<string, Request['people']>(hashes.map((hash) => [hash.toString('hex'), []]))
  if (found.size === 0) return found
  const { rows } = await sql<{ id: string; name: string; address: string }>`
    select p.id, coalesce(nullif(coalesce(p.edited_name, p.name), ''), i.value) as name, i.value as address
    from identity i join person p on p.tenant_id = i.tenant_id and p.owner_id = i.owner_id and p.id = i.person_id
    where i.owner_id = ${ownerId} and i.kind = 'email' order by i.value`.execute(db)
  for (const { address, id, name } of rows) {
    const people = found.get(hashAddress(tenantId, address).toString('hex'))
    if (people && !people.some((person) => person.id === id)) people.push({ id, name })
  }
  return found
}
