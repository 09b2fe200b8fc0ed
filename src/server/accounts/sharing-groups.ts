import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'
import { listWorkplaces, workplaceOf } from '../people/shared.ts'
import type { SharingGroup } from '../relationships/sharing-proposals.ts'

/** Which of my people work at which account: the member's own view, from their own book. */
export async function groupByAccount(db: Transaction<DB>, ownerId: string): Promise<SharingGroup[]> {
  const accounts = await db.selectFrom('account').select(['id', 'name']).orderBy('name').execute()
  if (accounts.length === 0) return []
  const aliases = await db.selectFrom('accountAlias').select(['kind', 'value', 'accountId']).execute()
  const accountBy = new Map(aliases.map(({ kind, value, accountId }) => [`${kind}:${value}`, accountId]))
  const groups = new Map(accounts.map((account) => [account.id, { ...account, people: [] as string[] }]))
  for (const row of await listWorkplaces(db, ownerId, sql`and not p.is_hidden`)) {
    const { organisationKey: key, domain } = workplaceOf(row)
    const accountId = accountBy.get(`name:${key}`) ?? accountBy.get(`domain:${domain}`)
    if (accountId !== undefined) groups.get(accountId)?.people.push(row.id)
  }
  return [...groups.values()]
}
