import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber } from './day.ts'
import { habit, habitInWords } from './habit.ts'
import { outreachByWeek } from './outreach.ts'

const year = (weekly: (week: number) => number) => Array.from({ length: 50 }, (_, week) => weekly(week))
const at = (date: string, hour = 9) => dayNumber(date) * 86_400_000 + hour * 3_600_000

test('the same every week is perfectly steady', () => {
  const steady = habit(year(() => 2))
  assert.equal(steady.burstiness, -1)
  assert.equal(steady.silentWeeks, 0)
  assert.equal(steady.busiestShare, 0.1)
  assert.deepEqual(steady.bursts, [])
  assert.equal(
    habitInWords(steady),
    '100 contacts in 50 weeks; no week was silent. The 5 busiest weeks held 10 % of the contacts, where an even habit gives 10 %.',
  )
})

test('everything in one week is as hot and cold as can be', () => {
  const burst = habit(year((week) => (week === 20 ? 100 : 0)))
  assert.ok(Math.abs((burst.burstiness ?? 0) - 1) < 1e-9)
  assert.equal(burst.longestSilence, 29)
  assert.deepEqual(burst.bursts, [20])
  assert.equal(
    habitInWords(burst),
    '100 contacts in 50 weeks; 49 were silent, at most 29 in a row. The 5 busiest weeks held 100 % of the contacts, where an even habit gives 10 %.',
  )
})

test('nothing yet and too little yet are said as such', () => {
  assert.equal(habitInWords(habit([])), 'No outgoing contact on record.')
  assert.equal(habit([]).burstiness, null)
  assert.match(habitInWords(habit([1, 0, 3])), /^4 contacts in 3 weeks: too early/)
})

test('the busiest tenth never holds less than its even share', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 150 }), (weeks) => {
      const found = habit(weeks)
      assert.ok(found.contacts === 0 || found.busiestShare >= found.busiestWeeks / found.weeks - 1e-12)
      assert.ok(found.busiestShare <= 1 && found.silentWeeks >= found.longestSilence)
    }),
  )
})

test('weeks are counted from the first outreach to the day asked, silent ones included', () => {
  const events = [
    { other: 'rui', isOutgoing: false, at: at('2026-03-03') },
    { other: 'ben', isOutgoing: true, at: at('2026-03-23') },
    { other: 'ben', isOutgoing: true, at: at('2026-03-11') },
    { other: 'rui', isOutgoing: true, at: at('2026-03-12') },
    { other: 'eva', isOutgoing: true, at: at('2026-03-15', 23) },
    { other: 'eva', isOutgoing: true, at: at('2026-05-01') },
  ]
  assert.deepEqual(outreachByWeek(events, at('2026-03-30', 0)), [
    { monday: dayNumber('2026-03-09'), contacts: 3, people: 3, new: 2 },
    { monday: dayNumber('2026-03-16'), contacts: 0, people: 0, new: 0 },
    { monday: dayNumber('2026-03-23'), contacts: 1, people: 1, new: 0 },
    { monday: dayNumber('2026-03-30'), contacts: 0, people: 0, new: 0 },
  ])
  assert.deepEqual(outreachByWeek([], at('2026-03-30')), [])
})
