import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { SharingProposal, SharingState } from '#contract/sharing.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'

type Db = Transaction<DB>

/** Some of my people that a later room knows as one: those at an account. */
export interface SharingGroup {
  readonly id: string
  readonly name: string
  readonly people: string[]
}

/** What a later room brings, so that the order of rooms holds. It sees the member's own book, as the member. */
export type SharingGroups = (db: Db, ownerId: string) => Promise<SharingGroup[]>

export async function listGroups(
  db: Db,
  ownerId: string,
  groups: readonly SharingGroups[],
): Promise<SharingGroup[]> {
  const found = []
  for (const list of groups) found.push(...(await list(db, ownerId)))
  return found
}

/** What I share now, and whom the groups would add; what I did not want is apart. */
export async function findSharing(
  db: Db,
  ownerId: string,
  groups: readonly SharingGroups[],
): Promise<z.infer<typeof SharingState>> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'sharing'])
    .where('ownerId', '=', ownerId)
    .where('isColleague', '=', false)
    .where('isHidden', '=', false)
    .execute()
  const levelOf = new Map(people.map(({ id, sharing }) => [id, sharing]))
  const counts = { private: 0, discoverable: 0, shared: 0 }
  for (const { sharing } of people) counts[sharing]++
  const refusals = await db
    .selectFrom('proposalRefusal')
    .select('groupId')
    .where('ownerId', '=', ownerId)
    .execute()
  const isRefused = new Set(refusals.map(({ groupId }) => groupId))
  const proposals: z.infer<typeof SharingProposal>[] = (await listGroups(db, ownerId, groups))
    .map(({ id, name, people: ids }) => {
      const levels = ids.map((one) => levelOf.get(one))
      const count = (level: string) => levels.filter((each) => each === level).length
      return {
        accountId: id,
        account: name,
        people: count('private'),
        shared: count('shared'),
        discoverable: count('discoverable'),
      }
    })
    .filter((proposal) => proposal.people > 0)
    .sort((one, other) => other.people - one.people)
  return {
    ...counts,
    countsDiscoverable: await countsDiscoverable(db),
    proposals: proposals.filter(({ accountId }) => !isRefused.has(accountId)),
    refused: proposals.filter(({ accountId }) => isRefused.has(accountId)),
  }
}

/** Not this one: it stays away, whoever joins the group, until the member asks for it again. */
export async function refuseProposal(
  db: Db,
  ownerId: string,
  groupId: string,
  groups: readonly SharingGroups[],
): Promise<void> {
  if (!(await listGroups(db, ownerId, groups)).some(({ id }) => id === groupId)) throw notFound()
  await db
    .insertInto('proposalRefusal')
    .values({ groupId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function allowProposal(db: Db, ownerId: string, groupId: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('proposalRefusal')
    .where('ownerId', '=', ownerId)
    .where('groupId', '=', groupId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

/** From five members on, discoverable people count in totals; under five a total would name their owner. */
export async function countsDiscoverable(db: Db): Promise<boolean> {
  const { rows } = await sql<{ isEnough: boolean }>`
    select count(*) >= 5 as is_enough from member where left_at is null`.execute(db)
  return rows[0]?.isEnough ?? false
}
