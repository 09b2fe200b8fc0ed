import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Answer, PostedQuestion, PostedQuestions, QuestionThread } from '#contract/questions.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'

type Db = Transaction<DB>

interface Row {
  readonly id: string
  readonly askerId: string
  readonly askerName: string
  readonly askerDepartment: string
  readonly text: string
  readonly circle: 5 | 15 | 50 | 150 | null
  readonly state: 'open' | 'useful' | 'ended' | 'withdrawn'
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly answers: number
  readonly fits: string[] | null
  readonly did: 'open' | 'answered' | 'passed' | null
  readonly suggester: string | null
  readonly isMyAnswerUseful: boolean
}

/** My questions and those that reached me, newest first; and how many colleagues are in which of my circles. */
export async function listQuestions(
  db: Db,
  memberId: string,
  now: Date,
): Promise<z.infer<typeof PostedQuestions>> {
  const questions = (await listRows(db, memberId, sql`true`)).map((row) => seenBy(row, memberId, now))
  return {
    mine: questions.filter(({ isMine }) => isMine),
    reached: questions.filter(({ isMine }) => !isMine),
    circles: await listCircles(db, memberId),
  }
}

/** One question with its thread; not found for whom it neither is of nor reached. */
export async function findThread(
  db: Db,
  memberId: string,
  id: string,
  now: Date,
): Promise<z.infer<typeof QuestionThread>> {
  const [row] = await listRows(db, memberId, sql`q.id = ${id}`)
  if (!row) throw notFound()
  return { ...seenBy(row, memberId, now), thread: await listThread(db, memberId, id) }
}

/** Whether it still takes answers: open, and not yet over by the clock, whether or not the job has been. */
export function isOpen({ state, expiresAt }: Pick<Row, 'state' | 'expiresAt'>, now: Date): boolean {
  return state === 'open' && expiresAt > now
}

async function listRows(db: Db, memberId: string, only: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select q.id, q.asker_id, m.name as asker_name, coalesce(d.name, '') as asker_department, q.text, q.circle, q.state, q.asked_at, q.expires_at,
      (select count(*)::int from answer a where a.tenant_id = q.tenant_id and a.question_id = q.id) as answers,
      r.fits, r.state as did, (select s.name from member s where s.tenant_id = r.tenant_id and s.id = r.suggested_by) as suggester,
      exists (select from answer a where a.tenant_id = q.tenant_id and a.question_id = q.id and a.author_id = ${memberId} and a.useful_at is not null)
        as is_my_answer_useful
    from question q
    join member m on m.tenant_id = q.tenant_id and m.id = q.asker_id
    left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    left join question_reach r on r.tenant_id = q.tenant_id and r.question_id = q.id and r.owner_id = ${memberId}
    where (q.asker_id = ${memberId} or r.owner_id is not null) and ${only}
    order by q.asked_at desc, q.id limit 200`.execute(db)
  return rows
}

function seenBy(row: Row, memberId: string, now: Date): z.infer<typeof PostedQuestion> {
  const isMine = row.askerId === memberId
  return {
    id: row.id,
    asker: { id: row.askerId, name: row.askerName, department: row.askerDepartment },
    isMine,
    text: row.text,
    circle: isMine ? row.circle : null,
    state: row.state === 'open' && !isOpen(row, now) ? 'ended' : row.state,
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    answers: row.answers,
    reachedBy: [
      ...(row.suggester === null ? [] : [{ by: 'colleague' as const, what: row.suggester }]),
      ...(row.fits ?? []).map(reason),
    ],
    did: row.did,
    isMyAnswerUseful: row.isMyAnswerUseful,
  }
}

/** `skill:Payroll`: what of theirs fits, and how it is known. */
function reason(fit: string): z.infer<typeof PostedQuestion>['reachedBy'][number] {
  const [by, what] = [fit.slice(0, fit.indexOf(':')), fit.slice(fit.indexOf(':') + 1)]
  return { by: by === 'skill' || by === 'line' ? by : 'tie', what }
}

async function listThread(db: Db, memberId: string, id: string): Promise<z.infer<typeof Answer>[]> {
  const { rows } = await sql<{
    id: string
    authorId: string
    author: string
    authorDepartment: string
    text: string
    suggestsId: string | null
    suggests: string | null
    suggestsDepartment: string
    writtenAt: Date
    usefulAt: Date | null
  }>`
    select a.id, a.author_id, m.name as author, coalesce(d.name, '') as author_department, a.text, a.suggests_id, s.name as suggests,
      coalesce(e.name, '') as suggests_department, a.written_at, a.useful_at
    from answer a
    join member m on m.tenant_id = a.tenant_id and m.id = a.author_id
    left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    left join member s on s.tenant_id = a.tenant_id and s.id = a.suggests_id
    left join department e on e.tenant_id = s.tenant_id and e.id = s.department_id
    where a.question_id = ${id} order by a.written_at, a.id limit 500`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    author: { id: row.authorId, name: row.author, department: row.authorDepartment },
    isMine: row.authorId === memberId,
    text: row.text,
    suggests:
      row.suggestsId !== null && row.suggests !== null
        ? { id: row.suggestsId, name: row.suggests, department: row.suggestsDepartment }
        : null,
    writtenAt: row.writtenAt.toISOString(),
    isUseful: row.usefulAt !== null,
  }))
}

async function listCircles(db: Db, memberId: string): Promise<z.infer<typeof PostedQuestions>['circles']> {
  const { rows } = await sql<{ circle: 5 | 15 | 50 | 150; colleagues: number }>`
    select p.circle, count(distinct c.member_id)::int as colleagues
    from colleagues_of_mine() c join person p on p.owner_id = ${memberId} and p.id = c.person_id
    where p.circle is not null group by p.circle order by p.circle`.execute(db)
  return rows
}
