import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changedWords } from './changed-words.ts'

test('joined it is the text, and nothing is new in a text compared with itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (other, text) => {
      assert.equal(
        changedWords(other, text)
          .map((run) => run.text)
          .join(''),
        text,
      )
      assert.ok(changedWords(text, text).every(({ isNew }) => !isNew))
    }),
  )
})

test('the words that differ stand out', () => {
  assert.deepEqual(changedWords('There were two names', 'There are two names'), [
    { text: 'There ', isNew: false },
    { text: 'are ', isNew: true },
    { text: 'two names', isNew: false },
  ])
})
