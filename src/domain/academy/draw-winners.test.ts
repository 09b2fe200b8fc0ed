import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { winners } from './draw-winners.ts'

const order = ['t07', 't02', 't01', 't05']
const prizes = [
  { name: 'voucher', quantity: 1 },
  { name: 'book', quantity: 2 },
]

test('the first in the order take the prizes as they are listed', () => {
  assert.deepEqual(winners(order, prizes, []), [
    { ticket: 't07', prize: 'voucher' },
    { ticket: 't02', prize: 'book' },
    { ticket: 't01', prize: 'book' },
  ])
})

test('whoever refuses makes way for the next, and what others hold stays theirs', () => {
  assert.deepEqual(winners(order, prizes, ['t07']), [
    { ticket: 't05', prize: 'voucher' },
    { ticket: 't02', prize: 'book' },
    { ticket: 't01', prize: 'book' },
  ])
  assert.deepEqual(
    winners(order, prizes, ['t07', 't05']).map(({ ticket }) => ticket),
    ['t02', 't01'],
  )
  assert.deepEqual(
    winners(order, prizes, ['t02', 't99']).map(({ ticket }) => ticket),
    ['t07', 't05', 't01'],
  )
})

test('nobody wins twice, nobody who refused wins, and no prize is left while somebody wants it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      fc.nat(8),
      (tickets, quantities, picks, refusals) => {
        const lots = quantities.map((quantity, place) => ({ name: `p${place}`, quantity }))
        const total = quantities.reduce((sum, each) => sum + each, 0)
        const refused: string[] = []
        for (let turn = 0; turn < refusals; turn++) {
          const now = winners(tickets, lots, refused)
          const one = now[Number(picks.next().value) % Math.max(now.length, 1)]
          if (one) refused.push(one.ticket)
        }
        const won = winners(tickets, lots, refused).map(({ ticket }) => ticket)
        assert.equal(new Set(won).size, won.length)
        assert.ok(won.every((ticket) => !refused.includes(ticket)))
        assert.ok(won.length >= Math.min(total, tickets.length) - refused.length)
        assert.ok(tickets.length - refused.length < total || won.length === total)
      },
    ),
  )
})
