import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { AnswerWanted, QuestionWanted } from '#contract/questions.ts'
import { ASK_DAYS } from '#domain/introductions/closed-periods.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { isOpen } from './questions.ts'

type Db = Transaction<DB>

/** How many of a member's questions are open at once: colleagues' weeks hold two each. */
const MOST_OPEN = 3

/** Posted, and open for fourteen days; it has reached nobody yet. */
export async function postQuestion(
  db: Db,
  memberId: string,
  { text, part, circle }: z.infer<typeof QuestionWanted>,
  now: Date,
): Promise<string> {
  const open = await db
    .selectFrom('question')
    .select('id')
    .where('askerId', '=', memberId)
    .where('state', '=', 'open')
    .where('expiresAt', '>', now)
    .execute()
  if (open.length >= MOST_OPEN)
    throw new Refusal(
      409,
      'questions-open',
      'Three of your questions are open',
      'This one was not posted. Mark an answer useful or take a question back, then post it; one ends by itself after fourteen days.',
    )
  const { id } = await db
    .insertInto('question')
    .values({
      askerId: memberId,
      text,
      parts: part ?? [],
      circle,
      askedAt: now,
      expiresAt: new Date(now.getTime() + ASK_DAYS * 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A line in the thread, by its asker or by one whom it reached. */
export async function addAnswer(
  db: Db,
  memberId: string,
  id: string,
  { text, suggestsId }: z.infer<typeof AnswerWanted>,
  now: Date,
): Promise<void> {
  const question = await openOne(db, id, now)
  if (suggestsId !== null) {
    const colleague = await db
      .selectFrom('member')
      .select('id')
      .where('id', '=', suggestsId)
      .where('leftAt', 'is', null)
      .executeTakeFirst()
    if (!colleague) throw notFound()
    if (suggestsId === memberId || suggestsId === question.askerId)
      throw new Refusal(
        400,
        'suggest-other',
        'Name somebody else',
        'A colleague who neither asked nor is you. Nothing was written.',
      )
  }
  await db
    .insertInto('answer')
    .values({ questionId: id, authorId: memberId, text, suggestsId, writtenAt: now })
    .execute()
  await setReach(db, memberId, id, 'answered')
}

/** Not for me, or for me after all; nobody is told. */
export async function passQuestion(db: Db, memberId: string, id: string, passed: boolean): Promise<void> {
  const changed = await db
    .updateTable('questionReach')
    .set({ state: passed ? 'passed' : 'open' })
    .where('ownerId', '=', memberId)
    .where('questionId', '=', id)
    .where('state', '=', passed ? 'open' : 'passed')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw notFound()
}

/** The asker's thanks: this answer was useful, and the question is closed. */
export async function thankFor(
  db: Db,
  memberId: string,
  id: string,
  answerId: string,
  now: Date,
): Promise<void> {
  await ofMine(db, memberId, id)
  const answer = await db
    .selectFrom('answer')
    .select(['authorId', 'usefulAt'])
    .where('questionId', '=', id)
    .where('id', '=', answerId)
    .executeTakeFirst()
  if (!answer || answer.authorId === memberId) throw notFound()
  if (answer.usefulAt) return
  await openOne(db, id, now)
  await db.updateTable('answer').set({ usefulAt: now }).where('id', '=', answerId).execute()
  await close(db, id, 'useful', now)
}

/** A tap too early: the question is open again, as long as its fourteen days last. */
export async function takeThanksBack(db: Db, memberId: string, id: string, now: Date): Promise<void> {
  const question = await ofMine(db, memberId, id)
  if (question.state !== 'useful' || question.expiresAt <= now) throw notFound()
  await db.updateTable('answer').set({ usefulAt: null }).where('questionId', '=', id).execute()
  await db.updateTable('question').set({ state: 'open', closedAt: null }).where('id', '=', id).execute()
}

/** The asker needs it no more; what was written stays. */
export async function withdrawQuestion(db: Db, memberId: string, id: string, now: Date): Promise<void> {
  await ofMine(db, memberId, id)
  await openOne(db, id, now)
  await close(db, id, 'withdrawn', now)
}

async function close(db: Db, id: string, state: 'useful' | 'withdrawn', now: Date): Promise<void> {
  await db.updateTable('question').set({ state, closedAt: now }).where('id', '=', id).execute()
}

async function setReach(db: Db, memberId: string, id: string, state: 'answered'): Promise<void> {
  await db
    .updateTable('questionReach')
    .set({ state })
    .where('ownerId', '=', memberId)
    .where('questionId', '=', id)
    .execute()
}

async function ofMine(db: Db, memberId: string, id: string) {
  const question = await db
    .selectFrom('question')
    .select(['state', 'expiresAt'])
    .where('id', '=', id)
    .where('askerId', '=', memberId)
    .executeTakeFirst()
  if (!question) throw notFound()
  return question
}

async function openOne(db: Db, id: string, now: Date) {
  const question = await db
    .selectFrom('question')
    .select(['askerId', 'state', 'expiresAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!question) throw notFound()
  if (!isOpen(question, now))
    throw new Refusal(
      409,
      'question-closed',
      'This question is closed',
      'An answer was useful, it was taken back, or fourteen days have passed. Nothing was written; the thread stays.',
    )
  return question
}
