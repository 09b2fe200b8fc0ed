import type { Transaction } from 'kysely'
import { startOfWeek } from '#domain/introductions/working-time.ts'
import type { DB } from '../database/schema.ts'
import { todayIn } from '../today.ts'
import { mailMember, type Post, told } from './mails.ts'
import { makeLink } from './make-link.ts'
import { findCompany, findMember, type Member } from './parties.ts'
import { wordsFor } from './words.ts'

type Db = Transaction<DB>

/** Lets through to a connector what waits for them, the oldest first, as far as their week and holidays allow. */
export async function deliverWaiting(db: Db, post: Post, connectorId: string): Promise<void> {
  const connector = await findMember(db, connectorId)
  if (!connector || isAway(connector, post.now)) return
  const requests = await db
    .selectFrom('introductionRequest')
    .select(['introductionId', 'deliveredAt'])
    .where('ownerId', '=', connectorId)
    .where((eb) =>
      eb.or([
        eb('deliveredAt', '>=', startOfWeek(post.now, connector.timeZone)),
        eb.and([eb('deliveredAt', 'is', null), eb('state', '=', 'open'), eb('expiresAt', '>', post.now)]),
      ]),
    )
    .orderBy('askedAt')
    .orderBy('introductionId')
    .forUpdate()
    .execute()
  const waiting = requests.filter(({ deliveredAt }) => deliveredAt === null)
  const room = connector.asksPerWeek - (requests.length - waiting.length)
  for (const { introductionId } of waiting.slice(0, Math.max(room, 0))) {
    await db
      .updateTable('introductionRequest')
      .set({ deliveredAt: post.now })
      .where('introductionId', '=', introductionId)
      .execute()
    await tellConnector(db, post, connector, introductionId, 'first')
  }
}

/** The mail that a colleague asks, with a link that answers without signing in. */
export async function tellConnector(
  db: Db,
  post: Post,
  connector: Member,
  id: string,
  kind: 'first' | 'back' | 'reminder',
): Promise<void> {
  if (!post.canMail) return
  const request = await db
    .selectFrom('introduction')
    .select(['ownerId', 'targetName', 'why', 'note', 'expiresAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const asker = await findMember(db, request.ownerId)
  if (!asker) return
  const company = await findCompany(db)
  const link = await makeLink(db, post.baseUrl, company.tenantId, {
    introductionId: id,
    party: 'connector',
    expiresAt: request.expiresAt,
  })
  const facts = told(post, {
    company,
    asker,
    connector,
    target: { name: request.targetName, address: '' },
    why: request.why,
    note: request.note,
    link,
    screen: `/ask/requests/${id}`,
  })
  await mailMember(
    db,
    post,
    connector,
    wordsFor(connector.locale).request(facts, kind, company.promiseDays),
    id,
  )
}

export function isAway({ awayUntil, timeZone }: Member, now: Date): boolean {
  return awayUntil !== null && todayIn(timeZone, now) <= awayUntil
}
