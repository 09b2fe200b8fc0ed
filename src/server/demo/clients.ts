import { sql, type Transaction } from 'kysely'
import { AccountWanted, PlayWanted } from '#contract/accounts.ts'
import { demoAccounts } from '#domain/demo/client-accounts.ts'
import { type DemoBook, demoDomain } from '#domain/demo/client-books.ts'
import { demoLooks, demoPlays } from '#domain/demo/client-plays.ts'
import { demoSayings } from '#domain/demo/doors.ts'
import { fold } from '#domain/people/name.ts'
import { dayNumber, dayText } from '#domain/relationships/day.ts'
import { addAccount } from '../accounts/changes.ts'
import { addPlay } from '../accounts/plays.ts'
import { listSharedTies } from '../accounts/shared-ties.ts'
import type { DB } from '../database/schema.ts'
import { addBatch, type BatchContext } from '../imports/batch.ts'
import { finishAtOnce, startImport } from '../imports/changes.ts'
import { changeSharing } from '../relationships/sharing.ts'

type Db = Transaction<DB>
type Ids = ReadonlyMap<string, string>

/** What follows is this invented member's doing. */
export async function become(db: Db, memberId: string): Promise<void> {
  await sql`select set_config('app.member', ${memberId}, true)`.execute(db)
}

/** With these roles instead of the founder's, as a step of the product takes that no session may take. */
export async function asRoles(
  db: Db,
  roles: readonly ('go_between' | 'drawing' | 'programme_lead')[],
  work: () => Promise<unknown>,
): Promise<void> {
  const { rows } = await sql<{ before: string }>`select current_setting('app.roles', true) as before`.execute(
    db,
  )
  await sql`select set_config('app.roles', ${roles.join(',')}, true)`.execute(db)
  await work()
  await sql`select set_config('app.roles', ${rows[0]?.before ?? ''}, true)`.execute(db)
}

/** The accounts of the demo, by name. */
export async function addDemoAccounts(db: Db, memberIds: Ids): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { name, kind, goal, lead, notes = '' } of demoAccounts) {
    const wanted = AccountWanted.parse({
      name,
      kind,
      goal,
      notes,
      domains: [demoDomain(name)],
      leadId: memberIds.get(lead ?? '') ?? null,
    })
    ids.set(name, await addAccount(db, wanted))
  }
  return ids
}

/** A colleague's export and mail; whoever knows somebody who moved has an older export, too. */
export async function bringBook(
  db: Db,
  memberId: string,
  ownAddresses: string[],
  { older, newer, interactions }: DemoBook,
  context: BatchContext,
): Promise<void> {
  const today = dayNumber(context.today)
  const exports = [
    { path: 'LinkedIn export, last autumn.zip', ago: 300, records: older },
    { path: 'LinkedIn export, mail and calendar', ago: 34, records: [...newer, ...interactions] },
  ]
  for (const { path, ago, records } of exports) {
    if (records.length === 0) continue
    const files = [{ path, size: records.length, kind: 'linkedin' }]
    const id = await startImport(db, memberId, { files, snapshotOn: dayText(today - ago), ownAddresses })
    await addBatch(db, memberId, id, records, context)
    await finishAtOnce(db, memberId, id, {}, context.today)
  }
}

/** What the member lets colleagues see of it. */
export async function shareBook(db: Db, memberId: string, book: DemoBook, today: string): Promise<void> {
  for (const level of ['shared', 'discoverable'] as const) {
    const profiles = [...book.levels].filter(([, wanted]) => wanted === level).map(([profile]) => profile)
    if (profiles.length === 0) continue
    const people = await db
      .selectFrom('identity')
      .select('personId')
      .distinct()
      .where('ownerId', '=', memberId)
      .where('kind', '=', 'url')
      .where('value', 'in', profiles)
      .execute()
    const ids = people.map(({ personId }) => personId)
    await changeSharing(db, memberId, { level, who: { ids } }, today, [])
    // Not since today, or nobody would be found before Monday.
    if (level === 'discoverable')
      await db
        .updateTable('sharedTie')
        .set({ discoverableOn: dayText(dayNumber(today) - 34) })
        .where('ownerId', '=', memberId)
        .where('level', '=', level)
        .execute()
  }
}

/** What the colleagues say one may ask them about; each says it themselves. */
export async function addSayings(db: Db, memberIds: Ids): Promise<void> {
  for (const [member, line, skills] of demoSayings) {
    const memberId = memberIds.get(member)
    if (!memberId) continue
    await become(db, memberId)
    await db.insertInto('askMe').values({ line }).execute()
    await db
      .insertInto('skill')
      .values(skills.map((name) => ({ name, key: fold(name), source: 'word' as const })))
      .execute()
  }
}

/** What the colleagues have taken on; each begins it themselves. */
export async function addPlays(db: Db, memberIds: Ids, accountIds: Ids, today: string): Promise<void> {
  const day = (ago: number) => dayText(dayNumber(today) - ago)
  for (const { account, doer, partner, about, startedAgo, dueIn, ...play } of demoPlays) {
    const accountId = accountIds.get(account)
    const doerId = memberIds.get(doer)
    if (!accountId || !doerId) continue
    await become(db, doerId)
    const tie = (await listSharedTies(db, accountId, today))
      .filter((one) => one.ownerId === doerId && (about === 'strongest' || one.name === about))
      .toSorted((one, other) => (other.strength ?? 0) - (one.strength ?? 0))
      .at(0)
    const wanted = PlayWanted.parse({
      kind: play.kind,
      department: play.department ?? null,
      partnerId: memberIds.get(partner ?? '') ?? null,
      tieId: about === undefined ? null : (tie?.id ?? null),
      dueOn: day(-dueIn),
    })
    await addPlay(db, doerId, accountId, wanted, day(startedAgo))
  }
}

/** Who looked at the visitor's people, and when. */
export async function addLooks(db: Db, memberIds: Ids, accountIds: Ids, today: string): Promise<void> {
  for (const { viewer, at, ago } of demoLooks) {
    const [viewerId, accountId] = [memberIds.get(viewer), accountIds.get(at)]
    if (!viewerId || !accountId) continue
    await become(db, viewerId)
    await sql`select look_at_account(${accountId}, ${dayText(dayNumber(today) - ago)}::date)`.execute(db)
  }
}
