import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { type LinkAnswer, type LinkSeen, RequestAnswer, TargetAnswer } from '#contract/introductions.ts'
import { undoUntil } from '#domain/introductions/introduction.ts'
import { readSecret } from '../access/secret.ts'
import { asNobody } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'
import { Refusal } from '../refusal.ts'
import { answerRequest, answerTarget, undoRequest, undoTarget } from './answers.ts'
import { asGoBetween } from './go-between.ts'
import type { Post } from './mails.ts'
import { findCompany, findMember } from './parties.ts'
import { findConnector, findPerson } from './sides.ts'

type Db = Transaction<DB>

/** What a link's secret opens: one side of one introduction. */
export interface Opened {
  readonly tenantId: string
  readonly introductionId: string
  readonly party: 'connector' | 'target'
  /** Whose book it is. */
  readonly connectorId: string
}

/** Which side a secret opens; refused alike when it is wrong, old, or what it was for has ended. */
export async function openLink(database: Database, text: string, now: Date): Promise<Opened> {
  const secret = readSecret(text)
  if (!secret) throw linkOver()
  const { rows } = await asNobody(database, (db) =>
    sql<{ introductionId: string; party: Opened['party']; expiresAt: Date }>`
      select introduction_id, party, expires_at from introduction_by_secret(${secret.tenantId}, ${secret.hash})`.execute(
      db,
    ),
  )
  const link = rows[0]
  if (!link || link.expiresAt <= now) throw linkOver()
  const { tenantId } = secret
  const { introductionId, party } = link
  const connectorId = await asGoBetween(database, tenantId, (db) => findConnector(db, introductionId))
  if (connectorId === null) throw linkOver()
  return { tenantId, introductionId, party, connectorId }
}

/** What the link shows. Reading it writes nothing. In a go-between's transaction with the connector's book. */
export async function seeLink(db: Db, post: Post, opened: Opened): Promise<z.infer<typeof LinkSeen>> {
  const row = await db
    .selectFrom('introductionRequest')
    .selectAll()
    .where('introductionId', '=', opened.introductionId)
    .executeTakeFirstOrThrow()
  const asker = await findMember(db, row.askerId)
  const connector = await findMember(db, opened.connectorId)
  const person = await findPerson(db, opened.connectorId, row.personId)
  const company = await findCompany(db)
  if (!asker || !connector || !person || row.state === 'ended') throw linkOver()
  if (opened.party === 'connector')
    return {
      party: 'connector',
      company: company.name,
      asker: asker.name,
      askerDepartment: asker.department,
      target: { name: person.name, organisation: person.organisation, title: person.title },
      why: row.why,
      note: row.note,
      answer: row.state,
      undoUntil: undoUntil(row, post.now)?.toISOString() ?? null,
      canMail: post.canMail && !company.demo,
    }
  const target = await db
    .selectFrom('introductionTarget')
    .selectAll()
    .where('introductionId', '=', opened.introductionId)
    .executeTakeFirst()
  if (!target || target.state === 'ended') throw linkOver()
  return {
    party: 'target',
    company: company.name,
    companyId: company.tenantId,
    name: target.name,
    connector: connector.name,
    asker: asker.name,
    askerDepartment: asker.department,
    note: target.note,
    answer: target.state === 'waiting' ? null : target.state,
    undoUntil: undoUntil(target, post.now)?.toISOString() ?? null,
  }
}

/**
 * The answer of whoever holds the link. A connector's is good while the link shows something; whom it writes to is chosen
 * signed in, for a mail is passed on more easily than a session. In a go-between's transaction with the connector's book.
 */
export async function answerLink(
  db: Db,
  post: Post,
  opened: Opened,
  answer: z.infer<typeof LinkAnswer>,
): Promise<void> {
  const { party, introductionId, connectorId } = opened
  if (party === 'connector') {
    const parsed = RequestAnswer.safeParse(answer)
    if (!parsed.success) throw wrongAnswer()
    await seeLink(db, post, opened)
    if (parsed.data.answer === 'introduce' && (parsed.data.address !== null || parsed.data.byOwnMail))
      throw signInForThat()
    await answerRequest(db, post, connectorId, introductionId, parsed.data)
  } else {
    const parsed = TargetAnswer.safeParse(answer.answer)
    if (!parsed.success) throw wrongAnswer()
    await answerTarget(db, post, introductionId, parsed.data)
  }
}

export function undoLink(db: Db, post: Post, { party, introductionId, connectorId }: Opened): Promise<void> {
  return party === 'connector'
    ? undoRequest(db, post, connectorId, introductionId)
    : undoTarget(db, post, introductionId)
}

export function linkOver(): Refusal {
  return new Refusal(
    404,
    'link-over',
    'This page has done its work',
    'The question has ended, was taken back, or the link is not complete. There is nothing you need to do.',
  )
}

function signInForThat(): Refusal {
  return new Refusal(
    422,
    'sign-in-for-that',
    'Sign in to choose the address',
    'By the link in the mail the introduction goes to the address in your address book. Nothing was sent.',
  )
}

function wrongAnswer(): Refusal {
  return new Refusal(
    422,
    'wrong-answer',
    'Not an answer here',
    'Choose one of the buttons. Nothing was changed.',
  )
}
