import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { all, interactions, problems, source } from '../../testing/readers.ts'
import { readCalendar } from './calendar.ts'

const read = async (
  text: string,
  options: Parameters<typeof readCalendar>[2] = { timeZone: 'UTC' },
  size = 29,
) => all(readCalendar('c.ics', source(text, size)(), options))
const event = (lines: string) => `BEGIN:VEVENT\nUID:u\n${lines}\nEND:VEVENT\n`
const calendar = (...parts: string[]) => `BEGIN:VCALENDAR\nVERSION:2.0\n${parts.join('')}END:VCALENDAR\n`
const times = async (text: string, options?: Parameters<typeof readCalendar>[2]) =>
  interactions(await read(text, options)).map(({ at }) => at)

test('a series gives each occurrence on the wall clock of its zone, without those excluded', async () => {
  assert.deepEqual(
    await times(
      calendar(
        event(
          'DTSTART;TZID=Europe/Lisbon:20261023T100000\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=Europe/Lisbon:20261024T100000',
        ),
      ),
    ),
    ['2026-10-23T09:00:00.000Z', '2026-10-25T10:00:00.000Z', '2026-10-26T10:00:00.000Z'],
  )
})

test('an exception takes the place of its occurrence; a cancelled one is set aside', async () => {
  const records = interactions(
    await read(
      calendar(
        event('DTSTART:20260105T100000Z\nRRULE:FREQ=WEEKLY;COUNT=3'),
        event('RECURRENCE-ID:20260112T100000Z\nDTSTART:20260113T150000Z'),
        event('RECURRENCE-ID:20260119T100000Z\nDTSTART:20260119T100000Z\nSTATUS:CANCELLED'),
      ),
    ),
  )
  assert.deepEqual(
    records.map(({ at, setAside, uid }) => [at, setAside, uid]),
    [
      ['2026-01-05T10:00:00.000Z', '', 'u'],
      ['2026-01-13T15:00:00.000Z', '', 'u'],
      ['2026-01-19T10:00:00.000Z', 'cancelled', 'u'],
    ],
  )
})

test('Windows’ zones, Microsoft’s own UTC and a zone of the file are known; another is said', async () => {
  assert.deepEqual(await times(calendar(event('DTSTART;TZID=W. Europe Standard Time:20260701T100000'))), [
    '2026-07-01T08:00:00.000Z',
  ])
  assert.deepEqual(await times(calendar(event('DTSTART;TZID=tzone://Microsoft/Utc:20260701T100000'))), [
    '2026-07-01T10:00:00.000Z',
  ])
  const own =
    'BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n'
  assert.deepEqual(await times(calendar(event('DTSTART;TZID=Mine:20260701T100000'), own)), [
    '2026-07-01T07:00:00.000Z',
  ])
  const unknown = await read(calendar(event('DTSTART;TZID=Customized Time Zone:20260701T100000')), {
    timeZone: 'Europe/Lisbon',
  })
  assert.deepEqual(
    [interactions(unknown)[0]?.at, problems(unknown)[0]?.record],
    ['2026-07-01T09:00:00.000Z', false],
  )
})

test('who was there: the organiser counts, rooms and those who declined do not', async () => {
  const [one] = interactions(
    await read(
      calendar(
        event(
          'DTSTART:20260105T100000Z\nORGANIZER;CN="Li, Ana":MAILTO:Ana@Acme.Example\nATTENDEE;CN=Ben:mailto:ben@acme.example\nATTENDEE;CUTYPE=ROOM:mailto:room@acme.example\nATTENDEE;PARTSTAT=DECLINED:mailto:cut@acme.example\nATTENDEE:mailto:x@resource.calendar.google.com\nATTENDEE;EMAIL=eve@acme.example:urn:uuid:1',
        ),
      ),
    ),
  )
  assert.deepEqual(one?.from, [{ name: 'Li, Ana', email: 'ana@acme.example', url: '' }])
  assert.deepEqual(
    one?.to.map(({ email }) => email),
    ['ben@acme.example', 'eve@acme.example'],
  )
  assert.deepEqual(one?.declinedBy, ['cut@acme.example'])
})

test('an event with nobody else, a whole day, a bare event, several calendars: all come out', async () => {
  const records = interactions(
    await read(
      `${event('DTSTART;VALUE=DATE:20260105')}${calendar(event('DTSTART:20260106T100000Z'))}${calendar(event('DTSTART:20260107T100000Z'))}`.replaceAll(
        '\n',
        '\r',
      ),
    ),
  )
  assert.deepEqual(
    records.map(({ at, setAside, to }) => [at.slice(0, 10), setAside, to.length]),
    [
      ['2026-01-05', 'all-day', 0],
      ['2026-01-06', '', 0],
      ['2026-01-07', '', 0],
    ],
  )
})

test('a series without end stops at a thousand and says so, or at the window that is asked for', async () => {
  const endless = calendar(event('DTSTART:20200101T100000Z\nRRULE:FREQ=DAILY'))
  const records = await read(endless)
  assert.equal(interactions(records).length, 1000)
  assert.deepEqual(
    problems(records).map(({ code, record }) => [code, record]),
    [['too-big', false]],
  )
  assert.deepEqual(
    await times(endless, {
      timeZone: 'UTC',
      window: { from: '2026-01-01T00:00:00Z', until: '2026-01-03T00:00:00Z' },
    }),
    ['2026-01-01T10:00:00.000Z', '2026-01-02T10:00:00.000Z'],
  )
})

test('a to-do is no meeting; an event without a beginning is a problem with its UID', async () => {
  const records = await read(
    calendar('BEGIN:VTODO\nUID:t\nDTSTART:20260105T100000Z\nEND:VTODO\n', event('SUMMARY:none')),
  )
  assert.deepEqual(
    records.map((record) => record.kind === 'problem' && [record.code, record.record, record.uid]),
    [['bad-date', true, 'u']],
  )
})

test('no summary, description or place is in any record', async () => {
  const records = await read(
    calendar(
      event(
        'DTSTART:20260105T100000Z\nSUMMARY:CANARY\nDESCRIPTION:CANARY\n  CANARY\nLOCATION:CANARY\nATTACH:CANARY',
      ),
    ),
  )
  assert.equal(interactions(records).length, 1)
  assert.ok(!JSON.stringify(records).includes('CANARY'))
})

test('a bent calendar never fails and never takes long', async () => {
  const good = calendar(
    event(
      'DTSTART;TZID=Europe/Lisbon:20261023T100000\nRRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=20\nATTENDEE:mailto:a@b.example',
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length),
      fc.string({ unit: fc.constantFrom('0', '9', ';', ':', '\n', 'Z', '=', '-', 'É'), maxLength: 6 }),
      async (place, sign) => {
        const begun = performance.now()
        await read(good.slice(0, place) + sign + good.slice(place + sign.length), { timeZone: 'UTC' }, 7)
        assert.ok(performance.now() - begun < 2000)
      },
    ),
    { numRuns: 300 },
  )
})
