import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PairBook, refitPairs, tieOfPair } from './pair-book.ts'
import { tieToday } from './tie-today.ts'

const DAY = 86_400_000
const anyEvents = fc.array(
  fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'B', 'é'),
    to: fc.constantFrom('a', 'b', 'c', 'B', 'é'),
    at: fc.nat(900 * DAY),
  }),
  { maxLength: 200 },
)

function bookOf(events: readonly { from: string; to: string; at: number }[]): PairBook {
  const book = new PairBook()
  for (const { from, to, at } of events) book.add(from, to, at)
  return book
}

test('a pair is one row whoever wrote first, and nobody pairs with themselves', () => {
  const pairs = bookOf([
    { from: 'b', to: 'a', at: 1 },
    { from: 'a', to: 'b', at: 2 },
    { from: 'a', to: 'a', at: 3 },
    { from: 'a', to: 'B', at: 4 },
  ]).pairs()
  assert.deepEqual(
    pairs.map(({ a, b }) => [a, b]),
    [
      ['B', 'a'],
      ['a', 'b'],
    ],
  )
  assert.deepEqual(pairs[1]?.fromA, [false, true])
})

test('scores as of a day are the same when later events are deleted', () => {
  fc.assert(
    fc.property(anyEvents, fc.nat(900 * DAY), (events, until) => {
      const scores = (pairs: ReturnType<PairBook['pairs']>) =>
        pairs.flatMap((pair) => {
          const tie = tieOfPair(pair, until)
          return tie === null ? [] : [[pair.a, pair.b, tieToday(tie, Math.floor(until / DAY))]]
        })
      const all = bookOf(events).pairs()
      const early = bookOf(events.filter(({ at }) => at <= until)).pairs()
      assert.deepEqual(scores(all), scores(early))
      assert.deepEqual(refitPairs(all, until), refitPairs(early, until))
    }),
  )
})

test('a fit is learnt from the last window alone', () => {
  // 400 pairs; those with an even number write again within the window, and all of them long after it.
  const events = Array.from({ length: 400 }, (_, index) => {
    const pair = { from: 'hub', to: `leaf${index}` }
    const again = index % 2 === 0 ? [{ ...pair, at: 150 * DAY }] : []
    return [{ ...pair, at: index * 0.2 * DAY }, ...again, { ...pair, at: 800 * DAY }]
  }).flat()
  const early = bookOf(events.filter(({ at }) => at <= 190 * DAY))
  const fit = refitPairs(early.pairs(), 190 * DAY)
  assert.ok(fit)
  assert.deepEqual(refitPairs(bookOf(events).pairs(), 190 * DAY), fit)
})
