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

test('Windows’ zones, Microsoft’s own UTC and a zone of the file are known; another is said, and its event kept', async () => {
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
    [interactions(unknown)[0]?.at, problems(unknown)[0]?.code, problems(unknown)[0]?.record],
    ['2026-07-01T09:00:00.000Z', 'zone', false],
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

test('the rule of a hostile zone or event holds nobody up', async () => {
  const zone = (rule: string) =>
    `BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19710101T020000\nTZOFFSETTO:-0800\nTZOFFSETFROM:-0700\nRRULE:${rule}\nEND:STANDARD\nEND:VTIMEZONE\n`
  for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', 'FREQ=SECONDLY', 'FREQ=WEEKLY;INTERVAL=99999999'])
    assert.deepEqual(
      await times(calendar(zone(rule), event(`DTSTART;TZID=X:20240701T100000\nRRULE:${rule};COUNT=1`))),
      ['2024-07-01T18:00:00.000Z'],
    )
})

test('hundreds of series without an end are read, event by event', async () => {
  const series = Array.from(
    { length: 200 },
    (_, n) => `BEGIN:VEVENT\nUID:${n}\nDTSTART:20200101T100000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n`,
  )
  assert.equal((await times(calendar(...series))).length, 200_000)
})

test('an import sees a daily meeting of ten years to its last day', async () => {
  const window = { from: '2021-01-01T00:00:00Z', until: '2026-01-01T00:00:00Z' }
  const found = await times(calendar(event('DTSTART:20160101T100000Z\nRRULE:FREQ=DAILY')), {
    timeZone: 'UTC',
    window,
  })
  assert.equal(found.length, 1826)
  assert.equal(found.at(-1), '2025-12-31T10:00:00.000Z')
})

test('a series with an end is read to it; of one without, the first thousand, and that is said', async () => {
  const long = await read(
    calendar(event('DTSTART:20190101T100000Z\nRRULE:FREQ=DAILY;UNTIL=20231231T235959Z')),
  )
  assert.equal(interactions(long).length, 1826)
  assert.deepEqual(problems(long), [])
  const endless = await read(calendar(event('DTSTART:20190101T100000Z\nRRULE:FREQ=DAILY')))
  assert.equal(interactions(endless).length, 1000)
  assert.deepEqual(
    problems(endless).map(({ code, record }) => [code, record]),
    [['too-big', false]],
  )
})

test('two rules are both followed; a rule by another calendar gives the beginning alone, and a word', async () => {
  assert.deepEqual(
    await times(
      calendar(event('DTSTART:20260105T100000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nRRULE:FREQ=MONTHLY;COUNT=2')),
    ),
    ['2026-01-05T10:00:00.000Z', '2026-01-12T10:00:00.000Z', '2026-02-05T10:00:00.000Z'],
  )
  const chinese = await read(calendar(event('DTSTART;VALUE=DATE:20130210\nRRULE:RSCALE=CHINESE;FREQ=YEARLY')))
  assert.deepEqual(
    chinese.map((record) => (record.kind === 'interaction' ? record.at : record.kind)),
    ['problem', '2013-02-10T00:00:00.000Z'],
  )
})

test('zones by the cities Windows shows, by offset, or counted by Outlook, are known', async () => {
  const zones = {
    '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"': '08:00',
    '(UTC-05:00) Eastern Time (US & Canada)': '14:00',
    'W. Europe Standard Time 1': '08:00',
    '/America/New_York': '14:00',
    'GMT-0300': '13:00',
    Japan: '01:00',
  }
  for (const [zone, time] of Object.entries(zones)) {
    const name = zone.includes(':') && !zone.startsWith('"') ? `"${zone}"` : zone
    assert.deepEqual(
      await times(calendar(event(`DTSTART;TZID=${name}:20260701T100000`))),
      [`2026-07-01T${time}:00.000Z`],
      zone,
    )
  }
})

test('a master whose every occurrence was moved is still accounted for', async () => {
  const records = await read(
    calendar(
      event('DTSTART:20260105T100000Z\nRRULE:FREQ=WEEKLY;COUNT=1'),
      event('RECURRENCE-ID:20260105T100000Z\nDTSTART:20260106T150000Z'),
    ),
  )
  assert.deepEqual(
    records.map((record) => record.kind === 'problem' && record.record),
    [true, false],
  )
})
