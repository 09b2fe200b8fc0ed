import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { CohortPrizes, DrawSeen, Prize, PublicDraw, Taken } from '#contract/prizes.ts'
import { drawnOrder } from '#domain/academy/draw.ts'
import { type Win, winners } from '#domain/academy/draw-winners.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'

type Db = Transaction<DB>

/** A draw with everything that is published of it. */
export async function findDraw(db: Db, id: string): Promise<z.infer<typeof PublicDraw>> {
  const row = await drawRows(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  const { name } = await db.selectFrom('company').select('name').executeTakeFirstOrThrow()
  const {
    cohortName,
    openedAt,
    closesAt,
    closedAt,
    revealedAt,
    cohortId: _,
    waitsSince: __,
    ...published
  } = row
  return {
    ...published,
    drawId: hashedId(id),
    company: name,
    cohort: cohortName,
    openedAt: openedAt.toISOString(),
    closesAt: inSeconds(closesAt),
    closedAt: closedAt?.toISOString() ?? null,
    revealedAt: revealedAt?.toISOString() ?? null,
  }
}

/** The catalogue of a cohort and its draws, with what they hold for the looker; everybody's claims for the lead. */
export async function findPrizes(
  db: Db,
  cohortId: string,
  lookerId: string,
): Promise<z.infer<typeof CohortPrizes>> {
  const cohort = await db
    .selectFrom('cohort')
    .select('threshold')
    .where('id', '=', cohortId)
    .executeTakeFirst()
  if (!cohort) throw notFound()
  const standing = await db
    .selectFrom('cohortStanding')
    .select('isOverThreshold')
    .where('cohortId', '=', cohortId)
    .where('memberId', '=', lookerId)
    .executeTakeFirst()
  const { rows: prizes } = await sql<z.infer<typeof Prize>>`
    select p.id, p.name, p.way, p.quantity, t.source_id is not null as is_taken
    from prize p left join prize_taken t on t.tenant_id = p.tenant_id and t.source_id = p.id and t.member_id = ${lookerId}
    where p.cohort_id = ${cohortId} order by p.made_at, p.id`.execute(db)
  const { rows: taken } = await sql<
    Omit<z.infer<typeof Taken>, 'takenAt'> & { takenAt: Date; sourceId: string }
  >`
    select t.member_id, m.name, t.prize, t.ticket, t.taken_at, t.source_id
    from prize_taken t join member m on m.tenant_id = t.tenant_id and m.id = t.member_id
    where t.cohort_id = ${cohortId} order by t.taken_at, m.name`.execute(db)
  const draws = await drawRows(db)
    .where('cohortId', '=', cohortId)
    .orderBy('openedAt')
    .orderBy('id')
    .execute()
  const tickets = await db
    .selectFrom('drawTicket')
    .select(['drawId', 'ticket'])
    .where('ownerId', '=', lookerId)
    .execute()
  const ticketIn = new Map(tickets.map(({ drawId, ticket }) => [drawId, ticket]))
  return {
    prizes,
    draws: draws.map((draw): z.infer<typeof DrawSeen> => {
      const myTicket = ticketIn.get(draw.id) ?? null
      return {
        id: draw.id,
        prizes: draw.prizes,
        closesAt: inSeconds(draw.closesAt),
        round: draw.round,
        tickets: draw.tickets?.length ?? null,
        isClosed: draw.closedAt !== null,
        isRevealed: draw.revealedAt !== null,
        myTicket,
        keptUntil: keptUntil(draw) || null,
        won:
          myTicket === null ? null : (winsOf(draw).find(({ ticket }) => ticket === myTicket)?.prize ?? null),
        isTaken: taken.some(({ sourceId, memberId }) => sourceId === draw.id && memberId === lookerId),
      }
    }),
    taken: taken.map(({ sourceId: _, takenAt, ...each }) => ({ ...each, takenAt: takenAt.toISOString() })),
    threshold: cohort.threshold,
    isOverThreshold: standing?.isOverThreshold ?? false,
  }
}

/** Which ticket holds which prize now; none before the seed is revealed. */
export function winsOf(
  draw: Pick<DrawRow, 'id' | 'tickets' | 'seed' | 'randomness' | 'prizes' | 'refused'>,
): readonly Win[] {
  const { id, tickets, seed, randomness, prizes, refused } = draw
  if (tickets === null || seed === null || randomness === null) return []
  return winners(drawnOrder({ drawId: hashedId(id), tickets, seed, randomness }), prizes, refused)
}

/** How long whoever holds a prize now may ask for it; '' when nobody is waited for. */
export function keptUntil({ waitsSince }: Pick<DrawRow, 'waitsSince'>): string {
  return waitsSince === null ? '' : new Date(waitsSince.getTime() + CLAIM_MS).toISOString()
}

/** Two weeks: a holiday long. */
export const CLAIM_MS = 14 * 86_400_000

/** A draw as it stands in the hashes. */
export const hashedId = (id: string) => `pl-draw-1:${id}`

/** As the draw's file has it: the round is counted from whole seconds. */
const inSeconds = (at: Date) => `${at.toISOString().slice(0, 19)}Z`

type DrawRow = Awaited<ReturnType<ReturnType<typeof drawRows>['executeTakeFirstOrThrow']>>

function drawRows(db: Db) {
  return db
    .selectFrom('draw')
    .select([
      'id',
      'cohortId',
      'cohortName',
      'prizes',
      'threshold',
      'needsCertificate',
      'commitment',
      'round',
      'openedAt',
      'closesAt',
      'closedAt',
      'tickets',
      'list',
      'revealedAt',
      'seed',
      'randomness',
      'refused',
      'waitsSince',
    ])
}
