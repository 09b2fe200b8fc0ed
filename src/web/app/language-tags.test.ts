import assert from 'node:assert/strict'
import { test } from 'node:test'
import { regionalTags } from './language-tags.ts'

test('a language that no formatter takes is passed over', () => {
  assert.deepEqual(regionalTags('en', ['en-US@posix', 'en-GB', 'en', 'pt-PT', 'en-']), ['en-GB'])
  assert.deepEqual(regionalTags('pt', ['pt-BR', 'en-GB']), ['pt-BR'])
})
