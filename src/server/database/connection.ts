import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import { keepPlans } from './keep-plans.ts'
import type { DB } from './schema.ts'

export type Database = Kysely<DB>

// A date is a day, not an instant: PostgreSQL's own text, never a JavaScript Date in the server's zone.
types.setTypeParser(types.builtins.DATE, (text) => text)
// Counts fit a double; nothing here counts beyond 2^53.
types.setTypeParser(types.builtins.INT8, Number)

/** A pool of connections as the restricted `app` role. No query outside src/server/database ever sees it unbound. */
export function connect(config: PoolConfig, log: (message: string) => void = () => {}): Database {
  const pool = new Pool({ max: 12, application_name: 'pilotlight', ...config })
  // Without handlers an idle connection that breaks would end the process.
  pool.on('error', (error) => log(`A database connection broke: ${error.message}`))
  pool.on('connect', (client) => client.on('error', () => {}))
  // Inside JSON a key may be a value (`did_it`): only columns are renamed.
  const columns = new CamelCasePlugin({ maintainNestedObjectKeys: true })
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: keepPlans(pool) }), plugins: [columns] })
}
