import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { type DemoAsk, demoAsks, demoQuestions } from '#domain/demo/asks.ts'
import { ASK_DAYS } from '#domain/introductions/closed-periods.ts'
import type { DB } from '../database/schema.ts'
import { freezeClosed } from '../introductions/speed-freeze.ts'
import { asRoles, become } from './clients.ts'

type Db = Transaction<DB>
type Ids = ReadonlyMap<string, string>

const hour = 3_600_000

interface SharedPerson {
  readonly personId: string
  readonly name: string
  readonly organisation: string
  readonly title: string
}

/** A year of introductions between the invented members, and the questions they posted; all of it dated before now. */
export async function addAsks(db: Db, memberIds: Ids, now: Date): Promise<void> {
  const shared = new Map<string, SharedPerson[]>()
  for (const [name, memberId] of memberIds) {
    await become(db, memberId)
    shared.set(
      name,
      await db
        .selectFrom('sharedTie')
        .select(['personId', 'name', 'organisation', 'title'])
        .where('ownerId', '=', memberId)
        .where('level', '=', 'shared')
        .orderBy('nameKey')
        .execute(),
    )
  }
  await asRoles(db, ['go_between'], async () => {
    for (const one of demoAsks(9)) await addAsk(db, memberIds, shared, one, now)
  })
  await addQuestions(db, memberIds, now)
  await asRoles(db, ['go_between'], () => freezeClosed(db, now))
}

async function addAsk(
  db: Db,
  memberIds: Ids,
  shared: ReadonlyMap<string, SharedPerson[]>,
  { asker, connector, person, daysAgo, hour: at, answeredAfterHours, introducedAfterHours }: DemoAsk,
  now: Date,
): Promise<void> {
  const [askerId, connectorId] = [memberIds.get(asker), memberIds.get(connector)]
  const people = shared.get(connector) ?? []
  const target = people[person % Math.max(1, people.length)]
  if (!askerId || !connectorId || !target) return
  const askedAt = new Date(now.getTime() - daysAgo * 24 * hour)
  askedAt.setUTCHours(at, 5 + (person % 50), 0, 0)
  const expiresAt = new Date(askedAt.getTime() + ASK_DAYS * 24 * hour)
  const answeredAt =
    answeredAfterHours === null ? null : new Date(askedAt.getTime() + answeredAfterHours * hour)
  const introducedAt =
    answeredAt && introducedAfterHours !== null
      ? new Date(answeredAt.getTime() + introducedAfterHours * hour)
      : null
  const id = randomUUID()
  const said = {
    why: 'I would like to learn how they do it there.',
    note: `I work at Halyard and would like twenty minutes with you, ${target.name}, about how you do it there.`,
    askedAt,
    expiresAt,
    introducedAt,
    isUnnamed: false,
  }
  const outcome =
    introducedAt && person % 3 > 0 ? ('met' as const) : introducedAt ? ('helped' as const) : null
  await db
    .insertInto('introduction')
    .values({
      ...said,
      id,
      ownerId: askerId,
      connectorId,
      targetName: target.name,
      targetOrganisation: target.organisation,
      targetTitle: target.title,
      state: introducedAt ? 'introduced' : answeredAt ? 'answered' : 'ended',
      answer:
        answeredAt && !introducedAt ? 'I know enough of it myself: come by, and bring your questions.' : '',
      answeredAt: introducedAt ? null : answeredAt,
      outcome,
      outcomeAt: introducedAt,
      outcomeAskedAt: introducedAt,
    })
    .execute()
  await db
    .insertInto('introductionRequest')
    .values({
      ...said,
      introductionId: id,
      ownerId: connectorId,
      askerId,
      personId: target.personId,
      state: introducedAt ? 'introduce' : answeredAt ? 'answer' : 'ended',
      deliveredAt: askedAt,
      answeredAt,
      settledAt: answeredAt,
      outcome,
    })
    .execute()
}

async function addQuestions(db: Db, memberIds: Ids, now: Date): Promise<void> {
  for (const { asker, text, daysAgo, reached } of demoQuestions) {
    const askerId = memberIds.get(asker)
    if (!askerId) continue
    const askedAt = new Date(now.getTime() - daysAgo * 24 * hour - 2 * hour)
    const after = (hours: number) => new Date(askedAt.getTime() + hours * hour)
    const useful = reached.find(({ answer }) => answer?.isUseful)?.answer
    await become(db, askerId)
    const { id } = await db
      .insertInto('question')
      .values({ askerId, text, parts: [], askedAt, expiresAt: after(ASK_DAYS * 24) })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { name, fit, answer } of reached) {
      const ownerId = memberIds.get(name)
      if (!ownerId) continue
      await asRoles(db, ['go_between'], () =>
        db
          .insertInto('questionReach')
          .values({
            ownerId,
            questionId: id,
            fits: [fit],
            state: answer ? 'answered' : 'open',
            reachedAt: askedAt,
          })
          .execute(),
      )
      if (!answer) continue
      await become(db, ownerId)
      await db
        .insertInto('answer')
        .values({
          questionId: id,
          authorId: ownerId,
          text: answer.text,
          writtenAt: after(answer.afterHours),
          usefulAt: answer.isUseful ? after(answer.afterHours + 1) : null,
        })
        .execute()
    }
    if (!useful) continue
    await become(db, askerId)
    await db
      .updateTable('question')
      .set({ state: 'useful', closedAt: after(useful.afterHours + 1) })
      .where('id', '=', id)
      .execute()
  }
}
