import { sql } from 'kysely'
import { fold } from '#domain/people/name.ts'
import { organisationKey } from '#domain/people/organisation-name.ts'
import { refreshPeople } from '../people/refresh.ts'
import { type Batch, type Contact, findOrAdd, identitiesOfContact } from './batch.ts'
import { isRemoved } from './kept-out.ts'

interface Earlier {
  readonly key: string
  readonly importId: string
  readonly personId: string
  readonly names: string[]
  readonly organisation: string
  readonly title: string
  readonly emails: string[]
  readonly snapshotOn: string
}

interface Claim {
  readonly contact: Contact
  readonly personId: string
  readonly outcome: 'new' | 'merged' | 'updated' | 'unchanged'
}

/** Decides who each card is; gives what stores the cards once their people are stored. */
export async function addContacts(batch: Batch, contacts: readonly Contact[]): Promise<() => Promise<void>> {
  const earlier = await loadEarlier(batch, contacts)
  const claims: Claim[] = []
  const moves: { claim: Claim; from: Earlier }[] = []
  for (const contact of contacts) {
    const before = earlier.get(contact.key)
    if (before?.importId === batch.importId) continue
    const identities = identitiesOfContact(contact)
    if (identities.some(({ value }) => batch.ownAddresses.has(value))) batch.skip(contact, 'self')
    else if (
      isRemoved(batch, 'card', contact.key) ||
      identities.some(({ kind, value }) => isRemoved(batch, kind, value))
    )
      batch.skip(contact, 'removed')
    else if (identities.some(({ value }) => batch.erased.has(value))) batch.skip(contact, 'not-kept')
    else if (before) {
      const outcome =
        isSame(before, contact) || batch.snapshotOn < before.snapshotOn ? 'unchanged' : 'updated'
      const claim = { contact, personId: before.personId, outcome } as const
      const learned = batch.book.learn(before.personId, identities)
      batch.newIdentities.push(
        ...learned.map((identity) => ({
          ...identity,
          personId: before.personId,
          name: contact.names[0] ?? '',
        })),
      )
      if (outcome === 'updated' && isMove(before, contact)) moves.push({ claim, from: before })
      claims.push(claim)
    } else {
      const { names, organisation, title, phones } = contact
      const { id, isNew } = findOrAdd(
        batch,
        { name: names[0] ?? '', organisation, title, phones },
        identities,
        false,
      )
      claims.push({ contact, personId: id, outcome: isNew ? 'new' : 'merged' })
    }
  }
  return async () => {
    await store(batch, claims)
    const changed = claims
      .filter(({ outcome }) => outcome === 'merged' || outcome === 'updated')
      .map(({ personId }) => personId)
    await refreshPeople(batch.db, batch.ownerId, changed)
    for (const id of changed) batch.touched.add(id)
    await storeMoves(batch, moves)
    await storeWords(batch, claims)
  }
}

/** The newest version of each card that any import brought; this import's own version when it has one. */
async function loadEarlier(
  { db, ownerId, importId }: Batch,
  contacts: readonly Contact[],
): Promise<Map<string, Earlier>> {
  const { rows } = await sql<Earlier>`
    select distinct on (key) replace(key::text, '-', '') as key, import_id, person_id, names, organisation, title, emails, snapshot_on from contact
    where owner_id = ${ownerId} and key = any(${contacts.map(({ key }) => key)}::uuid[])
    order by key, import_id = ${importId} desc, snapshot_on desc`.execute(db)
  return new Map(rows.map((row) => [row.key, row]))
}

function isSame(before: Earlier, { names, organisation, title, emails }: Contact): boolean {
  return (
    before.names.join('\n') === names.join('\n') &&
    before.organisation === organisation &&
    before.title === title &&
    before.emails.join('\n') === emails.join('\n')
  )
}

/** Another employer, or another title at the same one; an empty cell is no move. */
function isMove(before: Earlier, { organisation, title }: Contact): boolean {
  if (before.organisation === '' || organisation === '') return false
  if (organisationKey(before.organisation) !== organisationKey(organisation)) return true
  return before.title !== '' && title !== '' && fold(before.title) !== fold(title)
}

async function store({ db, importId, snapshotOn }: Batch, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return
  // Lists travel as JSON: unnest would flatten an array of arrays.
  const lists = claims.map(({ contact: { names, emails, phones, urls } }) =>
    JSON.stringify({ names, emails, phones, urls }),
  )
  const column = <T>(read: (claim: Claim) => T) => claims.map(read)
  await sql`
    insert into contact (import_id, snapshot_on, key, person_id, source, organisation, title, connected_on, outcome, names, emails, phones, urls)
    select ${importId}, ${snapshotOn}::date, c.key, c.person_id, c.source, c.organisation, c.title, nullif(c.connected_on, '')::date, c.outcome,
      array(select jsonb_array_elements_text(c.lists -> 'names')), array(select jsonb_array_elements_text(c.lists -> 'emails')),
      array(select jsonb_array_elements_text(c.lists -> 'phones')), array(select jsonb_array_elements_text(c.lists -> 'urls'))
    from unnest(${column(({ contact }) => contact.key)}::uuid[], ${column(({ personId }) => personId)}::uuid[], ${column(({ contact }) => contact.source)}::text[],
      ${column(({ contact }) => contact.organisation)}::text[], ${column(({ contact }) => contact.title)}::text[], ${column(({ contact }) => contact.connectedOn ?? '')}::text[],
      ${column(({ outcome }) => outcome)}::text[], ${lists}::jsonb[]) as c (key, person_id, source, organisation, title, connected_on, outcome, lists)
    on conflict do nothing`.execute(db)
}

async function storeMoves(
  { db, importId, snapshotOn }: Batch,
  moves: readonly { claim: Claim; from: Earlier }[],
): Promise<void> {
  if (moves.length === 0) return
  await db
    .insertInto('jobMove')
    .values(
      moves.map(({ claim: { personId, contact }, from }) => ({
        personId,
        importId,
        fromOrganisation: from.organisation,
        fromTitle: from.title,
        toOrganisation: contact.organisation,
        toTitle: contact.title,
        seenOn: snapshotOn,
      })),
    )
    .execute()
}

/** The member's own words from cards, when they ticked them, and labels as tags; each once. */
async function storeWords({ db, ownerId, touched }: Batch, claims: readonly Claim[]): Promise<void> {
  const notes = claims.filter(({ contact, outcome }) => contact.notes !== '' && outcome !== 'unchanged')
  if (notes.length > 0)
    await sql`
      insert into note (person_id, text)
      select n.person_id, n.text from unnest(${notes.map(({ personId }) => personId)}::uuid[], ${notes.map(({ contact }) => contact.notes)}::text[]) as n (person_id, text)
      where not exists (select from note o where o.owner_id = ${ownerId} and o.person_id = n.person_id and o.text = n.text)`.execute(
      db,
    )
  const labelled = claims.filter(({ contact }) => contact.labels.length > 0)
  for (const { personId, contact } of labelled)
    await sql`update person set tags = array(select distinct unnest(tags || ${contact.labels.map((label) => label.slice(0, 60))}::text[]) order by 1)
      where owner_id = ${ownerId} and id = ${personId} and not tags @> ${contact.labels.map((label) => label.slice(0, 60))}::text[]`.execute(
      db,
    )
  for (const { personId } of [...notes, ...labelled]) touched.add(personId)
}
