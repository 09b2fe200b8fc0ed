import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type HeldTie, holders, keyPersonNumber, livingWithout } from './departures.ts'

const tie = (memberId: string, counterpart: string, living = true): HeldTie => ({
  memberId,
  counterpart,
  living,
})
const anyTies = fc.array(
  fc.record({
    memberId: fc.constantFrom('ana', 'ben', 'eve', 'dan', 'joy'),
    counterpart: fc.constantFrom('p', 'q', 'r', 's'),
    living: fc.boolean(),
  }),
  { maxLength: 30 },
)

test('when a colleague leaves, their touch points go; when a counterpart leaves, those of everybody', () => {
  const ties = [tie('ana', 'p'), tie('ana', 'q'), tie('ben', 'p'), tie('ben', 'q', false)]
  assert.equal(livingWithout(ties, { memberId: 'ana' }), 1)
  assert.equal(livingWithout(ties, { counterpart: 'p' }), 1)
  assert.equal(livingWithout(ties, { memberId: 'nobody' }), 3)
})

test('an account with touch points of one colleague has the key-person number 1; without any, 0', () => {
  assert.equal(keyPersonNumber([tie('ana', 'p'), tie('ana', 'q'), tie('ben', 'p', false)]), 1)
  assert.equal(keyPersonNumber([tie('ana', 'p', false)]), 0)
  assert.equal(keyPersonNumber([tie('ana', 'p'), tie('ben', 'q')]), 2)
  assert.equal(keyPersonNumber([tie('ana', 'p'), tie('ana', 'q'), tie('ben', 'q')], 2), 1)
})

test('the key-person number is the least of all choices of colleagues', () => {
  fc.assert(
    fc.property(anyTies, fc.integer({ min: 1, max: 6 }), (ties, least) => {
      const members = [...new Set(ties.map(({ memberId }) => memberId))]
      const sizes = Array.from({ length: 2 ** members.length }, (_, choice) => {
        const gone = members.filter((_, place) => (choice >> place) & 1)
        const left = ties.filter((one) => one.living && !gone.includes(one.memberId)).length
        return left < least ? gone.length : Number.POSITIVE_INFINITY
      })
      return keyPersonNumber(ties, least) === Math.min(...sizes)
    }),
  )
})

test('holders share out exactly the touch points', () => {
  fc.assert(
    fc.property(
      anyTies,
      (ties) =>
        holders(ties).reduce((sum, { living }) => sum + living, 0) ===
        ties.filter(({ living }) => living).length,
    ),
  )
})
