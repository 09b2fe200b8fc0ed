import { sql } from 'kysely'
import { asNobody } from '../database/as-member.ts'
import { asGoBetween } from './go-between.ts'
import { type Carrier, reachOut } from './question-reach.ts'
import { freezeSpeed } from './speed-freeze.ts'

/** What time brings: questions that are over end, open ones reach whom they could not before, closed months are counted. */
export async function tendQuestions(carrier: Carrier, now: Date): Promise<void> {
  const tenants = await asNobody(
    carrier.database,
    async (db) => (await sql<{ tenant: string }>`select every_company() as tenant`.execute(db)).rows,
  )
  for (const { tenant } of tenants) {
    const open = await asGoBetween(carrier.database, tenant, async (db) => {
      await db
        .updateTable('question')
        .set((set) => ({ state: 'ended', closedAt: set.ref('expiresAt') }))
        .where('state', '=', 'open')
        .where('expiresAt', '<=', now)
        .execute()
      return db
        .selectFrom('question')
        .select(['id', 'askerId'])
        .where('state', '=', 'open')
        .orderBy('askedAt')
        .execute()
    })
    for (const question of open) await reachOut(carrier, tenant, question, now)
    await freezeSpeed(carrier.database, tenant, now)
  }
}

/** Every hour, and soon after the start. */
export function startQuestionJobs(
  carrier: Carrier,
  now: () => Date,
  log: (message: string) => void,
): { stop(): void } {
  const run = () =>
    void tendQuestions(carrier, now()).catch((error: Error) => log(`Questions wait: ${error.message}`))
  const first = setTimeout(run, 20_000)
  const timer = setInterval(run, 3_600_000)
  first.unref()
  timer.unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}
