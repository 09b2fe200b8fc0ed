import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Cohort, CohortDetail, CohortMember, MyProgramme } from '#contract/cohorts.ts'
import { MOST_POINTS_A_WEEK } from '#domain/academy/capped-points.ts'
import { cohortWeek, endsOn } from '#domain/academy/cohort-week.ts'
import type { MissionEventKind } from '#domain/academy/mission.ts'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'
import { changedWays } from './changed-ways.ts'
import { findCohortContent } from './company-programme.ts'
import { findStanding, type MemberStanding, progressOf } from './standing.ts'

type Db = Transaction<DB>
type Shown = z.infer<typeof Cohort>

/** Who looks, and on which day it is for them. */
export interface Looker {
  readonly id: string
  readonly today: string
}

/** Every cohort, the newest first. */
export async function listCohorts(db: Db, { id, today }: Looker): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'endsOn' | 'week'>>`
    select c.id, c.name, c.starts_on, c.is_open, c.threshold, count(e.member_id)::int as members, coalesce(bool_or(e.member_id = ${id}), false) as is_mine
    from cohort c left join enrolment e on e.tenant_id = c.tenant_id and e.cohort_id = c.id
    group by c.tenant_id, c.id, c.name, c.starts_on, c.is_open, c.threshold order by c.starts_on desc, c.name, c.id`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, endsOn: endsOn(row.startsOn), week: cohortWeek(row.startsOn, today) }))
}

/** A cohort with everybody in it, as far as the programme lead may see: row-level security shows others no standing. */
export async function findCohort(db: Db, id: string, looker: Looker): Promise<z.infer<typeof CohortDetail>> {
  const cohort = (await listCohorts(db, looker)).find((each) => each.id === id)
  if (!cohort) throw notFound()
  const { rows } = await sql<z.infer<typeof CohortMember>>`
    select e.member_id, m.name, coalesce(d.name, '') as department, e.pod, coalesce(s.missions_done, 0) as missions_done,
      coalesce(s.missions_open, 0) as missions_open, coalesce(s.lessons_read, 0) as lessons_read, s.last_active_week, coalesce(s.wants_help, false) as wants_help
    from enrolment e join member m on m.tenant_id = e.tenant_id and m.id = e.member_id
    left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    left join cohort_standing s on s.tenant_id = e.tenant_id and s.cohort_id = e.cohort_id and s.member_id = e.member_id
    where e.cohort_id = ${id} and m.left_at is null order by e.pod nulls last, m.name, m.id`.execute(db)
  return { ...cohort, enrolled: rows }
}

/** The cohort that a member is in: the running one, else the next, else the last. */
export async function findMyCohort(db: Db, looker: Looker): Promise<Shown | undefined> {
  const mine = (await listCohorts(db, looker)).filter(({ isMine }) => isMine)
  return mine.find(({ week }) => week >= 1 && week <= 4) ?? mine.findLast(({ week }) => week === 0) ?? mine[0]
}

/** The member's own programme, in the cohort that they are in; null when in none. */
export async function findMine(db: Db, looker: Looker): Promise<z.infer<typeof MyProgramme> | null> {
  const cohort = await findMyCohort(db, looker)
  if (!cohort) return null
  const content = await findCohortContent(db, cohort.id)
  const standing = await findStanding(db, looker.id, cohort.startsOn, content)
  const names = await listNames(db, looker.id, standing)
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null))
  const events = new Map(standing.events.map((event) => [event.id, event]))
  const monday = dayText(mondayOf(dayNumber(looker.today)))
  const help = await db
    .selectFrom('cohortStanding')
    .select('wantsHelp')
    .where('cohortId', '=', cohort.id)
    .where('memberId', '=', looker.id)
    .executeTakeFirst()
  return {
    cohort,
    missions: standing.missions.map(({ id, isDone, isReplaced, begun, wanted, earned, waiting }) => {
      const mission = content.missions.find((each) => each.id === id)
      if (!mission) throw new Error(`No mission ${id} in the content`)
      return {
        id: mission.id,
        weeks: mission.weeks,
        isAvailable: mission.ways.some(({ on }) => BUILT.has(on)),
        points: Math.max(
          0,
          ...mission.ways
            .filter(({ on }) => BUILT.has(on))
            .map(({ on, points }) => (SAID.has(on) ? points / 2 : points)),
        ),
        every: mission.every,
        weekly: mission.weekly ?? null,
        changedWays: changedWays(content, mission.id),
        isDone,
        isReplaced,
        begun,
        wanted,
        counted: earned.map(({ on, points, isSelf, personId }) => ({
          on,
          points,
          isSelf,
          personId,
          person: nameOf(personId),
        })),
        waiting: waiting
          .filter(({ until }) => until >= looker.today)
          .map(({ personId, until }) => ({ personId, until, person: nameOf(personId) })),
      }
    }),
    refused: standing.refused.flatMap(({ eventId, reason }) => {
      const event = events.get(eventId)
      return event ? [{ on: event.on, reason, person: nameOf(event.personId) }] : []
    }),
    points: {
      total: standing.points.total,
      thisWeek: standing.points.weeks.find((week) => week.monday === monday)?.points ?? 0,
      mostAWeek: MOST_POINTS_A_WEEK,
      beyond: standing.points.weeks.reduce((sum, { beyond }) => sum + beyond, 0),
    },
    wantsHelp: help?.wantsHelp ?? false,
    certificate: progressOf(standing),
  }
}

/** What this version's tables can show; the other missions say that their part is not built yet. */
const BUILT: ReadonlySet<MissionEventKind> = new Set([
  'contact',
  'week-acted',
  'import-completed',
  'people-typed',
  'skills-published',
  'counterpart-adopted',
  'thanks-given',
  'introduction-made',
  'profile-scored',
  'ask-answered',
  'recommendation-delivered',
  'recommendation-confirmed',
  'plan-saved',
  'cadence-set',
  'thread-joined',
])

/** What only the member's own word tells, or marks that were read in their own browser: half. */
const SAID: ReadonlySet<MissionEventKind> = new Set(['people-typed', 'thanks-given', 'profile-scored'])

async function listNames(
  db: Db,
  ownerId: string,
  { missions, events, refused }: MemberStanding,
): Promise<Map<string, string>> {
  const refusedIds = new Set(refused.map(({ eventId }) => eventId))
  const ids = new Set([
    ...missions.flatMap(({ earned, waiting }) => [...earned, ...waiting].map(({ personId }) => personId)),
    ...events.filter(({ id }) => refusedIds.has(id)).map(({ personId }) => personId),
  ])
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(edited_name, name) as name from person where owner_id = ${ownerId} and id = any(${[...ids].filter((id) => id !== null)}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
