import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { IntroductionWanted, OutcomeWanted } from '#contract/introductions.ts'
import { nextAskAt } from '#domain/introductions/caps.ts'
import { ask, askerState, withdraw } from '#domain/introductions/introduction.ts'
import { startOfWeek } from '#domain/introductions/working-time.ts'
import { nameKey } from '#domain/people/name.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { todayIn } from '../today.ts'
import { findTieForAsk } from './ask.ts'
import { deliverWaiting } from './deliver.ts'
import type { Post } from './mails.ts'
import { findMember, type Member } from './parties.ts'
import { lockSides, storeSides, withdrawMails } from './sides.ts'

type Db = Transaction<DB>

type TieForAsk = NonNullable<Awaited<ReturnType<typeof findTieForAsk>>>

/**
 * Asks whoever shares this tie for an introduction. An unnamed connector's week, cap and holidays change nothing in
 * the answer: the ask waits for them, or ends in silence. In a go-between's transaction.
 */
export async function askForIntroduction(
  db: Db,
  post: Post,
  askerId: string,
  { tieId, why, note }: z.infer<typeof IntroductionWanted>,
): Promise<string> {
  const { now } = post
  await lockAsker(db, askerId)
  const tie = await findTieForAsk(db, tieId, todayIn('UTC', now))
  if (!tie) throw notFound()
  const asker = await findMember(db, askerId)
  if (!asker) throw notFound()
  if (tie.ownerId === askerId)
    throw new Refusal(
      409,
      'your-own',
      'You know them yourself',
      'This is one of your own people: write to them. Nothing was asked.',
    )
  await refuseHeavyOrDouble(db, asker, tie, now)
  const isUnnamed = tie.level === 'discoverable'
  if (!isUnnamed) await refuseFull(db, tie.ownerId, now)
  const begun = ask(now)
  const { id } = await db
    .insertInto('introduction')
    .values({
      ownerId: askerId,
      connectorId: isUnnamed ? null : tie.ownerId,
      isUnnamed,
      targetName: tie.name,
      targetOrganisation: tie.organisation,
      targetTitle: tie.title,
      why,
      note,
      askedAt: now,
      expiresAt: begun.asker.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('introductionRequest')
    .values({
      ownerId: tie.ownerId,
      introductionId: id,
      askerId,
      isUnnamed,
      personId: tie.personId,
      why,
      note,
      askedAt: now,
      expiresAt: begun.asker.expiresAt,
    })
    .execute()
  // An unnamed connector is told by the keeper: how long an answer takes would tell of their week and their holidays.
  if (!isUnnamed) await deliverWaiting(db, post, tie.ownerId)
  return id
}

/** The asker takes it back; whoever was asked sees that it has ended. In a go-between's transaction. */
export async function withdrawIntroduction(db: Db, post: Post, askerId: string, id: string): Promise<void> {
  const sides = await lockSides(db, id)
  if (sides?.asker.ownerId !== askerId) throw notFound()
  if (sides.asker.state === 'withdrawn') return
  const next = withdraw(sides, post.now)
  if (!next)
    throw new Refusal(
      409,
      'over',
      'It is over already',
      'This introduction was answered or has ended. Nothing was changed.',
    )
  await storeSides(db, sides, next)
  await withdrawMails(db, id)
}

/** What came of it; said again, it replaces what was said. In a go-between's transaction. */
export async function sayOutcome(
  db: Db,
  post: Post,
  askerId: string,
  id: string,
  { outcome, metOn, amount, currency }: z.infer<typeof OutcomeWanted>,
): Promise<void> {
  const sides = await lockSides(db, id)
  if (sides?.asker.ownerId !== askerId) throw notFound()
  if (sides.asker.state !== 'introduced')
    throw new Refusal(
      409,
      'not-introduced',
      'Not introduced yet',
      'What came of it can be said once you were introduced. Nothing was changed.',
    )
  await db
    .updateTable('introduction')
    .set({ outcome, metOn, amount, currency, outcomeAt: post.now })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('introductionRequest')
    .set({ outcome, metOn })
    .where('introductionId', '=', id)
    .execute()
}

/** Of two asks of one member at once the second is counted with the first. */
async function lockAsker(db: Db, askerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ask ' || ${askerId}, 0))`.execute(db)
}

/** Looks only at what the asker sees of their own asks. */
async function refuseHeavyOrDouble(db: Db, asker: Member, tie: TieForAsk, now: Date): Promise<void> {
  const own = await db
    .selectFrom('introduction')
    .selectAll()
    .where('ownerId', '=', asker.id)
    .where((eb) =>
      eb.or([eb('state', '=', 'asked'), eb('askedAt', '>', new Date(now.getTime() - 7 * 86_400_000))]),
    )
    .execute()
  const isOpen = (one: (typeof own)[number]) => askerState(one, now) === 'asked'
  const same = own.find(
    (one) =>
      isOpen(one) &&
      nameKey(one.targetName) === nameKey(tie.name) &&
      one.targetOrganisation === tie.organisation,
  )
  if (same)
    throw new Refusal(
      409,
      'asked-already',
      'You have asked already',
      `Your question about ${tie.name} is open until ${dayIn(asker, same.expiresAt)}. Nothing was asked a second time; you can withdraw it to ask somebody else.`,
    )
  const next = nextAskAt(
    own.map((one) => ({ askedAt: one.askedAt, openUntil: isOpen(one) ? one.expiresAt : null })),
    now,
  )
  if (next)
    throw new Refusal(
      429,
      'many-asks',
      'You have asked a lot lately',
      `So that colleagues keep answering, five questions can be open and ten be asked in a week. The next is free on ${dayIn(asker, next)}, or as soon as you withdraw one that is open. Nothing was asked.`,
    )
}

/**
 * A named connector's week is full when so many asked them by name: unnamed asks do not count here, or the refusal
 * would tell whom they went to.
 */
async function refuseFull(db: Db, connectorId: string, now: Date): Promise<void> {
  const connector = await findMember(db, connectorId)
  if (!connector) throw notFound()
  const { count } = await db
    .selectFrom('introductionRequest')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ownerId', '=', connectorId)
    .where('isUnnamed', '=', false)
    .where('askedAt', '>=', startOfWeek(now, connector.timeZone))
    .executeTakeFirstOrThrow()
  if (connector.asksPerWeek === 0)
    throw new Refusal(
      409,
      'not-asked',
      `${connector.name} is not asked at the moment`,
      'They have closed their door for now; they did not see your question. Nothing was asked; try another way.',
    )
  if (Number(count) >= connector.asksPerWeek)
    throw new Refusal(
      409,
      'week-full',
      `${connector.name} has been asked enough this week`,
      `They are free again on ${dayIn(connector, startOfWeek(now, connector.timeZone, 1))}. Nothing was asked; try another way, or come back then.`,
    )
}

function dayIn({ timeZone }: { timeZone: string }, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at)
}
