import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { OutsideRequestWanted } from '#contract/held.ts'
import type { DB } from '../database/schema.ts'
import { hashAddress, listPeopleWithMailbox, suppress } from '../people/suppression.ts'
import { Refusal } from '../refusal.ts'
import type { HeldSession } from './held-session.ts'

type Db = Transaction<DB>

/**
 * What somebody with a proven mailbox asks. *Correct*: the owners of private books are asked to. *Object*: nobody asks
 * them for anything from now on. *Erase*: nothing is shared or brought from now on, and the owners are asked to remove
 * what they keep. An answer is due in a month. As the go-between.
 */
export async function addOutsideRequest(
  db: Db,
  { tenantId, address }: HeldSession,
  wanted: z.infer<typeof OutsideRequestWanted>,
  now: Date,
): Promise<void> {
  const { kind } = wanted
  const hash = hashAddress(tenantId, address)
  // Pressed twice is asked once.
  const lock = `outside request ${tenantId} ${hash.toString('hex')}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(db)
  await refuseTwice(db, hash, kind)
  await forgetOld(db, now)
  const text = wanted.kind === 'correct' ? wanted.text : ''
  const places = kind === 'object' ? [] : await listPeopleWithMailbox(db, address)
  const owners = [...new Set(places.map(({ ownerId }) => ownerId))]
  await sql`
    with asked as (
      insert into outside_request (address_hash, kind, text, asked_at, due_on)
      values (${hash}, ${kind}, ${text}, ${now}, ((${now}::timestamptz at time zone 'UTC')::date + interval '1 month')::date)
      returning tenant_id, id, due_on
    )
    insert into outside_request_owner (tenant_id, owner_id, request_id, address_hash, kind, text, asked_at, due_on)
    select asked.tenant_id, o.id, asked.id, ${hash}, ${kind}, ${text}, ${now}, asked.due_on
    from asked, unnest(${owners}::uuid[]) as o (id)`.execute(db)
  if (kind === 'correct') return
  await endIntroductions(db, hash, now)
  await suppress(db, tenantId, address, kind === 'erase' ? 'erase' : 'ask', now)
  if (kind === 'erase') {
    await forgetIntroductions(db, hash)
    await forgetTexts(db, hash)
  }
}

async function refuseTwice(db: Db, hash: Buffer, kind: string): Promise<void> {
  const { rows } = await sql`
    select from outside_request r where r.address_hash = ${hash} and r.kind = ${kind}
      and case kind
        when 'object' then exists (select from suppression s where s.hash = r.address_hash and s.scope <> 'lifted')
        else exists (select from outside_request_owner o where o.tenant_id = r.tenant_id and o.request_id = r.id and o.answer is null)
      end`.execute(db)
  if (rows.length > 0)
    throw new Refusal(
      409,
      'asked-already',
      'You have asked this already',
      'Your request stands, with the date until which you get an answer. Nothing was changed.',
    )
}

/** Requests are kept for a year after they were due: long enough to show that they were answered. */
async function forgetOld(db: Db, now: Date): Promise<void> {
  for (const table of ['outside_request_owner', 'outside_request'])
    await sql`delete from ${sql.table(table)} where due_on < (${now}::timestamptz - interval '1 year')::date`.execute(
      db,
    )
}

/** What they were being asked for is over, as if they had said never: it ends for its asker as any other does. */
async function endIntroductions(db: Db, hash: Buffer, now: Date): Promise<void> {
  // Whoever answers one at this moment comes first, and takes the list after its row, as this does.
  await sql`
    select from introduction where id in (select introduction_id from introduction_target where address_hash = ${hash})
    order by id for update`.execute(db)
  await db
    .updateTable('introductionTarget')
    .set({ state: 'never', answeredAt: now, settledAt: now })
    .where('addressHash', '=', hash)
    .where('settledAt', 'is', null)
    .where('state', '<>', 'ended')
    .execute()
}

/** Who they are goes from every introduction that is over; from an open one when it ends (forget_erased in 0025). */
async function forgetIntroductions(db: Db, hash: Buffer): Promise<void> {
  const { rows } = await sql<{ introductionId: string }>`
    update introduction_target set name = '', address = '', note = '' where address_hash = ${hash}
    returning introduction_id`.execute(db)
  const ids = rows.map(({ introductionId }) => introductionId)
  await sql`delete from introduction_link where party = 'target' and introduction_id = any(${ids}::uuid[])`.execute(
    db,
  )
  await sql`update introduction_request set why = '–', note = '–' where introduction_id = any(${ids}::uuid[])`.execute(
    db,
  )
  await sql`update introduction set state = state where id = any(${ids}::uuid[])`.execute(db)
}

/** What they wrote of themselves in requests before this one, and what of it is still to be corrected. */
async function forgetTexts(db: Db, hash: Buffer): Promise<void> {
  await sql`delete from outside_request_owner where address_hash = ${hash} and kind = 'correct' and answer is null`.execute(
    db,
  )
  await sql`update outside_request set text = '' where address_hash = ${hash} and text <> ''`.execute(db)
}
