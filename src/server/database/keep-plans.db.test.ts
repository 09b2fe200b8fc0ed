import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testApplication } from '../../testing/application.ts'
import { asMember } from './as-member.ts'

const application = await testApplication()
const [ana, ben] = await application.company('halyard', 'ana', 'ben')
if (!ana || !ben) throw new Error('Two members are needed.')
const { rows } = await application.owner.query<{ tenant: string }>('select tenant_id as tenant from company')
const actor = ({ id }: { id: string }) => ({
  tenantId: rows[0]?.tenant ?? '',
  id,
  roles: ['member' as const],
})
for (const member of [ana, ben])
  await asMember(application.database, actor(member), (db) =>
    db.insertInto('academyEvent').values({ kind: 'thanks-given', on: '2026-11-24' }).execute(),
  )

test('a kept plan shows each member their own rows, however often it is asked for whom on one connection', async () => {
  for (let turn = 0; turn < 12; turn++)
    for (const member of [ana, ben])
      await asMember(application.database, actor(member), async (db) => {
        const seen = await sql<{ ownerId: string }>`
          /* keeps its plan: everything_of_mine */ select owner_id from academy_event where kind = ${'thanks-given'}`.execute(
          db,
        )
        assert.deepEqual(seen.rows, [{ ownerId: member.id }])
        const kept = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(db)
        // This statement asks for nothing of the kind, and has no name.
        assert.deepEqual(kept.rows, [{ name: 'everything_of_mine' }])
      })
})
