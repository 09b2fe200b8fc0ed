import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readMailDate } from './mail-date.ts'

const iso = (text: string) => {
  const at = readMailDate(text)
  return at === undefined ? undefined : new Date(at).toISOString().replace('.000Z', 'Z')
}

test('dates are read in every form that mail has had', () => {
  const forms: Record<string, string> = {
    'Mon, 15 Jan 2024 10:00:00 +0000': '2024-01-15T10:00:00Z',
    '15 Jan 2024 10:00 -0330': '2024-01-15T13:30:00Z',
    'Thu, 19 Sep 91 12:41:43 EDT': '1991-09-19T16:41:43Z',
    'Sun, 2 Jan 00 23:59:60 PST': '2000-01-03T08:00:00Z',
    'Mon, 3 Jan 100 10:00:00 GMT': '2000-01-03T10:00:00Z',
    'Wed, 20 Sep 1995 00:19:00 (EDT) -0400': '1995-09-20T04:19:00Z',
    'Tue, 06 May 2014 08:00:00 +0200 (CEST)': '2014-05-06T06:00:00Z',
    'Thu Nov  1 11:19:12 2001': '2001-11-01T11:19:12Z',
    'Thu Nov  1 11:19:12 MET 2001': '2001-11-01T10:19:12Z',
    'Thu Jan 08 01:20:25 +0100 2015': '2015-01-08T00:20:25Z',
    'Thursday, April 09, 2003 9:00 PM': '2003-04-09T21:00:00Z',
    'Thursday, April 09, 2003 12:05 AM': '2003-04-09T00:05:00Z',
    'Sat, 02-Mar-2019 7.05.09 Z': '2019-03-02T07:05:09Z',
    'Wed, 19 Sep 2001 2:8:5 +0800': '2001-09-18T18:08:05Z',
    '2024-01-15T10:00:00.123+01:00': '2024-01-15T09:00:00Z',
    'Fri, 3 Jan 2020 10:00:00 +9900': '2020-01-03T10:00:00Z',
    'Fri, 3 Jan 2020 10:00:00 XYZ': '2020-01-03T10:00:00Z',
    'Fri, 3 Jan 2040 10:00:00 +0000': '2040-01-03T10:00:00Z',
  }
  for (const [text, expected] of Object.entries(forms)) assert.equal(iso(text), expected, text)
})

test('what is no date, no day of the calendar, or before 1990 has no instant', () => {
  for (const text of [
    '',
    'yesterday',
    'Tue, 7 Apr 2026 10:00:t <ana@nordhav.example>',
    'Tue, 31 Feb 2023 10:00:00 +0000',
    'Thu, 1 Jan 1970 00:00:00 +0000',
    'Mon, 15 Jän 2024 10:00:00 +0000',
    'Mon, 15 Jan 2024 25:00:00 +0000',
  ])
    assert.equal(readMailDate(text), undefined, text)
})

test('every instant since 1990 survives being written in any zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1990, 0, 2) / 1000, max: Date.UTC(2090, 0, 1) / 1000 }),
      fc.integer({ min: -12 * 60, max: 14 * 60 }),
      (seconds, offset) => {
        const local = new Date((seconds + offset * 60) * 1000).toUTCString().replace('GMT', '')
        const digits = (value: number) => String(Math.abs(value)).padStart(2, '0')
        const zone = `${offset < 0 ? '-' : '+'}${digits(Math.trunc(offset / 60))}${digits(offset % 60)}`
        assert.equal(readMailDate(local + zone), seconds * 1000)
      },
    ),
  )
})

test('no text makes reading a date fail or last', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: fc.constantFrom(...'0123:- ,.()JanMoPAM+Z') }), (text) => {
      const at = readMailDate(text)
      assert.ok(at === undefined || Number.isFinite(at))
    }),
  )
})
