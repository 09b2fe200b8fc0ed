import type { Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

/** A member as the go-between needs them: where their mail goes, when, and in which language. */
export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>

/** A member who has not left; null otherwise. Reads as go-between. */
export async function findMember(db: Db, id: string) {
  const row = await db
    .selectFrom('member')
    .leftJoin('signIn', (join) =>
      join.onRef('signIn.tenantId', '=', 'member.tenantId').onRef('signIn.memberId', '=', 'member.id'),
    )
    .leftJoin('department', (join) =>
      join
        .onRef('department.tenantId', '=', 'member.tenantId')
        .onRef('department.id', '=', 'member.departmentId'),
    )
    .leftJoin('availability', (join) =>
      join
        .onRef('availability.tenantId', '=', 'member.tenantId')
        .onRef('availability.ownerId', '=', 'member.id'),
    )
    .innerJoin('company', 'company.tenantId', 'member.tenantId')
    .select(['member.id', 'member.name', 'member.timeZone', 'member.locale'])
    .select((eb) => eb.fn.coalesce('signIn.email', eb.val('')).as('email'))
    .select((eb) => eb.fn.coalesce('department.name', eb.val('')).as('department'))
    .select((eb) => eb.fn.coalesce('availability.quietFrom', eb.val(DEFAULT_QUIET.quietFrom)).as('quietFrom'))
    .select((eb) => eb.fn.coalesce('availability.quietTo', eb.val(DEFAULT_QUIET.quietTo)).as('quietTo'))
    .select((eb) => eb.fn.coalesce('availability.asksPerWeek', 'company.asksPerWeek').as('asksPerWeek'))
    .select('availability.awayUntil')
    .where('member.id', '=', id)
    .where('member.leftAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export const DEFAULT_QUIET = { quietFrom: 18, quietTo: 8 }

export function findCompany(db: Db) {
  return db
    .selectFrom('company')
    .select(['tenantId', 'name', 'demo', 'promiseDays', 'asksPerWeek', 'asksPerTarget'])
    .executeTakeFirstOrThrow()
}
