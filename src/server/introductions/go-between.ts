import { asMember, type Work } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'

/**
 * One transaction that carries word between the sides: it may read and write each side's row, and the private book of
 * `memberId` alone (nobody's when left out). No session has this role.
 */
export function asGoBetween<T>(
  database: Database,
  tenantId: string,
  work: Work<T>,
  memberId: string = tenantId,
): Promise<T> {
  return asMember(database, { tenantId, id: memberId, roles: ['go_between'] }, work)
}
