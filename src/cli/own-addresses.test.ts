import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candidatesInWords, chosenFrom } from './own-addresses.ts'

const candidates = [
  { address: 'ana@halyard.example', why: 'known', sent: 1204, deliveredUntil: '2026-01-09', isLikely: true },
  { address: 'sam@stranger.example', why: 'hint', sent: 0, deliveredUntil: '2026-01-03', isLikely: false },
  { address: 'ana@old.example', why: 'hint', sent: 3, deliveredUntil: '', isLikely: true },
] as const

test('each address is proposed with what speaks for it', () => {
  assert.equal(
    candidatesInWords(candidates, 'ana@halyard.example'),
    `  [x]  1  ana@halyard.example   you sign in with it; 1,204 sent from it; mail was delivered to it until 2026-01-09
  [ ]  2  sam@stranger.example  mail was delivered to it until 2026-01-03; nothing sent from it
  [x]  3  ana@old.example       3 sent from it
`,
  )
})

test('Enter takes those marked, numbers take these alone, and what is no number of the list is asked again', () => {
  assert.deepEqual(chosenFrom('', candidates), ['ana@halyard.example', 'ana@old.example'])
  assert.deepEqual(chosenFrom(' 1, 2 ', candidates), ['ana@halyard.example', 'sam@stranger.example'])
  for (const wrong of ['4', '0', 'yes', '1 x', '1.5'])
    assert.equal(chosenFrom(wrong, candidates), undefined, wrong)
})
