import { type Selectable, sql, type Transaction } from 'kysely'
import type { Introduction } from '#domain/introductions/introduction.ts'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>
type Row<T extends keyof DB> = Selectable<DB[T]>

/** All rows of one introduction. */
export interface Sides {
  readonly asker: Row<'introduction'>
  readonly connector: Row<'introductionRequest'>
  readonly target: Row<'introductionTarget'> | null
}

/** All sides, locked until the transaction ends: of two who answer at once, one answers first. */
export async function lockSides(db: Db, id: string): Promise<Sides | null> {
  const asker = await db
    .selectFrom('introduction')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const connector = await db
    .selectFrom('introductionRequest')
    .selectAll()
    .where('introductionId', '=', id)
    .executeTakeFirst()
  if (!asker || !connector) return null
  const target = await db
    .selectFrom('introductionTarget')
    .selectAll()
    .where('introductionId', '=', id)
    .executeTakeFirst()
  return { asker, connector, target: target ?? null }
}

/** Which side a request or a link is of, without a lock; null when there is none. */
export async function findConnector(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('introductionRequest')
    .select('ownerId')
    .where('introductionId', '=', id)
    .executeTakeFirst()
  return row?.ownerId ?? null
}

/** Writes what a step made of the sides. A target's row that is gone is gone, with its link. */
export async function storeSides(
  db: Db,
  { asker, connector, target }: Sides,
  next: Introduction,
): Promise<void> {
  const { state, expiresAt, answeredAt, introducedAt, outcomeAskedAt } = next.asker
  await db
    .updateTable('introduction')
    .set({ state, expiresAt, answeredAt, introducedAt, outcomeAskedAt })
    .where('id', '=', asker.id)
    .execute()
  const request = next.connector
  await db
    .updateTable('introductionRequest')
    .set({
      state: request.state,
      deliveredAt: request.deliveredAt,
      answeredAt: request.answeredAt,
      settledAt: request.settledAt,
      backAt: request.backAt,
      remindedAt: request.remindedAt,
      introducedAt: request.introducedAt,
    })
    .where('introductionId', '=', connector.introductionId)
    .execute()
  if (target && next.target)
    await db
      .updateTable('introductionTarget')
      .set({
        state: next.target.state,
        askedAt: next.target.askedAt,
        expiresAt: next.target.expiresAt,
        answeredAt: next.target.answeredAt,
        settledAt: next.target.settledAt,
      })
      .where('introductionId', '=', asker.id)
      .execute()
  if (target && !next.target) await forgetTarget(db, asker.id)
}

/** The outside person's row, their link and any mail to them that has not left. */
export async function forgetTarget(db: Db, id: string): Promise<void> {
  await db.deleteFrom('introductionTarget').where('introductionId', '=', id).execute()
  await db
    .deleteFrom('introductionLink')
    .where('introductionId', '=', id)
    .where('party', '=', 'target')
    .execute()
  await db.deleteFrom('outbox').where('introductionId', '=', id).where('toOutside', '=', true).execute()
}

/** What waits in the outbox about it is not sent. */
export async function withdrawMails(db: Db, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('introductionId', '=', id).execute()
}

/** Whom the connector's request means today: the person, or whoever they were merged into; null when gone. */
export async function findPerson(db: Db, connectorId: string, personId: string) {
  const { rows } = await sql<{
    id: string
    name: string
    organisation: string
    title: string
    addresses: string[]
  }>`
    select p.id, coalesce(p.edited_name, p.name) as name, coalesce(p.edited_organisation, p.organisation) as organisation,
      coalesce(p.edited_title, p.title) as title,
      array(select i.value from identity i where i.owner_id = p.owner_id and i.person_id = p.id and i.kind = 'email' order by i.value) as addresses
    from person p
    where p.owner_id = ${connectorId} and p.id = coalesce((select m.kept_id from merge m
      where m.owner_id = ${connectorId} and m.removed_id = ${personId} and m.undone_at is null), ${personId})`.execute(
    db,
  )
  return rows[0] ?? null
}
