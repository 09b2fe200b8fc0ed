import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { PrizeWanted } from '#contract/prizes.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { renewCohortStanding } from './cohort-changes.ts'
import type { Looker } from './cohort-queries.ts'
import { winsOf } from './prize-queries.ts'

type Db = Transaction<DB>

export async function addPrize(
  db: Db,
  cohortId: string,
  wanted: z.infer<typeof PrizeWanted>,
): Promise<string> {
  const cohort = await db.selectFrom('cohort').select('id').where('id', '=', cohortId).executeTakeFirst()
  if (!cohort) throw notFound()
  const { id } = await db
    .insertInto('prize')
    .values({ cohortId, ...wanted })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Out of the catalogue; a draw that was opened with it keeps it. */
export async function removePrize(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('prize').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

/** Asks for a prize that everybody gets who reaches the threshold; in the member's own transaction. */
export async function takePrize(db: Db, id: string, looker: Looker, now: Date): Promise<void> {
  const prize = await db.selectFrom('prize').selectAll().where('id', '=', id).executeTakeFirst()
  if (!prize) throw notFound()
  await renewCohortStanding(db, prize.cohortId, looker)
  const { isOverThreshold } = await db
    .selectFrom('cohortStanding')
    .select('isOverThreshold')
    .where('cohortId', '=', prize.cohortId)
    .where('memberId', '=', looker.id)
    .executeTakeFirstOrThrow()
  if (prize.way !== 'all' || !isOverThreshold) throw notYours()
  await take(db, { sourceId: id, cohortId: prize.cohortId, prize: prize.name, ticket: null, takenAt: now })
}

/** Takes what one's ticket won; in the member's own transaction. */
export async function takeWon(db: Db, drawId: string, now: Date): Promise<void> {
  const { draw, ticket, prize } = await myWin(db, drawId)
  if (draw.cohortId === null) throw notFound()
  await take(db, { sourceId: drawId, cohortId: draw.cohortId, prize, ticket, takenAt: now })
}

/** The ticket that holds a prize and may refuse it; in the member's own transaction. */
export async function findRefusable(db: Db, drawId: string): Promise<string> {
  const { ticket } = await myWin(db, drawId)
  const taken = await db
    .selectFrom('prizeTaken')
    .select('ticket')
    .where('ticket', '=', ticket)
    .executeTakeFirst()
  if (taken)
    throw new Refusal(
      409,
      'prize-taken',
      'You took this prize',
      'Whoever runs the programme knows that it is yours. Nothing was changed; tell them if you changed your mind.',
    )
  return ticket
}

async function myWin(db: Db, drawId: string) {
  const draw = await db.selectFrom('draw').selectAll().where('id', '=', drawId).executeTakeFirst()
  if (!draw) throw notFound()
  const own = await db
    .selectFrom('drawTicket')
    .select('ticket')
    .where('drawId', '=', drawId)
    .executeTakeFirst()
  const win = winsOf(draw).find(({ ticket }) => ticket === own?.ticket)
  if (!win) throw notYours()
  return { draw, ...win }
}

async function take(
  db: Db,
  taken: { sourceId: string; cohortId: string; prize: string; ticket: string | null; takenAt: Date },
): Promise<void> {
  await db
    .insertInto('prizeTaken')
    .values(taken)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function notYours(): Refusal {
  return new Refusal(
    409,
    'no-prize',
    'This prize is not yours to take',
    'It is for others, or the draw has not been made. Nothing was changed.',
  )
}
