import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { testApplication } from '../../testing/application.ts'

// Questions over the demo company, each with those who answer it rightly: anybody of them will do.
const rows = z
  .object({ question: z.string(), answer: z.string() })
  .array()
  .parse(
    parse(readFileSync(new URL('./ask-questions.csv', import.meta.url)), {
      columns: true,
      relax_quotes: true,
    }),
  )
const world = await testApplication()

test('nine questions in ten have a right answer among the first five', async (t) => {
  const entered = await world.nobody.call('POST', '/api/demo', { role: 'member' })
  assert.equal(entered.status, 200, entered.text)
  const missed: string[] = []
  for (const { question, answer } of rows) {
    const { body, status, text } = await world.nobody.call(
      'GET',
      `/api/ask?q=${encodeURIComponent(question)}`,
    )
    assert.equal(status, 200, text)
    const lists: { name: string }[][] = [body.nextRoom, body.oneDoor, body.somebodyHere]
    const shown = new Set(lists.flatMap((list) => list.slice(0, 5).map(({ name }) => name)))
    if (!answer.split('|').some((name) => shown.has(name))) missed.push(`${question} → ${answer}`)
  }
  const share = 1 - missed.length / rows.length
  t.diagnostic(`${rows.length} questions, ${(100 * share).toFixed(1)} % answered within the first five`)
  for (const question of missed) t.diagnostic(`missed: ${question}`)
  assert.ok(rows.length >= 100)
  assert.ok(share >= 0.9, missed.join('\n'))
})
