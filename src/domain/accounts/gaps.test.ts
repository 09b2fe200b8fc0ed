import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counterpartDepartment, gaps } from './gaps.ts'

const departments = [
  { id: 'f', name: 'Finance' },
  { id: 'l', name: 'Jurídico' },
  { id: 'c', name: 'Chess club' },
]
const members = [
  { id: 'ana', departmentId: 'f' },
  { id: 'ben', departmentId: 'l' },
  { id: 'eve', departmentId: null },
]

test('our departments meet theirs by meaning, in any language', () => {
  const pairs = [
    ['Human Resources', 'people'],
    ['IT', 'technology'],
    ['Vertrieb', 'sales'],
    ['Jurídico', 'legal'],
    ['Leadership', 'executive'],
    ['Management team', 'executive'],
    ['Chess club', null],
  ] as const
  for (const [ours, theirs] of pairs) assert.equal(counterpartDepartment(ours), theirs, ours)
})

test('a gap is where counterparts have no touch point; a cooling tie is none', () => {
  assert.deepEqual(gaps(departments, members, []), [
    { ourId: 'f', theirs: 'finance' },
    { ourId: 'l', theirs: 'legal' },
  ])
  const cooling = [{ memberId: 'ana', department: 'finance' as const, living: false }]
  assert.equal(gaps(departments, members, cooling).length, 2)
})

test('only a touch point of that very department closes it', () => {
  const marks = [
    { memberId: 'ana', department: 'finance' as const, living: true },
    { memberId: 'ana', department: 'legal' as const, living: true },
    { memberId: 'eve', department: 'legal' as const, living: true },
  ]
  assert.deepEqual(gaps(departments, members, marks), [{ ourId: 'l', theirs: 'legal' }])
})
