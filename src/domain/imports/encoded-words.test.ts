import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeWords } from './encoded-words.ts'

test('names are decoded from every character set that mail programs name', () => {
  const words: Record<string, string> = {
    '=?utf-8?Q?Jos=C3=A9_Ant=C3=B3nio?=': 'José António',
    '=?ISO-8859-1?q?J=FCrgen?= =?ISO-8859-1?q?_Sch=E4fer?=': 'Jürgen Schäfer',
    '=?iso-2022-jp?B?GyRCOzNFRBsoQg==?=': '山田',
    '=?euc-kr?B?sei5zrz2?=': '김민수',
    '=?big5?B?pP2lw6n6?=': '王永明',
    '=?koi8-r?B?4c7OwQ==?=': 'Анна',
    '=?utf-7?Q?J+APw-rgen?=': 'Jürgen',
    '=?uft-8?Q?Andr=C3=A9?=': 'André',
    '=?x-unheard-of?Q?Andr=C3=A9?=': 'André',
    '=?x-unheard-of?Q?Andr=E9?=': 'André',
    '=?utf-8*en?Q?Ren=C3=A9?=': 'René',
    'plain =?utf-8?Q?and?= plain': 'plain and plain',
    '=?broken': '=?broken',
  }
  for (const [text, expected] of Object.entries(words)) assert.equal(decodeWords(text), expected)
})

test('a character torn between two words is whole again', () => {
  assert.equal(decodeWords('=?utf-8?Q?Jos=C3?= =?utf-8?Q?=A9?='), 'José')
  assert.equal(decodeWords('=?utf-8?B?Sm9zww==?=\r\n =?utf-8?B?qQ==?='), 'José')
})

test('an illegal blank, comma or 8-bit letter does not tear a word', () => {
  assert.equal(decodeWords('=?iso-8859-1?Q?Andr=E9,_Paul?='), 'André, Paul')
  assert.equal(decodeWords('=?iso-8859-1?Q?Andr=E9, Paul?='), 'André, Paul')
  assert.equal(decodeWords('=?iso-8859-1?Q?M\u00FCller?='), 'Müller')
})

test('whatever is encoded comes back, however it is cut into words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (text, size) => {
        const bytes = [...new TextEncoder().encode(text)]
        const words: string[] = []
        for (let at = 0; at < bytes.length; at += size) {
          const part = bytes.slice(at, at + size)
          words.push(`=?utf-8?Q?${part.map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('')}?=`)
        }
        assert.equal(decodeWords(words.join(' ')), text.isWellFormed() ? text : text.toWellFormed())
      },
    ),
  )
})

test('no text makes decoding fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom(...'=?utf-78QBqb_+ aé\r\n') }), (text) => {
      assert.equal(typeof decodeWords(text), 'string')
    }),
  )
})
