import { sql, type Transaction } from 'kysely'
import { mailDomain } from '#domain/people/mail-domain.ts'
import { organisationKey } from '#domain/people/organisation-name.ts'
import type { DB } from '../database/schema.ts'
import { listWorkplaces, workplaceOf } from '../people/shared.ts'
import type { SharingGroup } from '../relationships/sharing-proposals.ts'

type Db = Transaction<DB>

/** Which of my people work at which account: the member's own view, from their own book. */
export async function groupByAccount(db: Db, ownerId: string): Promise<SharingGroup[]> {
  const accounts = await db.selectFrom('account').select(['id', 'name']).orderBy('name').execute()
  if (accounts.length === 0) return []
  const aliases = await listAliases(db)
  const accountOf = finder(aliases)
  const groups = new Map(accounts.map((account) => [account.id, { ...account, people: [] as string[] }]))
  // Where somebody works takes looking at their cards and mail: done only for those who can be meant.
  const names = (await listOrganisationNames(db, ownerId)).filter((name) =>
    aliases.has(`name:${organisationKey(name)}`),
  )
  const hosts = (await listMailHosts(db, ownerId)).filter((host) => aliases.has(`domain:${mailDomain(host)}`))
  const candidates = await listWorkplaces(
    db,
    ownerId,
    sql`and not p.is_hidden and (coalesce(p.edited_organisation, p.organisation) = any(${names}::text[]) or p.id in (
      select i.person_id from identity i where i.owner_id = ${ownerId} and i.kind = 'email' and split_part(i.value, '@', 2) = any(${hosts}::text[])))`,
  )
  for (const row of candidates) {
    const accountId = accountOf(row)
    if (accountId !== undefined) groups.get(accountId)?.people.push(row.id)
  }
  return [...groups.values()]
}

/** At which account somebody works: by the organisation's name, else by the mail domain, as for what is shared. */
export async function accountFinder(db: Db): Promise<AccountOf> {
  return finder(await listAliases(db))
}

type AccountOf = (row: Parameters<typeof workplaceOf>[0]) => string | undefined

function finder(aliases: ReadonlyMap<string, string>): AccountOf {
  return (row) => {
    const { organisationKey: key, domain } = workplaceOf(row)
    return aliases.get(`name:${key}`) ?? aliases.get(`domain:${domain}`)
  }
}

/** The account by each of its names and domains. */
async function listAliases(db: Db): Promise<ReadonlyMap<string, string>> {
  const aliases = await db.selectFrom('accountAlias').select(['kind', 'value', 'accountId']).execute()
  return new Map(aliases.map(({ kind, value, accountId }) => [`${kind}:${value}`, accountId]))
}

async function listOrganisationNames(db: Db, ownerId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct coalesce(edited_organisation, organisation) as name from person where owner_id = ${ownerId}`.execute(
    db,
  )
  return rows.map(({ name }) => name).filter((name) => name !== '')
}

async function listMailHosts(db: Db, ownerId: string): Promise<string[]> {
  const { rows } = await sql<{ host: string }>`
    select distinct split_part(value, '@', 2) as host from identity where owner_id = ${ownerId} and kind = 'email'`.execute(
    db,
  )
  return rows.map(({ host }) => host)
}
