import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { AskMe } from '#contract/ask.ts'
import { skillKey } from '#domain/introductions/profile-skills.ts'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>
type Wanted = z.infer<typeof AskMe>

/** What I published that colleagues may ask me about. */
export async function findAskMe(db: Db, memberId: string): Promise<Wanted> {
  const said = await db.selectFrom('askMe').select('line').where('memberId', '=', memberId).executeTakeFirst()
  const skills = await db
    .selectFrom('skill')
    .select(['name', 'source'])
    .where('memberId', '=', memberId)
    .orderBy('publishedAt')
    .orderBy('key')
    .execute()
  return { line: said?.line ?? '', skills }
}

/** From now on exactly this is published; what is not in it is gone at once. */
export async function publishAskMe(db: Db, memberId: string, { line, skills }: Wanted): Promise<void> {
  await db.deleteFrom('askMe').where('memberId', '=', memberId).execute()
  if (line !== '') await db.insertInto('askMe').values({ memberId, line }).execute()
  const byKey = new Map(skills.map((skill) => [skillKey(skill.name), skill]))
  byKey.delete('')
  const keys = [...byKey.keys()]
  let gone = db.deleteFrom('skill').where('memberId', '=', memberId)
  if (keys.length > 0) gone = gone.where('key', 'not in', keys)
  await gone.execute()
  if (keys.length === 0) return
  await db
    .insertInto('skill')
    .values([...byKey].map(([key, { name, source }]) => ({ memberId, key, name, source })))
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'memberId', 'key'])
        .doUpdateSet((set) => ({ name: set.ref('excluded.name'), source: set.ref('excluded.source') })),
    )
    .execute()
}
