import { randomBytes, randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Demo } from '#contract/access.ts'
import { clientBooks, colleagueAddress, type DemoBook } from '#domain/demo/client-books.ts'
import { companyDomain, departments, members, visitor } from '#domain/demo/names.ts'
import { type DemoNetwork, demoNetwork } from '#domain/demo/network.ts'
import { dayNumber, dayText } from '#domain/relationships/day.ts'
import { foundCompany } from '../access/changes.ts'
import { hashPassword } from '../access/password.ts'
import type { Actor, Role } from '../database/as-member.ts'
import type { DB } from '../database/schema.ts'
import { addBatch, type BatchContext } from '../imports/batch.ts'
import { finishAtOnce, startImport } from '../imports/changes.ts'
import { todayIn } from '../today.ts'
import { addAsks } from './asks.ts'
import { addDemoAccounts, addLooks, addPlays, addSayings, become, bringBook, shareBook } from './clients.ts'
import { addDemoEvaluation } from './evaluation.ts'
import { addIntroductions } from './introductions.ts'
import { addProgramme } from './programme.ts'

type Db = Transaction<DB>
export const demoEmail = colleagueAddress(visitor)
const people = 420

/** The demo company with its invented people, and a network for the visitor, dated relative to now. */
export async function foundDemo(
  db: Db,
  founder: Actor,
  wanted: z.infer<typeof Demo>,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const { timeZone, locale } = wanted
  await foundCompany(
    db,
    founder,
    {
      code: '',
      company: 'Halyard (demo)',
      country: 'PT',
      domains: [companyDomain],
      name: visitor,
      email: demoEmail,
      password: '',
      timeZone,
      locale,
    },
    passwordHash,
    true,
  )
  const found = await db
    .insertInto('department')
    .values(departments.map((name) => ({ name })))
    .returning(['id', 'name'])
    .execute()
  const idOf = (name: string) => found.find((department) => department.name === name)?.id ?? null
  await db
    .updateTable('member')
    .set({ departmentId: idOf('Client services') })
    .where('id', '=', founder.id)
    .execute()
  const memberIds = new Map([[visitor, founder.id]])
  // Nobody knows it: the colleagues are there to be known by their addresses, not to sign in.
  const noPassword = await hashPassword(randomBytes(24).toString('base64url'))
  for (const { name, department, isLead } of members)
    memberIds.set(
      name,
      await addColleague(db, founder, { name, isLead, departmentId: idOf(department), timeZone }, noPassword),
    )
  await db
    .insertInto('memberRole')
    .values([...new Set<Role>(['client_lead', wanted.role])].map((role) => ({ memberId: founder.id, role })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const today = todayIn(timeZone, now)
  const network = demoNetwork(people, dayNumber(today), 2012)
  const taken = network.newer.flatMap(({ names }) => names)
  const books = clientBooks(dayNumber(today), taken, 1973)
  const accountIds = await addDemoAccounts(db, memberIds)
  const context = { timeZone, today, now, companyDomains: [companyDomain] }
  for (const [name, memberId] of memberIds) {
    const book = books.get(name)
    await become(db, memberId)
    if (name === visitor) await bringNetwork(db, founder.id, network, book, context)
    else if (book) await bringBook(db, memberId, [colleagueAddress(name)], book, context)
    if (book) await shareBook(db, memberId, book, today)
  }
  // The rest is planned by what all the books have put there.
  await sql`select gather_statistics()`.execute(db)
  await addSayings(db, memberIds)
  await addPlays(db, memberIds, accountIds, today)
  await addIntroductions(db, memberIds, now)
  await addAsks(db, memberIds, now)
  await addLooks(db, memberIds, accountIds, today)
  await addProgramme(db, memberIds, { timeZone, now })
  await become(db, founder.id)
  await addDemoEvaluation(db, today)
}

interface Colleague {
  readonly name: string
  readonly isLead: boolean
  readonly departmentId: string | null
  readonly timeZone: string
}

/** Another invented member; each enters as themselves, for a member can only add themselves. */
async function addColleague(
  db: Db,
  founder: Actor,
  { name, isLead, departmentId, timeZone }: Colleague,
  passwordHash: string,
): Promise<string> {
  const id = randomUUID()
  const roles: Role[] = isLead ? ['member', 'client_lead'] : ['member']
  await become(db, id)
  await db.insertInto('member').values({ id, name, departmentId, timeZone }).execute()
  await db
    .insertInto('signIn')
    .values({ memberId: id, email: colleagueAddress(name), passwordHash })
    .execute()
  await become(db, founder.id)
  await db
    .insertInto('memberRole')
    .values(roles.map((role) => ({ memberId: id, role })))
    .execute()
  return id
}

/** Two exports of one address book a year apart, and the mail and meetings of three years, through the same door as anybody's. */
async function bringNetwork(
  db: Db,
  ownerId: string,
  network: DemoNetwork,
  book: DemoBook | undefined,
  context: BatchContext,
): Promise<void> {
  const { today } = context
  const older = [...network.older, ...(book?.older ?? [])]
  const newer = [...network.newer, ...(book?.newer ?? [])]
  const first = await startImport(db, ownerId, {
    files: [{ path: 'LinkedIn export, last autumn.zip', size: older.length, kind: 'linkedin' }],
    snapshotOn: dayText(dayNumber(today) - 300),
    ownAddresses: [demoEmail],
  })
  await addBatch(db, ownerId, first, older, context)
  await finishAtOnce(db, ownerId, first, {}, today)
  const second = await startImport(db, ownerId, {
    files: [{ path: 'LinkedIn export, mail and calendar', size: newer.length, kind: 'linkedin' }],
    snapshotOn: dayText(dayNumber(today) - 6),
    ownAddresses: [demoEmail],
  })
  await addBatch(
    db,
    ownerId,
    second,
    [...newer, ...network.interactions, ...(book?.interactions ?? [])],
    context,
  )
  await finishAtOnce(db, ownerId, second, { bulk: 2114, spam: 37 }, today)
  // The colleagues' books are planned by what this one has put into the tables.
  await sql`select gather_statistics()`.execute(db)
  await promise(db, ownerId, today)
}

/** One promise and one note, so that the week shows what they do. */
async function promise(db: Db, ownerId: string, today: string): Promise<void> {
  const person = await db
    .selectFrom('tie')
    .select('personId')
    .where('ownerId', '=', ownerId)
    .orderBy('days', 'desc')
    .offset(6)
    .limit(1)
    .executeTakeFirst()
  if (!person) return
  await db
    .updateTable('person')
    .set({ nextStep: 'send the treasury contact', nextStepOn: dayText(dayNumber(today) + 3), isKept: true })
    .where('ownerId', '=', ownerId)
    .where('id', '=', person.personId)
    .execute()
  await db
    .insertInto('note')
    .values({ personId: person.personId, text: 'Starting a payroll audit in spring; dreads it.' })
    .execute()
}

/** The demo and everything in it is gone. */
export async function removeDemo(db: Db): Promise<void> {
  await db.deleteFrom('company').where('demo', '=', true).execute()
}
