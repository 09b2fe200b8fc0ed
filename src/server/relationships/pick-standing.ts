import { sql, type Transaction } from 'kysely'
import type { Facts, Opening, PersonRow } from '#contract/relationships.ts'
import type { DB } from '../database/schema.ts'
import { openingsOf } from './week-openings.ts'

type Db = Transaction<DB>

interface Stored {
  readonly monday: string
  readonly reason: string
  readonly facts: Facts
  readonly openings: Opening[]
  readonly answer: 'did' | 'later' | 'never' | null
}

/**
 * A pick stays chosen, and is true today: whoever was contacted since it was made is done, however the contact came in;
 * of the others the silence counts on, and after a contact that was not mine the opening lines are made anew.
 */
export async function standingNow(
  db: Db,
  ownerId: string,
  { monday, reason, facts, openings, answer }: Stored,
  person: PersonRow,
  today: string,
) {
  const now = { ...facts, silence: person.daysSince ?? facts.silence ?? null }
  const stored = { facts: now, openings, answer, contactedOn: null }
  if (answer !== null || facts.lastOn === undefined || person.lastOn === facts.lastOn) return stored
  const since = typeof facts.lastOn === 'string' && facts.lastOn >= monday ? facts.lastOn : null
  const contactedOn = await lastOutgoing(db, ownerId, person.id, { from: monday, since, today })
  // A contact is not yet the promise; that is kept by saying so.
  if (contactedOn !== null && reason !== 'promise') return { ...stored, answer: 'did' as const, contactedOn }
  const text = (fact: string) => (typeof facts[fact] === 'string' ? facts[fact] : null)
  const renewed = await openingsOf(
    db,
    ownerId,
    {
      id: person.id,
      name: person.name,
      nextStep: text('promise') ?? '',
      movedTo: text('movedTo'),
      movedTitle: text('movedTitle'),
      strength: person.strength,
      silence: person.daysSince ?? 0,
    },
    new Map(),
  )
  return { ...stored, openings: renewed }
}

/** The last day of this week, after what was known when they were chosen, on which I was in touch with them. */
async function lastOutgoing(
  db: Db,
  ownerId: string,
  personId: string,
  days: { readonly from: string; readonly since: string | null; readonly today: string },
): Promise<string | null> {
  const { rows } = await sql<{ on: string | null }>`
    select max(i."on") as "on" from interaction_person ip join interaction i using (tenant_id, owner_id, key)
    where ip.owner_id = ${ownerId} and ip.person_id = ${personId} and i.makes_tie and i.direction in ('out', 'both')
      and i."on" between ${days.from}::date and ${days.today}::date and (${days.since}::date is null or i."on" > ${days.since}::date)`.execute(
    db,
  )
  return rows[0]?.on ?? null
}
