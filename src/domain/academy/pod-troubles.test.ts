import assert from 'node:assert/strict'
import { test } from 'node:test'
import { podTroubles } from './pod-troubles.ts'
import type { PodMember } from './pods.ts'

const someone = (id: string, more: Partial<PodMember> = {}): PodMember => ({
  id,
  departmentId: id,
  managerId: null,
  locale: 'en',
  offset: 0,
  ...more,
})
const three = [someone('a'), someone('b'), someone('c')]

test('three of three departments, one language, near each other: nothing speaks against it', () => {
  assert.deepEqual(podTroubles(three), [])
  // Nobody is of no department together.
  assert.deepEqual(podTroubles(three.map((each) => ({ ...each, departmentId: null }))), [])
})

test('each trouble by itself, and the edge of each', () => {
  const with_ = (more: Partial<PodMember>) => podTroubles([...three, someone('d', more)])
  assert.deepEqual(with_({ managerId: 'a' }), ['manager-and-report'])
  assert.deepEqual(with_({ departmentId: 'a' }), ['same-department'])
  assert.deepEqual(with_({ locale: 'pt' }), ['languages'])
  assert.deepEqual(with_({ offset: 180 }), [])
  assert.deepEqual(with_({ offset: -181 }), ['hours'])
  assert.deepEqual(podTroubles(three.slice(1)), ['too-few'])
  const six = ['d', 'e', 'f'].map((id) => someone(id))
  assert.deepEqual(podTroubles([...three, ...six.slice(1)]), [])
  assert.deepEqual(podTroubles([...three, ...six]), ['too-many'])
})
