import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { ContactSent, InteractionSent, RecordSent, SkipSent } from '#contract/imports.ts'
import { isRoleMailbox } from '#domain/people/email.ts'
import { isFreeMail, mailDomain } from '#domain/people/mail-domain.ts'
import { nameKey } from '#domain/people/name.ts'
import { type Candidate, resolve } from '#domain/people/resolve.ts'
import { searchText } from '#domain/people/search-text.ts'
import { classifyTitle } from '#domain/people/title.ts'
import type { DB } from '../database/schema.ts'
import { renewSearch } from '../people/changes.ts'
import { Refusal } from '../refusal.ts'
import { type BatchBook, type Identity, loadBook } from './book.ts'
import { addContacts } from './contacts.ts'
import { addInteractions } from './interactions.ts'
import { loadErased, loadRemoved } from './kept-out.ts'

type Db = Transaction<DB>
export type Contact = z.infer<typeof ContactSent>
export type Interaction = z.infer<typeof InteractionSent>
type Skip = z.infer<typeof SkipSent>

/** What every step of a batch works on and adds to. */
export interface Batch {
  readonly db: Db
  readonly ownerId: string
  readonly importId: string
  readonly snapshotOn: string
  readonly timeZone: string
  readonly today: string
  readonly now: Date
  readonly companyDomains: ReadonlySet<string>
  readonly ownAddresses: ReadonlySet<string>
  readonly book: BatchBook
  readonly removed: ReadonlySet<string>
  /** Addresses of whoever asked not to be kept. */
  readonly erased: ReadonlySet<string>
  /** People to insert, and identities, when the decisions are made. */
  readonly newPeople: NewPerson[]
  readonly newIdentities: (Identity & { personId: string; name: string })[]
  readonly questions: { personId: string; otherId: string }[]
  readonly touched: Set<string>
  skip(record: { file: string; line: number }, reason: string, message?: string): void
}

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly organisation: string
  readonly title: string
  readonly isColleague: boolean
  readonly search: string
}

export interface BatchContext {
  readonly timeZone: string
  readonly today: string
  readonly now: Date
  readonly companyDomains: readonly string[]
}

/** One batch in the caller's transaction: all of it or nothing. Sent twice, it changes nothing the second time. */
export async function addBatch(
  db: Db,
  ownerId: string,
  importId: string,
  records: readonly z.infer<typeof RecordSent>[],
  context: BatchContext,
): Promise<void> {
  let place = 0
  // While the member's book is nearly empty a few records go first and are counted: the rest is then planned well.
  // Whose rows PostgreSQL has never met it takes for one, and joins thousands one by one with thousands.
  while (records.length - place > 2 * fewRecords && (await isUncounted(db, ownerId, records.slice(place)))) {
    await addRecords(db, ownerId, importId, records.slice(place, place + fewRecords), context)
    await sql`select gather_statistics()`.execute(db)
    place += fewRecords
  }
  await addRecords(db, ownerId, importId, records.slice(place), context)
}

const fewRecords = 300

/** Whether PostgreSQL cannot have counted the member's rows in the table that these records fill. */
async function isUncounted(
  db: Db,
  ownerId: string,
  records: readonly z.infer<typeof RecordSent>[],
): Promise<boolean> {
  const table = records.some(({ kind }) => kind === 'interaction') ? 'interaction' : 'person'
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from ${sql.table(table)} where owner_id = ${ownerId} limit 100) few`.execute(
    db,
  )
  return (rows[0]?.count ?? 0) < 100
}

async function addRecords(
  db: Db,
  ownerId: string,
  importId: string,
  records: readonly z.infer<typeof RecordSent>[],
  context: BatchContext,
): Promise<void> {
  const open = await db
    .selectFrom('import')
    .select('snapshotOn')
    .where('ownerId', '=', ownerId)
    .where('id', '=', importId)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst()
  if (!open)
    throw new Refusal(
      409,
      'import-closed',
      'This import is finished',
      'It takes no more records; nothing was changed. Drop the file again to begin a new one.',
    )
  const contacts = records.filter((record): record is Contact => record.kind === 'contact')
  const interactions = records.filter((record): record is Interaction => record.kind === 'interaction')
  const skips: Skip[] = records.filter((record): record is Skip => record.kind === 'problem')
  const identities = [
    ...contacts.flatMap(identitiesOfContact),
    ...interactions.flatMap((record) => record.people.flatMap(identitiesOfParty)),
  ]
  const names = [
    ...contacts.flatMap((record) => record.names.slice(0, 1)),
    ...interactions.flatMap((record) => record.people.map((person) => person.name)),
  ]
  const own = await db.selectFrom('ownAddress').select('address').where('ownerId', '=', ownerId).execute()
  const batch: Batch = {
    db,
    ownerId,
    importId,
    snapshotOn: open.snapshotOn,
    ...context,
    companyDomains: new Set(context.companyDomains),
    ownAddresses: new Set(own.map((row) => row.address)),
    book: await loadBook(db, ownerId, identities, [
      ...new Set(names.map(nameKey).filter((key) => key !== '')),
    ]),
    removed: await loadRemoved(db, ownerId, contacts, identities),
    erased: await loadErased(db, identities),
    newPeople: [],
    newIdentities: [],
    questions: [],
    touched: new Set(),
    skip: ({ file, line }, reason, message = '') =>
      skips.push({ kind: 'problem', file, line, reason, message, record: true }),
  }
  const storeContacts = await addContacts(batch, contacts)
  const storeInteractions = addInteractions(batch, interactions)
  await storePeople(batch)
  await storeContacts()
  await storeInteractions()
  await storeSkips(batch, skips)
  await renewSearch(db, ownerId, [...batch.touched])
}

/** Who a record is about: somebody known, or a new person that the batch will insert. */
export function findOrAdd(
  batch: Batch,
  record: { name: string; organisation: string; title: string; phones: readonly string[] },
  identities: readonly Identity[],
  trustsAddress: boolean,
): { id: string; isNew: boolean } {
  const { book } = batch
  const key = nameKey(record.name)
  const emails = identities.flatMap(({ kind, value }) =>
    kind === 'email' && (trustsAddress || !isRoleMailbox(value)) ? [value] : [],
  )
  const candidate: Candidate = {
    nameKey: key,
    organisation: record.organisation,
    emails,
    urls: identities.flatMap(({ kind, value }) => (kind === 'url' ? [value] : [])),
    phones: record.phones,
  }
  const byAddress = trustsAddress
    ? identities.map(({ kind, value }) => book.byIdentity(kind, value)).find((known) => known !== undefined)
    : undefined
  const domains = emails.map(mailDomain).filter((domain) => !isFreeMail(domain))
  const found = byAddress ? { is: 'known' as const, id: byAddress.id } : resolve(candidate, book, domains)
  if (found.is === 'known') {
    const learned = book.learn(found.id, identities)
    if (learned.length > 0) batch.touched.add(found.id)
    batch.newIdentities.push(
      ...learned.map((identity) => ({ ...identity, personId: found.id, name: record.name })),
    )
    return { id: found.id, isNew: false }
  }
  const id = randomUUID()
  const { name, organisation, title } = record
  const isColleague = emails.some(
    (email) =>
      batch.companyDomains.has(mailDomain(email)) ||
      batch.companyDomains.has(email.slice(email.indexOf('@') + 1)),
  )
  const search = searchText([name, organisation, title, ...inOrder(identities)])
  batch.newPeople.push({ id, name, nameKey: key, organisation, title, isColleague, search })
  const fresh = identities.filter(({ kind, value }) => !book.byIdentity(kind, value))
  book.add({ id, nameKey: key, organisation }, identities)
  batch.newIdentities.push(...fresh.map((identity) => ({ ...identity, personId: id, name })))
  if (found.like) batch.questions.push({ personId: found.like, otherId: id })
  return { id, isNew: true }
}

/** As `renewSearch` has them. */
function inOrder(identities: readonly Identity[]): string[] {
  return (['url', 'phone', 'email'] as const).flatMap((kind) =>
    identities
      .filter((identity) => identity.kind === kind)
      .map(({ value }) => value)
      .sort(),
  )
}

export function identitiesOfContact({ emails, urls, phones }: Contact): Identity[] {
  return [
    ...urls.filter(isProfile).map((value) => ({ kind: 'url' as const, value })),
    ...emails.map((value) => ({ kind: 'email' as const, value })),
    ...phones
      .filter((value) => /^\+\d{7,15}$/.test(value))
      .map((value) => ({ kind: 'phone' as const, value })),
  ]
}

export function identitiesOfParty({ email, url }: Interaction['people'][number]): Identity[] {
  const identities: Identity[] = []
  if (url !== '' && isProfile(url)) identities.push({ kind: 'url', value: url })
  if (email !== '') identities.push({ kind: 'email', value: email })
  return identities
}

/** A company's home page is many people's; a profile is one person's. */
function isProfile(url: string): boolean {
  return url.startsWith('linkedin.com/in/')
}

async function storePeople({ db, importId, newPeople, newIdentities, questions }: Batch): Promise<void> {
  const classes = newPeople.map(({ title }) => classifyTitle(title))
  if (newPeople.length > 0)
    await sql`
      insert into person (id, name, name_key, organisation, title, is_colleague, search, department, seniority)
      select * from unnest(${newPeople.map((person) => person.id)}::uuid[], ${newPeople.map((person) => person.name)}::text[], ${newPeople.map((person) => person.nameKey)}::text[],
        ${newPeople.map((person) => person.organisation)}::text[], ${newPeople.map((person) => person.title)}::text[], ${newPeople.map((person) => person.isColleague)}::boolean[],
        ${newPeople.map((person) => person.search)}::text[], ${classes.map(({ department }) => department)}::text[], ${classes.map(({ seniority }) => seniority)}::text[])`.execute(
      db,
    )
  if (newIdentities.length > 0)
    await sql`
      insert into identity (kind, value, person_id, name)
      select * from unnest(${newIdentities.map((row) => row.kind)}::text[], ${newIdentities.map((row) => row.value)}::text[], ${newIdentities.map((row) => row.personId)}::uuid[],
        ${newIdentities.map((row) => row.name)}::text[]) on conflict do nothing`.execute(db)
  if (questions.length > 0)
    await db
      .insertInto('personQuestion')
      .values(questions.map((pair) => ({ ...pair, importId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

async function storeSkips({ db, importId }: Batch, skips: readonly Skip[]): Promise<void> {
  if (skips.length === 0) return
  await sql`
    insert into import_skip (import_id, file, line, reason, message, is_record)
    select ${importId}, * from unnest(${skips.map((skip) => skip.file)}::text[], ${skips.map((skip) => skip.line)}::int[], ${skips.map((skip) => skip.reason)}::text[],
      ${skips.map((skip) => skip.message)}::text[], ${skips.map((skip) => skip.record)}::boolean[]) on conflict do nothing`.execute(
    db,
  )
}
