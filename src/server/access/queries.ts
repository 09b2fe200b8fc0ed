import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

/** The installation as a signed-out visitor may know it. */
export async function findInstallation(db: Db): Promise<{ companies: number; demo: string | null }> {
  const { rows } = await sql<{
    companies: number
    demo: string | null
  }>`select companies, demo from installation_state()`.execute(db)
  return rows[0] ?? { companies: 0, demo: null }
}

/** The companies in which this address signs in, with the hash to check a password against. */
export async function listSignIns(db: Db, email: string) {
  const { rows } = await sql<{ tenantId: string; memberId: string; company: string; passwordHash: string }>`
    select tenant_id, member_id, company, password_hash from sign_ins_by_address(${email})`.execute(db)
  return rows
}

export async function findInvitation(db: Db, secret: { tenantId: string; hash: Buffer }) {
  const { rows } = await sql<{ id: string; company: string; name: string; email: string }>`
    select id, company, name, email from invitation_by_secret(${secret.tenantId}, ${secret.hash})`.execute(db)
  return rows[0]
}

export async function findMe(db: Db, memberId: string) {
  const member = await db
    .selectFrom('member')
    .innerJoin('signIn', (join) =>
      join.onRef('signIn.tenantId', '=', 'member.tenantId').onRef('signIn.memberId', '=', 'member.id'),
    )
    .innerJoin('company', 'company.tenantId', 'member.tenantId')
    .select([
      'member.id',
      'member.name',
      'signIn.email',
      'member.departmentId',
      'member.timeZone',
      'member.locale',
    ])
    .select(['company.name as companyName', 'company.country', 'company.demo'])
    .select(
      sql<string[]>`(select coalesce(array_agg(domain order by domain), '{}') from company_domain)`.as(
        'domains',
      ),
    )
    .where('member.id', '=', memberId)
    .executeTakeFirst()
  return member
}

export function listSessions(db: Db, memberId: string) {
  return db
    .selectFrom('session')
    .select(['id', 'device', 'createdAt', 'seenAt'])
    .where('ownerId', '=', memberId)
    .where('expiresAt', '>', new Date())
    .orderBy('seenAt', 'desc')
    .execute()
}

export function listTokens(db: Db, memberId: string) {
  return db
    .selectFrom('token')
    .select(['id', 'name', 'scopes', 'createdAt', 'seenAt', 'expiresAt'])
    .where('ownerId', '=', memberId)
    .orderBy('createdAt', 'desc')
    .execute()
}

/** Everybody in the company; addresses only where row-level security lets this reader see them. */
export function listMembers(db: Db) {
  return db
    .selectFrom('member')
    .leftJoin('signIn', (join) =>
      join.onRef('signIn.tenantId', '=', 'member.tenantId').onRef('signIn.memberId', '=', 'member.id'),
    )
    .select([
      'member.id',
      'member.name',
      'member.departmentId',
      'member.managerId',
      'signIn.email',
      'member.leftAt',
    ])
    .select((eb) =>
      eb
        .selectFrom('memberRole')
        .select(sql<DB['memberRole']['role'][]>`coalesce(array_agg(role order by role), '{}')`.as('roles'))
        .whereRef('memberRole.memberId', '=', 'member.id')
        .as('roles'),
    )
    .orderBy('member.name')
    .execute()
}

export function listDepartments(db: Db) {
  return db.selectFrom('department').select(['id', 'name']).orderBy('name').execute()
}

export function listInvitations(db: Db) {
  return db
    .selectFrom('invitation')
    .select(['id', 'name', 'email', 'roles', 'expiresAt', 'usedAt'])
    .orderBy('createdAt', 'desc')
    .execute()
}

export async function listCompanyDomains(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('companyDomain').select('domain').execute()
  return rows.map((row) => row.domain)
}
