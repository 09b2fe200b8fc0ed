import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { mayBeReached } from '#domain/introductions/question-week.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'
import { todayIn } from '../today.ts'
import { asGoBetween } from './go-between.ts'
import { mailMember } from './mails.ts'
import { findCompany, findMember } from './parties.ts'
import { listQuestionFits, type QuestionFit } from './question-fits.ts'
import { reachedMail } from './question-mails.ts'

type Db = Transaction<DB>

/** What carrying a question needs: where the links lead, and whether there is mail. */
export interface Carrier {
  readonly database: Database
  readonly baseUrl: string
  readonly hasMail: boolean
}

/** How many colleagues one question reaches at most: as many as can be read, fewer than a round mail. */
const MOST_REACHED = 12

/**
 * Brings an open question to those whom it fits and whom it may reach now: not its asker, not who is away, at most two a
 * week each, the best fitting first. Whom it reached nobody is told but they.
 */
export async function reachOut(
  carrier: Carrier,
  tenantId: string,
  { id, askerId }: { readonly id: string; readonly askerId: string },
  now: Date,
): Promise<void> {
  // With the asker's book, for the circle is in it.
  const work = async (db: Db) => {
    await oneAtATime(db)
    const question = await openQuestion(db, id, now)
    if (!question) return
    const inCircle = question.circle === null ? null : await listCircle(db, askerId, question.circle)
    const fitting = (await listQuestionFits(db, askerId, question, now.toISOString().slice(0, 10))).filter(
      ({ memberId }) => memberId !== askerId && (inCircle === null || inCircle.has(memberId)),
    )
    const places = MOST_REACHED - question.reached.length
    const fresh = fitting
      .filter(({ memberId }) => !question.reached.includes(memberId))
      .toSorted(
        (one, other) => other.fit - one.fit || (drawn(id, one.memberId) < drawn(id, other.memberId) ? -1 : 1),
      )
    const free = await listFree(
      db,
      fresh.map(({ memberId }) => memberId),
      now,
    )
    const chosen = fresh.filter(({ memberId }) => free.has(memberId)).slice(0, Math.max(0, places))
    await reach(db, carrier, question, chosen, null, now)
  }
  await asGoBetween(carrier.database, tenantId, work, askerId)
}

/** Brings it to a colleague whom a member named who was reached, as far as it may reach them; the member is not told. */
export async function reachSuggested(
  carrier: Carrier,
  tenantId: string,
  { id, suggestsId, byId }: { readonly id: string; readonly suggestsId: string; readonly byId: string },
  now: Date,
): Promise<void> {
  await asGoBetween(carrier.database, tenantId, async (db) => {
    await oneAtATime(db)
    const question = await openQuestion(db, id, now)
    if (!question || question.askerId === suggestsId || question.reached.includes(suggestsId)) return
    if (!(await listFree(db, [suggestsId], now)).has(suggestsId)) return
    await reach(db, carrier, question, [{ memberId: suggestsId, fit: 0, fits: [] }], byId, now)
  })
}

/** Of two questions at once each sees what the other did, so that nobody is reached three times. */
async function oneAtATime(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('question_reach ' || current_tenant(), 0))`.execute(
    db,
  )
}

async function openQuestion(db: Db, id: string, now: Date) {
  const question = await db
    .selectFrom('question')
    // Of whoever left it reaches nobody more.
    .innerJoin('member', (join) =>
      join.onRef('member.tenantId', '=', 'question.tenantId').onRef('member.id', '=', 'question.askerId'),
    )
    .select(['question.id', 'askerId', 'text', 'parts', 'question.circle'])
    .where('question.id', '=', id)
    .where('member.leftAt', 'is', null)
    .where('state', '=', 'open')
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  if (!question) return undefined
  const reached = await db
    .selectFrom('questionReach')
    .select('ownerId')
    .where('questionId', '=', id)
    .execute()
  return { ...question, reached: reached.map(({ ownerId }) => ownerId) }
}

/** The colleagues among the people in one circle of the asker. */
async function listCircle(db: Db, askerId: string, circle: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ memberId: string }>`
    select distinct c.member_id from colleagues_of_mine() c join person p on p.owner_id = ${askerId} and p.id = c.person_id
    where p.circle = ${circle}`.execute(db)
  return new Set(rows.map(({ memberId }) => memberId))
}

/** Who of these is here, and has had fewer than two questions this week of theirs. */
async function listFree(db: Db, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string; timeZone: string; awayUntil: string | null; reachedAt: Date[] }>`
    select m.id, m.time_zone, a.away_until,
      coalesce((select array_agg(r.reached_at) from question_reach r
        where r.tenant_id = m.tenant_id and r.owner_id = m.id and r.reached_at > ${now}::timestamptz - interval '9 days'), '{}') as reached_at
    from member m left join availability a on a.tenant_id = m.tenant_id and a.owner_id = m.id
    where m.id = any(${ids}::uuid[]) and m.left_at is null`.execute(db)
  const free = rows.filter(
    ({ timeZone, awayUntil, reachedAt }) =>
      (awayUntil === null || awayUntil < todayIn(timeZone, now)) && mayBeReached(reachedAt, now, timeZone),
  )
  return new Set(free.map(({ id }) => id))
}

async function reach(
  db: Db,
  { baseUrl, hasMail }: Carrier,
  question: { readonly id: string; readonly askerId: string; readonly text: string },
  chosen: readonly QuestionFit[],
  suggestedBy: string | null,
  now: Date,
): Promise<void> {
  if (chosen.length === 0) return
  await db
    .insertInto('questionReach')
    .values(
      chosen.map(({ memberId, fits }) => ({
        ownerId: memberId,
        questionId: question.id,
        fits: [...fits],
        suggestedBy,
        reachedAt: now,
      })),
    )
    .execute()
  // A demo never sends mail.
  const company = await findCompany(db)
  const post = { baseUrl, canMail: hasMail && !company.demo, now }
  const asker = await findMember(db, question.askerId)
  for (const { memberId } of chosen) {
    const reader = await findMember(db, memberId)
    if (!reader) continue
    const mail = {
      asker: asker?.name ?? '',
      question: question.text,
      link: `${baseUrl}/ask/questions/${question.id}`,
    }
    await mailMember(db, post, reader, reachedMail(reader.locale, mail), null)
  }
}

/** Among equals chance decides, the same each time it is looked at. */
function drawn(questionId: string, memberId: string): string {
  return createHash('sha256').update(`${questionId} ${memberId}`).digest('hex')
}
