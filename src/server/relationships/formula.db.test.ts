import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { monthsKnown } from '#domain/relationships/active-months.ts'
import type { ContactDay } from '#domain/relationships/contact-day.ts'
import { dayText } from '#domain/relationships/day.ts'
import { isInMonth, strengthAfterContact } from '#domain/relationships/gain.ts'
import { steadiness } from '#domain/relationships/steadiness.ts'
import { tieState } from '#domain/relationships/tie-state.ts'
import { tieToday } from '#domain/relationships/tie-today.ts'
import { anyContactDays } from '../../testing/any-tie.ts'
import { testApplication } from '../../testing/application.ts'
import { asMember } from '../database/as-member.ts'
import { renewTies } from './changes.ts'
import { evaluatedTies } from './evaluated.ts'
import { findTie } from './queries.ts'

const world = await testApplication()
const [ana] = await world.company('Halyard', 'ana')
assert.ok(ana)
const { rows: tenants } = await world.owner.query<{ id: string }>('select tenant_id as id from company')
const actor = { tenantId: tenants[0]?.id ?? '', id: ana.id, roles: ['member' as const] }
const { body: person } = await ana.call('POST', '/api/people', { name: 'Mara Lindqvist' })

/** The days as interactions of the member, one an event, in the order given. */
async function live(days: readonly ContactDay[]): Promise<void> {
  await world.owner.query('delete from interaction')
  const events = days.flatMap(
    ({ on, out, in: received }) =>
      [...Array(out).fill([on, 'out']), ...Array(received).fill([on, 'in'])] as [number, string][],
  )
  await world.owner.query(
    `with e as (insert into interaction (tenant_id, owner_id, key, at, "on", channel, direction, makes_tie)
       select $1, $2, gen_random_uuid(), d::timestamptz, d, 'mail', w, true from unnest($4::date[], $5::text[]) as e (d, w) returning key)
     insert into interaction_person (tenant_id, owner_id, person_id, key) select $1, $2, $3, key from e`,
    [actor.tenantId, actor.id, person.id, events.map(([on]) => dayText(on)), events.map(([, way]) => way)],
  )
}

const near = (one: number | null, other: number | null, what: string) =>
  assert.ok(
    one === other || (one !== null && other !== null && Math.abs(one - other) < 1e-9),
    `${what}: ${one} in SQL, ${other} in TypeScript`,
  )

test('SQL and TypeScript say the same of any tie on any day, to a billionth', async () => {
  await fc.assert(
    fc.asyncProperty(anyContactDays, fc.integer({ min: 0, max: 900 }), async (days, wait) => {
      const state = tieState(days)
      assert.ok(state)
      const today = state.lastOn + wait
      const expected = tieToday(state, today)
      await live(days)
      await asMember(world.database, actor, async (db) => {
        await renewTies(db, [person.id], dayText(today))
        const found = await findTie(db, actor.id, person.id, dayText(today))
        assert.ok(found)
        near(found.warmthToday, expected.warmth, 'warmth')
        near(found.strength, expected.strength, 'strength')
        near(found.mutual, expected.mutual, 'mutual')
        near(found.burstiness, expected.burstiness, 'burstiness')
        near(
          found.steadiness,
          steadiness(expected.activeMonths, monthsKnown(state.firstOn, today)),
          'steadiness',
        )
        assert.deepEqual(
          [
            found.state,
            found.silence,
            found.activeMonths,
            found.bothWays,
            found.days,
            found.gapSum,
            found.lastOn,
            found.firstOn,
          ],
          [
            expected.state,
            expected.daysSince,
            expected.activeMonths,
            expected.bothWays,
            state.days,
            state.gapSum,
            dayText(state.lastOn),
            dayText(state.firstOn),
          ],
        )
        const { rows } = await sql<{ after: number; months: string }>`
          select tie_strength_after_contact(e.warmth_today, e.active_months, e.silence, tie_month(e.last_on) = tie_month(${dayText(today)}::date), e.strength_fit) as after, e.months::text
          from ${evaluatedTies(actor.id, dayText(today))} e`.execute(db)
        near(
          rows[0]?.after ?? null,
          strengthAfterContact({ ...expected, silence: expected.daysSince }, isInMonth(state.lastOn, today)),
          'after a contact',
        )
        assert.equal(rows[0]?.months, String(state.months))
        assert.equal(found.months.replaceAll('0', '').length, expected.activeMonths)
        assert.equal(found.months.length, 12)
      })
    }),
    { numRuns: 150 },
  )
})
