import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAddresses } from './mail-address.ts'

const shown = (header: string) => readAddresses(header).map(({ name, email }) => `${name}|${email}`)

test('addresses are read as people write them', () => {
  const headers: Record<string, string[]> = {
    'Ana Li <Ana@Nordhav.Example>': ['Ana Li|ana@nordhav.example'],
    'ana@nordhav.example': ['|ana@nordhav.example'],
    '"Li, Ana" <ana@nordhav.example>, rui@quill.example': [
      'Li, Ana|ana@nordhav.example',
      '|rui@quill.example',
    ],
    "'Ana Li' <ana@nordhav.example>": ['Ana Li|ana@nordhav.example'],
    '"ana@nordhav.example" <ana@nordhav.example>': ['|ana@nordhav.example'],
    '"Ana Li <ana@nordhav.example>," <ana@nordhav.example>': ['Ana Li|ana@nordhav.example'],
    'ana@nordhav.example (Ana Li)': ['Ana Li|ana@nordhav.example'],
    'ana@nordhav.example (Li (Ana))': ['Li (Ana|ana@nordhav.example'],
    '< (Ana Li) ana@nordhav.example>': ['|ana@nordhav.example'],
    '<mailto:ana@nordhav.example>': ['|ana@nordhav.example'],
    'ana at nordhav.example (Ana Li)': ['Ana Li|ana@nordhav.example'],
    '"Ana \\"Annie\\" Li" <ana@nordhav.example>': ['Ana "Annie" Li|ana@nordhav.example'],
    '=?utf-8?Q?Jos=C3=A9?= Costa <jose@quill.example>': ['José Costa|jose@quill.example'],
    '=?utf-8?B?QW5hIExpIDxhbmFAbm9yZGhhdi5leGFtcGxlPg==?=': ['Ana Li|ana@nordhav.example'],
  }
  for (const [header, expected] of Object.entries(headers)) assert.deepEqual(shown(header), expected, header)
})

test('groups are flattened, and nobody is made of an empty one', () => {
  assert.deepEqual(shown('Board: Ana <ana@a.example>, rui@b.example;, eva@c.example'), [
    'Ana|ana@a.example',
    '|rui@b.example',
    '|eva@c.example',
  ])
  assert.deepEqual(shown('undisclosed-recipients:;'), [])
  assert.deepEqual(shown('undisclosed-recipients'), [])
  assert.deepEqual(shown('<undisclosed-recipients:;@nordhav.example>'), [])
  assert.deepEqual(shown('Ana Li <>, , ;'), [])
})

test('a comma inside an encoded word parts nobody', () => {
  assert.deepEqual(shown('=?iso-8859-1?Q?Andr=E9,_Paul?= <paul@a.example>, rui@b.example'), [
    'André, Paul|paul@a.example',
    '|rui@b.example',
  ])
  assert.deepEqual(shown('=?utf-8?Q?Li=2C_Ana?= <ana@a.example>'), ['Li, Ana|ana@a.example'])
})

test('who is named twice is kept once, with the name', () => {
  assert.deepEqual(shown('ana@a.example, Ana Li <ANA@a.example>'), ['Ana Li|ana@a.example'])
})

test('what hides in a name does not reach the screen', () => {
  assert.deepEqual(shown('Ana\u202E\u200E \u00A0Li <ana@a.example>'), ['Ana Li|ana@a.example'])
  assert.deepEqual(shown('\u001B$B;3ED\u001B(B <yamada@a.example>'), ['山田|yamada@a.example'])
})

test('an internal Exchange name is no address', () => {
  assert.deepEqual(shown('"Li" </o=Nordhav/ou=Europe/cn=Recipients/cn=ana>'), [])
})

test('simple lists come out as they went in, and no text makes reading fail', () => {
  const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcdefghij') })
  const party = fc.record({ name: word, local: word, domain: word })
  fc.assert(
    fc.property(fc.uniqueArray(party, { selector: ({ local }) => local, maxLength: 6 }), (parties) => {
      const header = parties
        .map(({ name, local, domain }) => `${name} <${local}@${domain}.example>`)
        .join(', ')
      assert.deepEqual(
        shown(header),
        parties.map(({ name, local, domain }) => `${name}|${local}@${domain}.example`),
      )
    }),
  )
  fc.assert(
    fc.property(
      fc.string({ maxLength: 120, unit: fc.constantFrom(...'ab@<>"\\(),:;=?utf-8QB \u001B\uE000é') }),
      (text) => {
        for (const { email } of readAddresses(text)) assert.match(email, /^[^@]+@[^@]+$|^".+"@/)
      },
    ),
  )
})
