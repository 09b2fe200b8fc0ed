import { sql, type Transaction } from 'kysely'
import { ASK_DAYS, closedPeriods, type Period } from '#domain/introductions/closed-periods.ts'
import { type CountedAsk, isEnough, type SpeedFigures, speedOf } from '#domain/introductions/speed.ts'
import { afterWorkingDays } from '#domain/introductions/working-time.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'
import { asGoBetween } from './go-between.ts'

type Db = Transaction<DB>

/**
 * Counts each closed month and quarter of a company once, as the go-between: only what is of enough people is written, and
 * it stays as it is. Neither who joins another department later nor who leaves makes two reports that differ by one person.
 */
export async function freezeSpeed(database: Database, tenantId: string, now: Date): Promise<void> {
  await asGoBetween(database, tenantId, (db) => freezeClosed(db, now))
}

/** The same inside a transaction of the go-between. */
export async function freezeClosed(db: Db, now: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('speed_cell ' || current_tenant(), 0))`.execute(db)
  const frozen = await db
    .selectFrom('speedCell')
    .select(['beginsOn', 'months', 'asks'])
    .where('department', '=', '')
    .execute()
  const whole = new Map(frozen.map(({ beginsOn, months, asks }) => [`${beginsOn} ${months}`, asks]))
  for (const period of closedPeriods(now.toISOString().slice(0, 10))) {
    if (whole.has(`${period.beginsOn} ${period.months}`)) continue
    whole.set(`${period.beginsOn} ${period.months}`, await freeze(db, period, whole))
  }
}

async function freeze(
  db: Db,
  period: Period,
  whole: ReadonlyMap<string, number | null>,
): Promise<number | null> {
  const company = await db.selectFrom('company').select('promiseDays').executeTakeFirstOrThrow()
  const asks = await listAsks(db, period, company.promiseDays)
  const speed = period.months === 3 && hidesMonths(asks, whole) ? null : speedOf(asks, departmentOf)
  const row = (department: string, figures: SpeedFigures | null | undefined) => ({
    beginsOn: period.beginsOn,
    months: period.months,
    department,
    ...(figures ? { ...figures, promiseDays: company.promiseDays } : {}),
  })
  // Of a month the company alone: its departments would be few, and with the quarter's they would tell more than either.
  const groups = period.months === 3 ? [...(speed?.groups ?? [])] : []
  await db
    .insertInto('speedCell')
    .values([row('', speed?.whole), ...groups.map(([department, figures]) => row(department, figures))])
    .execute()
  return speed?.whole?.asks ?? null
}

/** Whether the quarter less its shown months would be the figures of too few. */
function hidesMonths(asks: readonly Dated[], whole: ReadonlyMap<string, number | null>): boolean {
  const rest = asks.filter(({ month }) => (whole.get(`${month} 1`) ?? null) === null)
  return rest.length > 0 && !isEnough(rest)
}

const departmentOf = ({ department }: CountedAsk) => department

interface Dated extends CountedAsk {
  /** The first day of the month in which it was asked. */
  readonly month: string
}

interface Row {
  readonly askerId: string
  readonly department: string
  readonly timeZone: string
  readonly connectorIds: string[]
  readonly isIntroduction: boolean
  readonly askedAt: Date
  readonly answeredAt: Date | null
  readonly introducedAt: Date | null
}

/**
 * The asks of a period with what came of them in fourteen days. A no is no answer here either. Asks taken back before
 * anybody answered are none.
 */
async function listAsks(db: Db, { beginsOn, endsOn }: Period, promiseDays: number): Promise<Dated[]> {
  const { rows } = await sql<Row>`
    with ask as (
      select i.owner_id as asker_id, array[r.owner_id] as connector_ids, true as is_introduction, i.asked_at,
        least(case when r.state in ('introduce', 'answer') then r.answered_at end, i.answered_at, i.introduced_at) as answered_at, i.introduced_at
      from introduction i
      left join introduction_request r on r.tenant_id = i.tenant_id and r.introduction_id = i.id
      where not (i.state = 'withdrawn' and i.answered_at is null)
      union all
      select q.asker_id, array_agg(distinct a.author_id), false, q.asked_at, min(a.written_at), null
      from question q left join answer a on a.tenant_id = q.tenant_id and a.question_id = q.id and a.author_id <> q.asker_id
      group by q.tenant_id, q.id having q.state <> 'withdrawn' or min(a.written_at) is not null
    )
    select ask.*, coalesce(d.name, '-') as department, m.time_zone
    from ask join member m on m.id = ask.asker_id left join department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    where ask.asked_at >= ${beginsOn}::date::timestamp at time zone 'UTC' and ask.asked_at < ${endsOn}::date::timestamp at time zone 'UTC'`.execute(
    db,
  )
  return rows.map((row) => {
    const answerWait = waitOf(row.askedAt, row.answeredAt)
    return {
      askerId: row.askerId,
      connectorIds: row.connectorIds.filter((id) => id !== null),
      department: row.department,
      isIntroduction: row.isIntroduction,
      answerWait,
      introductionWait: waitOf(row.askedAt, row.introducedAt),
      isKept:
        answerWait !== null &&
        row.askedAt.getTime() + answerWait <=
          afterWorkingDays(row.askedAt, promiseDays, row.timeZone).getTime(),
      month: `${row.askedAt.toISOString().slice(0, 7)}-01`,
    }
  })
}

function waitOf(askedAt: Date, at: Date | null): number | null {
  const wait = at === null ? null : at.getTime() - askedAt.getTime()
  return wait === null || wait > ASK_DAYS * 86_400_000 ? null : wait
}
