import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { classifyTitle, DEPARTMENTS, SENIORITIES } from './title.ts'

const examples = readFileSync(path.join(import.meta.dirname, 'title-examples.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, title = '', department = '', seniority = ''] = /^"?(.*?)"?,(\w+),(\w+)$/.exec(line) ?? []
    return { title, department, seniority }
  })

test('titles in eight languages get their department and seniority', () => {
  assert.ok(examples.length >= 150)
  const wrong = examples.filter(({ title, department, seniority }) => {
    const found = classifyTitle(title)
    return found.department !== department || found.seniority !== seniority
  })
  assert.deepEqual(
    wrong.map((example) => ({ ...example, found: classifyTitle(example.title) })),
    [],
  )
})

test('case, accents and spelt-out umlauts change nothing', () => {
  for (const { title } of examples) {
    const plain = title.normalize('NFD').replace(/\p{M}/gu, '')
    for (const other of [
      title.toUpperCase(),
      plain,
      `  ${title}  `,
      title.replace(/ä/g, 'ae').replace(/ü/g, 'ue'),
    ])
      assert.deepEqual(classifyTitle(other), classifyTitle(title), other)
  }
})

test('the employer is not the job', () => {
  assert.deepEqual(classifyTitle('Accountant at Sales Software'), classifyTitle('Accountant'))
  assert.deepEqual(classifyTitle('Accountant @Marketing House'), classifyTitle('Accountant'))
  assert.deepEqual(classifyTitle('Buchhalter bei der Vertriebs GmbH'), classifyTitle('Buchhalter'))
  assert.deepEqual(classifyTitle('Comptable chez Ventes & Cie'), classifyTitle('Comptable'))
})

test('a vice president is no president, a managing director no director, a team lead leads, lead generation does not', () => {
  const seniority = (title: string) => classifyTitle(title).seniority
  assert.equal(seniority('Vice President'), 'director')
  assert.equal(seniority('President'), 'chief')
  assert.equal(seniority('Managing Director'), 'chief')
  assert.equal(seniority('Director'), 'director')
  assert.equal(seniority('Engineering Lead'), 'manager')
  assert.equal(seniority('Lead Generation Specialist'), 'professional')
  assert.equal(seniority('Sales Head, EMEA'), 'director')
  assert.equal(seniority('Head Waiter'), 'manager')
  assert.equal(seniority('Partner | Tax'), 'chief')
  assert.equal(seniority('Partner Marketing Specialist'), 'professional')
  assert.equal(seniority('Chief Diversity and Inclusion Officer'), 'chief')
})

test('whatever is given, the answer is one of the words, and quick', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (title) => {
      const { department, seniority } = classifyTitle(title)
      return DEPARTMENTS.includes(department) && SENIORITIES.includes(seniority)
    }),
  )
  assert.deepEqual(classifyTitle(''), { department: 'other', seniority: 'professional' })
  const start = performance.now()
  classifyTitle('head '.repeat(200_000))
  classifyTitle(`a${' @'.repeat(200_000)}`)
  assert.ok(performance.now() - start < 200)
})
