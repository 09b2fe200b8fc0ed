import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { candidates, type Known, understood } from './understood.ts'

const known: Known = {
  organisations: new Set(['acme', 'ardenne foods', 'calder wick', 'tessel bank']),
  organisationWords: new Set([
    'ardenne',
    'foods',
    'calder',
    'wick',
    'tessel',
    'bank',
    'nordhav',
    'energy',
    'bluefin',
  ]),
  names: new Set(['ines', 'carvalho', 'mara', 'baker']),
  skills: new Set(['payroll', 'data centre migration', 'iso 9001']),
  words: new Set(['payroll', 'energy', 'manager', 'baker', 'data', 'centre', 'lawyer']),
}
const read = (question: string) => understood(question, known).map(({ kind, value }) => `${kind}:${value}`)

test('questions are understood as a colleague would', () => {
  const expected: [string, string[]][] = [
    ['who knows a payroll expert in Lisbon?', ['skill:payroll', 'place:lisbon']],
    ["a way in to Acme's CFO", ['organisation:acme', 'department:finance', 'seniority:chief']],
    ['a way into Ardenne Foods', ['organisation:ardenne foods']],
    ['somebody who has moved a data centre', ['word:moved', 'word:data', 'word:centre']],
    ['anyone with Data Centre Migration experience', ['skill:data centre migration']],
    ['Who do we know at Calder & Wick?', ['organisation:calder wick']],
    ['Inês Carvalho', ['person:ines carvalho']],
    ['do you know Mara', ['person:mara']],
    ['a baker', ['word:baker']],
    ['HR director at Tessel Bank', ['department:people', 'seniority:director', 'organisation:tessel bank']],
    ['who knows it', []],
    ['somebody in IT', ['department:technology']],
    ['energy procurement', ['word:energy', 'department:procurement']],
    ['Nordhav', ['organisation:nordhav']],
    // As the key of Bluefin Freight spells it.
    ['Bluefin', ['organisation:blufin']],
    ['a lawyer in Évora', ['word:lawyer', 'place:evora']],
    ['ISO 9001', ['skill:iso 9001']],
    ['perito em seguros em Lisboa', ['word:seguros', 'place:lisboa']],
    ['alguém em Matosinhos ou em Londres', ['place:matosinhos', 'place:londres']],
    ['quem conhece alguém das compras em Londres?', ['department:procurement', 'place:londres']],
    ['preciso de um gestor na Alemanha', ['seniority:manager', 'place:alemanha']],
    ['who knows somebody?', []],
  ]
  for (const [question, parts] of expected) assert.deepEqual(read(question), parts, question)
})

test('no question throws, each part is short, once, and was typed', () => {
  const question = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'who',
          'knows',
          'CFO',
          "Acme's",
          'in',
          'Lisbon',
          'Mara',
          'of',
          'Ardenne',
          'Foods',
          '&',
        ),
      )
      .map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(question, (text) => {
      const parts = understood(text, known)
      assert.ok(parts.length <= 12)
      for (const { value, label } of parts) {
        assert.ok(value.length >= 1 && value.length <= 100)
        assert.ok(label.length >= 1 && label.length <= 100)
      }
      assert.equal(new Set(parts.map(({ kind, value }) => `${kind}:${value}`)).size, parts.length)
      const { words, skills } = candidates(text)
      assert.ok(words.every((word) => skills.includes(word)))
    }),
  )
})
