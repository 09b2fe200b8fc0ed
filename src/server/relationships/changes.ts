import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { InteractionWanted, PickAnswer } from '#contract/relationships.ts'
import { nameKey } from '#domain/people/name.ts'
import type { DB } from '../database/schema.ts'
import { leaveTombstones, renewSearch } from '../people/changes.ts'
import { notFound, Refusal } from '../refusal.ts'

type Db = Transaction<DB>

/** Contact days and ties of these people, anew from their interactions. */
export async function renewTies(db: Db, people: readonly string[], today: string): Promise<void> {
  if (people.length > 0) await sql`select renew_ties(${people}::uuid[], ${today}::date)`.execute(db)
}

/** The instant of an act, the member's day then, and where they are. */
export interface ActedAt {
  readonly now: Date
  readonly today: string
  readonly timeZone: string
}

/** A coffee, a call, a mail that no file brought. Its day is the member's; a past one is taken at noon. */
export async function logInteraction(
  db: Db,
  ownerId: string,
  personId: string,
  wanted: z.infer<typeof InteractionWanted>,
  { now, today, timeZone }: ActedAt,
) {
  const on = wanted.on ?? today
  if (on > today)
    throw new Refusal(
      422,
      'future',
      'This day is still to come',
      'Only contacts that took place are logged. Nothing was saved.',
    )
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('ownerId', '=', ownerId)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw notFound()
  const at = on === today ? now : sql<Date>`((${on}::date + time '12:00') at time zone ${timeZone})`
  const { key } = await db
    .insertInto('interaction')
    .values({
      key: sql<string>`gen_random_uuid()`,
      at,
      on,
      channel: wanted.channel,
      direction: wanted.direction,
      makesTie: true,
      isLogged: true,
    })
    .returning('key')
    .executeTakeFirstOrThrow()
  await db.insertInto('interactionPerson').values({ personId, key }).execute()
  await renewTies(db, [personId], today)
  return key
}

/** Takes back what was logged by hand; what a file brought goes only with its import. */
export async function removeLogged(db: Db, ownerId: string, key: string, today: string): Promise<void> {
  const people = await db
    .selectFrom('interactionPerson')
    .select('personId')
    .where('ownerId', '=', ownerId)
    .where('key', '=', key)
    .execute()
  const { numDeletedRows } = await db
    .deleteFrom('interaction')
    .where('ownerId', '=', ownerId)
    .where('key', '=', key)
    .where('isLogged', '=', true)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
  await renewTies(
    db,
    people.map((row) => row.personId),
    today,
  )
}

/** These addresses and cards are somebody else: a new person, and the two are never asked about again. */
export async function splitPerson(
  db: Db,
  ownerId: string,
  personId: string,
  addresses: readonly string[],
  contactKeys: readonly string[],
  today: string,
): Promise<string> {
  const from = await db
    .selectFrom('person')
    .selectAll()
    .where('ownerId', '=', ownerId)
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!from || addresses.length + contactKeys.length === 0) throw notFound()
  const { id } = await db
    .insertInto('person')
    .values({ name: '', isKept: true, isColleague: from.isColleague })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('contact')
    .set({ personId: id, wasOf: null })
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .where(sql<boolean>`key = any(${contactKeys}::uuid[])`)
    .execute()
  const cards = await db
    .selectFrom('contact')
    .select(['names', 'organisation', 'title', 'emails', 'urls'])
    .where('ownerId', '=', ownerId)
    .where('personId', '=', id)
    .orderBy('snapshotOn', 'desc')
    .execute()
  const moved = [...new Set([...addresses, ...cards.flatMap((card) => [...card.emails, ...card.urls])])]
  const identities = await db
    .updateTable('identity')
    .set({ personId: id, wasOf: null })
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .where(sql<boolean>`value = any(${moved}::text[])`)
    .returning(['name', 'value'])
    .execute()
  if (identities.length + cards.length === 0) throw notFound()
  await db
    .updateTable('interactionPerson')
    .set({ personId: id })
    .where('ownerId', '=', ownerId)
    .where('personId', '=', personId)
    .where(sql<boolean>`address = any(${moved}::text[])`)
    .execute()
  const [card] = cards
  const name = card?.names[0] ?? identities.find((row) => row.name !== '')?.name ?? ''
  await db
    .updateTable('person')
    .set({ name, nameKey: nameKey(name), organisation: card?.organisation ?? '', title: card?.title ?? '' })
    .where('ownerId', '=', ownerId)
    .where('id', '=', id)
    .execute()
  await db
    .insertInto('personQuestion')
    .values({ personId, otherId: id, answer: 'different', answeredAt: new Date() })
    .execute()
  await renewTies(db, [personId, id], today)
  await renewSearch(db, ownerId, [personId, id])
  return id
}

/** A person and everything about them is gone, and no later file brings them back unless the member restores. */
export async function removePerson(db: Db, ownerId: string, personId: string): Promise<string> {
  const removalId = await leaveTombstones(db, ownerId, personId)
  await forgetLooks(db, ownerId, personId)
  await sql`
    delete from interaction i where i.owner_id = ${ownerId}
      and exists (select from interaction_person ip where ip.owner_id = i.owner_id and ip.key = i.key and ip.person_id = ${personId})
      and not exists (select from interaction_person ip where ip.owner_id = i.owner_id and ip.key = i.key and ip.person_id <> ${personId})`.execute(
    db,
  )
  const { numDeletedRows } = await db
    .deleteFrom('person')
    .where('ownerId', '=', ownerId)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
  return removalId
}

/** Nobody's look at them is remembered by their name, unless somebody else or an account has it, too. */
async function forgetLooks(db: Db, ownerId: string, personId: string): Promise<void> {
  await sql`
    delete from look l using person p
    where l.owner_id = ${ownerId} and p.owner_id = ${ownerId} and p.id = ${personId} and l.at_name = coalesce(p.edited_name, p.name)
      and not exists (select from account a where a.name = l.at_name)
      and not exists (select from person o where o.owner_id = ${ownerId} and o.id <> p.id and coalesce(o.edited_name, o.name) = l.at_name)`.execute(
    db,
  )
}

/** *Did it* logs a contact today, *not now* rests four weeks, *never* stays until taken back. */
export async function answerPick(
  db: Db,
  ownerId: string,
  monday: string,
  personId: string,
  wanted: z.infer<typeof PickAnswer>,
  acted: ActedAt,
) {
  const { now, today } = acted
  const pick = await db
    .selectFrom('pick')
    .select(['answer', 'reason'])
    .where('ownerId', '=', ownerId)
    .where('monday', '=', monday)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!pick) throw notFound()
  if (pick.answer === wanted.answer) return
  if (pick.answer !== null) await takeBackAnswer(db, ownerId, monday, personId, today)
  const { answer } = wanted
  const interactionKey =
    answer === 'did'
      ? await logInteraction(db, ownerId, personId, { channel: wanted.channel, direction: 'out' }, acted)
      : null
  const person = db.updateTable('person').where('ownerId', '=', ownerId).where('id', '=', personId)
  if (answer === 'later') await person.set({ notBefore: sql<string>`${today}::date + 28` }).execute()
  if (answer === 'never') await person.set({ isNeverSuggested: true }).execute()
  // A promise kept is no longer open; its words stay in the pick, for undo.
  if (answer === 'did' && pick.reason === 'promise')
    await person.set({ nextStep: '', nextStepOn: null }).execute()
  await db
    .updateTable('pick')
    .set({ answer, answeredAt: now, interactionKey })
    .where('ownerId', '=', ownerId)
    .where('monday', '=', monday)
    .where('personId', '=', personId)
    .execute()
}

export async function takeBackAnswer(
  db: Db,
  ownerId: string,
  monday: string,
  personId: string,
  today: string,
): Promise<void> {
  const pick = await db
    .selectFrom('pick')
    .select(['answer', 'interactionKey', 'reason', 'facts'])
    .where('ownerId', '=', ownerId)
    .where('monday', '=', monday)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (!pick?.answer) throw notFound()
  if (pick.interactionKey) await removeLogged(db, ownerId, pick.interactionKey, today)
  const person = db.updateTable('person').where('ownerId', '=', ownerId).where('id', '=', personId)
  if (pick.answer === 'later') await person.set({ notBefore: null }).execute()
  if (pick.answer === 'never') await person.set({ isNeverSuggested: false }).execute()
  const { promise, dueOn } = pick.facts
  if (
    pick.answer === 'did' &&
    pick.reason === 'promise' &&
    typeof promise === 'string' &&
    typeof dueOn === 'string'
  )
    await person.set({ nextStep: promise, nextStepOn: dueOn }).execute()
  await db
    .updateTable('pick')
    .set({ answer: null, answeredAt: null, interactionKey: null })
    .where('ownerId', '=', ownerId)
    .where('monday', '=', monday)
    .where('personId', '=', personId)
    .execute()
}
