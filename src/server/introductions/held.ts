import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Held } from '#contract/held.ts'
import { mailboxOf } from '#domain/people/email.ts'
import type { DB } from '../database/schema.ts'
import { hashAddress, listSuppressed } from '../people/suppression.ts'
import type { HeldSession } from './held-session.ts'

type Db = Transaction<DB>
type HeldAnswer = z.infer<typeof Held>

/** From so many on, a number of address books tells of nobody's. */
const fewestBooks = 5

/** All that the company holds about a proven mailbox, but for what lies in private address books. As the go-between. */
export async function findHeld(db: Db, { tenantId, address }: HeldSession): Promise<HeldAnswer> {
  const hash = hashAddress(tenantId, address)
  const shared = await listShared(db, address)
  const books = shared[0]?.books ?? 0
  return {
    address,
    shared: shared.map(({ name, organisation, title, lastMonth }) => ({
      name,
      organisation,
      title,
      lastMonth,
    })),
    books: books >= fewestBooks ? books : null,
    introductions: await listIntroductions(db, hash),
    suppressed: (await listSuppressed(db, [hash])).get(hash.toString('hex')) ?? null,
    requests: await listRequests(db, hash),
  }
}

async function listShared(db: Db, address: string) {
  const mailbox = mailboxOf(address)
  const at = mailbox.lastIndexOf('@')
  const { rows } = await sql<HeldAnswer['shared'][number] & { books: number }>`
    select name, organisation, title, last_month, books::int as books
    from shared_of_mailbox(${mailbox.slice(0, at)}, ${mailbox.slice(at + 1)})`.execute(db)
  return rows
}

async function listIntroductions(db: Db, hash: Buffer) {
  const { rows } = await sql<HeldAnswer['introductions'][number]>`
    select (t.asked_at at time zone 'UTC')::date as asked_on, c.name as connector, a.name as asker, t.note,
      case when t.state in ('yes', 'no', 'never') then t.state end as answer
    from introduction_target t
    join member c on c.tenant_id = t.tenant_id and c.id = t.connector_id
    join member a on a.tenant_id = t.tenant_id and a.id = t.asker_id
    where t.address_hash = ${hash}
    order by t.asked_at desc, t.introduction_id`.execute(db)
  return rows
}

async function listRequests(db: Db, hash: Buffer) {
  const { rows } = await sql<HeldAnswer['requests'][number]>`
    select r.kind, r.text, (r.asked_at at time zone 'UTC')::date as asked_on, r.due_on, o.is_done,
      case when o.is_done then o.answers else '[]' end as answers
    from outside_request r cross join lateral (
      select coalesce(bool_and(o.answer is not null), true) as is_done,
        coalesce(jsonb_agg(distinct jsonb_build_object('answer', o.answer, 'reason', o.reason)), '[]') as answers
      from outside_request_owner o where o.tenant_id = r.tenant_id and o.request_id = r.id
    ) o
    where r.address_hash = ${hash}
    order by r.asked_at desc, r.id`.execute(db)
  return rows
}
