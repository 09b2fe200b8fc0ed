import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { AccountChange, AccountsAdded, AccountWanted, Attrition } from '#contract/accounts.ts'
import { organisationKey } from '#domain/people/organisation-name.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'

type Db = Transaction<DB>
type Names = {
  readonly name: string
  readonly domains: readonly string[]
  readonly aliases: readonly string[]
}

/** A new account; refused when one of its names or domains is another account's. */
export async function addAccount(db: Db, wanted: z.infer<typeof AccountWanted>): Promise<string> {
  const { domains, aliases, ...fields } = wanted
  await refuseTaken(db, wanted)
  const { id } = await db.insertInto('account').values(fields).returning('id').executeTakeFirstOrThrow()
  await storeNames(db, id, { name: wanted.name, domains, aliases })
  await placeSharedTies(db)
  return id
}

/** Many at once, as from a file: a row that is refused stops no other. */
export async function addAccounts(
  db: Db,
  wanted: readonly z.infer<typeof AccountWanted>[],
): Promise<z.infer<typeof AccountsAdded>> {
  const refused: { row: number; name: string; reason: string }[] = []
  for (const [place, account] of wanted.entries()) {
    const { domains, aliases, ...fields } = account
    const names = { name: account.name, domains, aliases }
    if (!(await findTaken(db, names))) {
      const { id } = await db.insertInto('account').values(fields).returning('id').executeTakeFirstOrThrow()
      if (await storedNames(db, id, names)) continue
      await db.deleteFrom('account').where('id', '=', id).execute()
    }
    const taken = await findTaken(db, names)
    const reason = taken ? takenInWords(taken) : 'Somebody else changed one of its names at this moment.'
    refused.push({ row: place + 1, name: account.name, reason })
  }
  await placeSharedTies(db)
  return { added: wanted.length - refused.length, refused }
}

export async function changeAccount(
  db: Db,
  id: string,
  change: z.infer<typeof AccountChange>,
): Promise<void> {
  const { domains, aliases, ...fields } = change
  const before = await db.selectFrom('account').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
  if (!before) throw notFound()
  if (Object.keys(fields).length > 0)
    await db.updateTable('account').set(fields).where('id', '=', id).execute()
  if (domains === undefined && aliases === undefined && change.name === undefined) return
  const kept = await db
    .selectFrom('accountAlias')
    .select(['kind', 'label'])
    .where('accountId', '=', id)
    .execute()
  const labels = (kind: string) =>
    kept.filter((alias) => alias.kind === kind && alias.label !== before.name).map(({ label }) => label)
  const names = {
    name: change.name ?? before.name,
    domains: domains ?? labels('domain'),
    aliases: aliases ?? labels('name'),
  }
  await db.deleteFrom('accountAlias').where('accountId', '=', id).execute()
  await refuseTaken(db, names)
  await storeNames(db, id, names)
  await placeSharedTies(db)
}

/** The account and its plays are gone; the ties of members stay what they are. */
export async function removeAccount(db: Db, id: string): Promise<void> {
  await db.deleteFrom('accountAlias').where('accountId', '=', id).execute()
  await placeSharedTies(db)
  const { numDeletedRows } = await db.deleteFrom('account').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

export async function changeAttrition(db: Db, { ours, theirs }: z.infer<typeof Attrition>): Promise<void> {
  await db.updateTable('company').set({ attritionOurs: ours, attritionTheirs: theirs }).execute()
}

/** Names and domains under which the account is found, folded; each belongs to one account only. */
function aliasesOf({ name, domains, aliases }: Names) {
  const all = [
    ...[name, ...aliases].map((label) => ({ kind: 'name' as const, value: organisationKey(label), label })),
    ...domains.map((label) => ({ kind: 'domain' as const, value: label, label })),
  ].filter(({ value }) => value !== '')
  return [...new Map(all.map((alias) => [`${alias.kind}:${alias.value}`, alias])).values()]
}

async function storeNames(db: Db, accountId: string, names: Names): Promise<void> {
  if (await storedNames(db, accountId, names)) return
  await refuseTaken(db, names)
  throw refusal('Somebody else changed one of these names or domains at the same moment.')
}

/** False when somebody who asked at the same moment had one of the names first: the database decides, waiting for them. */
async function storedNames(db: Db, accountId: string, names: Names): Promise<boolean> {
  const aliases = aliasesOf(names)
  if (aliases.length === 0) return true
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accountAlias')
    // In one order for everybody, so that two never wait for each other.
    .values(
      aliases
        .toSorted((one, two) => (`${one.kind}:${one.value}` < `${two.kind}:${two.value}` ? -1 : 1))
        .map((alias) => ({ ...alias, accountId })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows) === aliases.length
}

function takenInWords({ label, account }: { readonly label: string; readonly account: string }): string {
  return label === account
    ? `There is an account called ${account} already.`
    : `${label} belongs to the account ${account} already.`
}

async function findTaken(db: Db, names: Names) {
  const aliases = aliasesOf(names)
  return db
    .selectFrom('accountAlias')
    .innerJoin('account', (join) =>
      join
        .onRef('account.tenantId', '=', 'accountAlias.tenantId')
        .onRef('account.id', '=', 'accountAlias.accountId'),
    )
    .select(['accountAlias.label', 'account.name as account'])
    .where((eb) =>
      eb.or(
        aliases.map(({ kind, value }) => eb.and({ 'accountAlias.kind': kind, 'accountAlias.value': value })),
      ),
    )
    .executeTakeFirst()
}

async function refuseTaken(db: Db, names: Names): Promise<void> {
  const taken = await findTaken(db, names)
  if (taken) throw refusal(takenInWords(taken))
}

function refusal(what: string): Refusal {
  return new Refusal(
    409,
    'account-known',
    'Another account has this name or domain',
    `${what} Nothing was changed; take it from there first.`,
  )
}

async function placeSharedTies(db: Db): Promise<void> {
  await sql`select place_shared_ties()`.execute(db)
}
