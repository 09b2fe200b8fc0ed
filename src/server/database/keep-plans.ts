import type { Pool, PoolClient } from 'pg'

/** Before a statement: PostgreSQL keeps its plan on each connection, under this name. */
const KEPT = /^\s*\/\* keeps its plan: (\w+) \*\//

/**
 * A pool whose connections keep the plans of the statements that ask for it: such as have so many parts that planning
 * takes as long as running, and are asked of one member after the other. Everything else goes through as it is.
 */
export function keepPlans(pool: Pool): Pool {
  const known = new WeakMap<PoolClient, PoolClient>()
  const keeping = (client: PoolClient) =>
    new Proxy(client, {
      get(target, property) {
        const value = Reflect.get(target, property)
        if (typeof value !== 'function') return value
        if (property !== 'query') return value.bind(target)
        return (text: string, values: unknown[]) => {
          const name = KEPT.exec(text)?.[1]
          return target.query(name === undefined ? { text, values } : { name, text, values })
        }
      },
    })
  return new Proxy(pool, {
    get(target, property) {
      const value = Reflect.get(target, property)
      if (typeof value !== 'function' || property === 'Client') return value
      if (property !== 'connect') return value.bind(target)
      return async () => {
        const client = await target.connect()
        const before = known.get(client) ?? keeping(client)
        known.set(client, before)
        return before
      }
    },
  })
}
