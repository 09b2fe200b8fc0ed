import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DrawWanted, RevealWanted } from '#contract/prizes.ts'
import { commitment, drandRandomness, drandRound, drandRoundAt, listHash } from '#domain/academy/draw.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { hashedId, keptUntil, winsOf } from './prize-queries.ts'

type Db = Transaction<DB>

// Each of these runs in a drawing transaction (drawing.ts).

/** Opens a draw of the cohort's prizes: what it is by is published, its seed is sealed. */
export async function openDraw(
  db: Db,
  cohortId: string,
  { closesAt, randomness, needsCertificate }: z.infer<typeof DrawWanted>,
  now: Date,
): Promise<string> {
  const cohort = await db
    .selectFrom('cohort')
    .select(['name', 'threshold'])
    .where('id', '=', cohortId)
    .executeTakeFirst()
  if (!cohort) throw notFound()
  const prizes = await db
    .selectFrom('prize')
    .select(['name', 'quantity'])
    .where('cohortId', '=', cohortId)
    .where('way', '=', 'draw')
    .orderBy('madeAt')
    .orderBy('id')
    .execute()
  if (prizes.length === 0)
    throw new Refusal(
      409,
      'no-prizes',
      'There is nothing to draw',
      'Add a prize by draw first. Nothing was opened.',
    )
  const close = new Date(Math.floor(Date.parse(closesAt) / 1000) * 1000)
  if (close <= now)
    throw new Refusal(
      409,
      'closes-before',
      'The draw would be closed already',
      'Choose a closing time to come. Nothing was opened.',
    )
  const id = randomUUID()
  const seed = randomBytes(32).toString('hex')
  await db
    .insertInto('draw')
    .values({
      id,
      cohortId,
      cohortName: cohort.name,
      prizes: JSON.stringify(prizes),
      threshold: cohort.threshold,
      needsCertificate,
      commitment: commitment(hashedId(id), seed),
      round: randomness === 'drand' ? drandRound(close.toISOString()) : null,
      openedAt: now,
      closesAt: close,
    })
    .execute()
  await db.insertInto('drawSeed').values({ drawId: id, seed }).execute()
  return id
}

/** Closes a draw: a ticket for each member over the threshold, and the list of tickets published. Closed already: nothing. */
export async function closeDraw(db: Db, id: string, now: Date): Promise<void> {
  const draw = await lockDraw(db, id)
  if (draw.closedAt !== null) return
  if (draw.closesAt > now)
    throw new Refusal(
      409,
      'draw-open',
      'This draw is still open',
      'It closes at the time that was published. Nothing was changed.',
    )
  const { rows } = await sql<{ memberId: string }>`
    select s.member_id from cohort_standing s join member m on m.tenant_id = s.tenant_id and m.id = s.member_id and m.left_at is null
    where s.cohort_id = ${draw.cohortId} and s.is_over_threshold
      and (not ${draw.needsCertificate} or exists (select from certificate c
        where c.tenant_id = s.tenant_id and c.cohort_id = s.cohort_id and c.member_id = s.member_id and c.withdrawn_at is null))`.execute(
    db,
  )
  const tickets = newTickets(rows.length)
  await sql`
    insert into draw_ticket (owner_id, draw_id, ticket)
    select t.member_id, ${id}, t.ticket from unnest(${rows.map(({ memberId }) => memberId)}::uuid[], ${tickets}::text[]) as t (member_id, ticket)`.execute(
    db,
  )
  // Sorted: the order in which they were dealt would say whose they are.
  const list = tickets.toSorted()
  await db
    .updateTable('draw')
    .set({ closedAt: now, tickets: list, list: listHash(list) })
    .where('id', '=', id)
    .execute()
}

/** Reveals the seed, with the randomness that the draw waited for: from then on the order is known to anybody. */
export async function revealDraw(
  db: Db,
  id: string,
  { randomness }: z.infer<typeof RevealWanted>,
  now: Date,
): Promise<void> {
  const draw = await lockDraw(db, id)
  if (draw.revealedAt !== null) return
  if (draw.closedAt === null)
    throw new Refusal(
      409,
      'draw-open',
      'This draw is not closed yet',
      'The list of tickets is published first, then the seed. Nothing was changed.',
    )
  if (draw.round !== null && drandRoundAt(draw.round) > now)
    throw new Refusal(
      409,
      'round-to-come',
      'The public randomness is not there yet',
      `drand publishes round ${draw.round} at ${drandRoundAt(draw.round).toISOString()}. Nothing was changed.`,
    )
  if (draw.round !== null && randomness === undefined)
    throw new Refusal(
      409,
      'randomness-needed',
      'The public randomness is missing',
      `Paste what drand published for round ${draw.round}. Nothing was changed.`,
    )
  const { seed } = await db
    .selectFrom('drawSeed')
    .select('seed')
    .where('drawId', '=', id)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('draw')
    .set({
      revealedAt: now,
      waitsSince: now,
      seed,
      randomness: draw.round === null ? 'none' : drandRandomness(draw.round, randomness ?? ''),
    })
    .where('id', '=', id)
    .execute()
}

/** The ticket makes way for the next, who has as long to ask; said already, or no longer a winner: nothing. */
export async function refuseTicket(db: Db, id: string, ticket: string, now: Date): Promise<void> {
  const draw = await lockDraw(db, id)
  if (!winsOf(draw).some((win) => win.ticket === ticket)) return
  await db
    .updateTable('draw')
    .set({ refused: [...draw.refused, ticket], waitsSince: now })
    .where('id', '=', id)
    .execute()
}

/** Winners who have not asked for their prize in time make way; with none of them, nobody is waited for any more. */
export async function passUnclaimed(db: Db, id: string, now: Date): Promise<void> {
  const draw = await lockDraw(db, id)
  if (keptUntil(draw) > now.toISOString()) return
  const claims = await db.selectFrom('prizeTaken').select('ticket').where('sourceId', '=', id).execute()
  const claimed = new Set(claims.map(({ ticket }) => ticket))
  const passed = winsOf(draw).flatMap(({ ticket }) => (claimed.has(ticket) ? [] : [ticket]))
  await db
    .updateTable('draw')
    .set({ refused: [...draw.refused, ...passed], waitsSince: passed.length > 0 ? now : null })
    .where('id', '=', id)
    .execute()
}

async function lockDraw(db: Db, id: string) {
  const draw = await db.selectFrom('draw').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!draw) throw notFound()
  return draw
}

/** So many different random words of eight letters and digits, none of them mistaken for another: `k7mq-2xhd`. */
function newTickets(count: number): readonly string[] {
  const tickets = new Set<string>()
  while (tickets.size < count) {
    const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    tickets.add(`${letters.slice(0, 4)}-${letters.slice(4)}`)
  }
  return [...tickets]
}

/** Without those that look alike, or make words. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxyz'
