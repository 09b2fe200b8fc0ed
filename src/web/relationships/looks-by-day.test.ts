import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksByDay } from './looks-by-day.ts'

test('looks are gathered by day, and within a day by who looked, each once', () => {
  const look = (on: string, viewer: string, at: string) => ({ on, viewer, viewerId: viewer, at })
  assert.deepEqual(
    looksByDay([
      look('2026-11-21', 'Ben', 'Nordhav'),
      look('2026-11-21', 'Eve', 'Nordhav'),
      look('2026-11-21', 'Ben', 'Mara Lindqvist'),
      look('2026-11-20', 'Ben', 'Voss'),
    ]),
    [
      {
        on: '2026-11-21',
        viewers: [
          { viewerId: 'Ben', viewer: 'Ben', places: ['Nordhav', 'Mara Lindqvist'] },
          { viewerId: 'Eve', viewer: 'Eve', places: ['Nordhav'] },
        ],
      },
      { on: '2026-11-20', viewers: [{ viewerId: 'Ben', viewer: 'Ben', places: ['Voss'] }] },
    ],
  )
  assert.deepEqual(looksByDay([]), [])
})
