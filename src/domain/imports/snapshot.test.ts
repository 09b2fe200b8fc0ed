import assert from 'node:assert/strict'
import { test } from 'node:test'
import { snapshotDay } from './snapshot.ts'

test('an export is as old as its name says, else as its newest file', () => {
  const changedAt = Date.UTC(2026, 10, 3, 12)
  assert.equal(snapshotDay([{ path: 'Basic_LinkedInDataExport_11-02-2026.zip', changedAt }]), '2026-11-02')
  assert.equal(
    snapshotDay([
      { path: 'Connections.csv', changedAt },
      { path: 'messages.csv', changedAt: 0 },
    ]),
    '2026-11-03',
  )
})
