import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hangingDepartments, unknownDepartments } from './account-risk.ts'

const columns = ['executive', 'finance', 'legal'] as const
const mark = (
  memberId: string,
  counterpart: string,
  department: (typeof columns)[number],
  living = true,
) => ({
  memberId,
  counterpart,
  department,
  living,
})
const marks = [
  mark('ana', 'holm', 'executive'),
  mark('ben', 'holm', 'executive'),
  mark('ana', 'berg', 'finance'),
  mark('ben', 'berg', 'finance', false),
  mark('ben', 'moen', 'legal', false),
]

test('a department hangs on a colleague when all its touch points are theirs; cooling ties hold nothing', () => {
  assert.deepEqual(hangingDepartments(columns, marks, { memberId: 'ana' }), ['finance'])
  assert.deepEqual(hangingDepartments(columns, marks, { memberId: 'ben' }), [])
})

test('a department hangs on a person of theirs when nobody else there is known', () => {
  assert.deepEqual(hangingDepartments(columns, marks, { counterpart: 'holm' }), ['executive'])
})

test('a department whose ties are all cooling is one that nobody is in touch with', () => {
  assert.deepEqual(unknownDepartments(columns, marks), ['legal'])
})
