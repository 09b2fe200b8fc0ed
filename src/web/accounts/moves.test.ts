import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seenMoves } from './moves.ts'
import type { Move } from './requests.ts'

const move = (tieId: string, on: string, more: Partial<Move> = {}): Move => ({
  tieId,
  memberId: `owner of ${tieId}`,
  name: 'Henrik Dahl',
  direction: 'left',
  organisation: 'Tessel Bank',
  from: 'Nordhav Energy',
  on,
  source: 'import',
  ...more,
})

test('a move that two members have seen is one, dated by who saw it first', () => {
  const [one, ...more] = seenMoves([move('a', '2026-10-20'), move('b', '2026-10-12', { source: 'word' })])
  assert.equal(more.length, 0)
  assert.deepEqual(
    one?.seen.map(({ tieId, source }) => [tieId, source]),
    [
      ['b', 'word'],
      ['a', 'import'],
    ],
  )
})

test('leaving and arriving are two moves, and so are two people; the newest stands first', () => {
  const seen = seenMoves([
    move('a', '2026-05-01'),
    move('b', '2026-07-01', { direction: 'arrived' }),
    move('c', '2026-06-01', { name: 'Ida Moen' }),
  ])
  assert.deepEqual(
    seen.map((one) => one.seen[0]?.tieId),
    ['b', 'c', 'a'],
  )
})
