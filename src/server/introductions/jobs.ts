import { sql, type Transaction } from 'kysely'
import { type Event, end, settle } from '#domain/introductions/introduction.ts'
import { afterWorkingDays, REMINDER_WORKING_DAYS } from '#domain/introductions/working-time.ts'
import { asNobody } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'
import { findSuppressed } from '../people/suppression.ts'
import { deliverWaiting, isAway, tellConnector } from './deliver.ts'
import { asGoBetween } from './go-between.ts'
import { mailMember, mailOutside, type Post, told } from './mails.ts'
import { makeLink } from './make-link.ts'
import { findCompany, findMember, type Member } from './parties.ts'
import { findPerson, lockSides, type Sides, storeSides, withdrawMails } from './sides.ts'
import { wordsFor } from './words.ts'

type Db = Transaction<DB>

export interface KeeperSettings {
  readonly baseUrl: string
  readonly canMail: boolean
}

/** Moves introductions on with the clock, every half minute; gives how to stop. */
export function startIntroductionKeeper(
  database: Database,
  settings: KeeperSettings & { readonly now: () => Date },
  log: (message: string) => void,
): { stop(): void } {
  let isRunning = false
  const tick = async () => {
    if (isRunning) return
    isRunning = true
    try {
      await settleIntroductions(database, settings, settings.now(), log)
    } catch (error) {
      log(`Introductions wait: ${reasonOf(error)}`)
    } finally {
      isRunning = false
    }
  }
  const timer = setInterval(() => void tick(), 30_000)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/**
 * What is due at an instant, in every company: answers stand, questions are let through and come back, reminders leave,
 * what nobody answered ends. Again at the same instant there is nothing more. One that fails is told to `log` and keeps
 * no other from its time. Gives how many things happened.
 */
export async function settleIntroductions(
  database: Database,
  settings: KeeperSettings,
  now: Date,
  log: (message: string) => void = thrown,
): Promise<number> {
  const tenants = await asNobody(
    database,
    async (db) =>
      (await sql<{ tenant: string }>`select companies_with_introductions() as tenant`.execute(db)).rows,
  )
  let happened = 0
  for (const { tenant } of tenants)
    happened += await settleCompany(database, tenant, { ...settings, now }, log)
  return happened
}

/** Where nobody reads a log, what fails is not passed over. */
function thrown(message: string): never {
  throw new Error(message)
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown reason')

/** Each introduction in a transaction of its own; a second process that comes at the same time finds it done. */
async function settleCompany(
  database: Database,
  tenantId: string,
  post: Post,
  log: (message: string) => void,
): Promise<number> {
  const each = <T>(work: (db: Db) => Promise<T>, otherwise: T, memberId?: string) =>
    asGoBetween(database, tenantId, work, memberId).catch((error: unknown) => {
      log(`An introduction waits: ${reasonOf(error)}`)
      return otherwise
    })
  const company = await asGoBetween(database, tenantId, findCompany)
  const its = { ...post, canMail: post.canMail && !company.demo }
  const waiting = await asGoBetween(database, tenantId, (db) => listWaiting(db, post.now))
  for (const connectorId of waiting) await each((db) => deliverWaiting(db, its, connectorId), undefined)
  let moved = 0
  for (const { id, connectorId } of await asGoBetween(database, tenantId, (db) => listDue(db, post.now)))
    moved += await each((db) => settleIntroduction(db, its, id), 0, connectorId)
  return moved
}

/** Connectors for whom something waits. */
async function listWaiting(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('introductionRequest')
    .select('ownerId')
    .distinct()
    .where('deliveredAt', 'is', null)
    .where('state', '=', 'open')
    .where('expiresAt', '>', now)
    .execute()
  return rows.map(({ ownerId }) => ownerId)
}

/** Those with which something may be due. */
async function listDue(db: Db, now: Date): Promise<{ id: string; connectorId: string }[]> {
  const { rows } = await sql<{ id: string; connectorId: string }>`
    select i.id, r.owner_id as connector_id from introduction i
    join introduction_request r on r.introduction_id = i.id
    left join introduction_target t on t.introduction_id = i.id
    where (r.state <> 'ended' and r.answered_at <= ${now}::timestamptz - interval '10 minutes' and r.settled_at is null)
      or (r.state = 'not_now' and r.back_at between r.settled_at and ${now})
      or (r.state = 'open' and r.delivered_at <= ${now}::timestamptz - interval '3 days' and r.reminded_at is null)
      or (r.state in ('open', 'not_now') and r.expires_at <= ${now})
      or (t.state <> 'ended' and t.answered_at <= ${now}::timestamptz - interval '10 minutes' and t.settled_at is null)
      or (t.state = 'waiting' and t.expires_at <= ${now})
      or (i.state = 'asked' and i.expires_at <= ${now})
      or (i.state = 'introduced' and i.outcome is null and i.outcome_asked_at is null and i.introduced_at <= ${now}::timestamptz - interval '30 days')
    order by i.asked_at, i.id`.execute(db)
  return rows
}

/** What is due with one introduction, in a go-between's transaction with the connector's book; gives how many things happened. */
export async function settleIntroduction(db: Db, post: Post, id: string): Promise<number> {
  const sides = await lockSides(db, id)
  if (!sides) return 0
  const asker = await findMember(db, sides.asker.ownerId)
  const connector = await findMember(db, sides.connector.ownerId)
  const person = await findPerson(db, sides.connector.ownerId, sides.connector.personId)
  const isBroken = !asker || !connector || !person
  // The outcome is the asker's to say, whoever has left since.
  const stillThere = isBroken && sides.connector.introducedAt === null ? end(sides) : sides
  const remindAt =
    connector && sides.connector.deliveredAt && !isAway(connector, post.now)
      ? afterWorkingDays(sides.connector.deliveredAt, REMINDER_WORKING_DAYS, connector.timeZone)
      : null
  const { introduction, events } = settle(stillThere, post.now, remindAt)
  await storeSides(db, sides, introduction)
  await forgetAddress(db, id)
  for (const event of events) await tell(db, post, sides, { asker, connector, person }, event)
  return events.length
}

/** An outside person's address is kept until it is not needed. */
async function forgetAddress(db: Db, id: string): Promise<void> {
  await db
    .updateTable('introductionTarget')
    .set({ address: '' })
    .where('introductionId', '=', id)
    .where((eb) =>
      eb.or([eb('state', '=', 'ended'), eb.and([eb('settledAt', 'is not', null), eb('state', '<>', 'yes')])]),
    )
    .execute()
}

interface Parties {
  readonly asker: Member | null
  readonly connector: Member | null
  readonly person: Awaited<ReturnType<typeof findPerson>>
}

async function tell(
  db: Db,
  post: Post,
  { asker: row, connector: request, target }: Sides,
  { asker, connector, person }: Parties,
  event: Event,
): Promise<void> {
  const company = await findCompany(db)
  const facts = (link: string, screen: string) =>
    told(post, {
      company,
      asker: asker ?? { name: '', department: '', email: '' },
      connector,
      target: { name: target?.name ?? row.targetName, address: target?.address ?? '' },
      why: row.why,
      note: target?.note ?? row.note,
      link,
      screen,
    })
  const mine = `/ask/introductions/${row.id}`
  if (event === 'ended' || event === 'outcome') {
    if (!asker) return
    const words = wordsFor(asker.locale)
    await (event === 'ended'
      ? mailMember(db, post, asker, words.ended(facts('', '/ask')), null)
      : mailMember(db, post, asker, words.whatCameOfIt(facts('', mine)), null))
    return
  }
  if (!connector || !asker) return
  const from = { senderName: `${connector.name} (${company.name})`, replyTo: connector.email }
  if (event === 'back' || event === 'reminder') await tellConnector(db, post, connector, row.id, event)
  if (event === 'words') {
    await db
      .updateTable('introduction')
      .set({ answer: request.words, connectorId: connector.id })
      .where('id', '=', row.id)
      .execute()
    await mailMember(
      db,
      post,
      asker,
      wordsFor(asker.locale).answered(facts('', mine), request.words),
      null,
      from,
    )
  }
  if (!target) return
  // Whoever said 'never again' with one of their addresses is written to at none.
  const theirs = [target.address, ...(person?.addresses ?? [])]
  if (event === 'ask_target' && !request.byOwnMail && (await findSuppressed(db, theirs)).size === 0) {
    const link = await makeLink(db, post.baseUrl, company.tenantId, {
      introductionId: row.id,
      party: 'target',
      expiresAt: target.expiresAt,
    })
    const text = wordsFor(connector.locale).mayI(facts(link, ''))
    await mailOutside(db, post, target.address, text, row.id, from)
  }
  if (event === 'introduced') {
    await withdrawMails(db, row.id)
    await db
      .updateTable('introduction')
      .set({ targetAddress: target.address, connectorId: connector.id })
      .where('id', '=', row.id)
      .execute()
    await db
      .updateTable('introductionTarget')
      .set({ address: '' })
      .where('introductionId', '=', row.id)
      .execute()
    const [toAsker, toConnector] = [wordsFor(asker.locale), wordsFor(connector.locale)]
    await mailOutside(db, post, target.address, toConnector.introduced(facts('', ''), 'target'), row.id, {
      ...from,
      replyTo: asker.email,
    })
    await mailMember(db, post, asker, toAsker.introduced(facts('', mine), 'asker'), null, {
      ...from,
      replyTo: target.address,
    })
    const screen = `/ask/requests/${row.id}`
    await mailMember(db, post, connector, toConnector.introduced(facts('', screen), 'connector'), null)
  }
}
