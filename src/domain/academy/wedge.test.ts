import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  countedOn,
  departmentUnits,
  drawnSequence,
  LEAST_PEOPLE,
  peopleUnits,
  stepStartsOn,
  stepsInOrder,
} from './wedge.ts'

const seed = '0123456789abcdef'.repeat(4)
const departments = ['Finance', 'Legal', 'Operations', 'People', 'Sales']

test('the order is the same for everybody who knows the seed, with a SHA-256 of their own too', () => {
  const byHand = departments
    .map((name) => ({
      name,
      rank: createHash('sha256').update(`pilotlight-wedge-1|autumn|${seed}|${name}`).digest('hex'),
    }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ name }) => name)
  assert.deepEqual(drawnSequence('autumn', seed, departments), byHand)
  assert.deepEqual(drawnSequence('autumn', seed, departments.toReversed()), byHand)
  assert.deepEqual(byHand.toSorted(), departments)
  assert.notDeepEqual(drawnSequence('winter', seed, departments), byHand)
})

test('every department comes first about as often as any other', () => {
  const first = new Map<string, number>()
  for (let turn = 0; turn < 2000; turn++) {
    const [one = ''] = drawnSequence('autumn', `seed ${turn}`, departments)
    first.set(one, (first.get(one) ?? 0) + 1)
  }
  // 400 expected, standard deviation 18.
  for (const name of departments) assert.ok(Math.abs((first.get(name) ?? 0) - 400) < 72, name)
})

test('steps come in order, none is empty, and none is larger than another by more than one unit', () => {
  assert.deepEqual(stepsInOrder(7, 4), [0, 0, 1, 1, 2, 2, 3])
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(60), (steps, more) => {
      const found = stepsInOrder(steps + more, steps)
      assert.deepEqual(
        found,
        found.toSorted((one, other) => one - other),
      )
      const sizes = Array.from({ length: steps }, (_, step) => found.filter((each) => each === step).length)
      assert.ok(Math.min(...sizes) >= 1 && Math.max(...sizes) - Math.min(...sizes) <= 1)
    }),
  )
})

const anySizes = fc
  .oneof(fc.array(fc.nat(12), { maxLength: 30 }), fc.array(fc.nat(4), { maxLength: 12 }))
  .map((sizes) => sizes.map((people, place) => ({ id: `d${place}`, people })))

test('no unit has fewer than five people, nobody is left out, and departments of five and more stay alone if none is left over', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const units = departmentUnits(sizes)
      const peopleOf = (id: string) => sizes.find((each) => each.id === id)?.people ?? 0
      const people = units.map((ids) => ids.reduce((sum, id) => sum + peopleOf(id), 0))
      for (const count of people) assert.ok(count >= LEAST_PEOPLE)
      const all = sizes.reduce((sum, each) => sum + each.people, 0)
      assert.equal(
        people.reduce((sum, count) => sum + count, 0),
        all < LEAST_PEOPLE ? 0 : all,
      )
      assert.equal(new Set(units.flat()).size, units.flat().length)
      if (sizes.every((each) => each.people >= LEAST_PEOPLE)) assert.equal(units.length, sizes.length)
    }),
  )
  assert.deepEqual(
    departmentUnits([
      { id: 'big', people: 20 },
      { id: 'a', people: 2 },
      { id: 'b', people: 4 },
    ]),
    [['a', 'b'], ['big']],
  )
})

test('people are dealt into groups of five or more, each once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 60 }), (ids) => {
      const groups = peopleUnits(ids)
      assert.equal(groups.length, Math.floor(ids.length / 5))
      if (groups.length > 0) assert.deepEqual(groups.flat().toSorted(), ids.toSorted())
      for (const group of groups) assert.ok(group.length >= LEAST_PEOPLE && group.length < 10)
    }),
  )
})

test('a step every four weeks, and all is counted two weeks after nobody waits', () => {
  assert.equal(stepStartsOn('2026-11-02', 0), '2026-11-02')
  assert.equal(stepStartsOn('2026-11-02', 3), '2027-01-25')
  assert.equal(countedOn('2026-11-02', 4), '2027-02-08')
})
