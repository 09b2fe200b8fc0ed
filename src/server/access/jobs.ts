import { sql, type Transaction } from 'kysely'
import { createTransport } from 'nodemailer'
import type { MailConfiguration } from '../configuration.ts'
import { asMember, asNobody } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'

export interface MailSender {
  /** Sends what waits now; for after a change, and for tests. */
  sendWaiting(): Promise<number>
  stop(): void
}

/** Whether a mail to an outside person may still leave; asked in the transaction that sends it. */
export type MayMail = (db: Transaction<DB>, address: string) => Promise<boolean>

/**
 * Sends the outbox, every half minute and on demand; a failure waits longer each time, up to a day. What may not leave
 * any more is dropped without a word.
 */
export function startMailSender(
  database: Database,
  mail: MailConfiguration,
  log: (message: string) => void,
  mayMail: MayMail = async () => true,
): MailSender {
  const transport = createTransport({
    host: mail.host,
    port: mail.port,
    secure: mail.secure === 'tls',
    requireTLS: mail.secure === 'starttls',
    ignoreTLS: mail.secure === 'none',
    auth: mail.user ? { user: mail.user, pass: mail.password ?? '' } : undefined,
    connectionTimeout: 20_000,
    socketTimeout: 30_000,
  })
  let running: Promise<number> | undefined

  async function sendAll(): Promise<number> {
    const tenants = await asNobody(
      database,
      async (db) => (await sql<{ tenant: string }>`select companies_with_mail() as tenant`.execute(db)).rows,
    )
    let sent = 0
    for (const { tenant } of tenants) while (await sendOne(tenant)) sent++
    return sent
  }

  /** One mail in its own transaction; the row's lock keeps a second process from sending it too. */
  function sendOne(tenantId: string): Promise<boolean> {
    const sender = { tenantId, id: tenantId, roles: ['sender' as const] }
    return asMember(database, sender, async (db) => {
      const waiting = await db
        .selectFrom('outbox')
        .select(['id', 'recipient', 'subject', 'text', 'attempts', 'senderName', 'replyTo', 'toOutside'])
        .where('sentAt', 'is', null)
        .where('nextAt', '<=', new Date())
        .where('attempts', '<', 12)
        .orderBy('nextAt')
        .forUpdate()
        .skipLocked()
        .limit(1)
        .executeTakeFirst()
      if (!waiting) return false
      if (waiting.toOutside && !(await mayMail(db, waiting.recipient))) {
        await db.deleteFrom('outbox').where('id', '=', waiting.id).execute()
        return true
      }
      try {
        await transport.sendMail({
          from:
            waiting.senderName === ''
              ? mail.from
              : { name: waiting.senderName, address: addressIn(mail.from) },
          ...(waiting.replyTo === '' ? {} : { replyTo: waiting.replyTo }),
          to: waiting.recipient,
          subject: waiting.subject,
          text: waiting.text,
        })
        // What was sent is not kept: it holds an address and a secret link.
        await db.deleteFrom('outbox').where('id', '=', waiting.id).execute()
      } catch (error) {
        log(`A mail could not be sent and will be tried again: ${reasonOf(error)}`)
        const minutes = Math.min(2 ** waiting.attempts * (0.75 + Math.random() / 2), 1440)
        const nextAt = new Date(Date.now() + minutes * 60_000)
        await db
          .updateTable('outbox')
          .set({ attempts: waiting.attempts + 1, nextAt })
          .where('id', '=', waiting.id)
          .execute()
      }
      return true
    })
  }

  const sendWaiting = () => {
    running ??= sendAll().finally(() => {
      running = undefined
    })
    return running
  }
  const timer = setInterval(
    () => void sendWaiting().catch((error: Error) => log(`The outbox waits: ${error.message}`)),
    30_000,
  )
  timer.unref()
  return {
    sendWaiting,
    stop() {
      clearInterval(timer)
      transport.close()
    },
  }
}

/** Why a server refused, by its codes: its words repeat whose address it was. */
function reasonOf(error: unknown): string {
  const { code, responseCode, command } = error as {
    code?: unknown
    responseCode?: unknown
    command?: unknown
  }
  const reasons = [code, responseCode, command].filter(
    (each) => typeof each === 'string' || typeof each === 'number',
  )
  return reasons.length > 0 ? reasons.join(' ') : 'unknown reason'
}

/** The bare address in a sender such as `Pilotlight <mail@company.example>`. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
}
