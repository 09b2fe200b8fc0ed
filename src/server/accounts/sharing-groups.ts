import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'
import { listWorkplaces, workplaceOf } from '../people/shared.ts'
import type { SharingGroup } from '../relationships/sharing-proposals.ts'

type Db = Transaction<DB>

/** Which of my people work at which account: the member's own view, from their own book. */
export async function groupByAccount(db: Db, ownerId: string): Promise<SharingGroup[]> {
  const accounts = await db.selectFrom('account').select(['id', 'name']).orderBy('name').execute()
  if (accounts.length === 0) return []
  const accountOf = await accountFinder(db)
  const groups = new Map(accounts.map((account) => [account.id, { ...account, people: [] as string[] }]))
  for (const row of await listWorkplaces(db, ownerId, sql`and not p.is_hidden`)) {
    const accountId = accountOf(row)
    if (accountId !== undefined) groups.get(accountId)?.people.push(row.id)
  }
  return [...groups.values()]
}

/** At which account somebody works: by the organisation's name, else by the mail domain, as for what is shared. */
export async function accountFinder(
  db: Db,
): Promise<(row: Parameters<typeof workplaceOf>[0]) => string | undefined> {
  const aliases = await db.selectFrom('accountAlias').select(['kind', 'value', 'accountId']).execute()
  const accountBy = new Map(aliases.map(({ kind, value, accountId }) => [`${kind}:${value}`, accountId]))
  return (row) => {
    const { organisationKey, domain } = workplaceOf(row)
    return accountBy.get(`name:${organisationKey}`) ?? accountBy.get(`domain:${domain}`)
  }
}
