import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { InvitationWanted, Joining, MemberChange, SetUp, TokenWanted } from '#contract/access.ts'
import type { Actor, Role } from '../database/as-member.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { newSecret } from './secret.ts'

type Db = Transaction<DB>
const day = 86_400_000

/** Whoever sets a company up: the transaction's tenant and member are new, and become it. */
export function newFounder(): Actor {
  return { tenantId: randomUUID(), id: randomUUID(), roles: ['founder', 'administrator'] }
}

/** A company, its domains, and its owner. */
export async function foundCompany(
  db: Db,
  founder: Actor,
  wanted: z.infer<typeof SetUp>,
  passwordHash: string,
  demo = false,
) {
  await db.insertInto('company').values({ name: wanted.company, country: wanted.country, demo }).execute()
  if (wanted.domains.length > 0)
    await db
      .insertInto('companyDomain')
      .values([...new Set(wanted.domains)].map((domain) => ({ domain })))
      .execute()
  await addMember(db, founder, {
    ...wanted,
    roles: ['founder', 'administrator', 'member'],
    departmentId: null,
    managerId: null,
    passwordHash,
  })
}

interface NewMember {
  readonly name: string
  readonly email: string
  readonly timeZone: string
  readonly locale: string
  readonly roles: readonly Role[]
  readonly departmentId: string | null
  readonly managerId: string | null
  readonly passwordHash: string
}

async function addMember(db: Db, actor: Actor, wanted: NewMember): Promise<void> {
  const { name, timeZone, locale, departmentId, managerId } = wanted
  await db
    .insertInto('member')
    .values({ id: actor.id, name, timeZone, locale, departmentId, managerId })
    .execute()
  await db
    .insertInto('memberRole')
    .values(wanted.roles.map((role) => ({ memberId: actor.id, role })))
    .execute()
  await db
    .insertInto('signIn')
    .values({ memberId: actor.id, email: wanted.email, passwordHash: wanted.passwordHash })
    .execute()
}

/** A session's secret for the cookie; it ends after thirty days, or fourteen unused. */
export async function startSession(db: Db, actor: Actor, device: string): Promise<string> {
  const { secret, hash } = newSecret(actor.tenantId)
  await db
    .insertInto('session')
    .values({ secretHash: hash, device: device.slice(0, 200), expiresAt: new Date(Date.now() + 30 * day) })
    .execute()
  return secret
}

export async function endSession(db: Db, memberId: string, id: string): Promise<void> {
  const ended = await db
    .deleteFrom('session')
    .where('ownerId', '=', memberId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (ended.numDeletedRows === 0n) throw notFound()
}

/** A new password ends every other session: whoever had the old one is out. */
export async function changePassword(
  db: Db,
  actor: Actor & { sessionId: string | null },
  passwordHash: string,
): Promise<void> {
  await db.updateTable('signIn').set({ passwordHash }).where('memberId', '=', actor.id).execute()
  let others = db.deleteFrom('session').where('ownerId', '=', actor.id)
  if (actor.sessionId) others = others.where('id', '<>', actor.sessionId)
  await others.execute()
}

export async function makeToken(db: Db, actor: Actor, wanted: z.infer<typeof TokenWanted>) {
  const { secret, hash } = newSecret(actor.tenantId, 'plt_')
  const row = await db
    .insertInto('token')
    .values({
      name: wanted.name,
      scopes: wanted.scopes,
      secretHash: hash,
      expiresAt: new Date(Date.now() + wanted.days * day),
    })
    .returning(['id', 'name', 'scopes', 'createdAt', 'seenAt', 'expiresAt'])
    .executeTakeFirstOrThrow()
  return { ...row, secret }
}

export async function revokeToken(db: Db, memberId: string, id: string): Promise<void> {
  const revoked = await db
    .deleteFrom('token')
    .where('ownerId', '=', memberId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (revoked.numDeletedRows === 0n) throw notFound()
}

/** An invitation good once, for seven days. */
export async function invite(db: Db, tenantId: string, wanted: z.infer<typeof InvitationWanted>) {
  const { secret, hash } = newSecret(tenantId)
  const row = await db
    .insertInto('invitation')
    .values({ ...wanted, secretHash: hash, expiresAt: new Date(Date.now() + 7 * day) })
    .returning(['id', 'name', 'email', 'roles', 'expiresAt', 'usedAt'])
    .executeTakeFirstOrThrow()
  return { ...row, secret }
}

export async function withdrawInvitation(db: Db, id: string): Promise<void> {
  const withdrawn = await db.deleteFrom('invitation').where('id', '=', id).executeTakeFirst()
  if (withdrawn.numDeletedRows === 0n) throw notFound()
}

/** The invited becomes a member; of two who race with one link, one does. */
export async function join(
  db: Db,
  joiner: Actor,
  invitationId: string,
  wanted: z.infer<typeof Joining>,
  passwordHash: string,
) {
  const invitation = await db
    .updateTable('invitation')
    .set({ usedAt: new Date() })
    .where('id', '=', invitationId)
    .where('usedAt', 'is', null)
    .returning(['email', 'roles', 'departmentId', 'managerId'])
    .executeTakeFirst()
  if (!invitation) throw linkEnded()
  const roles: Role[] = [...new Set<Role>(['member', ...invitation.roles])]
  await addMember(db, joiner, { ...wanted, ...invitation, roles, passwordHash })
  return roles
}

export function linkEnded(): Refusal {
  return new Refusal(
    404,
    'link-ended',
    'This link has ended',
    'It was used, withdrawn, or is older than seven days. Ask whoever sent it for a new one.',
  )
}

export async function changeMember(db: Db, id: string, change: z.infer<typeof MemberChange>): Promise<void> {
  const { roles, left, ...fields } = change
  const set = { ...fields, ...(left === undefined ? {} : { leftAt: left ? new Date() : null }) }
  const found =
    Object.keys(set).length > 0
      ? (await db.updateTable('member').set(set).where('id', '=', id).executeTakeFirst()).numUpdatedRows > 0n
      : (await db.selectFrom('member').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  if (!found) throw notFound()
  if (roles) await setRoles(db, id, roles)
}

async function setRoles(db: Db, memberId: string, roles: readonly Role[]): Promise<void> {
  await db
    .deleteFrom('memberRole')
    .where('memberId', '=', memberId)
    .where('role', 'not in', [...roles])
    .execute()
  await db
    .insertInto('memberRole')
    .values(roles.map((role) => ({ memberId, role })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const founders = await db
    .selectFrom('memberRole')
    .select('memberId')
    .where('role', '=', 'founder')
    .execute()
  if (founders.length === 0)
    throw new Refusal(
      409,
      'last-owner',
      'Somebody must own the company',
      'This is its last owner. Nothing was changed; make somebody else an owner first.',
    )
}
