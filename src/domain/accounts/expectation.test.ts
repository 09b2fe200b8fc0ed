import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ChancedTie, expectation, warmChance, within90Days } from './expectation.ts'

const tie = (memberId: string, counterpart: string, strength: number): ChancedTie => ({
  memberId,
  counterpart,
  strength,
})
const anyTies = fc.array(
  fc.record({
    memberId: fc.constantFrom('ana', 'ben', 'eve'),
    counterpart: fc.constantFrom('p', 'q', 'r', 's'),
    strength: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  }),
  { maxLength: 12 },
)
const anyAttrition = fc.record({
  ours: fc.double({ min: 0, max: 1, noNaN: true }),
  theirs: fc.double({ min: 0, max: 1, noNaN: true }),
})
const close = (one: number, other: number) =>
  assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`)

test('a yearly attrition is scaled to 90 days', () => {
  close((1 - within90Days(0.2)) ** (365 / 90), 0.8)
  assert.equal(within90Days(0), 0)
  assert.equal(within90Days(1), 1)
})

test('nobody leaves: the mean is the sum of the chances, the variance that of coins', () => {
  const { mean, deviation } = expectation([tie('ana', 'p', 0.5), tie('ben', 'q', 0.8)], {
    ours: 0,
    theirs: 0,
  })
  close(mean, 1.3)
  close(deviation ** 2, 0.25 + 0.16)
})

test('mean and variance are those of every possible course, weighed', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          memberId: fc.constantFrom('ana', 'ben'),
          counterpart: fc.constantFrom('p', 'q'),
          strength: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { maxLength: 4 },
      ),
      anyAttrition,
      (ties, attrition) => {
        const [u, v] = [1 - within90Days(attrition.ours), 1 - within90Days(attrition.theirs)]
        let [first, second] = [0, 0]
        for (let course = 0; course < 16; course++) {
          const stays = (bit: number) => ((course >> bit) & 1) === 1
          const chance = [u, u, v, v].reduce(
            (product, stay, bit) => product * (stays(bit) ? stay : 1 - stay),
            1,
          )
          const alive = ties.filter(
            ({ memberId, counterpart }) =>
              stays(memberId === 'ana' ? 0 : 1) && stays(counterpart === 'p' ? 2 : 3),
          )
          const sum = alive.reduce((total, { strength }) => total + strength, 0)
          const spread = alive.reduce((total, { strength }) => total + strength * (1 - strength), 0)
          first += chance * sum
          second += chance * (sum ** 2 + spread)
        }
        const { mean, deviation } = expectation(ties, attrition)
        close(mean, first)
        assert.ok(Math.abs(deviation ** 2 - (second - first ** 2)) < 1e-6)
      },
    ),
  )
})

test('the range is within what can be, and wider when one colleague holds all', () => {
  fc.assert(
    fc.property(anyTies, anyAttrition, (ties, attrition) => {
      const { low, high } = expectation(ties, attrition)
      return low >= 0 && low <= high && high <= ties.length
    }),
  )
  const names = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w']
  const alone = expectation(
    names.map((name) => tie('ana', name, 0.9)),
    { ours: 0.3, theirs: 0.1 },
  )
  const many = expectation(
    names.map((name, place) => tie(`m${place}`, name, 0.9)),
    { ours: 0.3, theirs: 0.1 },
  )
  close(alone.mean, many.mean)
  assert.ok(alone.deviation > many.deviation)
})

test('the chance that somebody is in touch grows with each tie and falls with attrition', () => {
  close(warmChance([], { ours: 0, theirs: 0 }), 0)
  close(warmChance([tie('ana', 'p', 0.5), tie('ana', 'q', 0.5)], { ours: 0, theirs: 0 }), 0.75)
  close(warmChance([tie('ana', 'p', 1), tie('ana', 'q', 1)], { ours: 1, theirs: 0 }), 0)
  fc.assert(
    fc.property(anyTies, anyAttrition, (ties, attrition) => {
      const more = warmChance([...ties, tie('new', 'z', 0.5)], attrition)
      return more >= warmChance(ties, attrition) - 1e-12 && more <= 1 + 1e-12
    }),
  )
})
