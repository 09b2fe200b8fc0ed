import { randomInt, timingSafeEqual } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { mailboxOf } from '#domain/people/email.ts'
import type { DB } from '../database/schema.ts'
import { deriveSecret, hashAddress, listPeopleWithMailbox } from '../people/suppression.ts'

type Db = Transaction<DB>

const minutes = 15
const mostTries = 5
const mostCodesADay = 5

/**
 * A code for this mailbox, to be mailed when the company knows it. An unknown one gets a code as well, which nobody is
 * told: both take the same steps, here and when codes are tried. At most five a day; then nothing. As the go-between.
 */
export async function makeCode(
  db: Db,
  tenantId: string,
  address: string,
  now: Date,
): Promise<{ code: string; isKnown: boolean } | undefined> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await db.deleteFrom('heldCode').where('firstAt', '<', dayAgo).execute()
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  const hash = hashAddress(tenantId, address)
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  const { rows } = await sql`
    insert into held_code (address_hash, code_hash, expires_at, first_at) values (${hash}, ${hashCode(hash, code)}, ${expiresAt}, ${now})
    on conflict (tenant_id, address_hash) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at,
      tries = 0, made = held_code.made + 1
      where held_code.made < ${mostCodesADay}
    returning made`.execute(db)
  const isKnown = await isMailboxKnown(db, address, hash)
  return rows.length > 0 ? { code, isKnown } : undefined
}

/**
 * Whether this is the mailbox's code: used up by the right one, and by the fifth wrong one. The try counts, so the
 * transaction is to be kept in either case. As the go-between.
 */
export async function spendCode(
  db: Db,
  tenantId: string,
  { address, code }: { address: string; code: string },
  now: Date,
): Promise<boolean> {
  const hash = hashAddress(tenantId, address)
  const row = await db
    .updateTable('heldCode')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('addressHash', '=', hash)
    .returning(['codeHash', 'expiresAt', 'tries'])
    .executeTakeFirst()
  const given = hashCode(hash, code)
  const made = row?.codeHash.length === given.length ? row.codeHash : Buffer.alloc(given.length)
  const isRight = timingSafeEqual(made, given)
  if (!row || !isRight || row.tries > mostTries || row.expiresAt <= now) return false
  await db
    .updateTable('heldCode')
    .set({ codeHash: Buffer.alloc(0) })
    .where('addressHash', '=', hash)
    .execute()
  return true
}

/** Keyed: whoever has the table alone would try a hundred million codes in no time. */
function hashCode(addressHash: Buffer, code: string): Buffer {
  return deriveSecret(`held code ${addressHash.toString('hex')} ${code}`)
}

/** Whether anything here is about this mailbox. To anybody else a mail would be a nuisance that others can send them. */
async function isMailboxKnown(db: Db, address: string, hash: Buffer): Promise<boolean> {
  if (mailboxOf(address) === '') return false
  const { rows } = await sql<{ isKnown: boolean }>`
    select exists (select from introduction_target where address_hash = ${hash})
      or exists (select from outside_request where address_hash = ${hash})
      or exists (select from suppression where hash = ${hash}) as is_known`.execute(db)
  const people = await listPeopleWithMailbox(db, address)
  return people.length > 0 || rows[0]?.isKnown === true
}
