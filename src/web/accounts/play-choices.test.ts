import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tieChoices } from './play-choices.ts'
import type { Mark, Move } from './requests.ts'

const mark = (id: string, memberId: string): Mark => ({
  id,
  memberId,
  counterpart: id,
  name: `Person ${id}`,
  title: '',
  department: 'finance',
  seniority: 'manager',
  state: 'warm',
  strength: 0.8,
  living: true,
  bothWays: true,
  lastMonth: null,
})
const left: Move = {
  tieId: 'm',
  memberId: 'ben',
  name: 'Henrik Dahl',
  direction: 'left',
  organisation: 'Tessel Bank',
  from: 'Nordhav',
  on: '2026-10-12',
  source: 'word',
}
const account = { marks: [mark('1', 'ana'), mark('2', 'ben')], moves: [left] }
const ids = (kind: 'adopt' | 'bring_in' | 'hand_over' | 'greet', id: string, mayLead: boolean) =>
  tieChoices(kind, account, { id, mayLead }).map(({ tieId }) => tieId)

test('a member passes on their own ties only; who leads accounts, those of everybody, their own first', () => {
  assert.deepEqual(ids('bring_in', 'ben', false), ['2'])
  assert.deepEqual(ids('hand_over', 'ben', true), ['2', '1'])
})

test('only who moved can be greeted, and only by whose tie it is', () => {
  assert.deepEqual(ids('greet', 'ben', false), ['m'])
  assert.deepEqual(ids('greet', 'ana', false), [])
})

test('adopting is about a department, not about a tie', () => {
  assert.deepEqual(ids('adopt', 'ben', true), [])
})
