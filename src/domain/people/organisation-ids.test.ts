import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withIds } from './organisation-ids.ts'
import { organisationsFrom } from './organisations.ts'

const acme = organisationsFrom([
  { contact: 'mara', organisation: 'Acme Inc.', domains: ['acme.com'] },
  { contact: 'tomas', organisation: 'Acme', domains: [] },
  { contact: 'ines', organisation: 'Nordhav', domains: [] },
])

test('an organisation keeps its id while it keeps its names', () => {
  const known = new Map([
    ['acme', 'one'],
    ['nordhav', 'two'],
  ])
  const settled = withIds(
    acme,
    ({ value }) => known.get(value),
    () => 'new',
  )
  assert.deepEqual(
    settled.map(({ name, id }) => [name, id]),
    [
      ['Acme', 'one'],
      ['Nordhav', 'two'],
    ],
  )
})

test('of two that came from one, the bigger keeps its id', () => {
  const settled = withIds(
    acme,
    () => 'one',
    () => 'new',
  )
  assert.deepEqual(
    settled.map(({ name, id }) => [name, id]),
    [
      ['Acme', 'one'],
      ['Nordhav', 'new'],
    ],
  )
})

test('an id that was decided is nobody else’s', () => {
  const decided = organisationsFrom([{ contact: 'mara', organisation: 'Acme', domains: [] }], {
    aliases: [{ kind: 'name', value: 'nordhav', organisation: 'one' }],
    names: new Map(),
    parents: new Map(),
  })
  const settled = withIds(
    decided,
    () => 'one',
    () => 'new',
  )
  assert.deepEqual(settled.map(({ id, contacts }) => [id, contacts]).sort(), [
    ['new', ['mara']],
    ['one', []],
  ])
})

test('whoever left takes the domain of an old address along, and not the old employer’s id', () => {
  const left = organisationsFrom([
    { contact: 'mara', organisation: 'Ardenne Foods', domains: ['nordhav.example'] },
  ])
  const known = new Map([['nordhav.example', 'nordhav']])
  const settle = (remembered: string[]) =>
    withIds(
      left,
      ({ value }) => known.get(value),
      () => 'new',
      new Set(remembered),
    ).map(({ id }) => id)
  assert.deepEqual(settle(['nordhav']), ['new'])
  assert.deepEqual(settle([]), ['nordhav'])
})
