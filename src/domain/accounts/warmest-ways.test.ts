import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type WayMark, warmestWays } from './warmest-ways.ts'

const members = [
  { id: 'ana', departmentId: 'finance' },
  { id: 'ben', departmentId: 'sales' },
  { id: 'eve', departmentId: 'legal' },
]
const mark = (id: string, memberId: string, department: WayMark['department'], strength: number | null) => ({
  id,
  memberId,
  department,
  strength,
  living: (strength ?? 0) >= 0.5,
})
const gaps = [
  { ourId: 'finance', theirs: 'finance' as const },
  { ourId: 'legal', theirs: 'legal' as const },
]

test('a colleague who is in touch there comes first, the warmest of them', () => {
  const marks = [
    mark('1', 'ben', 'finance', 0.6),
    mark('2', 'eve', 'finance', 0.9),
    mark('3', 'ana', 'finance', 0.4),
  ]
  assert.deepEqual(warmestWays(gaps, members, marks), [
    { ourId: 'finance', theirs: 'finance', by: 'through', markId: '2', memberId: 'eve', chance: 0.9 },
  ])
})

test('where no colleague is in touch, a tie of the department’s own is woken', () => {
  const marks = [
    mark('1', 'eve', 'legal', 0.2),
    mark('2', 'eve', 'legal', null),
    mark('3', 'ben', 'legal', 0.4),
  ]
  assert.deepEqual(
    warmestWays(gaps, members, marks).map(({ by, markId, chance }) => [by, markId, chance]),
    [['wake', '1', 0.2]],
  )
})

test('ways are ranked by their chance; a gap that nobody reaches has none', () => {
  const marks = [mark('1', 'ben', 'finance', 0.5), mark('2', 'ben', 'legal', 0.8)]
  assert.deepEqual(
    warmestWays(gaps, members, marks).map(({ theirs }) => theirs),
    ['legal', 'finance'],
  )
  assert.deepEqual(warmestWays(gaps, members, []), [])
})
