import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askInAddress, partInAddress } from './ask-in-address.ts'

test('a question and its chips survive the way through an address', () => {
  const part = partInAddress({ kind: 'skill', value: 'payroll' })
  assert.deepEqual(askInAddress({ q: 'payroll in Lisbon', part: [part, 'place:lisbon'] }), {
    q: 'payroll in Lisbon',
    part: ['skill:payroll', 'place:lisbon'],
  })
  assert.deepEqual(askInAddress({ q: 'payroll', part }), { q: 'payroll', part: ['skill:payroll'] })
})

test('a number is a question too; an empty one is none, and chips without a question are dropped', () => {
  assert.deepEqual(askInAddress({ q: 2026 }), { q: '2026' })
  assert.deepEqual(askInAddress({ q: '  ', part: ['skill:payroll'] }), {})
  assert.deepEqual(askInAddress({ part: ['skill:payroll'] }), {})
})

test('whatever an address says, what comes out can be asked', () => {
  fc.assert(
    fc.property(fc.record({ q: fc.anything(), part: fc.anything() }), (search) => {
      const { q, part } = askInAddress(search)
      assert.ok(q === undefined || (q.length > 0 && q.length <= 300))
      assert.ok(part === undefined || (part.length <= 12 && part.every((one) => one.length <= 120)))
    }),
  )
})
