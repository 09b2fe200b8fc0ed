import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Demo } from '#contract/access.ts'
import { departments, members } from '#domain/demo/names.ts'
import { demoNetwork } from '#domain/demo/network.ts'
import { dayNumber, dayText } from '#domain/relationships/day.ts'
import { foundCompany } from '../access/changes.ts'
import type { Actor, Role } from '../database/as-member.ts'
import type { DB } from '../database/schema.ts'
import { addBatch } from '../imports/batch.ts'
import { finishImport, startImport } from '../imports/changes.ts'
import { todayIn } from '../today.ts'

type Db = Transaction<DB>
const domain = 'halyard-demo.example'
export const demoEmail = `jonas.weber@${domain}`
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
      domains: [domain],
      name: 'Jonas Weber',
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
  for (const [name, department] of members) await addColleague(db, founder, name, idOf(department), timeZone)
  await db
    .insertInto('memberRole')
    .values({ memberId: founder.id, role: wanted.role })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await bringNetwork(db, founder, timeZone, now)
}

/** Another invented member; each enters as themselves, for a member can only add themselves. */
async function addColleague(
  db: Db,
  founder: Actor,
  name: string,
  departmentId: string | null,
  timeZone: string,
): Promise<void> {
  const id = randomUUID()
  const roles: Role[] = ['member']
  await become(db, id)
  await db.insertInto('member').values({ id, name, departmentId, timeZone }).execute()
  await become(db, founder.id)
  await db
    .insertInto('memberRole')
    .values(roles.map((role) => ({ memberId: id, role })))
    .execute()
}

async function become(db: Db, memberId: string): Promise<void> {
  await sql`select set_config('app.member', ${memberId}, true)`.execute(db)
}

/** Two exports of one address book a year apart, and the mail and meetings of three years, through the same door as anybody's. */
async function bringNetwork(db: Db, founder: Actor, timeZone: string, now: Date): Promise<void> {
  const today = todayIn(timeZone, now)
  const network = demoNetwork(people, dayNumber(today), 2012)
  const context = { timeZone, today, now, companyDomains: [domain] }
  const own = [demoEmail]
  const older = {
    files: [{ path: 'LinkedIn export, last autumn.zip', size: network.older.length, kind: 'linkedin' }],
    snapshotOn: dayText(dayNumber(today) - 300),
    ownAddresses: own,
  }
  const first = await startImport(db, founder.id, older)
  await addBatch(db, founder.id, first, network.older, context)
  await finishImport(db, founder.id, first, {}, today)
  const newer = {
    files: [{ path: 'LinkedIn export, mail and calendar', size: network.newer.length, kind: 'linkedin' }],
    snapshotOn: dayText(dayNumber(today) - 6),
    ownAddresses: own,
  }
  const second = await startImport(db, founder.id, newer)
  await addBatch(db, founder.id, second, [...network.newer, ...network.interactions], context)
  await finishImport(db, founder.id, second, { bulk: 2114, spam: 37 }, today)
  await promise(db, founder.id, today)
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
