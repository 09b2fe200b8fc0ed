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
    return found?.department !== department || found.seniority !== seniority
  })
  assert.deepEqual(
    wrong.map((example) => ({ ...example, found: classifyTitle(example.title) })),
    [],
  )
})
