import { sql } from 'kysely'
import { asMember, asNobody, type Work } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import { notFound } from '../refusal.ts'

/**
 * One transaction for a step of a prize draw: it may open, close and reveal draws and deal tickets. No session has this
 * role; and not even it reads a seed before its list is closed, or whose a ticket is.
 */
export function asDrawing<T>(
  database: Database,
  tenantId: string,
  work: Work<T>,
  memberId: string = tenantId,
): Promise<T> {
  return asMember(database, { tenantId, id: memberId, roles: ['drawing', 'programme_lead'] }, work)
}

/** One transaction for somebody without an account who looks at a draw: it reads what the whole company may. */
export async function asOnlooker<T>(database: Database, drawId: string, work: Work<T>): Promise<T> {
  const tenantId = await asNobody(database, async (db) => {
    const { rows } = await sql<{
      tenantId: string | null
    }>`select tenant_of_draw(${drawId}) as tenant_id`.execute(db)
    return rows[0]?.tenantId ?? undefined
  })
  if (tenantId === undefined) throw notFound()
  return asMember(database, { tenantId, id: tenantId, roles: [] }, work)
}
