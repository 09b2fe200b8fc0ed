import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readRows } from './csv-rows.ts'

async function rowsOf(text: string, size = 1_000_000): Promise<string[][]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const found: string[][] = []
  for await (const rows of readRows(pieces())) found.push(...rows.map(({ cells }) => [...cells]))
  return found
}

test('cells may hold commas, quotes and line breaks', async () => {
  assert.deepEqual(await rowsOf('a,b\n"one, two","he said ""yes""\nand left"\n'), [
    ['a', 'b'],
    ['one, two', 'he said "yes"\nand left'],
  ])
})

test('lines may end in any way, even in one file, and the last in none', async () => {
  assert.deepEqual(await rowsOf('a,b\r\n1,2\n3,4\r5,6'), [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ])
})

test('a spreadsheet’s semicolons and tabs divide cells as commas do', async () => {
  assert.deepEqual(await rowsOf('a;b\n1,5;2\n'), [
    ['a', 'b'],
    ['1,5', '2'],
  ])
  assert.deepEqual(await rowsOf('a\tb\n1\t2\n'), [
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('empty cells count, empty lines do not', async () => {
  assert.deepEqual(await rowsOf('a,b,c\n\n,,\n1,,\n'), [
    ['a', 'b', 'c'],
    ['', '', ''],
    ['1', '', ''],
  ])
})

test('a quote that never closes costs its line, not the file', async () => {
  const rows = await rowsOf('a,b\n1,2\n"open,3\n4,5\n')
  assert.deepEqual(rows.slice(0, 2), [
    ['a', 'b'],
    ['1', '2'],
  ])
  assert.deepEqual(rows.at(-1), ['4', '5'])
})

test('rows come out as they were written, wherever the text is cut', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\r', ' ', '\t'),
    maxLength: 8,
  })
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
      const all = [['head', 'of', 'table'], ...rows]
      const text = all
        .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
        .join('\n')
      assert.deepEqual(await rowsOf(text, size), all)
    }),
  )
})

test('no text whatever makes it fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';'), maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      async (text, size) => void (await rowsOf(text, size)),
    ),
  )
})
