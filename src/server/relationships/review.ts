import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Answered, MergePage, MergeRow, QuestionPage, ReviewSide } from '#contract/review.ts'
import { type Compared, sideBySide } from '#domain/people/side-by-side.ts'
import type { DB } from '../database/schema.ts'
import { shownName, shownOrganisation, shownTitle } from '../people/queries.ts'
import { asked } from './asked.ts'

type Db = Transaction<DB>

interface Pair {
  readonly personId: string
  readonly otherId: string
  readonly probability: number | null
  readonly reasons: { field: string; level: string; bits: number }[]
}

interface SideRow extends z.infer<typeof ReviewSide> {
  readonly emails: string[]
  readonly phones: string[]
  readonly urls: string[]
  readonly namesakes: Record<string, number>
}

/** The review queue: the most useful pairs first, each beside the other, and how many are left. */
export async function findQuestions(
  db: Db,
  ownerId: string,
  limit: number,
): Promise<z.infer<typeof QuestionPage>> {
  const { rows: pairs } = await sql<Pair>`
    select person_id, other_id, probability, reasons from ${asked(ownerId)} where answer is null
    order by usefulness desc, probability desc nulls last, asked_at, person_id, other_id limit ${limit}`.execute(
    db,
  )
  const sides = new Map((await listSides(db, ownerId, pairs)).map((side) => [side.id, side]))
  const { rows } = await sql<{ left: number; later: number; joined: number }>`
    select count(*) filter (where answer is null)::int as left, count(*) filter (where answer = 'later')::int as later, (select count(*)::int from merge m join person p on p.owner_id = m.owner_id and p.id = m.kept_id where m.owner_id = ${ownerId} and m.merged_by = 'resolution' and m.undone_at is null) as joined
    from ${asked(ownerId)}`.execute(db)
  return {
    ...(rows[0] ?? { left: 0, later: 0, joined: 0 }),
    questions: pairs.flatMap((pair) => {
      const [person, other] = [sides.get(pair.personId), sides.get(pair.otherId)]
      return person && other ? [questionOf(pair, person, other)] : []
    }),
    answered: await listAnswered(db, ownerId),
  }
}

function questionOf({ probability, reasons }: Pair, person: SideRow, other: SideRow) {
  return {
    person: answerOf(person),
    other: answerOf(other),
    probability,
    comparisons: sideBySide(comparedOf(person), comparedOf(other), reasons),
  }
}

function comparedOf({ firstOn, lastOn, ...side }: SideRow): Compared {
  return { ...side, span: firstOn && lastOn ? { firstOn, lastOn } : null }
}

function answerOf({ emails, phones, urls, namesakes: _, ...side }: SideRow): z.infer<typeof ReviewSide> {
  return { ...side, addresses: [...emails, ...urls, ...phones] }
}

/** Everybody in these pairs, with what is compared. */
async function listSides(db: Db, ownerId: string, pairs: readonly Pair[]): Promise<SideRow[]> {
  const ids = [...new Set(pairs.flatMap(({ personId, otherId }) => [personId, otherId]))]
  if (ids.length === 0) return []
  const values = (kind: string) =>
    sql`array(select i.value from identity i where i.tenant_id = person.tenant_id and i.owner_id = person.owner_id and i.person_id = person.id and i.kind = ${kind} order by 1)`
  const { rows } = await sql<SideRow>`
    select person.id, ${shownName} as name, ${shownTitle} as title, ${shownOrganisation} as organisation,
      ${values('email')} as emails, ${values('phone')} as phones, ${values('url')} as urls,
      array(select distinct c.source from contact c where c.tenant_id = person.tenant_id and c.owner_id = person.owner_id and c.person_id = person.id)
        || case when e.channels ? 'mail' then array['mail'] else '{}' end || case when e.channels ? 'meeting' then array['calendar'] else '{}' end as sources,
      (select min(c.connected_on) from contact c where c.tenant_id = person.tenant_id and c.owner_id = person.owner_id and c.person_id = person.id) as connected_on,
      coalesce(e.interactions, 0)::int as interactions, coalesce(e.channels, '{}') as channels, e.first_on, e.last_on,
      coalesce((select jsonb_object_agg(w.word, (select count(*) from person n where n.owner_id = ${ownerId} and n.name_key like '% ' || w.word))
        from (select distinct substring(person.name_key from '[^ ]+$') as word where person.name_key <> '') w), '{}') as namesakes
    from person
    left join lateral (
      select sum(n)::int as interactions, jsonb_object_agg(channel, n) as channels, min(first_on) as first_on, max(last_on) as last_on
      from (select i.channel, count(*) as n, min(i."on") as first_on, max(i."on") as last_on
        from interaction_person ip join interaction i on i.tenant_id = ip.tenant_id and i.owner_id = ip.owner_id and i.key = ip.key
        where ip.tenant_id = person.tenant_id and ip.owner_id = person.owner_id and ip.person_id = person.id group by 1) each_channel
    ) e on true
    where person.owner_id = ${ownerId} and person.id = any(${ids}::uuid[])`.execute(db)
  return rows
}

/** Answers of the last day, each with the way back. */
async function listAnswered(db: Db, ownerId: string): Promise<z.infer<typeof Answered>[]> {
  const { rows } = await sql<Omit<z.infer<typeof Answered>, 'at'> & { at: Date }>`
    select asked.person_id, asked.other_id, coalesce(p.edited_name, p.name) as name, coalesce(o.edited_name, o.name) as other_name, asked.answer, asked.answered_at as at
    from ${asked(ownerId)} join person p on p.owner_id = ${ownerId} and p.id = asked.person_id join person o on o.owner_id = ${ownerId} and o.id = asked.other_id
    where asked.answer is not null and asked.answered_at > now() - interval '1 day'
    union all
    select m.kept_id, m.removed_id, coalesce(p.edited_name, p.name), coalesce(m.taken -> 'person' ->> 'edited_name', m.taken -> 'person' ->> 'name'), 'same', m.merged_at
    from merge m join person p on p.owner_id = m.owner_id and p.id = m.kept_id
    where m.owner_id = ${ownerId} and m.merged_by = 'hand' and m.undone_at is null and m.merged_at > now() - interval '1 day'
    order by 6 desc limit 5`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** Who was joined with whom and can be parted again, newest first; of one person, or of all. */
export async function findMerges(
  db: Db,
  ownerId: string,
  personId: string | undefined,
  limit: number,
): Promise<z.infer<typeof MergePage>> {
  const of = personId === undefined ? sql`` : sql`and m.kept_id = ${personId}`
  const { rows } = await sql<
    Omit<z.infer<typeof MergeRow>, 'mergedAt'> & {
      mergedAt: Date
      total: number
    }
  >`
    with recursive part (root, kept_id, id) as (
      select removed_id, kept_id, removed_id from merge where owner_id = ${ownerId} and undone_at is null
      union all
      select part.root, part.kept_id, m.removed_id from part join merge m on m.owner_id = ${ownerId} and m.into_id = part.id and m.undone_at is null
    )
    select m.id, m.kept_id, coalesce(p.edited_name, p.name) as name,
      coalesce(nullif(coalesce(m.taken -> 'person' ->> 'edited_name', m.taken -> 'person' ->> 'name'), ''), m.taken ->> 'address', '') as removed_name,
      m.merged_by, m.probability, m.reasons, m.merged_at, (count(*) over ())::int as total
    from merge m join person p on p.owner_id = m.owner_id and p.id = m.kept_id
    where m.owner_id = ${ownerId} and m.undone_at is null ${of}
      -- Whose sources were all taken back meanwhile is nobody who could come back.
      and (coalesce((m.taken -> 'person' ->> 'is_kept')::boolean, false) or exists (select from part where part.root = m.removed_id and (
        exists (select from contact c where c.owner_id = ${ownerId} and c.person_id = part.kept_id and c.was_of = part.id)
        or exists (select from merged_interaction mi where mi.owner_id = ${ownerId} and mi.was_of = part.id))))
    order by m.merged_at desc, m.id limit ${limit}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    merges: rows.map(({ total: _, mergedAt, ...row }) => ({
      ...row,
      mergedAt: mergedAt.toISOString(),
    })),
  }
}
