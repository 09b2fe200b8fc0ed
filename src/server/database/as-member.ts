import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from './connection.ts'
import type { DB } from './schema.ts'

export type Role = 'member' | 'manager' | 'programme_lead' | 'client_lead' | 'administrator' | 'founder'

/** Who acts: the tenant and the roles come from the session, never from a request. */
export interface Actor {
  readonly tenantId: string
  readonly id: string
  readonly roles: readonly (Role | 'joining' | 'sender' | 'go_between' | 'drawing' | 'issuing' | 'pinning')[]
}

export type Work<T> = (db: Transaction<DB>) => Promise<T>

/** One transaction that row-level security reads as this member. There is no other way to a query. */
export function asMember<T>(database: Database, actor: Actor, work: Work<T>): Promise<T> {
  return database.transaction().execute(async (db) => {
    // Transaction-local: a pooled connection must not carry it to the next member.
    await sql`select set_config('app.tenant', ${actor.tenantId}, true),
                     set_config('app.member', ${actor.id}, true),
                     set_config('app.roles', ${actor.roles.join(',')}, true)`.execute(db)
    return work(db)
  })
}

/**
 * One statement for nobody, without a transaction around it: whose session this is, on every request. Row-level
 * security shows it no row; only the doors of 0001_access.sql answer.
 */
export async function askDoor<Row>(database: Database, statement: RawBuilder<Row>): Promise<Row[]> {
  return (await statement.execute(database)).rows
}

/** One transaction for nobody: row-level security shows no row, only the doors of 0001_access.sql open. */
export function asNobody<T>(database: Database, work: Work<T>): Promise<T> {
  return database.transaction().execute(work)
}
