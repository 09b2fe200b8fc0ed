import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { QuestionAnswer, QuestionPair } from '#contract/review.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'
import { mergePeople } from './merge.ts'
import { undoMerge } from './unmerge.ts'

type Db = Transaction<DB>

/** Both orders of a pair are one question. */
const pairIs = ({ personId, otherId }: z.infer<typeof QuestionPair>) =>
  sql<boolean>`((person_id = ${personId} and other_id = ${otherId}) or (person_id = ${otherId} and other_id = ${personId}))`

/** One key: the same, different, or later (asked again after the next import). Given again, it changes the answer. */
export async function answerQuestion(
  db: Db,
  ownerId: string,
  { personId, otherId, answer }: z.infer<typeof QuestionAnswer>,
  today: string,
): Promise<void> {
  const asked = await db
    .selectFrom('personQuestion')
    .select(['probability', 'reasons'])
    .where('ownerId', '=', ownerId)
    .where(pairIs({ personId, otherId }))
    .forUpdate()
    .executeTakeFirst()
  if (!asked) throw notFound()
  if (answer === 'same') {
    const { probability, reasons } = asked
    await mergePeople(
      db,
      ownerId,
      [
        {
          keptId: personId,
          removedId: otherId,
          mergedBy: 'hand',
          reasons,
          ...(probability !== null && { probability }),
        },
      ],
      today,
    )
    return
  }
  await db
    .updateTable('personQuestion')
    .set({ answer, answeredAt: sql<Date>`now()` })
    .where('ownerId', '=', ownerId)
    .where(pairIs({ personId, otherId }))
    .execute()
}

/** Takes the last answer about this pair back: it is asked again. Two that were joined without a question part for ever. */
export async function undoAnswer(
  db: Db,
  ownerId: string,
  pair: z.infer<typeof QuestionPair>,
  today: string,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('personQuestion')
    .set({ answer: null, answeredAt: null })
    .where('ownerId', '=', ownerId)
    .where(pairIs(pair))
    .where('answer', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  const { rows } = await sql<{ id: string; wasAsked: boolean }>`
    select m.id, exists (select from jsonb_array_elements(m.taken -> 'questions') q
      where m.removed_id::text in (q ->> 'person_id', q ->> 'other_id') and m.taken -> 'before' ->> 'id' in (q ->> 'person_id', q ->> 'other_id')) as was_asked
    from merge m where m.owner_id = ${ownerId} and m.undone_at is null
      and (m.kept_id, m.removed_id) in ((${pair.personId}, ${pair.otherId}), (${pair.otherId}, ${pair.personId}))`.execute(
    db,
  )
  const [merge] = rows
  if (!merge) throw notFound()
  await undoMerge(db, ownerId, merge.id, merge.wasAsked ? 'asked' : 'different', today)
}
