import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wedgeCells } from './wedge-cells.ts'

test('four steps: the baseline, then each step waits, is compared for eight weeks, and then no more', () => {
  const figures = {
    outcome: 'weeks' as const,
    effect: null,
    low: null,
    high: null,
    steps: [{ step: 1, people: 9, before: 2, during: [3, 4] }],
  }
  const cells = wedgeCells('2026-03-02', 4, figures)
  const row = (step: number) => cells.filter((cell) => cell.row === step).map(({ kind }) => kind)
  assert.deepEqual(row(0), ['baseline', 'baseline', 'begun', 'begun', 'long-begun', 'after'])
  assert.deepEqual(row(3), ['baseline', 'baseline', 'waiting', 'waiting', 'waiting', 'after'])
  assert.deepEqual(
    cells.filter((cell) => cell.row === 1).map(({ value }) => value),
    [null, 2, 3, 4, null, null],
  )
  assert.deepEqual(
    [cells[0]?.from, cells[2]?.from, cells[2]?.until],
    ['2026-01-05', '2026-03-02', '2026-03-30'],
  )
})
