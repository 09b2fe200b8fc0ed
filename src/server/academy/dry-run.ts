import { sql } from 'kysely'
import type { z } from 'zod'
import type { DryRun, DryRunWanted } from '#contract/content.ts'
import { countBand } from '#domain/academy/count-band.ts'
import { evaluateMissions } from '#domain/academy/evaluate-missions.ts'
import { dayNumber, dayText } from '#domain/relationships/day.ts'
import { type Actor, asMember } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import { findLiveContent } from './company-programme.ts'
import { listMissionEvents } from './mission-events.ts'

const DAYS = 28
/** More would take longer than anybody waits; drawn by their ids, so that asking again draws the same. */
const MOST_MEMBERS = 300

/**
 * How many members would have done a mission in the past 28 days, in the place of the live one of its name. Each is
 * looked at in their own context, of which nothing leaves but yes or no, and what is told is a band of the sum: whoever
 * asks sees nobody's rows. Undefined when the company is too small to tell anything.
 */
export async function dryRun(
  database: Database,
  lead: Actor,
  { mission }: z.infer<typeof DryRunWanted>,
  today: string,
): Promise<z.infer<typeof DryRun>> {
  const { missions, ids } = await asMember(database, lead, async (db) => ({
    missions: (await findLiveContent(db)).missions,
    ids: (
      await sql<{ id: string }>`
        select id from member where left_at is null order by md5(id::text) limit ${MOST_MEMBERS}`.execute(db)
    ).rows.map(({ id }) => id),
  }))
  const tried = missions.map((each) => (each.id === mission.id ? mission : each))
  const startsOn = dayText(dayNumber(today) - DAYS + 1)
  let done = 0
  for (const id of ids) {
    const isDone = await asMember(
      database,
      { tenantId: lead.tenantId, id, roles: ['member'] },
      async (db) => {
        const events = await listMissionEvents(db, id, { startsOn, lastOn: today })
        const { missions: progress } = evaluateMissions(tried, events, { startsOn, endsOn: today })
        return progress.find((each) => each.id === mission.id)?.isDone === true
      },
    )
    if (isDone) done++
  }
  return { of: ids.length, band: countBand(done, ids.length) ?? null }
}
