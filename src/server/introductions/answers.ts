import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { RequestAnswer, TargetAnswer } from '#contract/introductions.ts'
import { nextTargetAskAt } from '#domain/introductions/caps.ts'
import {
  answerAsConnector,
  answerAsTarget,
  type Introduction,
  undoAsConnector,
  undoAsTarget,
} from '#domain/introductions/introduction.ts'
import type { DB } from '../database/schema.ts'
import { hashAddress, listSuppressed, lockList, suppress, unsuppress } from '../people/suppression.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { Post } from './mails.ts'
import { keepLink, ownLink } from './make-link.ts'
import { findCompany, findMember } from './parties.ts'
import { timesTargetAsked } from './queries.ts'
import { findPerson, forgetTarget, lockSides, type Sides, storeSides } from './sides.ts'

type Db = Transaction<DB>
type Answer = z.infer<typeof RequestAnswer>

/** The connector answers; the same again changes nothing. In a go-between's transaction with the connector's own book. */
export async function answerRequest(
  db: Db,
  post: Post,
  connectorId: string,
  id: string,
  answer: Answer,
): Promise<void> {
  const sides = await requestOf(db, connectorId, id)
  // Without mail set up there is only their own client.
  const byOwnMail = answer.answer === 'introduce' && (answer.byOwnMail || !post.canMail)
  if (isSame(sides, answer, byOwnMail)) return
  const next = answerAsConnector(sides, answer.answer, post.now)
  if (!next) throw over()
  if (sides.target) await forgetTarget(db, id)
  await storeSides(db, { ...sides, target: null }, next)
  if (answer.answer === 'answer')
    await db
      .updateTable('introductionRequest')
      .set({ words: answer.words })
      .where('introductionId', '=', id)
      .execute()
  if (answer.answer === 'introduce') await addTarget(db, post, sides, next, { ...answer, byOwnMail })
}

/** The connector takes an answer back within ten minutes. In a go-between's transaction. */
export async function undoRequest(db: Db, post: Post, connectorId: string, id: string): Promise<void> {
  const sides = await requestOf(db, connectorId, id)
  if (sides.connector.state === 'open') return
  const next = undoAsConnector(sides, post.now)
  if (!next) throw tooLate()
  await storeSides(db, sides, next)
  await db.updateTable('introductionRequest').set({ words: '' }).where('introductionId', '=', id).execute()
}

/** The outside person answers; the same again changes nothing. In a go-between's transaction. */
export async function answerTarget(
  db: Db,
  post: Post,
  id: string,
  answer: z.infer<typeof TargetAnswer>,
): Promise<void> {
  const sides = await lockSides(db, id)
  if (!sides?.target) throw over()
  if (sides.target.state === answer) return
  const next = answerAsTarget(sides, answer, post.now)
  if (!next) throw over()
  await storeSides(db, sides, next)
  await followNever(db, post, sides, answer === 'never')
}

/** The outside person takes an answer back within ten minutes. In a go-between's transaction. */
export async function undoTarget(db: Db, post: Post, id: string): Promise<void> {
  const sides = await lockSides(db, id)
  if (!sides?.target) throw over()
  if (sides.target.state === 'waiting') return
  const next = undoAsTarget(sides, post.now)
  if (!next) throw tooLate()
  await storeSides(db, sides, next)
  await followNever(db, post, sides, false)
}

/** 'Never again' holds at once, and is taken back only with the very answer that said it. */
async function followNever(db: Db, { now }: Post, { target }: Sides, isNever: boolean): Promise<void> {
  if (!target || isNever === (target.state === 'never')) return
  const isNews = isNever && (await listSuppressed(db, [target.addressHash])).size === 0
  if (isNever ? !isNews : !target.suppressedHere) return
  if (!isNever && (await passNeverOn(db, target))) return
  await db
    .updateTable('introductionTarget')
    .set({ suppressedHere: isNews })
    .where('introductionId', '=', target.introductionId)
    .execute()
  if (isNews) await suppress(db, target.tenantId, target.address, 'ask', now)
  else await unsuppress(db, target.tenantId, target.addressHash, now)
}

/** Whether the same mailbox has said 'never again' elsewhere as well: it stands by that answer now. */
async function passNeverOn(db: Db, { introductionId, addressHash }: NonNullable<Sides['target']>) {
  await lockList(db, 'write')
  const { rows } = await sql`
    with other as (
      update introduction_target set suppressed_here = true
      where address_hash = ${addressHash} and introduction_id <> ${introductionId} and state = 'never' returning 1
    ), this as (
      update introduction_target set suppressed_here = false
      where introduction_id = ${introductionId} and exists (select from other)
    )
    select from other`.execute(db)
  return rows.length > 0
}

async function requestOf(db: Db, connectorId: string, id: string): Promise<Sides> {
  const sides = await lockSides(db, id)
  if (sides?.connector.ownerId !== connectorId || sides.connector.deliveredAt === null) throw notFound()
  return sides
}

function isSame({ connector, target }: Sides, answer: Answer, byOwnMail: boolean): boolean {
  if (connector.state !== answer.answer) return false
  if (answer.answer === 'answer') return connector.words === answer.words
  return answer.answer !== 'introduce' || (connector.byOwnMail === byOwnMail && target?.note === answer.note)
}

async function addTarget(
  db: Db,
  post: Post,
  { asker, connector }: Sides,
  { target }: Introduction,
  answer: Extract<Answer, { answer: 'introduce' }>,
): Promise<void> {
  const { tenantId, asksPerTarget } = await findCompany(db)
  const person = await findPerson(db, connector.ownerId, connector.personId)
  const member = await findMember(db, connector.ownerId)
  if (!person || !member || !target) throw over()
  const address = answer.address ?? person.addresses[0]
  if (address === undefined)
    throw new Refusal(
      422,
      'no-address',
      `You have no address of ${person.name}`,
      'Type the address to write to. Nothing was sent.',
    )
  const hash = hashAddress(tenantId, address)
  const hashes = [hash, ...person.addresses.map((one) => hashAddress(tenantId, one))]
  // Of two who introduce at once the second is counted with the first.
  await sql`select pg_advisory_xact_lock(hashtextextended('introduction_target ' || current_tenant(), 0))`.execute(
    db,
  )
  const before = await timesTargetAsked(db, hashes, post.now)
  const next = nextTargetAskAt(before, asksPerTarget, post.now)
  if (next)
    throw new Refusal(
      409,
      'target-asked-enough',
      `${person.name} has been asked enough`,
      `The company asks nobody outside more than ${asksPerTarget} times in ninety days; ${person.name} can be asked again on ${dayIn(member, next)}. Nothing was sent; you can answer yourself instead.`,
    )
  // A mail of ours is held back where it would leave; nobody holds back one of theirs.
  if (answer.byOwnMail && (await listSuppressed(db, hashes)).size > 0)
    throw new Refusal(
      409,
      'cannot-be-asked',
      `${person.name} cannot be asked this way`,
      'Pilotlight has no text for you to send. Nothing was sent; you can answer yourself instead.',
    )
  await db
    .insertInto('introductionTarget')
    .values({
      introductionId: asker.id,
      askerId: asker.ownerId,
      connectorId: connector.ownerId,
      name: person.name,
      address,
      addressHash: hash,
      note: answer.note,
      askedAt: target.askedAt,
      expiresAt: target.expiresAt,
    })
    .execute()
  await db
    .updateTable('introductionRequest')
    .set({ byOwnMail: answer.byOwnMail, note: answer.note })
    .where('introductionId', '=', asker.id)
    .execute()
  if (!answer.byOwnMail) return
  const { hash: secretHash } = ownLink(post.baseUrl, tenantId, asker.id, target.askedAt)
  await keepLink(db, { introductionId: asker.id, party: 'target', expiresAt: target.expiresAt }, secretHash)
}

function dayIn({ timeZone }: { timeZone: string }, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long' }).format(at)
}

function over(): Refusal {
  return new Refusal(
    409,
    'over',
    'It is over',
    'This introduction has ended, or your answer stands already. Nothing was changed.',
  )
}

function tooLate(): Refusal {
  return new Refusal(
    409,
    'too-late',
    'Too late to take it back',
    'An answer can be taken back for ten minutes. Nothing was changed.',
  )
}
