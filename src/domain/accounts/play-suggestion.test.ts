import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OpenPlay, playSuggestion } from './play-suggestion.ts'

const adopt: OpenPlay = {
  id: 'p',
  kind: 'adopt',
  accountId: 'nordhav',
  account: 'Nordhav',
  isDoer: true,
  other: null,
  department: 'finance',
  about: null,
  dueIn: 28,
}
const person = (personId: string, more = {}) => ({
  personId,
  accountId: 'nordhav',
  department: 'finance' as const,
  warmth: 0.2,
  ...more,
})

test('an adopted department asks for the warmest person of one’s own there', () => {
  const own = [
    person('unmet', { warmth: null }),
    person('warm', { warmth: 0.6 }),
    person('lawyer', { department: 'legal', warmth: 0.9 }),
    person('elsewhere', { accountId: 'tessel', warmth: 0.9 }),
  ]
  assert.equal(playSuggestion(adopt, own, null)?.personId, 'warm')
  assert.equal(playSuggestion(adopt, own.slice(0, 1), null)?.personId, 'unmet')
})

test('with nobody of one’s own there, the warmest colleague is asked; with none in one’s book, nobody is', () => {
  const asked = { colleague: 'Mara', knows: 'Lars Eklund', personId: 'mara' }
  const found = playSuggestion(adopt, [], asked)
  assert.deepEqual([found?.personId, found?.play, found?.facts.about], ['mara', 'ask', 'Lars Eklund'])
  assert.equal(playSuggestion(adopt, [], { ...asked, personId: null }), null)
  assert.equal(playSuggestion(adopt, [], null), null)
})

test('the other plays ask for whom they are about, from either side', () => {
  const about = { name: 'Priya', personId: 'priya' }
  for (const kind of ['bring_in', 'hand_over', 'greet'] as const)
    assert.equal(playSuggestion({ ...adopt, kind, about }, [], null)?.play, kind)
  const received = playSuggestion({ ...adopt, kind: 'hand_over', isDoer: false, about }, [], null)
  assert.deepEqual([received?.personId, received?.play], ['priya', 'receive'])
  assert.equal(playSuggestion({ ...adopt, kind: 'greet', about: null }, [], null), null)
})

test('what is due soon weighs more', () => {
  const weight = (dueIn: number) => playSuggestion({ ...adopt, dueIn }, [person('warm')], null)?.weight ?? 0
  assert.ok(weight(-3) >= weight(7) && weight(7) > weight(14) && weight(14) > weight(15))
})
