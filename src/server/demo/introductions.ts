import { sql, type Transaction } from 'kysely'
import { demoIntroductions } from '#domain/demo/asked.ts'
import type { DB } from '../database/schema.ts'
import { answerRequest, answerTarget } from '../introductions/answers.ts'
import { askForIntroduction } from '../introductions/changes.ts'
import { deliverWaiting } from '../introductions/deliver.ts'
import { settleIntroduction } from '../introductions/jobs.ts'
import { become } from './clients.ts'

type Db = Transaction<DB>
const minute = 60_000
const day = 1440 * minute

/** Introductions in all their states, each through the steps of a real one at its time. No mail is ever made. */
export async function addIntroductions(
  db: Db,
  memberIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const { rows } = await sql<{ roles: string }>`select current_setting('app.roles') as roles`.execute(db)
  const roles = rows[0]?.roles ?? ''
  await sql`select set_config('app.roles', ${`${roles},go_between`}, true)`.execute(db)
  for (const { asker, connector, target, daysAgo, why, note, came } of demoIntroductions) {
    const [askerId, connectorId] = [memberIds.get(asker), memberIds.get(connector)]
    if (!askerId || !connectorId) continue
    const at = (minutes: number) => ({
      baseUrl: '',
      canMail: false,
      now: new Date(Math.min(now.getTime() - daysAgo * day + minutes * minute, now.getTime())),
    })
    await become(db, connectorId)
    const tieId = await findTie(db, connectorId, target)
    if (!tieId) continue
    const id = await askForIntroduction(db, at(0), askerId, { tieId, why, note })
    await deliverWaiting(db, at(0), connectorId)
    if (came === 'introduced') {
      const answer = { answer: 'introduce' as const, note, address: null, byOwnMail: true }
      await answerRequest(db, at(95), connectorId, id, answer)
      await answerTarget(db, at(1100), id, 'yes')
    }
    if (typeof came === 'object')
      await answerRequest(db, at(40), connectorId, id, { answer: 'answer', ...came })
    for (const minutes of [1200, daysAgo * 1440]) await settleIntroduction(db, at(minutes), id)
  }
  await sql`select set_config('app.roles', ${roles}, true)`.execute(db)
}

/** What a colleague would ask for, read in the book of whoever has it. */
async function findTie(db: Db, ownerId: string, name: string | null): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id from shared_tie s
    where s.owner_id = ${ownerId} and (s.name = ${name} or ${name}::text is null and s.level = 'shared')
      and exists (select from identity i where i.owner_id = s.owner_id and i.person_id = s.person_id and i.kind = 'email')
      -- Nobody twice, who is not named.
      and (s.name = ${name} or not exists (select from introduction_request r where r.owner_id = s.owner_id and r.person_id = s.person_id))
    order by s.name limit 1`.execute(db)
  return rows[0]?.id
}
