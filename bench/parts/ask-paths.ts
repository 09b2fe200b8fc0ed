import { sql } from 'kysely'
import { asMember } from '../../src/server/database/as-member.ts'
import type { Database } from '../../src/server/database/connection.ts'
import { listColleagues, listTiesWithColleagues } from '../../src/server/introductions/ask-colleagues.ts'
import { listFoundTies } from '../../src/server/introductions/ask-search.ts'
import { surroundingsOf, waysToHuman } from '../../src/server/introductions/ask-ways.ts'

/** From one token to the warmest ways to everybody who has it: their ties, my ties with colleagues, paths, order. */
export async function askPaths(database: Database, tenantId: string, id: string, seconds: number) {
  const today = new Date().toISOString().slice(0, 10)
  const actor = { tenantId, id, roles: ['member' as const] }
  const { rows } = await asMember(database, actor, (db) =>
    sql<{
      token: string
    }>`select 'o:' || lower(p.organisation) as token from person p where p.owner_id = ${id} and not is_colleague`.execute(
      db,
    ),
  )
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  for (let turn = 0; performance.now() < until; turn++) {
    const token = rows[turn % rows.length]?.token ?? ''
    const begun = performance.now()
    await asMember(database, actor, async (db) => {
      const ties = await listFoundTies(db, [{ token, part: 0, weight: 1, atMost: 1500 }], today)
      const mine = await listTiesWithColleagues(db, id, today)
      const colleagues = await listColleagues(db, [...new Set([id, ...ties.map(({ ownerId }) => ownerId)])])
      const me = surroundingsOf(colleagues.get(id)?.departmentId ?? null, mine)
      for (const group of Map.groupBy(ties, ({ nameKey }) => nameKey).values())
        waysToHuman(group, me, colleagues)
    })
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 }
}
