import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Alias, OrganisationChange, OrganisationSplitWanted } from '#contract/organisations.ts'
import { organisationKey } from '#domain/people/organisation-name.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { findOrganisation } from './organisation-list.ts'
import { lockOrganisations, renewOrganisations } from './organisations.ts'

type Db = Transaction<DB>

/** Two are one from now on: `other`'s names, domains, people and subsidiaries are `kept`'s, in later files too. */
export async function mergeOrganisations(
  db: Db,
  ownerId: string,
  keptId: string,
  otherId: string,
): Promise<void> {
  await lockOrganisations(db, ownerId)
  const kept = await findOrganisation(db, ownerId, keptId)
  const other = await findOrganisation(db, ownerId, otherId)
  if (!kept || !other || keptId === otherId) throw notFound()
  const above = kept.parent ?? other.parent
  await setParent(db, ownerId, keptId, null)
  for (const id of other.subsidiaries) if (id !== keptId) await setParent(db, ownerId, id, keptId)
  await db
    .updateTable('organisationAlias')
    .set({ organisationId: keptId, isByHand: true })
    .where('ownerId', '=', ownerId)
    .where('organisationId', 'in', [keptId, otherId])
    .execute()
  await db.deleteFrom('organisation').where('ownerId', '=', ownerId).where('id', '=', otherId).execute()
  if (above && above.id !== otherId && !(await isWithin(db, ownerId, above.id, keptId)))
    await setParent(db, ownerId, keptId, above.id)
  await renewOrganisations(db, ownerId)
}

/** These names and domains are another organisation from now on; what is left stays what it was. */
export async function splitOrganisation(
  db: Db,
  ownerId: string,
  id: string,
  { aliases, name, parentId, subsidiaryIds }: z.infer<typeof OrganisationSplitWanted>,
): Promise<string> {
  await lockOrganisations(db, ownerId)
  const from = await findOrganisation(db, ownerId, id)
  const going = from?.aliases.filter((alias) => aliases.some((wanted) => isSame(wanted, alias))) ?? []
  const staying = from?.aliases.filter((alias) => !going.includes(alias)) ?? []
  const [first] = going
  const [rest] = staying
  if (!from || !first || going.length < aliases.length) throw notFound()
  if (!rest)
    throw new Refusal(
      409,
      'nothing-left',
      'Nothing would be left',
      'At least one name or domain stays with the organisation. Nothing was changed; to give it another name, edit it.',
    )
  const made = await db
    .insertInto('organisation')
    .values({ name: name || first.written })
    .returning('id')
    .executeTakeFirstOrThrow()
  await pinAliases(db, ownerId, going, made.id)
  await pinAliases(db, ownerId, staying, id)
  // Called by a name that goes: what is left is called as most of its people write it.
  if (going.some((alias) => alias.kind === 'name' && alias.value === organisationKey(from.name)))
    await rename(db, ownerId, id, rest.written)
  if (parentId !== null) await moveUnder(db, ownerId, made.id, parentId)
  for (const subsidiary of subsidiaryIds) await moveUnder(db, ownerId, subsidiary, made.id)
  await renewOrganisations(db, ownerId)
  return made.id
}

/** Its name, and what it belongs to; both stay whatever later files say. */
export async function changeOrganisation(
  db: Db,
  ownerId: string,
  id: string,
  { name, parentId }: z.infer<typeof OrganisationChange>,
): Promise<void> {
  await lockOrganisations(db, ownerId)
  const found = await findOrganisation(db, ownerId, id)
  if (!found) throw notFound()
  await pinAliases(db, ownerId, found.aliases, id)
  if (name !== undefined) await rename(db, ownerId, id, name)
  if (parentId === null) await setParent(db, ownerId, id, null)
  else if (parentId !== undefined) await moveUnder(db, ownerId, id, parentId)
}

/** Both are decided by that, and keep their ids. */
async function moveUnder(db: Db, ownerId: string, id: string, parentId: string): Promise<void> {
  const [child, parent] = [
    await findOrganisation(db, ownerId, id),
    await findOrganisation(db, ownerId, parentId),
  ]
  if (!child || !parent) throw notFound()
  if (await isWithin(db, ownerId, parentId, id))
    throw new Refusal(
      409,
      'circle',
      'This would go round in a circle',
      `${parent.name} belongs to ${child.name} already, so it cannot be what ${child.name} belongs to. Nothing was changed.`,
    )
  await pinAliases(db, ownerId, child.aliases, id)
  await pinAliases(db, ownerId, parent.aliases, parentId)
  await setParent(db, ownerId, id, parentId)
}

/** Whether one is the other, or somewhere below it. */
async function isWithin(db: Db, ownerId: string, id: string, otherId: string): Promise<boolean> {
  const { rows } = await sql<{ isWithin: boolean }>`
    with recursive above (id) as (
      select ${id}::uuid
      union select o.parent_id from above a join organisation o on o.owner_id = ${ownerId} and o.id = a.id where o.parent_id is not null
    )
    select exists (select from above where id = ${otherId}) as is_within`.execute(db)
  return rows[0]?.isWithin ?? false
}

async function pinAliases(
  db: Db,
  ownerId: string,
  aliases: readonly z.infer<typeof Alias>[],
  organisationId: string,
): Promise<void> {
  await sql`
    update organisation_alias a set organisation_id = ${organisationId}, is_by_hand = true
    from unnest(${aliases.map(({ kind }) => kind)}::text[], ${aliases.map(({ value }) => value)}::text[]) as one (kind, value)
    where a.owner_id = ${ownerId} and a.kind = one.kind and a.value = one.value`.execute(db)
}

async function rename(db: Db, ownerId: string, id: string, name: string): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ name })
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .execute()
}

async function setParent(db: Db, ownerId: string, id: string, parentId: string | null): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ parentId })
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .execute()
}

function isSame(one: z.infer<typeof Alias>, other: z.infer<typeof Alias>): boolean {
  return one.kind === other.kind && one.value === other.value
}
