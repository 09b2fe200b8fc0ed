import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CLINIC_ITEMS, type ClinicMark, clinicTotal, clinicWeight } from './clinic.ts'
import { type ClinicResult, compareClinics, nextFixes } from './clinic-comparison.ts'

/** Marks by share: each item's points are its weight times the share given, or null. */
function result(exportedOn: string, shares: readonly (0 | 0.5 | 1 | null)[]): ClinicResult {
  const items = CLINIC_ITEMS.map((item, place): ClinicMark => {
    const weight = clinicWeight(item)
    const share = shares[place] ?? null
    return { item, weight, points: share === null ? null : weight * share, found: 0 }
  })
  return { exportedOn, items, ...clinicTotal(items) }
}
const anyShares = fc.array(fc.constantFrom<0 | 0.5 | 1 | null>(0, 0.5, 1, null), {
  minLength: 20,
  maxLength: 20,
})
const anyResult = fc
  .tuple(fc.constantFrom('2026-11-02', '2026-11-13', '2026-11-20'), anyShares)
  .map(([day, shares]) => result(day, shares))
const all = Array.from({ length: 20 }, () => 1 as const)

test('the earliest stands before, the newest now, in whatever order they were dropped', () => {
  fc.assert(
    fc.property(fc.array(anyResult, { maxLength: 5 }), (results) => {
      const found = compareClinics(results)
      const days = results.map(({ exportedOn }) => exportedOn).sort()
      assert.equal(found?.now.exportedOn, days.at(-1))
      assert.equal(found?.before?.exportedOn, days[0] === days.at(-1) ? undefined : days[0])
    }),
  )
})

test('of one day the export that tells most counts', () => {
  const whole = result('2026-11-02', all)
  const small = result(
    '2026-11-02',
    all.map((share, place) => (place > 9 ? null : share)),
  )
  assert.equal(compareClinics([whole, small])?.now, whole)
  assert.equal(compareClinics([small, whole])?.now, whole)
  assert.equal(compareClinics([small, whole])?.before, null)
})

test('the next three are worth most; made, the score is by as much higher', () => {
  fc.assert(
    fc.property(anyResult, (now) => {
      const fixes = nextFixes(now.items)
      const open = now.items
        .map(({ weight, points }) => weight - (points ?? weight))
        .filter((gain) => gain > 0)
      const gains = fixes.map(({ weight, points }) => weight - (points ?? weight))
      assert.deepEqual(gains, open.sort((one, other) => other - one).slice(0, 3))
      const worth = compareClinics([now])?.worth
      if (now.score === null) assert.equal(worth, null)
      // Two roundings: of the score before, and of the score after.
      else
        assert.ok(
          Math.abs((worth ?? 0) - (gains.reduce((sum, gain) => sum + gain, 0) / now.judged) * 100) <= 1,
        )
    }),
  )
  assert.deepEqual(nextFixes(result('2026-11-02', all).items), [])
})
