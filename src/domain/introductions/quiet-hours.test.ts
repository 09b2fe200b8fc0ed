import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { endOfQuiet } from './quiet-hours.ts'
import { afterWorkingDays, startOfWeek } from './working-time.ts'

const zones = [
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'UTC',
]
const anyZone = fc.constantFrom(...zones)
const anyInstant = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const hourIn = (at: Date, timeZone: string) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at))
const weekdayIn = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(at)

test('no mail leaves within quiet hours, and none waits longer than a day', () => {
  fc.assert(
    fc.property(anyInstant, fc.nat(23), fc.nat(23), anyZone, (now, quietFrom, quietTo, timeZone) => {
      const end = endOfQuiet(now, { quietFrom, quietTo, timeZone })
      const hour = hourIn(end, timeZone)
      const isQuiet =
        quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo
      assert.ok(!isQuiet, `${end.toISOString()} is ${hour} o'clock in ${timeZone}`)
      assert.ok(end >= now && end.getTime() - now.getTime() <= 25 * 3_600_000)
    }),
    { numRuns: 2000 },
  )
})

test('eighteen to eight in Lisbon: at nine in the evening mail waits for the morning, at noon it does not', () => {
  const evening = { quietFrom: 18, quietTo: 8, timeZone: 'Europe/Lisbon' }
  assert.equal(
    endOfQuiet(new Date('2026-11-23T21:00:00Z'), evening).toISOString(),
    '2026-11-24T08:00:00.000Z',
  )
  assert.equal(
    endOfQuiet(new Date('2026-11-24T02:00:00Z'), evening).toISOString(),
    '2026-11-24T08:00:00.000Z',
  )
  assert.equal(
    endOfQuiet(new Date('2026-11-23T12:00:00Z'), evening).toISOString(),
    '2026-11-23T12:00:00.000Z',
  )
})

test('three working days after a Thursday is the Tuesday, at the same time of day, also when clocks change', () => {
  const thursday = new Date('2026-10-22T10:00:00Z') // summer time; 11 o'clock in Lisbon
  assert.equal(afterWorkingDays(thursday, 3, 'Europe/Lisbon').toISOString(), '2026-10-27T11:00:00.000Z')
  fc.assert(
    fc.property(anyInstant, anyZone, (from, timeZone) => {
      const due = afterWorkingDays(from, 3, timeZone)
      assert.ok(!['Sat', 'Sun'].includes(weekdayIn(due, timeZone)))
      assert.ok(due.getTime() - from.getTime() <= 5.1 * 86_400_000)
    }),
  )
})

test('a week begins on the member’s own Monday', () => {
  // Sunday evening in UTC is Monday already on Kiritimati.
  const at = new Date('2026-11-22T20:00:00Z')
  assert.equal(startOfWeek(at, 'UTC').toISOString(), '2026-11-16T00:00:00.000Z')
  assert.equal(startOfWeek(at, 'Pacific/Kiritimati').toISOString(), '2026-11-22T10:00:00.000Z')
  assert.equal(startOfWeek(at, 'UTC', 1).toISOString(), '2026-11-23T00:00:00.000Z')
})
