import { sql, type Transaction } from 'kysely'
import { cappedPoints, type Earning, POINTS_A_LESSON, POINTS_A_QUIZ } from '#domain/academy/capped-points.ts'
import { type CertificateProgress, certificateProgress } from '#domain/academy/certificate-progress.ts'
import { endsOn } from '#domain/academy/cohort-week.ts'
import { evaluateMissions, LATE_DAYS, type Standing } from '#domain/academy/evaluate-missions.ts'
import type { MissionEvent } from '#domain/academy/mission.ts'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import type { DB } from '../database/schema.ts'
import type { Content } from './content.ts'
import { listMissionEvents } from './mission-events.ts'
import { programmeIn } from './programme.ts'

type Db = Transaction<DB>

export interface MemberStanding extends Standing {
  readonly events: readonly MissionEvent[]
  readonly points: ReturnType<typeof cappedPoints>
  readonly lessonsRead: number
  readonly quizzesPassed: number
  /** The Monday of the last week with something done. */
  readonly lastActiveWeek: string | null
}

/** Where a member stands in a cohort, from their own rows, as of now. */
export async function findStanding(
  db: Db,
  ownerId: string,
  startsOn: string,
  content: Content,
): Promise<MemberStanding> {
  const time = { startsOn, endsOn: endsOn(startsOn) }
  const lastOn = dayText(dayNumber(time.endsOn) + LATE_DAYS)
  const events = await listMissionEvents(db, ownerId, { startsOn, lastOn })
  const standing = evaluateMissions(content.missions, events, time)
  const { earnings, lessonsRead, quizzesPassed } = await listLearning(
    db,
    ownerId,
    { startsOn, lastOn },
    content,
  )
  const earned: Earning[] = [...standing.missions.flatMap((mission) => mission.earned), ...earnings]
  const last = earned
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return {
    ...standing,
    events,
    points: cappedPoints(earned),
    lessonsRead,
    quizzesPassed,
    lastActiveWeek: last === undefined ? null : dayText(mondayOf(dayNumber(last))),
  }
}

/** How far a member is on the way to the certificate. */
export function progressOf({ lessonsRead, quizzesPassed, missions }: MemberStanding): CertificateProgress {
  const done = missions.filter(({ isDone }) => isDone)
  return certificateProgress({
    lessons: lessonsRead,
    quizzes: quizzesPassed,
    missions: done.length,
    byData: done.filter(({ isShownByData }) => isShownByData).length,
    steadyWeeks: missions.find(({ id }) => id === 'steady')?.earned.length ?? 0,
  })
}

/** Lessons read and quizzes passed in the cohort's time: a point and five. */
async function listLearning(
  db: Db,
  ownerId: string,
  { startsOn, lastOn }: { startsOn: string; lastOn: string },
  content: Content,
): Promise<{ earnings: Earning[]; lessonsRead: number; quizzesPassed: number }> {
  const { rows } = await sql<{ on: string; quizId: string | null; rightPart: number }>`
    /* keeps its plan: learning_events */
    select (r.read_at at time zone m.time_zone)::date as "on", null as quiz_id, 1 as right_part, r.read_at as at
    from lesson_read r join member m on m.id = r.owner_id where r.owner_id = ${ownerId}
    union all
    select (q.tried_at at time zone m.time_zone)::date, q.quiz_id, q.right_answers / q.questions::float8, q.tried_at
    from quiz_attempt q join member m on m.id = q.owner_id where q.owner_id = ${ownerId} order by at`.execute(
    db,
  )
  const inTime = ({ on }: Earning) => on >= startsOn && on <= lastOn
  const pass = new Map(programmeIn(content, 'en').source.quizzes.map((quiz) => [quiz.id, quiz.pass]))
  const passed = new Map<string, Earning>()
  for (const { on, quizId, rightPart } of rows)
    if (quizId !== null && rightPart >= (pass.get(quizId) ?? 1) && !passed.has(quizId))
      passed.set(quizId, { on, points: POINTS_A_QUIZ })
  const read = rows
    .filter(({ quizId }) => quizId === null)
    .map(({ on }) => ({ on, points: POINTS_A_LESSON }))
    .filter(inTime)
  const quizzes = [...passed.values()].filter(inTime)
  return { earnings: [...read, ...quizzes], lessonsRead: read.length, quizzesPassed: quizzes.length }
}
