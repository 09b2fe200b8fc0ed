import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Employment, type OrganisationDecisions, organisationsFrom } from './organisations.ts'

let contacts = 0
const at = (organisation: string, ...domains: string[]): Employment => ({
  contact: `c${contacts++}`,
  organisation,
  domains,
})
const sizes = (employments: readonly Employment[], decisions?: OrganisationDecisions) =>
  organisationsFrom(employments, decisions).map(({ name, contacts }) => `${name} ${contacts.length}`)
const decided = (aliases: readonly [kind: 'name' | 'domain', value: string, organisation: string][]) => ({
  aliases: aliases.map(([kind, value, organisation]) => ({ kind, value, organisation })),
  names: new Map<string, string>(),
  parents: new Map<string, string>(),
})

test('one name in several spellings is one organisation, called what most call it', () => {
  assert.deepEqual(sizes([at('Acme, Inc.'), at('Acme'), at('Acme'), at('ACME Ltd')]), ['Acme 4'])
})

test('a domain is the organisation most of its contacts name', () => {
  const book = [
    at('Acme Foods', 'acme.com'),
    at('Acme Foods', 'acme.com'),
    at('Acme', 'acme.com'),
    at('', 'acme.com'),
  ]
  assert.deepEqual(sizes(book), ['Acme Foods 4'])
  assert.deepEqual(sizes([at('Acme', 'acme.com'), at('Acme', 'acme.de'), at('', 'acme.de')]), ['Acme 3'])
})

test('an unlike name at a domain stays apart, and who moved on takes no domain along', () => {
  assert.deepEqual(sizes([at('Acme', 'acme.com'), at('Acme', 'acme.com'), at('Zenith', 'acme.com')]), [
    'Acme 2',
    'Zenith 1',
  ])
  const moved = [at('Zenith', 'zenith.com'), at('Zenith', 'acme.com'), at('', 'acme.com')]
  assert.deepEqual(sizes(moved), ['Zenith 2', 'acme.com 1'].sort())
})

test('free mail and the self-employed make no organisation', () => {
  assert.deepEqual(
    sizes([at('', 'gmail.com'), at('Freelance'), at('', ''), at('Self-employed', 'orange.fr')]),
    [],
  )
})

test('merge, split, name and parent by hand win over what is observed', () => {
  const book = [at('Acme', 'acme.com'), at('Acme', 'acme.com'), at('Zenith')]
  assert.deepEqual(
    sizes(
      book,
      decided([
        ['name', 'acme', 'x'],
        ['name', 'zenith', 'x'],
      ]),
    ),
    ['Acme 3'],
  )
  const split = decided([
    ['name', 'acme', 'x'],
    ['domain', 'acme.com', 'y'],
  ])
  assert.deepEqual(sizes([...book, at('', 'acme.com')], split), ['Acme 2', 'Zenith 1', 'acme.com 1'].sort())
  const family = {
    ...split,
    names: new Map([['x', 'The Acme']]),
    parents: new Map([
      ['y', 'x'],
      ['x', 'y'],
    ]),
  }
  const found = organisationsFrom(book, family)
  assert.equal(found.find(({ id }) => id === 'x')?.name, 'The Acme')
  assert.equal(found.find(({ id }) => id === 'y')?.parent, 'x')
  assert.equal(found.find(({ id }) => id === 'x')?.parent, null)
})

const anyBook = fc
  .array(
    fc.record({
      organisation: fc.constantFrom(
        '',
        'Acme',
        'Acme Inc.',
        'Acme Foods',
        'Zenith GmbH',
        'Zenith',
        'North Bank',
        'Freelance',
      ),
      domains: fc.array(fc.constantFrom('acme.com', 'acme.de', 'zenith.com', 'north.pt', 'gmail.com'), {
        maxLength: 2,
      }),
    }),
    { maxLength: 12 },
  )
  .map((lines) => lines.map((line, index) => ({ ...line, contact: `c${index}` })))
const anyDecisions = fc
  .array(
    fc.tuple(
      fc.constantFrom(['name', 'acme'], ['name', 'zenith'], ['domain', 'acme.com'], ['domain', 'zenith.com']),
      fc.constantFrom('x', 'y', 'z'),
    ),
    { maxLength: 4 },
  )
  .map((lines) =>
    decided(lines.map(([[kind, value = ''], id]) => [kind === 'name' ? 'name' : 'domain', value, id])),
  )

test('the order of the contacts changes nothing', () => {
  fc.assert(
    fc.property(anyBook, anyDecisions, fc.nat(), (book, decisions, turn) => {
      const turned = book.map((_, index) => book[(index + turn) % book.length] ?? _).toReversed()
      assert.deepEqual(organisationsFrom(turned, decisions), organisationsFrom(book, decisions))
    }),
  )
})

test('every contact, alias and decided organisation is there once, and decisions are kept', () => {
  fc.assert(
    fc.property(anyBook, anyDecisions, (book, decisions) => {
      const found = organisationsFrom(book, decisions)
      const once = (values: readonly string[]) => assert.equal(new Set(values).size, values.length)
      once(found.flatMap(({ contacts }) => contacts))
      once(found.flatMap(({ aliases }) => aliases.map(({ kind, value }) => `${kind}:${value}`)))
      once(found.flatMap(({ id }) => id ?? []))
      const first = new Map(
        decisions.aliases.toReversed().map((alias) => [`${alias.kind}:${alias.value}`, alias.organisation]),
      )
      for (const { id, aliases } of found)
        for (const { kind, value } of aliases) assert.equal(first.get(`${kind}:${value}`) ?? id, id)
      assert.ok(!found.some(({ aliases }) => aliases.some(({ value }) => value === 'gmail.com')))
    }),
  )
})
