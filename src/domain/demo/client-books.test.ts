import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tieState } from '../relationships/tie-state.ts'
import { tieToday } from '../relationships/tie-today.ts'
import { demoAccounts } from './client-accounts.ts'
import { clientBooks, profileOf } from './client-books.ts'
import { demoNetwork } from './network.ts'

const someDay = 20_700

test('on whatever day the demo is opened, its touch points are the same', () => {
  const taken = demoNetwork(420, someDay, 2012).newer.flatMap(({ names }) => names)
  for (let today = someDay; today < someDay + 366; today += 13) {
    const living = new Map<string, number>()
    for (const [member, book] of clientBooks(today, taken, 1973)) {
      const days = Map.groupBy(book.interactions, ({ people }) => people[0]?.url ?? '')
      for (const { names, organisation } of book.newer) {
        const events = days.get(profileOf(names[0] ?? '')) ?? []
        const state = tieState(
          events.map(({ at, direction }) => ({
            on: Math.floor(Date.parse(at) / 86_400_000),
            out: direction === 'in' ? 0 : 1,
            in: direction === 'out' ? 0 : 1,
          })),
        )
        if (state === null || tieToday(state, today).strength < 0.5) continue
        const key = `${organisation}: ${member}`
        living.set(key, (living.get(key) ?? 0) + 1)
      }
    }
    for (const { name, threads } of demoAccounts)
      for (const [member, theirs] of threads) {
        const wanted = theirs.split(' ').filter((word) => /[a-z+]$/.test(word)).length
        const moved = name === 'Tessel Bank' && member === 'Priya Raman' ? 1 : 0
        assert.equal(
          living.get(`${name}: ${member}`) ?? 0,
          wanted + moved,
          `${name}, ${member}, day ${today}`,
        )
      }
  }
})
