import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printZoom } from './print-zoom.ts'
import type { Mark } from './requests.ts'

const sheet = (rows: number, columns: number, each: number) => ({
  rows: Array.from({ length: rows }, (_, place) => ({ id: String(place), name: '', meaning: null })),
  columns: Array.from({ length: columns }, () => 'finance' as const),
  marksIn: () => Array.from({ length: each }, () => ({}) as Mark),
})

test('a usual matrix is printed at its own size, a crowded one shrinks, never beyond reading', () => {
  assert.equal(printZoom(sheet(7, 7, 2)), 1)
  const crowded = printZoom(sheet(12, 12, 10))
  assert.ok(crowded < 0.8 && crowded > 0.4)
  assert.equal(printZoom(sheet(40, 13, 24)), 0.4)
})
