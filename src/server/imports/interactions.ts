import { sql } from 'kysely'
import { isFullName, nameKey } from '#domain/people/name.ts'
import { type Batch, findOrAdd, type Interaction, identitiesOfParty } from './batch.ts'
import { isRemoved } from './kept-out.ts'

const mostOthers = 8
const daysAhead = 14

interface Event {
  readonly record: Interaction
  readonly makesTie: boolean
  readonly people: { readonly id: string; readonly address: string }[]
}

/** Decides whom each event was with; gives what stores the events once their people are stored. */
export function addInteractions(batch: Batch, records: readonly Interaction[]): () => Promise<void> {
  const events: Event[] = []
  for (const record of records) {
    const ahead = new Date(record.at).getTime() - batch.now.getTime()
    const limit = record.channel === 'meeting' ? daysAhead * 86_400_000 : 0
    if (ahead > limit) {
      batch.skip(record, 'future')
      continue
    }
    const event = eventOf(batch, record)
    if (event.people.length > 0) events.push(event)
    else batch.skip(record, event.reason)
  }
  return () => store(batch, events)
}

function eventOf(batch: Batch, record: Interaction): Event & { reason: string } {
  const isRound = record.people.length > mostOthers
  const people = new Map<string, string>()
  let reason = isRound ? 'too-many' : 'wrote-once'
  for (const party of record.people) {
    const identities = identitiesOfParty(party)
    if (identities.some(({ value }) => batch.ownAddresses.has(value))) {
      reason = 'self'
      continue
    }
    if (identities.some(({ kind, value }) => isRemoved(batch, kind, value))) {
      reason = 'removed'
      continue
    }
    if (identities.some(({ value }) => batch.erased.has(value))) {
      reason = 'not-kept'
      continue
    }
    const known = identities
      .map(({ kind, value }) => batch.book.byIdentity(kind, value))
      .find((found) => found !== undefined)
    // A big round and somebody who wrote once make nobody new.
    if (!known && (isRound || !record.makesPeople)) continue
    if (identities.length === 0) {
      // Only a name: somebody whose name is unique in the book, or nobody yet; never one of several.
      const [namesake, another] = batch.book.byName(nameKey(party.name))
      if (another || !isFullName(nameKey(party.name))) continue
      if (namesake) {
        people.set(namesake.id, '')
        continue
      }
    }
    const { id } = findOrAdd(
      batch,
      { name: party.name, organisation: '', title: '', phones: [] },
      identities,
      true,
    )
    people.set(id, identities[0]?.value ?? '')
  }
  return {
    record,
    // Invitations and the like are on the timeline only.
    makesTie: record.channel !== 'social' && !isRound,
    people: [...people].map(([id, address]) => ({ id, address })),
    reason,
  }
}

async function store({ db, importId, timeZone }: Batch, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return
  const column = <T>(read: (event: Event) => T) => events.map(read)
  const keys = column(({ record }) => record.key)
  await sql`
    with given as (
      select * from unnest(${keys}::uuid[], ${column(({ record }) => record.at)}::timestamptz[], ${column(({ record }) => record.channel)}::text[],
        ${column(({ record }) => record.direction)}::text[], ${column(({ makesTie }) => makesTie)}::boolean[]) as e (key, at, channel, direction, makes_tie)
    ), added as (
      insert into interaction (key, at, "on", channel, direction, makes_tie)
      select key, at, (at at time zone ${timeZone})::date, channel, direction, makes_tie from given
      on conflict do nothing returning key
    )
    insert into interaction_claim (import_id, key, outcome)
    select ${importId}, given.key, case when added.key is null then 'unchanged' else 'new' end from given left join added on added.key = given.key
    on conflict do nothing`.execute(db)
  const rows = events.flatMap(({ record, people }) =>
    people.map(({ id, address }) => ({ key: record.key, id, address })),
  )
  await sql`
    insert into interaction_person (key, person_id, address)
    select * from unnest(${rows.map(({ key }) => key)}::uuid[], ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ address }) => address)}::text[])
    on conflict do nothing`.execute(db)
}
