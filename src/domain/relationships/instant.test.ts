import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instantOf } from './instant.ts'

test('an instant may be written the ways ISO allows', () => {
  const at = Date.UTC(2026, 10, 24, 8, 30)
  for (const text of [
    '2026-11-24T08:30:00Z',
    '2026-11-24T08:30Z',
    '2026-11-24 08:30:00',
    '2026-11-24T10:30:00+02:00',
    '2026-11-24T10:30:00+0200',
    '2026-11-24T10:30+02',
    '2026-11-24T08:30:00.000123',
    '2026-11-24t08:30:00z',
  ]) {
    assert.equal(instantOf(text), at, text)
  }
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
      (date) => instantOf(date.toISOString()) === date.getTime(),
    ),
  )
})

test('what is no instant gives null', () => {
  for (const text of [
    '',
    'yesterday',
    '2026-02-30T10:00:00Z',
    '2026-11-24T25:00:00Z',
    '24/11/2026',
    '1764000000',
    '2026-11-24T',
  ]) {
    assert.equal(instantOf(text), null, text)
  }
})
