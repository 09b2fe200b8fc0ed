import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Leaderboard, LeaderboardPlace } from '#contract/leaderboard.ts'
import { fold } from '#domain/people/name.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { findMyCohort, type Looker } from './cohort-queries.ts'
import { findCohortContent } from './company-programme.ts'
import { findStanding } from './standing.ts'

type Db = Transaction<DB>

/** The board of the cohort that I am in now; my own points, if I show them, as of now. Runs as the member. */
export async function findLeaderboard(db: Db, looker: Looker): Promise<z.infer<typeof Leaderboard>> {
  const cohort = await findMyCohort(db, looker)
  const isOn = await isSwitchedOn(db)
  if (!isOn || !cohort) return { isOn, cohort: cohort ?? null, mine: null, places: [] }
  const mine = await db
    .selectFrom('leaderboardPlace')
    .select('alias')
    .where('cohortId', '=', cohort.id)
    .where('memberId', '=', looker.id)
    .executeTakeFirst()
  if (mine) await renewPlace(db, looker.id, cohort.id, await pointsOf(db, looker.id, cohort))
  const { rows: places } = await sql<z.infer<typeof Leaderboard>['places'][number]>`
    select rank, name, points, is_mine from leaderboard_of(${cohort.id})`.execute(db)
  return { isOn, cohort, mine: mine ?? null, places }
}

/** Shows the member on the board of their cohort, by name or alias; changes how they are shown. */
export async function showOnLeaderboard(
  db: Db,
  looker: Looker,
  { alias }: z.infer<typeof LeaderboardPlace>,
): Promise<void> {
  const cohort = await findMyCohort(db, looker)
  if (!cohort) throw notFound()
  if (!(await isSwitchedOn(db)))
    throw new Refusal(
      409,
      'no-leaderboard',
      'There is no leaderboard here',
      'The company has not switched it on. Nothing was changed.',
    )
  if (alias !== null) await mustBeFree(db, looker.id, alias)
  const points = await pointsOf(db, looker.id, cohort)
  await db
    .insertInto('leaderboardPlace')
    .values({ cohortId: cohort.id, alias, points })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'cohortId', 'memberId']).doUpdateSet({ alias, points }),
    )
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === UNIQUE_VIOLATION ? aliasTaken() : error
    })
}

/** Takes the member from every board, at once. */
export async function leaveLeaderboard(db: Db, memberId: string): Promise<void> {
  await db.deleteFrom('leaderboardPlace').where('memberId', '=', memberId).execute()
}

/** Switches leaderboards on or off for the company; off takes every place along. As an administrator. */
export async function switchLeaderboard(db: Db, isOn: boolean): Promise<void> {
  if (isOn)
    await db
      .insertInto('leaderboard')
      .defaultValues()
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else await db.deleteFrom('leaderboard').execute()
}

/** A member's points on the board of a cohort, if they are shown there. Runs as the member. */
export async function renewPlace(db: Db, memberId: string, cohortId: string, points: number): Promise<void> {
  await db
    .updateTable('leaderboardPlace')
    .set({ points })
    .where('cohortId', '=', cohortId)
    .where('memberId', '=', memberId)
    .execute()
}

async function isSwitchedOn(db: Db): Promise<boolean> {
  return (await db.selectFrom('leaderboard').select('madeAt').executeTakeFirst()) !== undefined
}

async function pointsOf(db: Db, memberId: string, cohort: { id: string; startsOn: string }): Promise<number> {
  const content = await findCohortContent(db, cohort.id)
  return (await findStanding(db, memberId, cohort.startsOn, content)).points.total
}

/** Nobody is shown under a colleague's name. */
async function mustBeFree(db: Db, memberId: string, alias: string): Promise<void> {
  const members = await db.selectFrom('member').select('name').where('id', '<>', memberId).execute()
  if (members.some(({ name }) => fold(name) === fold(alias))) throw aliasTaken()
}

const UNIQUE_VIOLATION = '23505'

function aliasTaken(): Refusal {
  return new Refusal(
    409,
    'alias-taken',
    'Somebody is called so',
    'A colleague, or somebody on this board, has that name. Nothing was changed; choose another alias.',
  )
}
