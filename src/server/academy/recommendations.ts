import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type {
  RecommendationAnswer,
  RecommendationReply,
  Recommendations,
  RecommendationWritten,
} from '#contract/recommendations.ts'
import { recommendationFlags } from '#domain/academy/recommendation.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'

type Db = Transaction<DB>

/** Everything of mine: about me, by me, and whom of my own people I owe one. Runs as the member. */
export async function listRecommendations(
  db: Db,
  memberId: string,
  now: Date,
): Promise<z.infer<typeof Recommendations>> {
  const { rows: aboutMe } = await sql<z.infer<typeof Recommendations>['aboutMe'][number]>`
    select r.id, jsonb_build_object('id', m.id, 'name', m.name, 'department', coalesce(d.name, '')) as writer, r.why, r.state, r.text,
      to_json(r.asked_at at time zone 'UTC')#>>'{}' || 'Z' as asked_at, to_json(r.delivered_at at time zone 'UTC')#>>'{}' || 'Z' as delivered_at, r.confirmed_on
    from recommendation r join member m on m.id = r.writer_id left join department d on d.id = m.department_id
    where r.owner_id = ${memberId} order by coalesce(r.delivered_at, r.offered_at, r.asked_at) desc, r.id`.execute(
    db,
  )
  const { rows: mine } = await sql<z.infer<typeof Recommendations>['mine'][number]>`
    select r.id, jsonb_build_object('id', m.id, 'name', m.name, 'department', coalesce(d.name, ''), 'hasLeft', m.left_at is not null) as recipient, r.why, r.state, r.answers, r.text, r.wish,
      r.delivered_on, r.confirmed_on
    from recommendation_draft r join member m on m.id = r.recipient_id left join department d on d.id = m.department_id
    where r.owner_id = ${memberId} and r.state <> 'declined' order by r.begun_at desc, r.id`.execute(db)
  return { aboutMe, mine, owed: await listOwed(db, memberId, now) }
}

/**
 * Of the members whose manager this one is: who holds a certificate of the programme, or left within a year, and has no
 * recommendation of theirs, not even begun. Nobody else's people, and nothing else of them.
 */
async function listOwed(
  db: Db,
  managerId: string,
  now: Date,
): Promise<z.infer<typeof Recommendations>['owed']> {
  const { rows } = await sql<z.infer<typeof Recommendations>['owed'][number]>`
    select m.id, m.name, coalesce(d.name, '') as department, case when m.left_at is null then 'certificate' else 'left' end as because
    from member m left join department d on d.id = m.department_id
    where m.manager_id = ${managerId}
      and (m.left_at > ${now}::timestamptz - interval '1 year' or m.id in (select certified_reports()))
      and not exists (select from recommendation_draft r where r.owner_id = ${managerId} and r.recipient_id = m.id and r.state <> 'declined')
    order by because desc, m.name, m.id`.execute(db)
  return rows
}

/** Asked of a writer. As the go-between, who writes both sides. */
export async function askRecommendation(
  db: Db,
  { recipientId, writerId, why, now }: { recipientId: string; writerId: string; why: string; now: Date },
): Promise<string> {
  await mustBeHere(db, writerId, recipientId)
  const open = await db
    .selectFrom('recommendation')
    .select('id')
    .where('ownerId', '=', recipientId)
    .where('writerId', '=', writerId)
    .where('state', 'in', ['asked', 'offered'])
    .executeTakeFirst()
  if (open)
    throw new Refusal(
      409,
      'asked-already',
      'You have asked them already',
      'One request to the same colleague is open. Nothing was changed; give it time, or ask somebody else.',
    )
  const id = randomUUID()
  await db
    .insertInto('recommendation')
    .values({ ownerId: recipientId, id, writerId, why, state: 'asked', askedAt: now })
    .execute()
  await db
    .insertInto('recommendationDraft')
    .values({ ownerId: writerId, id, recipientId, why, state: 'open', begunAt: now })
    .execute()
  return id
}

/** Begun unasked: nobody but the writer knows until it is offered. */
export async function beginRecommendation(
  db: Db,
  { writerId, recipientId, now }: { writerId: string; recipientId: string; now: Date },
): Promise<string> {
  await mustBeHere(db, writerId, recipientId)
  const id = randomUUID()
  await db
    .insertInto('recommendationDraft')
    .values({ ownerId: writerId, id, recipientId, state: 'accepted', begunAt: now })
    .execute()
  return id
}

/** Kept as it is written. Runs as the member. */
export async function writeRecommendation(
  db: Db,
  writerId: string,
  id: string,
  written: z.infer<typeof RecommendationWritten>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('recommendationDraft')
    .set(written)
    .where('ownerId', '=', writerId)
    .where('id', '=', id)
    .where('state', 'in', ['open', 'accepted'])
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
}

/** The writer accepts, declines (which nobody is told), or offers what is written. As the go-between. */
export async function answerRecommendation(
  db: Db,
  writerId: string,
  id: string,
  { answer }: z.infer<typeof RecommendationAnswer>,
  now: Date,
): Promise<void> {
  const draft = await db
    .selectFrom('recommendationDraft')
    .selectAll()
    .where('ownerId', '=', writerId)
    .where('id', '=', id)
    .where('state', 'in', ['open', 'accepted'])
    .forUpdate()
    .executeTakeFirst()
  if (!draft) throw notFound()
  const become = (state: 'accepted' | 'declined' | 'offered') =>
    db
      .updateTable('recommendationDraft')
      .set({ state, wish: '' })
      .where('ownerId', '=', writerId)
      .where('id', '=', id)
      .execute()
  if (answer !== 'offer') {
    await become(answer === 'accept' ? 'accepted' : 'declined')
    return
  }
  const { isTooShort, isTooLong, graphemes } = recommendationFlags(draft.text)
  if (isTooShort || isTooLong)
    throw new Refusal(
      400,
      'recommendation-length',
      'Between 300 and 1,500 characters',
      `It has ${graphemes}. What you wrote is kept; make it ${isTooShort ? 'longer' : 'shorter'}, then offer it.`,
    )
  await become('offered')
  await db
    .insertInto('recommendation')
    .values({ ownerId: draft.recipientId, id, writerId, state: 'offered', text: draft.text, offeredAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'ownerId', 'id'])
        .doUpdateSet({ state: 'offered', text: draft.text, offeredAt: now }),
    )
    .execute()
}

/** Whom it is about agrees, wishes for another word, or has seen it in their own export. As the go-between. */
export async function replyToRecommendation(
  db: Db,
  recipientId: string,
  id: string,
  reply: z.infer<typeof RecommendationReply>,
  { now, today }: { now: Date; today: string },
): Promise<void> {
  const found = await db
    .selectFrom('recommendation')
    .selectAll()
    .where('ownerId', '=', recipientId)
    .where('id', '=', id)
    .where('state', '=', reply.reply === 'confirm' ? 'delivered' : 'offered')
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw notFound()
  const mine = db.updateTable('recommendation').where('ownerId', '=', recipientId).where('id', '=', id)
  const theirs = db
    .updateTable('recommendationDraft')
    .where('ownerId', '=', found.writerId)
    .where('id', '=', id)
  if (reply.reply === 'wish') {
    await mine.set({ state: 'asked', text: '' }).execute()
    await theirs.set({ state: 'accepted', wish: reply.wish }).execute()
  } else if (reply.reply === 'confirm') {
    await mine.set({ state: 'confirmed', confirmedOn: today }).execute()
    await theirs.set({ confirmedOn: today }).execute()
  } else {
    await mine.set({ state: 'delivered', deliveredAt: now }).execute()
    await theirs
      .set({
        state: 'delivered',
        deliveredOn: today,
        isSwap: await isSwap(db, found.writerId, recipientId, today),
      })
      .execute()
  }
}

/** Whether the recipient delivered one to the writer within thirty days. */
async function isSwap(db: Db, writerId: string, recipientId: string, today: string): Promise<boolean> {
  const { rows } = await sql`
    select from recommendation_draft where owner_id = ${recipientId} and recipient_id = ${writerId} and state = 'delivered'
      and delivered_on >= ${today}::date - 30 limit 1`.execute(db)
  return rows.length > 0
}

/** Two different members of the company; who left may still get one. */
async function mustBeHere(db: Db, writerId: string, recipientId: string): Promise<void> {
  const found = await db
    .selectFrom('member')
    .select('id')
    .where('id', 'in', [writerId, recipientId])
    .execute()
  if (found.length !== 2) throw notFound()
}
