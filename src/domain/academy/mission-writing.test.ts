import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { countBand } from './count-band.ts'
import { MISSION_EVENT_KINDS, type Mission } from './mission.ts'
import { impossibleIn } from './mission-facts.ts'
import { withMission } from './mission-text.ts'

const shipped = readFileSync('content/academy/missions.yaml', 'utf8')
const mission: fc.Arbitrary<Mission> = fc.record({
  id: fc.constantFrom('tune-up', 'revive', 'plan', 'newly-made'),
  weeks: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
  every: fc.constantFrom('cohort', 'week', 'unit'),
  insteadOf: fc.constantFrom('counterpart', 'home'),
  ways: fc.array(
    fc.record({
      on: fc.constantFrom(...MISSION_EVENT_KINDS),
      where: fc.dictionary(fc.constantFrom('people', 'kind'), fc.record({ eq: fc.string() })),
      points: fc.integer({ min: 1, max: 60 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

test('a mission written anew is read as it was written, and no other one changes, nor a remark', () => {
  fc.assert(
    fc.property(mission, (wanted) => {
      const text = withMission(shipped, wanted)
      const read: Mission[] = parse(text)
      assert.deepEqual(
        read.find(({ id }) => id === wanted.id),
        JSON.parse(JSON.stringify(wanted)),
      )
      const others = (missions: Mission[]) => missions.filter(({ id }) => id !== wanted.id)
      assert.deepEqual(others(read), others(parse(shipped)))
      assert.ok(text.startsWith(shipped.slice(0, 100)))
    }),
  )
})

test('a count is told in bands of at least five, which hold it, or not at all', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (one, other) => {
      const [count, of] = [Math.min(one, other), Math.max(one, other)]
      const band = countBand(count, of)
      if (!band) return assert.ok(of < 9)
      assert.ok(band.from <= count && count <= band.to && band.to <= of && band.to - band.from >= 4)
      // Whoever is in the same band gets the same answer: nothing finer can be asked.
      assert.deepEqual(countBand(band.from, of), band)
      assert.deepEqual(countBand(band.to, of), band)
    }),
  )
  assert.deepEqual(
    [countBand(3, 8), countBand(3, 9), countBand(7, 12), countBand(7, 40)],
    [undefined, { from: 0, to: 4 }, { from: 5, to: 12 }, { from: 5, to: 9 }],
  )
})

test('a condition that can never hold is told: an unknown fact, or a comparison of another kind', () => {
  assert.deepEqual(impossibleIn({ on: 'contact', where: { silentDaysAtStart: { gt: 90 } }, points: 1 }), [])
  const told = (where: NonNullable<Mission['ways'][number]['where']>) =>
    impossibleIn({ on: 'contact', where, points: 1 }).length
  assert.deepEqual(
    [
      told({ silentDays: { gt: 90 } }),
      told({ isFirst: { gt: 1 } }),
      told({ others: { eq: 'x' } }),
      told({ direction: { in: ['out'] } }),
    ],
    [1, 1, 1, 0],
  )
  assert.equal(
    impossibleIn({ on: 'contact', twoWay: { withinDays: 3, same: ['accountIds'] }, points: 1 }).length,
    1,
  )
  for (const { ways } of parse(shipped)) for (const way of ways) assert.deepEqual(impossibleIn(way), [])
})
