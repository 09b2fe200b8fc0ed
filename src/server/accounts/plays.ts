import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Play, PlayChange, PlayWanted } from '#contract/accounts.ts'
import { playProgress, threadState } from '#domain/accounts/play-progress.ts'
import { dayNumber, dayText } from '#domain/relationships/day.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { listSharedTies, type SharedTieOf } from './shared-ties.ts'

type Db = Transaction<DB>
const usualDays = 28

/** Plays of an account or of a member, dropped ones left out, with how far the shared ties show them to be. */
export async function listPlays(
  db: Db,
  of: { readonly accountId?: string; readonly memberId?: string },
  tiesAt: (accountId: string) => Promise<readonly SharedTieOf[]>,
): Promise<z.infer<typeof Play>[]> {
  const { rows } = await sql<
    Omit<Play, 'state' | 'steps' | 'reached' | 'counterpart'> & { doneOn: string | null }
  >`
    select p.id, p.account_id, a.name as account, p.kind, p.doer_id, doer.name as doer, p.partner_id, partner.name as partner, p.department, p.tie_id,
      p.started_on, p.due_on, p.done_on
    from play p join account a on a.tenant_id = p.tenant_id and a.id = p.account_id
    join member doer on doer.tenant_id = p.tenant_id and doer.id = p.doer_id
    left join member partner on partner.tenant_id = p.tenant_id and partner.id = p.partner_id
    where p.dropped_on is null
      ${of.accountId === undefined ? sql`` : sql`and p.account_id = ${of.accountId}`}
      ${of.memberId === undefined ? sql`` : sql`and (p.doer_id = ${of.memberId} or p.partner_id = ${of.memberId})`}
    order by p.done_on nulls first, p.due_on, p.id limit 200`.execute(db)
  const ties = new Map<string, readonly SharedTieOf[]>()
  for (const { accountId } of rows) if (!ties.has(accountId)) ties.set(accountId, await tiesAt(accountId))
  return rows.map(({ doneOn, ...play }) => {
    const at = ties.get(play.accountId) ?? []
    const about = at.find((tie) => tie.id === play.tieId)
    const { steps, reached } = playProgress(
      { ...play, counterpart: about?.counterpart ?? null },
      at.map((tie) => ({ ...tie, memberId: tie.ownerId })),
    )
    return {
      ...play,
      counterpart: about?.name ?? null,
      state: doneOn !== null || reached === steps.length ? ('done' as const) : ('open' as const),
      steps: [...steps],
      reached,
    }
  })
}

/** Writes down what the plays of these accounts have come to, as shared ties show it today. */
export async function settlePlays(db: Db, accountIds: readonly string[], today: string): Promise<void> {
  const plays = { done: [] as string[], open: [] as string[], joined: [] as string[], parted: [] as string[] }
  for (const accountId of accountIds) {
    const ties = await listSharedTies(db, accountId, today)
    const marks = ties.map((tie) => ({ ...tie, memberId: tie.ownerId }))
    for (const play of await listPlays(db, { accountId }, async () => ties)) {
      plays[play.reached === play.steps.length ? 'done' : 'open'].push(play.id)
      const about = ties.find((tie) => tie.id === play.tieId)
      const thread =
        play.kind === 'bring_in' && threadState({ ...play, counterpart: about?.counterpart ?? null }, marks)
      if (thread) plays[thread].push(play.id)
    }
  }
  await sql`select settle_plays(${plays.done}::uuid[], ${plays.open}::uuid[], ${today}::date),
    settle_threads(${plays.joined}::uuid[], ${plays.parted}::uuid[], ${today}::date)`.execute(db)
}

/** Something taken on at an account whose count is of today, by oneself, or asked of a colleague by a client lead. */
export async function addPlay(
  db: Db,
  memberId: string,
  accountId: string,
  wanted: z.infer<typeof PlayWanted>,
  today: string,
): Promise<string> {
  const { kind, partnerId, department, tieId, doerId = memberId, dueOn } = wanted
  const account = await db.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
  if (!account) throw notFound()
  const misses =
    (kind === 'adopt' && department === null && 'a department of theirs') ||
    (kind !== 'adopt' && tieId === null && 'the person it is about') ||
    ((kind === 'bring_in' || kind === 'hand_over') && partnerId === null && 'the colleague')
  if (misses)
    throw new Refusal(
      422,
      'play-incomplete',
      'Something is missing',
      `This play needs ${misses}. Nothing was saved.`,
    )
  const isKnown =
    tieId === null || (await listSharedTies(db, accountId, today)).some((tie) => tie.id === tieId)
  if (!isKnown) throw notFound()
  const standing = await db
    .selectFrom('accountStanding')
    .select(['living', 'withoutBusiest'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  const { id } = await db
    .insertInto('play')
    .values({
      accountId,
      kind,
      doerId,
      partnerId,
      department,
      tieId,
      startedOn: today,
      wasSingleThreaded: standing !== undefined && standing.living > 0 && standing.withoutBusiest === 0,
      dueOn: dueOn ?? dayText(dayNumber(today) + usualDays),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changePlay(
  db: Db,
  id: string,
  { dueOn, dropped }: z.infer<typeof PlayChange>,
  today: string,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('play')
    .set({
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(dropped === undefined ? {} : { droppedOn: dropped ? today : null }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
}
