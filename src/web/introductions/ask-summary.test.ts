import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askSummary, connectorOf } from './ask-summary.ts'
import type { AskAnswer, OneDoor, WayIn } from './requests.ts'

const nothing: AskAnswer = {
  parts: [],
  nextRoom: [],
  oneDoor: [],
  somebodyHere: [],
  ties: 0,
  milliseconds: 1,
}
const chance = { low: 0.4, high: 0.6 }

function way(...names: readonly string[]): WayIn {
  const step = (name: string) => ({
    to: { memberId: name, name, about: '' },
    by: 'tie' as const,
    state: 'hot' as const,
    strength: 0.9,
  })
  return { steps: names.map(step), chance }
}

function door(ways: readonly WayIn[], answersInMinutes: number | null = null): OneDoor {
  return {
    tieId: 'tie',
    personId: null,
    name: 'Inês Carvalho',
    organisation: '',
    title: '',
    department: 'finance',
    seniority: 'director',
    fits: [],
    ways: [...ways],
    allWays: 0.5,
    answersInMinutes,
  }
}

test('the warmest way is of the first door, the fastest of two or more whose times are known', () => {
  const summary = askSummary({
    ...nothing,
    oneDoor: [
      door([way('Lars Eklund', 'Inês')]),
      door([way('Priya Raman', 'Duarte')], 40),
      door([way('Ben Li', 'Sofia')], 300),
    ],
  })
  assert.deepEqual([summary.doors, summary.warmest, summary.fastest], [3, 'Lars', 'Priya'])
  assert.equal(summary.openers, null)
  const oneTime = { ...nothing, oneDoor: [door([way('Lars', 'Inês')], 40), door([way('Ben', 'Sofia')])] }
  assert.equal(askSummary(oneTime).fastest, null, 'one time is no comparison')
})

test('of one door alone it is told how many can open it', () => {
  const only = { ...nothing, oneDoor: [door([way('Lars Eklund', 'Inês'), way('Ben', 'Inês')], 40)] }
  assert.equal(askSummary(only).openers, 2)
  assert.equal(askSummary(only).warmest, 'Lars')
})

test('whom one knows oneself needs nobody to be asked', () => {
  const own = { ...door([way('Inês')]), tieId: null, personId: 'person' }
  const summary = askSummary({ ...nothing, oneDoor: [own] })
  assert.deepEqual([summary.doors, summary.own, summary.openers, summary.warmest], [1, 1, null, null])
})

test('whom one asks for somebody one knows oneself is the first colleague on a way to them', () => {
  assert.equal(connectorOf([way('Inês'), way('Lars Eklund', 'Inês')])?.name, 'Lars Eklund')
  assert.equal(connectorOf([way('Inês')]), undefined)
})

test('an unnamed door counts and names nobody', () => {
  const unnamed = { tieId: 'tie', name: 'Duarte Pires', organisation: '', title: '', fits: [] }
  const summary = askSummary({ ...nothing, somebodyHere: [unnamed] })
  assert.deepEqual([summary.doors, summary.openers, summary.warmest, summary.fastest], [1, null, null, null])
})
