import { sql, type Transaction } from 'kysely'
import type { MissionEvent } from '#domain/academy/mission.ts'
import { accountFinder } from '../accounts/sharing-groups.ts'
import type { DB } from '../database/schema.ts'
import { listWorkplaces } from '../people/shared.ts'

type Db = Transaction<DB>

/**
 * All of a member's own events between two days that a mission may count, from what the product holds anyway: nothing
 * is copied, so an import that is undone takes its events along. `startsOn` is the cohort's first day: before it a tie
 * was as it was. Reads only the member's own rows.
 */
export async function listMissionEvents(
  db: Db,
  ownerId: string,
  { startsOn, lastOn }: { readonly startsOn: string; readonly lastOn: string },
): Promise<MissionEvent[]> {
  const { rows } = await sql<MissionEvent>`
    /* keeps its plan: mission_events */
    with met as materialized (
      select i.key, i."on", i.channel, i.direction, p.person_id, count(*) over (partition by i.key)::int as others
      from interaction i
      join interaction_person p on p.tenant_id = i.tenant_id and p.owner_id = i.owner_id and p.key = i.key
      where i.owner_id = ${ownerId} and i."on" between ${startsOn}::date and ${lastOn}::date and i.makes_tie
    ), before as materialized (
      select d.person_id, max(d."on") as last_on from contact_day d
      where d.owner_id = ${ownerId} and d."on" < ${startsOn}::date and d.person_id = any(array(select person_id from met)) group by 1
    )
    select c.key || ' ' || c.person_id as id, 'contact' as kind, c."on", c.person_id, c.channel = 'did_it' as is_self,
      jsonb_build_object('direction', c.direction, 'isMeeting', c.channel in ('meeting', 'call', 'in_person') and c.direction = 'both',
        'others', c.others, 'isColleague', p.is_colleague, 'isFirst', b.last_on is null,
        'silentDaysAtStart', coalesce(${startsOn}::date - b.last_on, -1)) as facts
    from met c join person p on p.owner_id = ${ownerId} and p.id = c.person_id left join before b on b.person_id = c.person_id
    union all
    select 'week ' || k.monday || ' ' || k.person_id, 'week-acted', (k.answered_at at time zone m.time_zone)::date, k.person_id, false, '{}'
    from pick k join member m on m.id = k.owner_id
    where k.owner_id = ${ownerId} and k.answer = 'did' and (k.answered_at at time zone m.time_zone)::date between ${startsOn}::date and ${lastOn}::date
    union all
    select 'import ' || i.id, 'import-completed', (i.finished_at at time zone m.time_zone)::date, null, false,
      jsonb_build_object('people', (select count(distinct c.person_id) from contact c where c.tenant_id = i.tenant_id and c.owner_id = i.owner_id and c.import_id = i.id))
    from import i join member m on m.id = i.owner_id where i.owner_id = ${ownerId} and i.state = 'finished' and (i.finished_at at time zone m.time_zone)::date between ${startsOn}::date and ${lastOn}::date
    union all
    select 'skills', 'skills-published', max((s.published_at at time zone m.time_zone)::date), null, false,
      jsonb_build_object('skills', count(*), 'hasLine', exists (select from ask_me a where a.member_id = ${ownerId}))
    from skill s join member m on m.id = s.member_id where s.member_id = ${ownerId} having max((s.published_at at time zone m.time_zone)::date) between ${startsOn}::date and ${lastOn}::date
    union all
    select 'adopted ' || l.id, 'counterpart-adopted', l.started_on, null, false,
      jsonb_build_object('kind', a.kind, 'accountId', a.id, 'department', coalesce(l.department, ''))
    from play l join account a on a.id = l.account_id
    where l.doer_id = ${ownerId} and l.kind = 'adopt' and l.dropped_on is null and l.started_on between ${startsOn}::date and ${lastOn}::date
    union all
    -- A colleague brought in: the day on which both had met, by the member's own contacts and by the tie the colleague shares.
    select 'thread ' || l.id, 'thread-joined', greatest(l.joined_on, met."on"), null, false,
      jsonb_build_object('kind', a.kind, 'wasSingleThreaded', l.was_single_threaded, 'days', greatest(0, l.joined_on - met."on"))
    from play l join account a on a.id = l.account_id join shared_tie s on s.owner_id = ${ownerId} and s.id = l.tie_id
    cross join lateral (
      select min(i."on") as "on" from interaction i join interaction_person p on p.tenant_id = i.tenant_id and p.owner_id = i.owner_id and p.key = i.key
      where p.owner_id = ${ownerId} and p.person_id = s.person_id and i."on" >= l.started_on and i.makes_tie
        and i.channel in ('meeting', 'call', 'in_person') and i.direction = 'both'
    ) met
    where l.doer_id = ${ownerId} and l.kind = 'bring_in' and l.dropped_on is null and l.started_on >= ${startsOn}::date
      and l.joined_on is not null and met."on" is not null and greatest(l.joined_on, met."on") <= ${lastOn}::date
    union all
    -- The day on which the fifteenth of those who have one got their rhythm.
    select 'rhythms', 'cadence-set', (array_agg(p.cadence_set_on order by p.cadence_set_on))[15], null, false,
      jsonb_build_object('ties', count(*), 'dated', count(*) filter (where exists (
        select from tie t where t.tenant_id = p.tenant_id and t.owner_id = p.owner_id and t.person_id = p.id)))
    from person p where p.owner_id = ${ownerId} and p.cadence_set_on between ${startsOn}::date and ${lastOn}::date and not p.is_colleague
    having count(*) >= 15
    union all
    select 'delivered ' || r.id, 'recommendation-delivered', r.delivered_on, null, false, jsonb_build_object('isSwap', r.is_swap)
    from recommendation_draft r where r.owner_id = ${ownerId} and r.delivered_on between ${startsOn}::date and ${lastOn}::date
    union all
    select 'confirmed ' || r.id, 'recommendation-confirmed', r.confirmed_on, null, false, jsonb_build_object('isSwap', r.is_swap)
    from recommendation_draft r where r.owner_id = ${ownerId} and r.confirmed_on between ${startsOn}::date and ${lastOn}::date
    union all
    select 'introduced ' || i.introduction_id, 'introduction-made', (i.introduced_at at time zone m.time_zone)::date, null, false, jsonb_build_object('hasConsents', true)
    from introduction_request i join member m on m.id = i.owner_id
    where i.owner_id = ${ownerId} and (i.introduced_at at time zone m.time_zone)::date between ${startsOn}::date and ${lastOn}::date
    union all
    -- Marks read in the browser are the member's own word. What was gained is against an export at least a day older.
    select 'clinic ' || c.exported_on, 'profile-scored', (c.kept_at at time zone m.time_zone)::date, null, true, jsonb_strip_nulls(jsonb_build_object('score', c.score,
      'gain', c.score - (select f.score from clinic_result f where f.owner_id = c.owner_id and f.exported_on < c.exported_on and f.score is not null order by f.exported_on limit 1)))
    from clinic_result c join member m on m.id = c.owner_id
    where c.owner_id = ${ownerId} and c.score is not null and (c.kept_at at time zone m.time_zone)::date between ${startsOn}::date and ${lastOn}::date
    union all
    -- By me or for me; the first between the two.
    select 'useful ' || a.id, 'ask-answered', (a.useful_at at time zone m.time_zone)::date, null, false,
      jsonb_build_object('days', extract(day from a.useful_at - q.asked_at)::int, 'isUseful', true, 'isFirstOfPair', not exists (
        select from answer b join question p on p.id = b.question_id
        where b.useful_at < a.useful_at and (b.author_id, p.asker_id) in ((a.author_id, q.asker_id), (q.asker_id, a.author_id))))
    from answer a join question q on q.id = a.question_id join member m on m.id = ${ownerId}
    where a.useful_at is not null and ${ownerId} in (a.author_id, q.asker_id)
      and (a.useful_at at time zone m.time_zone)::date between ${startsOn}::date and ${lastOn}::date
    union all
    select e.id::text, e.kind, e."on", null, e.is_self, e.facts
    from academy_event e where e.owner_id = ${ownerId} and e."on" between ${startsOn}::date and ${lastOn}::date`.execute(
    db,
  )
  return rows.some(({ kind }) => kind === 'counterpart-adopted') ? withPlaces(db, ownerId, rows) : rows
}

/** At which account and in which department somebody was met: only where an adopted counterpart asks for it. */
async function withPlaces(db: Db, ownerId: string, events: readonly MissionEvent[]): Promise<MissionEvent[]> {
  const met = new Set(events.flatMap(({ personId }) => personId ?? []))
  const accountOf = await accountFinder(db)
  const places = await listWorkplaces(db, ownerId, sql`and p.id = any(${[...met]}::uuid[])`)
  const accounts = new Map(places.map((place) => [place.id, accountOf(place) ?? '']))
  const { rows } = await sql<{ id: string; department: string }>`
    select id, coalesce(edited_department, department) as department from person
    where owner_id = ${ownerId} and id = any(${[...met]}::uuid[])`.execute(db)
  const departments = new Map(rows.map(({ id, department }) => [id, department]))
  return events.map((event) => {
    if (event.kind !== 'contact' || event.personId === null) return event
    const accountId = accounts.get(event.personId) ?? ''
    return {
      ...event,
      facts: { ...event.facts, accountId, department: departments.get(event.personId) ?? '' },
    }
  })
}
