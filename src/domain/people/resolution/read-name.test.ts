import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readName } from './read-name.ts'

test('a name is read in the usual orders', () => {
  for (const [written, given, family] of [
    ['Ana Li', 'ana', 'li'],
    ['Ana', 'ana', ''],
    ['Li, Ana', 'ana', 'li'],
    ['LEFEVRE François', 'francois', 'lefevre'],
    ['K. Nowak', 'k', 'nowak'],
    ['K. NOWAK', 'k', 'nowak'],
    ['Nowak, K.', 'k', 'nowak'],
    ['J.-P. Roux', 'j', 'roux'],
    ['Dr. Vincent van den Berg, MBA', 'vincent', 'berg'],
    ['Robert Hart', 'robert', 'hart'],
    ['Robert King', 'robert', 'king'],
    ['Dr Hart', 'hart', ''],
    ['', '', ''],
  ] as const) {
    const read = readName(written)
    assert.deepEqual([read.given, read.family], [given, family], written)
  }
})

test('parts that are given are taken as they are, and Jr is kept apart', () => {
  assert.deepEqual(readName('', 'Robert', 'Hart'), {
    given: 'robert',
    middle: [],
    family: 'hart',
    words: ['robert', 'hart'],
    generation: '',
  })
  const junior = readName('', 'Robert James', 'Hart Jr')
  assert.deepEqual(
    [junior.given, junior.middle, junior.family, junior.generation],
    ['robert', ['james'], 'hart', 'jr'],
  )
  assert.equal(readName('Robert Hart Jr').generation, 'jr')
})
