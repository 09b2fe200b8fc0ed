import { sql, type Transaction } from 'kysely'
import { type OwnPerson, playSuggestion } from '#domain/accounts/play-suggestion.ts'
import { nameKey } from '#domain/people/name.ts'
import type { Department } from '#domain/people/title.ts'
import { dayNumber } from '#domain/relationships/day.ts'
import type { DB } from '../database/schema.ts'
import { listWorkplaces } from '../people/shared.ts'
import { renewStandings } from './queries.ts'
import { listSharedTies, type SharedTieOf } from './shared-ties.ts'
import { accountFinder } from './sharing-groups.ts'

type Db = Transaction<DB>

interface Row {
  readonly id: string
  readonly kind: 'adopt' | 'bring_in' | 'hand_over' | 'greet'
  readonly accountId: string
  readonly account: string
  readonly isDoer: boolean
  readonly other: string | null
  readonly department: Department | null
  readonly tieId: string | null
  readonly dueOn: string
}

interface BookRow extends OwnPerson {
  readonly nameKey: string
  readonly tieId: string | null
}

/**
 * What my open plays ask of my own week: whom of my own book to contact for them, shared or not. Written for nobody
 * but me. A play that the data shows done asks nothing more.
 */
export async function suggestFromPlays(db: Db, ownerId: string, today: string): Promise<void> {
  await db.deleteFrom('suggestion').where('ownerId', '=', ownerId).where('origin', '=', 'accounts').execute()
  await renewStandings(db, today)
  const plays = await listOpenPlays(db, ownerId)
  if (plays.length === 0) return
  const ties = new Map<string, readonly SharedTieOf[]>()
  for (const { accountId } of plays)
    if (!ties.has(accountId)) ties.set(accountId, await listSharedTies(db, accountId, today))
  const book = await listBook(db, ownerId, plays, [...ties.values()].flat(), today)
  const colleagues = await listColleagues(db, ownerId)
  const suggestions = []
  for (const { tieId, dueOn, ...play } of plays) {
    const at = ties.get(play.accountId) ?? []
    const tie = at.find(({ id }) => id === tieId)
    const mine =
      book.find((person) => person.tieId !== null && person.tieId === tieId) ??
      book.find((person) => tie !== undefined && tie.nameKey !== '' && person.nameKey === tie.nameKey)
    const best = at
      .filter((one) => one.here && one.ownerId !== ownerId && one.department === play.department)
      .toSorted((one, two) => (two.strength ?? 0) - (one.strength ?? 0) || one.id.localeCompare(two.id))
      .at(0)
    const suggestion = playSuggestion(
      {
        ...play,
        about: tie ? { name: tie.name, personId: mine?.personId ?? null } : null,
        dueIn: dayNumber(dueOn) - dayNumber(today),
      },
      book,
      best
        ? { knows: best.name, ...(colleagues.get(best.ownerId) ?? { colleague: '', personId: null }) }
        : null,
    )
    if (suggestion) suggestions.push({ ...suggestion, dueOn })
  }
  if (suggestions.length > 0)
    await db
      .insertInto('suggestion')
      .values(
        suggestions.map(({ personId, play, weight, facts, dueOn }) => ({
          personId,
          reason: play,
          facts: JSON.stringify({ ...facts, play }),
          dueOn,
          weight,
          origin: 'accounts',
        })),
      )
      .execute()
}

async function listOpenPlays(db: Db, ownerId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, p.kind, p.account_id, a.name as account, p.doer_id = ${ownerId} as is_doer, other.name as other, p.department, p.tie_id, p.due_on
    from play p join account a on a.tenant_id = p.tenant_id and a.id = p.account_id
    left join member other on other.tenant_id = p.tenant_id and other.id = case when p.doer_id = ${ownerId} then p.partner_id else p.doer_id end
    where (p.doer_id = ${ownerId} or p.partner_id = ${ownerId}) and p.dropped_on is null and p.done_on is null
    order by p.due_on, p.id limit 100`.execute(db)
  return rows
}

/** Those of my own people whom these plays may mean, and at which account each is. */
async function listBook(
  db: Db,
  ownerId: string,
  plays: readonly Row[],
  ties: readonly SharedTieOf[],
  today: string,
): Promise<BookRow[]> {
  const departments = plays.flatMap(({ department }) => (department === null ? [] : [department]))
  const wanted = new Set(plays.map(({ tieId }) => tieId))
  const names = ties.filter(({ id }) => wanted.has(id)).map((tie) => tie.nameKey)
  const accountOf = await accountFinder(db)
  const places = await listWorkplaces(
    db,
    ownerId,
    sql`and not p.is_hidden and (coalesce(p.edited_department, p.department) = any(${departments}) or p.name_key = any(${names}))`,
  )
  const at = new Map(
    places.flatMap((place) => (accountOf(place) ? [[place.id, accountOf(place) ?? '']] : [])),
  )
  if (at.size === 0) return []
  const { rows } = await sql<Omit<BookRow, 'accountId'>>`
    select person.id as person_id, coalesce(person.edited_department, person.department) as department, person.name_key, s.id as tie_id,
      tie_warmth(tie.warmth, tie.last_on, ${today}::date) as warmth
    from person left join shared_tie s on s.tenant_id = person.tenant_id and s.owner_id = person.owner_id and s.person_id = person.id
    left join tie on tie.tenant_id = person.tenant_id and tie.owner_id = person.owner_id and tie.person_id = person.id
    where person.owner_id = ${ownerId} and person.id = any(${[...at.keys()]}::uuid[])`.execute(db)
  return rows.map((row) => ({ ...row, accountId: at.get(row.personId) ?? '' }))
}

/** Which of my people my colleagues are: by their name, where exactly one colleague of mine has it. */
async function listColleagues(
  db: Db,
  ownerId: string,
): Promise<Map<string, { colleague: string; personId: string | null }>> {
  const members = await db.selectFrom('member').select(['id', 'name']).where('leftAt', 'is', null).execute()
  const people = await db
    .selectFrom('person')
    .select(['id', 'nameKey'])
    .where('ownerId', '=', ownerId)
    .where('isColleague', '=', true)
    .execute()
  const byName = Map.groupBy(people, (person) => person.nameKey)
  return new Map(
    members.map(({ id, name }) => {
      const [person, another] = byName.get(nameKey(name)) ?? []
      return [id, { colleague: name, personId: person && !another ? person.id : null }]
    }),
  )
}
