import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lossesOf } from './account-losses.ts'

const row = (name: string, living: number, withoutBusiest: number, busiest: string | null) => ({
  id: name,
  name,
  living,
  withoutBusiest,
  busiest,
  busiestId: busiest,
})

test('who would leave an account cold stands first, then who takes most along', () => {
  const losses = lossesOf([
    row('Ardenne', 31, 22, 'Jonas'),
    row('Nordhav', 20, 9, 'Priya'),
    row('Orrin', 5, 0, 'Priya'),
    row('Harbour', 3, 0, 'Amira'),
    row('Kestrel', 0, 0, null),
  ])
  assert.deepEqual(
    losses.map(({ member, lost, accounts }) => [member, lost, accounts.map(({ name }) => name)]),
    [
      ['Priya', 16, ['Orrin', 'Nordhav']],
      ['Amira', 3, ['Harbour']],
      ['Jonas', 9, ['Ardenne']],
    ],
  )
})
