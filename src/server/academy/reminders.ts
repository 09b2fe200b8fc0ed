import type { Transaction } from 'kysely'
import { cohortWeek } from '#domain/academy/cohort-week.ts'
import { type ReminderKind, reminderDue } from '#domain/academy/reminder.ts'
import type { DB } from '../database/schema.ts'
import { findNudge } from './pod.ts'
import { reminderMail } from './reminder-mails.ts'

type Db = Transaction<DB>

export interface ReminderWay {
  readonly baseUrl: string
  readonly canMail: boolean
}

/** When it is for the member, when their cohort began, and the Monday of the last week in which they did something. */
export interface ReminderTime {
  readonly startsOn: string
  readonly lastActiveWeek: string | null
  readonly today: string
  readonly hour: number
}

/** Not before this hour of the member's own day. */
const EARLIEST_HOUR = 8

/**
 * The reminder that is due for a member, kept so that it is never sent twice, and its mail laid into the outbox in the
 * same transaction: as the member. Null when none is.
 */
export async function remind(
  db: Db,
  memberId: string,
  cohortId: string,
  { startsOn, lastActiveWeek, today, hour }: ReminderTime,
  { baseUrl, canMail }: ReminderWay,
): Promise<ReminderKind | null> {
  if (hour < EARLIEST_HOUR) return null
  const sent = await db
    .selectFrom('academyReminder')
    .select(['kind', 'on'])
    .where('ownerId', '=', memberId)
    .where('cohortId', '=', cohortId)
    .orderBy('on')
    .execute()
  const nudge = await findNudge(db, memberId, cohortId, today)
  const kind = reminderDue({
    startsOn,
    today,
    lastActiveWeek,
    sent: sent.flatMap(({ kind, on }) => (isKind(kind) ? [{ kind, on }] : [])),
    isNudged: nudge !== null,
  })
  if (!kind) return null
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('academyReminder')
    .values({ cohortId, kind, on: today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n || !canMail) return kind
  const to = await db
    .selectFrom('member')
    .innerJoin('signIn', (join) =>
      join.onRef('signIn.tenantId', '=', 'member.tenantId').onRef('signIn.memberId', '=', 'member.id'),
    )
    .innerJoin('company', 'company.tenantId', 'member.tenantId')
    .leftJoin('reminderChoice', (join) =>
      join
        .onRef('reminderChoice.tenantId', '=', 'member.tenantId')
        .onRef('reminderChoice.ownerId', '=', 'member.id'),
    )
    .select(['member.name', 'member.locale', 'signIn.email', 'company.demo', 'reminderChoice.byMail'])
    .where('member.id', '=', memberId)
    .executeTakeFirst()
  if (!to || to.demo || to.byMail === false) return kind
  const place =
    kind === 'nudge'
      ? '/pod'
      : kind.startsWith('refresher-')
        ? kind.replace('refresher-', '/refreshers/')
        : ''
  const mail = reminderMail(kind, to.locale, {
    name: to.name.replace(/[\r\n]+/g, ' '),
    link: `${baseUrl}/academy${place}`,
    week: cohortWeek(startsOn, today),
    from: nudge?.from.replace(/[\r\n]+/g, ' ') ?? '',
  })
  await db
    .insertInto('outbox')
    .values({ recipient: to.email, ...mail })
    .execute()
  return kind
}

const KINDS: readonly string[] = [
  'monday',
  'thursday',
  'question',
  'nudge',
  'refresher-6',
  'refresher-30',
  'refresher-90',
]

function isKind(kind: string): kind is ReminderKind {
  return KINDS.includes(kind)
}
