import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allPaths, chanceRange, holds, pathChance, type Step } from './warm-path.ts'
import { wayToColleague } from './ways.ts'

const strength = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
const step = fc.record({
  by: fc.constantFrom('tie' as const, 'team' as const, 'colleague' as const),
  strength,
})
const path = fc.array(step, { minLength: 1, maxLength: 3 })
const near = (one: number, other: number) => assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`)

test('a path is a chance, no likelier than its weakest step, and each step more makes it no likelier', () => {
  fc.assert(
    fc.property(path, step, (steps, more) => {
      const chance = pathChance(steps)
      assert.ok(chance >= 0 && chance <= Math.min(...steps.map(holds)))
      assert.ok(pathChance([...steps, more]) <= chance)
      const { low, high } = chanceRange(steps)
      assert.ok(low <= chance + 0.005 && chance <= high + 0.005 && low >= 0 && high <= 1)
    }),
  )
})

test('all ways: no less than the best of them, no more than one, and one way more never lowers it', () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 6 }), path, (ways, more) => {
      const all = allPaths(ways)
      const more_ = allPaths([...ways, more])
      assert.ok(all >= 0 && more_ <= 1 && more_ >= all - 1e-12)
      for (const way of ways)
        assert.ok(all >= way.reduce((product, each) => product * holds(each), 1) - 1e-12)
    }),
  )
})

test('two ways of .9 × .5 and .4 × .5 hold with 1 − (1 − .45)(1 − .2) = .56', () => {
  const way = (...strengths: number[]): Step[] => strengths.map((each) => ({ by: 'tie', strength: each }))
  near(allPaths([way(0.9, 0.5), way(0.4, 0.5)]), 0.56)
  near(pathChance(way(0.9, 0.5)), 0.9 * 0.5 * 0.8)
  assert.deepEqual(chanceRange(way(0.9, 0.8)), { low: 0.51, high: 0.65 })
  assert.deepEqual(chanceRange(way(1)), { low: 0.95, high: 1 })
})

test('to a colleague without contact on record one goes through a team-mate of theirs who is close, or straight', () => {
  const lars = { memberId: 'lars', departmentId: 'finance', tie: null }
  const clara = (tieStrength: number) => ({
    memberId: 'clara',
    departmentId: 'finance',
    tie: { state: 'hot' as const, strength: tieStrength },
  })
  const names = (mine: string | null, ...mates: ReturnType<typeof clara>[]) =>
    wayToColleague(lars, mine, new Map([['finance', mates]])).map(({ memberId, by }) => `${memberId} ${by}`)
  assert.deepEqual(names('sales', clara(0.9)), ['clara tie', 'lars team'])
  assert.deepEqual(names('sales', clara(0.5)), ['lars colleague'])
  assert.deepEqual(names('sales'), ['lars colleague'])
  assert.deepEqual(names('finance', clara(0.9)), ['lars team'])
  assert.deepEqual(
    wayToColleague({ ...lars, tie: { state: 'cooling', strength: 0.3 } }, 'finance', new Map()),
    [{ memberId: 'lars', by: 'tie', state: 'cooling', strength: 0.3 }],
  )
})
