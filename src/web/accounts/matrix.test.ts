import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCounted, isGone, matrixOf } from './matrix.ts'
import type { Mark } from './requests.ts'

const mark = (id: string, memberId: string, department: Mark['department'], living = true): Mark => ({
  id,
  memberId,
  counterpart: id,
  name: `Person ${id}`,
  title: '',
  department,
  seniority: 'manager',
  state: 'warm',
  strength: 0.8,
  living,
  bothWays: true,
  lastMonth: '2026-11-01',
})
const departments = [
  { id: 'f', name: 'Finance' },
  { id: 'c', name: 'Chess club' },
  { id: 's', name: 'Sales' },
]
const members = [
  { id: 'ana', name: 'Ana', departmentId: 's' },
  { id: 'ben', name: 'Ben', departmentId: null },
]

test('rows are ours with a tie or a counterpart, columns are theirs from the top', () => {
  const marks = [mark('1', 'ana', 'procurement'), mark('2', 'ben', 'executive', false)]
  const { rows, columns, first, marksIn, isGap } = matrixOf({ departments, members, marks })
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['s', 'f', ''],
  )
  assert.deepEqual(columns, ['executive', 'finance', 'sales', 'procurement'])
  assert.deepEqual(
    marksIn('s', 'procurement').map(({ id }) => id),
    ['1'],
  )
  assert.equal(first, '1')
  assert.ok(isGap('f', 'finance') && isGap('s', 'sales') && !isGap('s', 'procurement'))
})

test('who leaves takes their marks along; a mark that is cooling never counted', () => {
  const leaves = { kind: 'leaves', departure: { memberId: 'ana' }, name: 'Ana' } as const
  assert.ok(isGone(mark('1', 'ana', 'legal'), leaves) && !isCounted(mark('1', 'ana', 'legal'), leaves))
  assert.ok(isCounted(mark('2', 'ben', 'legal'), leaves))
  assert.ok(!isCounted(mark('3', 'ben', 'legal', false), { kind: 'today' }))
})
