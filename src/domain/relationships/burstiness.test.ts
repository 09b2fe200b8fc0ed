import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { burstiness, unevenness } from './burstiness.ts'

test('a metronome has burstiness −1, and one gap alone +1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 1, max: 400 }), (days, gap) => {
      const gaps = days - 1
      assert.equal(burstiness(days, gaps * gap, gaps * gap * gap), -1)
      assert.ok(Math.abs((burstiness(days, gap, gap * gap) ?? 0) - 1) < 1e-9)
    }),
  )
})

test('contacts at random have burstiness about 0, however few they are', () => {
  const random = seeded(7)
  for (const events of [5, 6, 8, 12, 20, 50]) {
    const trials = Array.from({ length: 4000 }, () => {
      const gaps = Array.from({ length: events - 1 }, () => -Math.log(1 - random()))
      return burstiness(events, sum(gaps), sum(gaps.map((gap) => gap * gap))) ?? Number.NaN
    })
    const mean = sum(trials) / trials.length
    assert.ok(Math.abs(mean) <= 0.09, `${events} events: mean ${mean}`)
  }
})

test('under five contact days nothing is said', () => {
  assert.equal(burstiness(4, 30, 300), null)
  assert.equal(burstiness(1, 0, 0), null)
})

test('only zeros, or one value, have no unevenness', () => {
  assert.equal(unevenness(10, 0, 0), null)
  assert.equal(unevenness(1, 5, 25), null)
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Mulberry32: the same numbers in every run, so that a mean can be held to a bar. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
