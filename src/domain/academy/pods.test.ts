import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type PodMember, podSizes, pods } from './pods.ts'

const member = (id: string, change: Partial<PodMember> = {}): PodMember => ({
  id,
  departmentId: null,
  managerId: null,
  locale: 'en',
  offset: 0,
  ...change,
})

test('fours; one left over makes a five, two make two threes, three make a three; under three wait', () => {
  const sizes = (count: number) => podSizes(count).toSorted().join(' ')
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(sizes), [
    '',
    '',
    '3',
    '4',
    '5',
    '3 3',
    '3 4',
    '4 4',
    '4 5',
    '3 3 4',
    '3 4 4',
  ])
})

const anyMembers = fc
  .array(
    fc.record({
      departmentId: fc.constantFrom('finance', 'sales', 'people', null),
      manager: fc.option(fc.nat(60)),
      locale: fc.constantFrom('en', 'pt'),
      offset: fc.constantFrom(-300, 0, 60, 540),
    }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn.map(({ manager, ...rest }, place) =>
      member(`m${place}`, {
        ...rest,
        managerId: manager === null || manager === place ? null : `m${manager}`,
      }),
    ),
  )

test('everybody is in one pod of three, four or five, or waits; nobody with their manager; the same seed gives the same', () => {
  fc.assert(
    fc.property(anyMembers, fc.string(), (members, seed) => {
      const made = pods(members, seed)
      assert.deepEqual(
        [...made.pods.flat(), ...made.waiting].toSorted(),
        members.map(({ id }) => id).toSorted(),
      )
      const byId = new Map(members.map((each) => [each.id, each]))
      for (const pod of made.pods) {
        assert.ok(pod.length >= 3 && pod.length <= 5)
        for (const id of pod) assert.ok(!pod.includes(byId.get(id)?.managerId ?? 'nobody'))
      }
      assert.deepEqual(pods(members, seed), made)
      assert.deepEqual(pods(members.toReversed(), seed), made)
    }),
  )
})

test('departments, languages and zones are mixed as far as they can be', () => {
  const members = Array.from({ length: 40 }, (_, place) =>
    member(`m${place}`, { departmentId: `d${place % 4}`, locale: place < 20 ? 'en' : 'pt' }),
  )
  const byId = new Map(members.map((each) => [each.id, each]))
  for (const pod of pods(members, 'seed').pods) {
    assert.equal(new Set(pod.map((id) => byId.get(id)?.departmentId)).size, 4)
    assert.equal(new Set(pod.map((id) => byId.get(id)?.locale)).size, 1)
  }
})

test('whoever has only their own manager to be with waits', () => {
  const members = [member('head'), ...['a', 'b', 'c'].map((id) => member(id, { managerId: 'head' }))]
  const made = pods(members, 'seed')
  assert.deepEqual(made.waiting, ['head'])
  assert.deepEqual(
    made.pods.map((pod) => pod.toSorted()),
    [['a', 'b', 'c']],
  )
})
