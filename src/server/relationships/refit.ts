import { sql, type Transaction } from 'kysely'
import type { ContactDay } from '#domain/relationships/contact-day.ts'
import { dayNumber } from '#domain/relationships/day.ts'
import { HORIZON_DAYS, type LabelledTie, labelledTie, refit } from '#domain/relationships/refit.ts'
import type { DB } from '../database/schema.ts'
import { fitArrays } from './evaluated.ts'

/**
 * The formula's numbers, fitted to the member's own last complete 90 days once 300 of their ties have an outcome;
 * until then the shipped ones, which screens call an estimate. Nobody else's rows enter, so nothing of them shows.
 */
export async function refitTies(db: Transaction<DB>, ownerId: string, today: string): Promise<void> {
  const on = dayNumber(today) - HORIZON_DAYS
  const { rows } = await sql<{ days: string[]; outs: number[]; ins: number[] }>`
    select array_agg(d."on"::text order by d."on") as days, array_agg(d."out" order by d."on") as outs, array_agg(d."in" order by d."on") as ins
    from contact_day d join person p on p.tenant_id = d.tenant_id and p.owner_id = d.owner_id and p.id = d.person_id and not p.is_colleague
    where d.owner_id = ${ownerId} and d."on" <= ${today}::date
    group by d.person_id having min(d."on") <= ${today}::date - ${HORIZON_DAYS}::int`.execute(db)
  const labelled: LabelledTie[] = []
  for (const { days, outs, ins } of rows) {
    const contactDays: ContactDay[] = days.map((day, place) => ({
      on: dayNumber(day),
      out: outs[place] ?? 0,
      in: ins[place] ?? 0,
    }))
    const tie = labelledTie(contactDays, on)
    if (tie) labelled.push(tie)
  }
  const found = refit(labelled, on)
  await db.deleteFrom('fit').where('ownerId', '=', ownerId).execute()
  if (!found) return
  const { strength, mutual } = fitArrays(found)
  await db.insertInto('fit').values({ strength, mutual, ties: labelled.length, fittedOn: today }).execute()
}
