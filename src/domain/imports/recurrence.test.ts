import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recurring } from './recurrence.ts'
import { readRule } from './recurrence-rule.ts'

function days(rule: string, start: string, most = 6): string[] {
  const read = readRule(rule)
  assert.ok(read, rule)
  const found: string[] = []
  for (const wall of recurring(read, `${start}T10:00:00`)) {
    if (found.length === most) break
    found.push(wall.endsWith('T10:00:00') ? wall.slice(0, 10) : wall)
  }
  return found
}

test('a birthday of 29 February comes in leap years only, a 31st in long months only', () => {
  assert.deepEqual(days('FREQ=YEARLY', '2020-02-29', 3), ['2020-02-29', '2024-02-29', '2028-02-29'])
  assert.deepEqual(days('FREQ=MONTHLY', '2026-01-31', 4), [
    '2026-01-31',
    '2026-03-31',
    '2026-05-31',
    '2026-07-31',
  ])
})

test('the last day, the second Tuesday, the last workday, week 53 and day 366 are what the standard says', () => {
  assert.deepEqual(days('FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=-1', '2019-06-30', 3), [
    '2019-06-30',
    '2020-01-31',
    '2020-06-30',
  ])
  assert.deepEqual(days('FREQ=MONTHLY;BYDAY=2TU', '2026-01-13', 3), [
    '2026-01-13',
    '2026-02-10',
    '2026-03-10',
  ])
  assert.deepEqual(days('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-30', 3), [
    '2026-01-30',
    '2026-02-27',
    '2026-03-31',
  ])
  assert.deepEqual(days('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12', 3), [
    '1997-05-12',
    '1998-05-11',
    '1999-05-17',
  ])
  assert.deepEqual(days('FREQ=YEARLY;BYYEARDAY=366', '2020-12-31', 2), ['2020-12-31', '2024-12-31'])
})

test('the day a week begins with decides which every second week is', () => {
  assert.deepEqual(days('FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05'), [
    '1997-08-05',
    '1997-08-10',
    '1997-08-19',
    '1997-08-24',
  ])
  assert.deepEqual(days('FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05'), [
    '1997-08-05',
    '1997-08-17',
    '1997-08-19',
    '1997-08-31',
  ])
})

test('the beginning counts as the first, also when the rule does not name it', () => {
  assert.deepEqual(days('FREQ=WEEKLY;COUNT=3;BYDAY=FR', '2026-01-07'), [
    '2026-01-07',
    '2026-01-09',
    '2026-01-16',
  ])
})

test('several times a day, and every three hours', () => {
  assert.deepEqual(days('FREQ=DAILY;BYHOUR=10,16;COUNT=3', '2026-01-07'), [
    '2026-01-07',
    '2026-01-07T16:00:00',
    '2026-01-08',
  ])
  assert.deepEqual(days('FREQ=HOURLY;INTERVAL=3;COUNT=3', '2026-01-07'), [
    '2026-01-07',
    '2026-01-07T13:00:00',
    '2026-01-07T16:00:00',
  ])
})

test('a rule that is none, or counts by another calendar, is refused', () => {
  for (const rule of [
    '',
    'FREQ=FORTNIGHTLY',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=DAILY;BYHOUR=25',
    'RSCALE=CHINESE;FREQ=YEARLY',
  ])
    assert.equal(readRule(rule), undefined, rule)
})

test('a rule that can never come true ends at once', () => {
  for (const rule of [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;INTERVAL=99999999;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MINUTELY;INTERVAL=1440;BYHOUR=3',
    'FREQ=MINUTELY;BYSETPOS=9',
  ]) {
    const begun = process.cpuUsage()
    assert.deepEqual(days(rule, '2020-02-29'), ['2020-02-29'], rule)
    assert.ok(process.cpuUsage(begun).user < 2_000_000, rule)
  }
})

test('whatever the rule, occurrences rise, and there are no more than it counts', () => {
  const list = (least: number, most: number) =>
    fc.array(
      fc.integer({ min: least, max: most }).filter((n) => n !== 0),
      { maxLength: 3 },
    )
  const anyRule = fc.record({
    FREQ: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'),
    INTERVAL: fc.integer({ min: 1, max: 40 }).map(String),
    COUNT: fc.integer({ min: 1, max: 30 }).map(String),
    BYMONTH: list(1, 12).map(String),
    BYMONTHDAY: list(-31, 31).map(String),
    BYSETPOS: list(-3, 3).map(String),
    BYDAY: fc.array(fc.constantFrom('MO', '2TU', '-1FR', 'SU'), { maxLength: 2 }).map(String),
  })
  fc.assert(
    fc.property(anyRule, (parts) => {
      const rule = Object.entries(parts)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}=${value}`)
        .join(';')
      const read = readRule(rule)
      assert.ok(read)
      const walls = [...recurring(read, '2024-02-29T10:00:00')]
      assert.ok(walls.length <= Number(parts.COUNT))
      assert.deepEqual(walls, [...new Set(walls)].sort())
    }),
    { numRuns: 60 },
  )
})
