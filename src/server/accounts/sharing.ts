import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Seen, SharingPreview, SharingState, SharingWanted } from '#contract/sharing.ts'
import { organisationKey } from '#domain/people/organisation-name.ts'
import type { DB } from '../database/schema.ts'
import { listWorkplaces, marksOf, renewShared, workplaceOf } from '../people/shared.ts'
import { notFound } from '../refusal.ts'

type Db = Transaction<DB>
type Who = z.infer<typeof SharingWanted>['who']

/** Sets the level of these people; colleagues see it, or no longer do, from this transaction on. */
export async function changeSharing(
  db: Db,
  ownerId: string,
  { level, who }: z.infer<typeof SharingWanted>,
  today: string,
): Promise<number> {
  const ids = await findWho(db, ownerId, who)
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set({ sharing: level, isKept: true })
    .where('ownerId', '=', ownerId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('isColleague', '=', false)
    .where('sharing', '<>', level)
    .executeTakeFirst()
  if (level === 'private') return Number(numUpdatedRows)
  // Their words and numbers follow in the two steps after; until then there is nothing to see.
  await sql`
    insert into shared_tie (person_id, level, name, name_key, organisation, organisation_key, title, department, seniority, counted_on)
    select id, sharing, '', '', '', '', '', '', '', ${today}::date from person
    where owner_id = ${ownerId} and id = any(${ids}::uuid[]) and sharing <> 'private'
    on conflict do nothing`.execute(db)
  await renewShared(db, ownerId, ids)
  await sql`select renew_shared_ties(${ids}::uuid[], ${today}::date)`.execute(db)
  return Number(numUpdatedRows)
}

/** What a change would show, by making it, looking through the door that colleagues use, and taking it back. */
export async function previewSharing(
  db: Db,
  ownerId: string,
  wanted: z.infer<typeof SharingWanted>,
  today: string,
): Promise<z.infer<typeof SharingPreview>> {
  const ids = await findWho(db, ownerId, wanted.who)
  await sql`savepoint preview`.execute(db)
  const people = await changeSharing(db, ownerId, { level: wanted.level, who: { ids } }, today)
  const seen = await listSeen(db, ids.slice(0, 50), today)
  await sql`rollback to savepoint preview`.execute(db)
  return { people, seen }
}

async function listSeen(db: Db, ids: readonly string[], today: string): Promise<z.infer<typeof Seen>[]> {
  const { rows } = await sql<z.infer<typeof Seen>>`
    select * from seen_of_mine(${ids}::uuid[], ${today}::date) order by strength desc nulls last, name`.execute(
    db,
  )
  return rows
}

async function findWho(db: Db, ownerId: string, who: Who): Promise<string[]> {
  if ('ids' in who) return [...who.ids]
  if ('accountId' in who) {
    const at = await listMineAtAccounts(db, ownerId)
    return at.filter((row) => row.accountId === who.accountId).map((row) => row.id)
  }
  const people = db
    .selectFrom('person')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where('isHidden', '=', false)
  if ('tag' in who) return idsOf(people.where(sql<boolean>`${who.tag} = any(tags)`).execute())
  if ('circle' in who) return idsOf(people.where('circle', '=', who.circle).execute())
  const key = organisationKey(who.organisation)
  const rows = await people
    .select(sql<string>`coalesce(edited_organisation, organisation)`.as('organisation'))
    .execute()
  return rows
    .filter(({ organisation }) => organisation !== '' && organisationKey(organisation) === key)
    .map(({ id }) => id)
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id)
}

/** Which of my people work at which account: the member's own view, from their own book. */
async function listMineAtAccounts(db: Db, ownerId: string): Promise<{ id: string; accountId: string }[]> {
  const aliases = await db.selectFrom('accountAlias').select(['kind', 'value', 'accountId']).execute()
  if (aliases.length === 0) return []
  const accountBy = new Map(aliases.map(({ kind, value, accountId }) => [`${kind}:${value}`, accountId]))
  const rows = await listWorkplaces(db, ownerId, sql`and not p.is_hidden`)
  return rows.flatMap((row) => {
    const { organisationKey: key, domain } = workplaceOf(row)
    const accountId = accountBy.get(`name:${key}`) ?? accountBy.get(`domain:${domain}`)
    return accountId === undefined ? [] : [{ id: row.id, accountId }]
  })
}

/** What I share now, what more the accounts suggest, and who looked. */
export async function findSharing(db: Db, ownerId: string): Promise<z.infer<typeof SharingState>> {
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
  const accounts = await db.selectFrom('account').select(['id', 'name']).orderBy('name').execute()
  const at = accounts.length === 0 ? [] : await listMineAtAccounts(db, ownerId)
  const proposals = accounts
    .map(({ id, name }) => {
      const levels = at.filter((row) => row.accountId === id).map((row) => levelOf.get(row.id))
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
  const looks = await db
    .selectFrom('look')
    .innerJoin('member', (join) =>
      join.onRef('member.tenantId', '=', 'look.tenantId').onRef('member.id', '=', 'look.viewerId'),
    )
    .select(['member.name as viewer', 'look.atName as at', 'look.on'])
    .where('look.ownerId', '=', ownerId)
    .orderBy('look.on', 'desc')
    .orderBy('member.name')
    .limit(100)
    .execute()
  return { ...counts, proposals, looks }
}

/** Colleagues who share this person of mine; they learn that I looked. */
export async function listKnownBy(db: Db, ownerId: string, personId: string, today: string) {
  const [row] = await listWorkplaces(db, ownerId, sql`and p.id = ${personId}`)
  if (!row) throw notFound()
  const { rows } = await sql<{
    memberId: string
    member: string
    department: string | null
    state: z.infer<typeof Seen>['state']
    strength: number | null
    lastMonth: string | null
  }>`
    select m.id as member_id, m.name as member, d.name as department, k.state, k.strength, k.last_month
    from person p
    cross join lateral who_else_knows(${marksOf(row)}::uuid[], p.name_key, ${workplaceOf(row).organisationKey}, ${today}::date) k
    join member m on m.id = k.owner_id left join department d on d.id = m.department_id
    where p.owner_id = ${ownerId} and p.id = ${personId}
    order by k.strength desc nulls last, m.name`.execute(db)
  if (rows.length > 0)
    await sql`
      select record_look(${rows.map(({ memberId }) => memberId)}::uuid[], coalesce(edited_name, name), ${today}::date)
      from person where owner_id = ${ownerId} and id = ${personId}`.execute(db)
  return rows
}
