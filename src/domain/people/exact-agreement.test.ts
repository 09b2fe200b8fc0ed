import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasExactAgreement } from './exact-agreement.ts'

const agree = (levels: Record<string, string>) =>
  hasExactAgreement(Object.entries(levels).map(([field, level]) => ({ field, level })))

test('an address, a telephone, a profile or a birth date in common is something exact; a name is not', () => {
  for (const field of ['email', 'phone', 'profile', 'birth'])
    assert.ok(agree({ given: 'near', [field]: 'same' }), field)
  assert.equal(agree({ given: 'same', family: 'same' }), false)
  assert.equal(agree({ given: 'same', family: 'same', title: 'same', city: 'same' }), false)
})

test('a firm is shared by many: it says something when both names are the same', () => {
  assert.ok(agree({ given: 'nickname', family: 'same', organisation: 'same' }))
  assert.equal(agree({ given: 'same', family: 'near', organisation: 'same' }), false)
  assert.equal(agree({ given: 'initial', family: 'same', organisation: 'same' }), false)
})

test('two digits changed places are a likeness', () => {
  assert.equal(agree({ given: 'nickname', family: 'same', phone: 'near', organisation: 'differs' }), false)
})
