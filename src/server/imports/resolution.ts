import { sql, type Transaction } from 'kysely'
import { hasExactAgreement } from '#domain/people/exact-agreement.ts'
import type { PersonRecord } from '#domain/people/resolution/person-record.ts'
import type { ChangesResolved } from '#domain/people/resolution/resolve-changes.ts'
import type { DB } from '../database/schema.ts'
import { shownName, shownOrganisation, shownTitle } from '../people/queries.ts'
import { asked } from '../relationships/asked.ts'
import { mergePeople } from '../relationships/merge.ts'

type Db = Transaction<DB>

/** A member's whole book, and whom an import changed in it. */
export interface BookToResolve {
  readonly records: readonly PersonRecord[]
  readonly changed: ReadonlySet<string>
  /** Whom the member said to be two. */
  readonly different: readonly (readonly [string, string])[]
}

/** Changed are those with a new or altered card, and whoever came since the last import was finished. */
export async function loadBook(db: Db, ownerId: string, importId: string): Promise<BookToResolve> {
  const { rows: changed } = await sql<{ id: string }>`
    select person_id as id from contact where owner_id = ${ownerId} and import_id = ${importId} and outcome <> 'unchanged'
    union select id from person where owner_id = ${ownerId}
      and created_at >= coalesce((select max(finished_at) from import where owner_id = ${ownerId} and state = 'finished'), '-infinity')`.execute(
    db,
  )
  if (changed.length === 0) return { records: [], changed: new Set(), different: [] }
  // An address may be in the cards of two people; as an identity it is one's alone.
  const { rows: records } = await sql<PersonRecord>`
    with every (person_id, kind, value) as (
      select person_id, kind, value from identity where owner_id = ${ownerId}
      union select c.person_id, 'email', value from contact c, unnest(c.emails) value where c.owner_id = ${ownerId}
      union select c.person_id, 'phone', value from contact c, unnest(c.phones) value where c.owner_id = ${ownerId}
    ), listed as (
      select person_id, array_agg(value order by value) filter (where kind = 'email') as emails,
        array_agg(value order by value) filter (where kind = 'phone') as phones, array_agg(value order by value) filter (where kind = 'url') as urls
      from every group by 1
    )
    select person.id, ${shownName} as name, ${shownOrganisation} as organisation, ${shownTitle} as title,
      coalesce(emails, '{}') as emails, coalesce(phones, '{}') as phones, coalesce(urls, '{}') as urls
    from person left join listed on listed.person_id = person.id where person.owner_id = ${ownerId}`.execute(
    db,
  )
  return {
    records,
    changed: new Set(changed.map(({ id }) => id)),
    different: await listDifferent(db, ownerId),
  }
}

/** Sure ones are joined, unsure ones asked about. What the member changed meanwhile wins. */
export async function applyResolved(
  db: Db,
  ownerId: string,
  importId: string,
  resolved: ChangesResolved,
  today: string,
): Promise<void> {
  const merges = resolved.merges.filter(({ reasons }) => hasExactAgreement(reasons))
  const unfounded = resolved.merges.filter((merge) => !merges.includes(merge))
  const questions = [
    ...unfounded.map(({ kept, removed, ...why }) => ({ one: kept, other: removed, ...why })),
    ...resolved.questions,
  ]
  const { rows } = await sql<{ id: string }>`
    select id from person where owner_id = ${ownerId} and id = any(${[
      ...merges.flatMap(({ kept, removed }) => [kept, removed]),
      ...questions.flatMap(({ one, other }) => [one, other]),
    ]}::uuid[])`.execute(db)
  const here = new Set(rows.map(({ id }) => id))
  const apart = new Set(
    (await listDifferent(db, ownerId)).flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]),
  )
  const isOpen = (one: string, other: string) =>
    here.has(one) && here.has(other) && !apart.has(`${one} ${other}`)
  await mergePeople(
    db,
    ownerId,
    merges
      .filter(({ kept, removed }) => isOpen(kept, removed))
      .map(({ kept, removed, probability, reasons, formula }) => ({
        keptId: kept,
        removedId: removed,
        mergedBy: 'resolution' as const,
        importId,
        probability,
        reasons: reasons.map(({ field, level, bits }) => ({ field, level, bits })),
        formula,
      })),
    today,
  )
  const open = questions.filter(({ one, other }) => isOpen(one, other))
  await sql`
    insert into person_question as known (person_id, other_id, import_id, probability, reasons)
    select one, other, ${importId}::uuid, probability, reasons
    from unnest(${open.map(({ one }) => one)}::uuid[], ${open.map(({ other }) => other)}::uuid[], ${open.map(({ probability }) => probability)}::double precision[],
      ${open.map(({ reasons }) => JSON.stringify(reasons.map(({ field, level, bits }) => ({ field, level, bits }))))}::jsonb[]) as new (one, other, probability, reasons)
    on conflict (tenant_id, owner_id, least(person_id, other_id), greatest(person_id, other_id)) do update
      set probability = excluded.probability, reasons = excluded.reasons where known.answer is distinct from 'different'`.execute(
    db,
  )
  await weighQuestions(db, ownerId)
}

/** Most useful is what brings many interactions together and is least sure: asked first. */
async function weighQuestions(db: Db, ownerId: string): Promise<void> {
  await sql`
    with pair as (select person_id, other_id, asked_id, asked_other_id, coalesce(probability, 0.5) as p from ${asked(ownerId)} where answer is null),
    met as (
      select ip.person_id as id, count(*) as events from interaction_person ip
      where ip.owner_id = ${ownerId} and ip.person_id in (select person_id from pair union select other_id from pair) group by 1
    )
    update person_question q set usefulness = 4 * pair.p * (1 - pair.p) * (1 + coalesce(one.events, 0) + coalesce(two.events, 0))
    from pair left join met one on one.id = pair.person_id left join met two on two.id = pair.other_id
    where q.owner_id = ${ownerId} and q.person_id = pair.asked_id and q.other_id = pair.asked_other_id`.execute(
    db,
  )
}

async function listDifferent(db: Db, ownerId: string): Promise<[string, string][]> {
  const { rows } = await sql<{ personId: string; otherId: string }>`
    select person_id, other_id from ${asked(ownerId)} where answer = 'different'`.execute(db)
  return rows.map(({ personId, otherId }) => [personId, otherId])
}
