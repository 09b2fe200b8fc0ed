import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counterparts, type SharedRow } from './counterparts.ts'

const row = (id: string, ownerId: string, nameKey: string, ...marks: string[]): SharedRow => ({
  id,
  ownerId,
  nameKey,
  marks,
})

test('the same address is the same human, whatever the name says', () => {
  const found = counterparts([row('1', 'ana', 'priya raman', 'x'), row('2', 'ben', 'p raman', 'x', 'y')])
  assert.equal(found.get('2'), '1')
})

test('the same full name at one account is the same human; a first name alone is not', () => {
  const found = counterparts([
    row('1', 'ana', 'priya raman'),
    row('2', 'ben', 'priya raman'),
    row('3', 'ana', 'lars'),
    row('4', 'ben', 'lars'),
  ])
  assert.equal(found.get('2'), '1')
  assert.equal(found.get('4'), '4')
})

test('two namesakes in one book keep the name from joining anybody', () => {
  const found = counterparts([
    row('1', 'ana', 'wei zhang', 'a'),
    row('2', 'ana', 'wei zhang', 'b'),
    row('3', 'ben', 'wei zhang', 'b'),
  ])
  assert.deepEqual([found.get('1'), found.get('2'), found.get('3')], ['1', '2', '2'])
})

test('two members are joined through a third only while the third shares', () => {
  const through = row('2', 'ben', 'priya raman', 'x')
  const ends = [row('1', 'ana', 'priya r', 'x'), row('3', 'eve', 'priya raman', 'z')]
  assert.equal(counterparts([...ends, through]).get('3'), '1')
  assert.equal(counterparts(ends).get('3'), '3')
})
