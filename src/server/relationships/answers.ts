import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { QuestionAnswer, QuestionPair } from '#contract/review.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'
import { answerAsked, asked, keepApart } from './asked.ts'
import { mergePeople } from './merge.ts'
import { undoMerges } from './unmerge.ts'

type Db = Transaction<DB>
type Pair = z.infer<typeof QuestionPair>

/** One key: the same, different, or later (asked again after the next import). Given again, it changes the answer. */
export async function answerQuestion(
  db: Db,
  ownerId: string,
  { personId, otherId, answer }: z.infer<typeof QuestionAnswer>,
  today: string,
): Promise<void> {
  const question = await findAsked(db, ownerId, { personId, otherId })
  if (!question) throw notFound()
  if (answer !== 'same') {
    await answerAsked(db, ownerId, { personId, otherId }, answer)
    return
  }
  const { probability, reasons } = question
  const why = probability === null ? { reasons } : { reasons, probability }
  await mergePeople(db, ownerId, [{ keptId: personId, removedId: otherId, mergedBy: 'hand', ...why }], today)
}

/** Takes the last answer about this pair back: it is asked again. Two that were joined without a question part for ever. */
export async function undoAnswer(db: Db, ownerId: string, pair: Pair, today: string): Promise<void> {
  if ((await answerAsked(db, ownerId, pair, null)) > 0) return
  const merge = await db
    .selectFrom('merge')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where('undoneAt', 'is', null)
    .where(
      sql<boolean>`(kept_id, removed_id) in ((${pair.personId}, ${pair.otherId}), (${pair.otherId}, ${pair.personId}))`,
    )
    .executeTakeFirst()
  if (!merge) throw notFound()
  await undoMerges(db, ownerId, [merge.id], 'before', today)
  if (!(await findAsked(db, ownerId, pair))) await keepApart(db, [pair])
}

async function findAsked(db: Db, ownerId: string, { personId, otherId }: Pair) {
  const { rows } = await sql<{
    probability: number | null
    reasons: { field: string; level: string; bits: number }[]
  }>`
    select probability, reasons from ${asked(ownerId)} where (person_id, other_id) in ((${personId}, ${otherId}), (${otherId}, ${personId}))`.execute(
    db,
  )
  return rows[0]
}
