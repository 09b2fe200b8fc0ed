import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type State, type StateInput, state } from './state.ts'

const monthly: StateInput = { strength: 0.7, silence: 30, days: 6, gapSum: 150, burstiness: -0.5 }

const cases: readonly [string, Partial<StateInput>, State][] = [
  [
    'a tie without contact for more than half a year is dormant, however strong',
    { silence: 181, strength: 0.9 },
    'dormant',
  ],
  [
    'half a year to the day is not yet dormant by itself',
    { silence: 180, strength: 0.9, gapSum: 250 },
    'warm',
  ],
  ['a weak tie is dormant after 90 days', { silence: 91, strength: 0.19 }, 'dormant'],
  ['after 90 days exactly a weak tie is cooling', { silence: 90, strength: 0.19 }, 'cooling'],
  ['bursts make a tie hot-and-cold', { burstiness: 0.3 }, 'hot-and-cold'],
  ['a strong tie is not called hot-and-cold', { burstiness: 0.9, strength: 0.8 }, 'hot'],
  ['strong and recent is hot', { strength: 0.8, silence: 30 }, 'hot'],
  ['strong and a month silent is warm', { strength: 0.8, silence: 31 }, 'warm'],
  ['silence of more than four usual gaps is cooling', { silence: 41, gapSum: 50 }, 'cooling'],
  ['silence of four usual gaps is warm', { silence: 40, gapSum: 50 }, 'warm'],
  ['less than an even chance is cooling', { strength: 0.49 }, 'cooling'],
  ['one contact has no usual gap to exceed', { days: 1, gapSum: 0, silence: 80, burstiness: null }, 'warm'],
  ['in touch every month is warm', {}, 'warm'],
]

for (const [name, changed, expected] of cases) {
  test(name, () => assert.equal(state({ ...monthly, ...changed }), expected))
}
