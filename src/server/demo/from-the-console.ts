import { randomBytes } from 'node:crypto'
import { newFounder } from '../access/changes.ts'
import { hashPassword } from '../access/password.ts'
import { findInstallation } from '../access/queries.ts'
import { asMember, asNobody } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import { demoEmail, foundDemo, removeDemo } from './changes.ts'

/** Makes the demo for whoever started the server, who reads address and password on the console; null when it exists. */
export async function startDemo(
  database: Database,
  now: Date,
): Promise<{ email: string; password: string } | null> {
  const { demo } = await asNobody(database, findInstallation)
  if (demo) return null
  const founder = newFounder()
  const password = randomBytes(9).toString('base64url')
  const passwordHash = await hashPassword(password)
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  await asMember(database, founder, (db) =>
    foundDemo(db, founder, { role: 'member', timeZone, locale: 'en' }, passwordHash, now),
  )
  return { email: demoEmail, password }
}

/** Removes the demo, whoever began it; false when there is none. */
export async function removeDemoFromTheConsole(database: Database): Promise<boolean> {
  const { demo } = await asNobody(database, findInstallation)
  if (!demo) return false
  await asMember(database, { tenantId: demo, id: demo, roles: ['founder'] }, removeDemo)
  return true
}
