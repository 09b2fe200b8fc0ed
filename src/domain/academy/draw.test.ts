import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkDraw,
  commitment,
  drandRandomness,
  drandRound,
  drandRoundAt,
  drawKey,
  drawnOrder,
  listHash,
} from './draw.ts'

const drawId = 'pl-draw-1:demo-cohort-1'
const seed = '0123456789abcdef'.repeat(4)
const tickets = ['t01', 't02', 't03', 't04', 't05', 't06', 't07']
const closesAt = '2026-11-20T17:00:00Z'
const published = {
  drawId,
  closesAt,
  commitment: commitment(drawId, seed),
  tickets,
  list: listHash(tickets),
  seed,
  randomness: 'none',
}

test('the published example draws 7 2 1 5 3 6 4', () => {
  assert.equal(published.commitment, '050a5a534f531ae79faa2cf986c61f5fe625428e4a2a6d41bd8311410eeb0d93')
  assert.equal(published.list, '95f8411a295c29262122641696ab9f873a279ec47e0b1af6c71da6e830fc8e01')
  assert.equal(
    drawKey(drawId, tickets, seed, 'none'),
    '2fe205e38357dd1a6785f21c8de744db6185450dcf544f0c3fff43a383d115e5',
  )
  assert.deepEqual(drawnOrder(published), ['t07', 't02', 't01', 't05', 't03', 't06', 't04'])
})

test('anybody with a SHA-256 of their own finds the same', () => {
  const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 8 }),
        { maxLength: 30 },
      ),
      fc.string(),
      (some, secret) => {
        const L = hashOf(
          some
            .toSorted()
            .map((each) => `${each}\n`)
            .join(''),
        )
        const K = hashOf(`pilotlight-draw-1|key|${drawId}|${L}|${secret}|none`)
        const rank = (ticket: string) => hashOf(`pilotlight-draw-1|rank|${K}|${ticket}`)
        assert.deepEqual(
          drawnOrder({ drawId, tickets: some, seed: secret, randomness: 'none' }),
          some.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)),
        )
      },
    ),
  )
})

test('the order in which tickets are listed changes nothing', () => {
  assert.equal(listHash(tickets.toReversed()), listHash(tickets))
  assert.deepEqual(drawnOrder({ ...published, tickets: tickets.toReversed() }), drawnOrder(published))
})

test('each ticket wins equally often', () => {
  const wins = new Map(tickets.map((ticket) => [ticket, 0]))
  for (let turn = 0; turn < 7000; turn++) {
    const [first = ''] = drawnOrder({ ...published, seed: `${seed}${turn}` })
    wins.set(first, (wins.get(first) ?? 0) + 1)
  }
  // χ² over 6 degrees of freedom stays under 22.5 in 999 of 1,000 fair draws; these seeds are fixed.
  const chi = [...wins.values()].reduce((total, each) => total + (each - 1000) ** 2 / 1000, 0)
  assert.ok(chi < 22.5, `χ² ${chi}`)
})

test('a seed, a list or a round that was changed afterwards is seen', () => {
  const round = drandRound(closesAt)
  const honest = { ...published, randomness: drandRandomness(round, 'ab'.repeat(32)) }
  assert.ok(checkDraw(honest).every(({ holds }) => holds))
  const broken = (change: object) =>
    checkDraw({ ...honest, ...change })
      .filter(({ holds }) => !holds)
      .map(({ what }) => what)
  assert.deepEqual(broken({ seed: 'another' }), ['commitment'])
  assert.deepEqual(broken({ tickets: [...tickets, 't08'] }), ['list'])
  assert.deepEqual(broken({ tickets: [...tickets, 't07'] }), ['tickets-once', 'list'])
  assert.deepEqual(broken({ randomness: drandRandomness(round + 1, 'ab'.repeat(32)) }), ['randomness'])
  assert.deepEqual(broken({ closesAt: '2026-11-20T18:00:00Z' }), ['randomness'])
})

test('the round is the first an hour after the close', () => {
  // Round 1 began at 1692803367.
  assert.equal(drandRound(new Date((1692803367 - 3600) * 1000).toISOString()), 1)
  assert.equal(drandRound(new Date((1692803367 - 3600 + 1) * 1000).toISOString()), 2)
})

test('the round that a draw waits for comes at least an hour after its close, and within six seconds then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_700_000_000, max: 4_000_000_000 }), (close) => {
      const waited = drandRoundAt(drandRound(new Date(close * 1000).toISOString())).getTime() / 1000 - close
      assert.ok(waited >= 3600 && waited <= 3606)
    }),
  )
})
