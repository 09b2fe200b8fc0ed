import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { OwnAsk, Speed } from '#contract/speed.ts'
import { FEWEST } from '#domain/introductions/speed.ts'
import { afterWorkingDays } from '#domain/introductions/working-time.ts'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

/** What was frozen of the company, and what the member sees of their own asks. */
export async function findSpeed(
  db: Db,
  member: { readonly id: string; readonly timeZone: string },
  now: Date,
): Promise<z.infer<typeof Speed>> {
  const company = await db.selectFrom('company').select('promiseDays').executeTakeFirstOrThrow()
  const cells = await db
    .selectFrom('speedCell')
    .selectAll()
    .orderBy('beginsOn')
    .orderBy('months')
    .orderBy('department')
    .execute()
  const own = { promiseDays: company.promiseDays, timeZone: member.timeZone, now }
  return {
    promiseDays: company.promiseDays,
    fewest: FEWEST,
    cells: cells.map(({ tenantId: _, months, ...cell }) => ({ ...cell, months: months === 3 ? 3 : 1 })),
    asked: (await listAsked(db, member.id, now)).map((row) => ownAsk(row, own)),
    answered: (await listWasAsked(db, member.id, now)).map((row) => ownAsk(row, own)),
  }
}

interface Own {
  readonly id: string
  readonly kind: 'introduction' | 'question'
  readonly askedAt: Date
  readonly answeredAt: Date | null
}

function ownAsk(
  { id, kind, askedAt, answeredAt }: Own,
  { promiseDays, timeZone, now }: { promiseDays: number; timeZone: string; now: Date },
): z.infer<typeof OwnAsk> {
  const until = afterWorkingDays(askedAt, promiseDays, timeZone)
  return {
    id,
    kind,
    askedAt: askedAt.toISOString(),
    minutes: answeredAt && Math.round((answeredAt.getTime() - askedAt.getTime()) / 60_000),
    isKept: answeredAt ? answeredAt <= until : now <= until ? null : false,
  }
}

/** As the asker sees it: a no looks like silence. */
async function listAsked(db: Db, memberId: string, now: Date): Promise<Own[]> {
  const { rows } = await sql<Own>`
    select id, 'introduction' as kind, asked_at, least(answered_at, introduced_at) as answered_at
      from introduction where owner_id = ${memberId} and asked_at > ${now}::timestamptz - interval '1 year' and state <> 'withdrawn'
    union all
    select q.id, 'question', q.asked_at,
      (select min(a.written_at) from answer a where a.tenant_id = q.tenant_id and a.question_id = q.id and a.author_id <> q.asker_id)
      from question q where q.asker_id = ${memberId} and q.asked_at > ${now}::timestamptz - interval '1 year' and q.state <> 'withdrawn'
    order by 3, 1`.execute(db)
  return rows
}

/** What reached the member, and when they answered; what they passed over is no ask to them. */
async function listWasAsked(db: Db, memberId: string, now: Date): Promise<Own[]> {
  const { rows } = await sql<Own>`
    select introduction_id as id, 'introduction' as kind, asked_at, answered_at
      from introduction_request where owner_id = ${memberId} and asked_at > ${now}::timestamptz - interval '1 year' and answered_at is not null
    union all
    select r.question_id, 'question', r.reached_at, min(a.written_at)
      from question_reach r join answer a on a.tenant_id = r.tenant_id and a.question_id = r.question_id and a.author_id = r.owner_id
      where r.owner_id = ${memberId} and r.reached_at > ${now}::timestamptz - interval '1 year'
      group by r.question_id, r.reached_at
    order by 3, 1`.execute(db)
  return rows
}
