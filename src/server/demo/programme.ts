import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { AnswerGiven } from '#contract/academy.ts'
import { CohortWanted } from '#contract/cohorts.ts'
import { visitor } from '#domain/demo/names.ts'
import { demoClinics } from '#domain/demo/profiles.ts'
import {
  DEMO_THRESHOLD,
  DEMO_WEEKS_BEFORE,
  type DemoLearner,
  demoLearners,
  demoPlan,
  demoRecommendations,
  lessonDays,
} from '#domain/demo/programme.ts'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import { type Moment, recordLesson, recordQuiz } from '../academy/changes.ts'
import { keepClinic } from '../academy/clinic-results.ts'
import { addCohort, enrol, renewCohortStanding } from '../academy/cohort-changes.ts'
import { formPods } from '../academy/cohort-pods.ts'
import { findCohortContent } from '../academy/company-programme.ts'
import type { Content } from '../academy/content.ts'
import { savePlan } from '../academy/plan.ts'
import { programmeIn } from '../academy/programme.ts'
import { findQuiz } from '../academy/queries.ts'
import {
  answerRecommendation,
  beginRecommendation,
  replyToRecommendation,
  writeRecommendation,
} from '../academy/recommendations.ts'
import { remind } from '../academy/reminders.ts'
import type { DB } from '../database/schema.ts'
import { answerPick, renewTies } from '../relationships/changes.ts'
import { findWeek, mondayOfDay } from '../relationships/week.ts'
import { todayIn } from '../today.ts'
import { asRoles, become } from './clients.ts'
import { addPrizes } from './prizes.ts'

type Db = Transaction<DB>

/** Where the programme stands in time: its first day, and the moment so many days later, never after now. */
export interface ProgrammeTime {
  readonly startsOn: string
  readonly today: string
  readonly timeZone: string
  readonly now: Date
  at(days: number, hour: number): Moment
}

/**
 * A cohort in its last week, its members where they would be; what they did went through the product's own functions,
 * and what counts of it is what the invented networks show. The visitor has all that the certificate takes.
 */
export async function addProgramme(
  db: Db,
  memberIds: ReadonlyMap<string, string>,
  { timeZone, now }: Pick<ProgrammeTime, 'timeZone' | 'now'>,
): Promise<void> {
  const time = programmeTime(timeZone, now)
  const { today } = time
  const idOf = (name: string) => memberIds.get(name) ?? ''
  const leadId = idOf(visitor)
  await become(db, leadId)
  const wanted = CohortWanted.parse({
    name: 'First four weeks',
    startsOn: time.startsOn,
    isOpen: true,
    threshold: DEMO_THRESHOLD,
  })
  const cohortId = await addCohort(db, wanted)
  const ids = demoLearners.map(({ name }) => idOf(name))
  await enrol(db, cohortId, { memberIds: ids, departmentIds: [] }, { id: leadId, today })
  await formPods(db, cohortId, now)
  const content = await findCohortContent(db, cohortId)
  for (const learner of demoLearners) {
    const id = idOf(learner.name)
    await become(db, id)
    await learn(db, content, learner, time)
    if (learner.isSteady) await actOnWeeks(db, id, time)
    if (learner.isPolished) await keepMarks(db, id, time)
  }
  await become(db, leadId)
  await plan(db, leadId, time)
  await addRecommendations(db, idOf, time)
  for (const { name, until, wantsHelp } of demoLearners) {
    const id = idOf(name)
    await become(db, id)
    const seen = await renewCohortStanding(db, cohortId, { id, today }, wantsHelp)
    // Two silent weeks: the one question, on a Monday.
    if (until === 1)
      await remind(db, id, cohortId, { ...seen, ...time.at(21, 9), hour: 9 }, { baseUrl: '', canMail: false })
  }
  await become(db, leadId)
  await addPrizes(db, cohortId, time)
}

function programmeTime(timeZone: string, now: Date): ProgrammeTime {
  const today = todayIn(timeZone, now)
  const start = mondayOf(dayNumber(today)) - DEMO_WEEKS_BEFORE * 7
  return {
    startsOn: dayText(start),
    today,
    timeZone,
    now,
    at(days, hour) {
      const day = dayText(start + days)
      const then = new Date(`${day}T${String(hour).padStart(2, '0')}:20:00Z`)
      return then < now && day < today ? { now: then, today: day } : { now, today }
    },
  }
}

/** Lessons in their order, and the quizzes of the weeks; one answer of the first was wrong, and comes back reworded. */
async function learn(
  db: Db,
  content: Content,
  { quizzes, ...read }: DemoLearner,
  time: ProgrammeTime,
): Promise<void> {
  const { lessons, source } = programmeIn(content, 'en')
  for (const [place, day] of lessonDays(read).entries()) {
    const lesson = lessons[place]
    if (lesson) await recordLesson(db, content, lesson.id, time.at(day, 9))
  }
  for (const [place, { id }] of source.quizzes.slice(0, quizzes).entries()) {
    const answers = findQuiz(content, id, 'en').questions.map((question, nth) => ({
      questionId: question.id,
      given: givenTo(question, place > 0 || nth > 0),
    }))
    await recordQuiz(db, content, id, answers, time.at(place * 7 + 5, 10))
  }
}

type Question = ReturnType<typeof findQuiz>['questions'][number]

function givenTo(question: Question, isRight: boolean): z.infer<typeof AnswerGiven>['given'] {
  if (question.kind === 'recall') return { is: 'own', isRight }
  if (question.kind === 'order' || question.kind === 'match') {
    const places = (question.kind === 'order' ? question.items : question.pairs).map((_, place) => place)
    return { is: 'sorted', places: isRight ? places : places.toReversed() }
  }
  return { is: 'chosen', place: question.options.findIndex(({ right }) => right === isRight) }
}

/** Three of those whom each week proposed then, on two days; nobody twice, since each counts once. */
async function actOnWeeks(db: Db, memberId: string, time: ProgrammeTime): Promise<void> {
  const acted = new Set<string>()
  for (let monday = 0; monday < DEMO_WEEKS_BEFORE * 7; monday += 7) {
    const { picks } = await findWeek(db, memberId, time.at(monday, 8).today)
    const chosen = picks.filter(({ reason, person }) => reason !== 'promise' && !acted.has(person.id))
    for (const [place, { person }] of chosen.slice(0, 3).entries()) {
      acted.add(person.id)
      const at = { ...time.at(monday + 1 + (place % 2) * 2, 11), timeZone: time.timeZone }
      const answer = { answer: 'did' as const, channel: 'did_it' as const }
      await answerPick(db, memberId, mondayOfDay(at.today), person.id, answer, at)
    }
  }
  // Counted as of the days of the acts; now as of today.
  await renewTies(db, [...acted], time.today)
}

async function keepMarks(db: Db, memberId: string, time: ProgrammeTime): Promise<void> {
  const [before, after] = demoClinics(time.today)
  for (const [clinic, day] of [
    [before, 1],
    [after, 5],
  ] as const) {
    const { today } = time.at(day, 12)
    await keepClinic(
      db,
      memberId,
      { exportedOn: today, ...clinic, items: [...clinic.items] },
      time.at(day, 12),
    )
  }
}

async function plan(db: Db, memberId: string, time: ProgrammeTime): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p join tie t on t.owner_id = p.owner_id and t.person_id = p.id
    where p.owner_id = ${memberId} and not p.is_colleague order by t.days desc, p.name limit 5`.execute(db)
  await savePlan(
    db,
    memberId,
    {
      people: rows.map(({ id }, place) => ({ personId: id, cadenceDays: place < 3 ? 30 : 60 })),
      gives: [...demoPlan.gives],
      counterpart: demoPlan.counterpart,
      ask: demoPlan.ask,
      ifThens: demoPlan.ifThens.map((ifThen) => ({ ...ifThen })),
    },
    time.at(21, 8),
  )
}

async function addRecommendations(
  db: Db,
  idOf: (name: string) => string,
  time: ProgrammeTime,
): Promise<void> {
  const moment = time.at(16, 15)
  for (const { writer, recipient, text, isDelivered } of demoRecommendations) {
    const [writerId, recipientId] = [idOf(writer), idOf(recipient)]
    await become(db, writerId)
    await asRoles(db, ['go_between'], async () => {
      const id = await beginRecommendation(db, { writerId, recipientId, now: moment.now })
      await writeRecommendation(db, writerId, id, { answers: [], text })
      await answerRecommendation(db, writerId, id, { answer: 'offer' }, moment.now)
      if (isDelivered) await replyToRecommendation(db, recipientId, id, { reply: 'agree' }, moment)
    })
  }
}
