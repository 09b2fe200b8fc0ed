import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { QuestionPair } from '#contract/review.ts'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>
type Pair = z.infer<typeof QuestionPair>

/**
 * The member's questions between the people of today, as a table `asked`: a question stays about the two it was asked
 * about, and counts for whoever they are part of now. Of several between the same two a *different* outweighs.
 */
export function asked(ownerId: string): RawBuilder<unknown> {
  return sql`(
    select distinct on (least(person_id, other_id), greatest(person_id, other_id)) * from (${everyQuestion(ownerId)}) q
    where person_id <> other_id
    order by least(person_id, other_id), greatest(person_id, other_id), (answer = 'different') desc nulls last, (answer is not null) desc,
      probability desc nulls last, asked_at, asked_id, asked_other_id
  ) as asked`
}

/** These two are not one, whatever was asked. */
export async function keepApart(db: Db, pairs: readonly Pair[]): Promise<void> {
  await sql`
    insert into person_question as known (person_id, other_id, answer, answered_at)
    select distinct on (least(one, two), greatest(one, two)) one, two, 'different', now()
    from unnest(${pairs.map(({ personId }) => personId)}::uuid[], ${pairs.map(({ otherId }) => otherId)}::uuid[]) as pair (one, two)
    on conflict (tenant_id, owner_id, least(person_id, other_id), greatest(person_id, other_id)) do update
      set answer = 'different', answered_at = excluded.answered_at where known.answer is distinct from 'different'`.execute(
    db,
  )
}

/** Answers whatever was asked between these two; gives how many questions that were. */
export async function answerAsked(
  db: Db,
  ownerId: string,
  { personId, otherId }: Pair,
  answer: 'different' | 'later' | null,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update person_question t set answer = ${answer}, answered_at = case when ${answer}::text is not null then now() end
    from (${everyQuestion(ownerId)}) q
    where t.owner_id = ${ownerId} and t.person_id = q.asked_id and t.other_id = q.asked_other_id and t.answer is distinct from ${answer}
      and q.person_id in (${personId}, ${otherId}) and q.other_id in (${personId}, ${otherId}) and q.person_id <> q.other_id`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0n)
}

function everyQuestion(ownerId: string) {
  return sql`
    select coalesce(one.kept_id, q.person_id) as person_id, coalesce(two.kept_id, q.other_id) as other_id, q.person_id as asked_id, q.other_id as asked_other_id,
      q.answer, q.asked_at, q.answered_at, q.probability, q.reasons, q.usefulness
    from person_question q
    left join merge one on one.owner_id = q.owner_id and one.removed_id = q.person_id and one.undone_at is null
    left join merge two on two.owner_id = q.owner_id and two.removed_id = q.other_id and two.undone_at is null
    where q.owner_id = ${ownerId}`
}
