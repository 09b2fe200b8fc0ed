import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { joinedLesson, splitLesson, withFront } from './front-matter.ts'

const matter = `id: w2-l3
version: 1
title: Dormant, not dead
claims:
  - "One: two [levin]"
  - "Three
    lines"
evidence: [levin, own]
mission: revive`

const key = fc.constantFrom('title', 'claims', 'evidence', 'mission', 'after', 'minutes')
const value = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'true',
    'No',
    '1',
    '~',
    '- x',
    'a: b',
    'a #b',
    "'",
    '[x',
    'x]',
    '{',
    '|',
    '>',
    '*a',
    '&a',
    '!a',
    '%',
    '@',
    '2026-01-01',
    'null',
    '',
  ),
  fc.integer({ min: 0, max: 9 }),
  fc.constant(null),
  fc.array(fc.oneof(fc.string(), fc.constantFrom('levin', 'own-measurement'))),
)

test('a value that is set is read as it was written, and no other value changes', () => {
  fc.assert(
    fc.property(key, value, (name, set) => {
      const read = parse(withFront(matter, name, set))
      assert.deepEqual(read[name], set)
      const rest = ({ [name]: _, ...others }: Record<string, unknown>) => others
      assert.deepEqual(rest(read), rest(parse(matter)))
    }),
    { numRuns: 500 },
  )
})

test('only the lines of the value change, and taken away it is gone', () => {
  assert.equal(withFront(matter, 'title', 'Asleep'), matter.replace('Dormant, not dead', 'Asleep'))
  assert.equal(parse(withFront(matter, 'claims', undefined)).claims, undefined)
  assert.equal(withFront(matter, 'after', undefined), matter)
})

test('a lesson is split and joined without loss', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (body) => {
      const text = `---\n${matter}\n---\n${body}`
      assert.equal(joinedLesson(splitLesson(text) ?? assert.fail()), text)
    }),
  )
  assert.equal(splitLesson('no front matter'), undefined)
})
