import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber, dayText } from '../relationships/day.ts'
import { type Leave, RESERVES_A_QUARTER, type StreakWeekKind, streak } from './streak.ts'

// Thirteen weeks a quarter: Monday 5 January 2026 is the second week of the year.
const firstMonday = dayNumber('2026-01-05')
const monday = (week: number) => dayText(firstMonday + week * 7)

/** S steady, . missed, L on leave; the last is this week. */
function after(weeks: string, day = 2) {
  const marks = [...weeks]
  return streak({
    steady: marks.flatMap((mark, week) => (mark === 'S' ? [monday(week)] : [])),
    leaves: marks.flatMap((mark, week) =>
      mark === 'L'
        ? [{ startsOn: dayText(firstMonday + week * 7 + 1), endsOn: dayText(firstMonday + week * 7 + 3) }]
        : [],
    ),
    today: dayText(firstMonday + (marks.length - 1) * 7 + day),
  })
}
const kinds = (weeks: string) =>
  after(weeks)
    .weeks.map(({ kind }) => ({ steady: 'S', open: 'o', reserve: 'r', leave: 'L', missed: '.' })[kind])
    .join('')

test('two missed weeks a quarter are borne, the third shortens the streak; best and total stay', () => {
  assert.deepEqual(
    ['S', 'SS', 'SS.S', 'SS..S', 'SS..S.'].map((weeks) => after(weeks).current),
    [1, 2, 3, 3, 3],
  )
  // The week that runs is not missed before it is over; then it is.
  assert.deepEqual([after('SSS..S.').current, after('SSS..S.S').current], [4, 2])
  const { current, best, total, reserves } = after('SSSS...S')
  assert.deepEqual({ current, best, total, reserves }, { current: 1, best: 4, total: 5, reserves: 2 })
})

test('a new quarter has two reserves of its own', () => {
  // Thursday 2 April begins the second quarter: the 13th week from here.
  assert.equal(monday(12), '2026-03-30')
  assert.equal(after('SSSSSSSSSS..SSS').reserves, 2)
  // That week, whose Monday is in March, is the first of three missed in the second quarter.
  assert.equal(after('SSSSSSSSSSSS...S').current, 1)
  assert.equal(after('SSSSSSSSSS..S..S').current, 12)
  assert.equal(after('SSSSSSSSSS..S.oS').reserves, 0)
  assert.equal(after('SSSSSSSSSS..S...S').current, 1)
})

test('leave pauses: it is no steady week, no missed one, and spends nothing', () => {
  const { current, total, reserves } = after('SSLLLLLLS')
  assert.deepEqual({ current, total, reserves }, { current: 3, total: 3, reserves: 2 })
  // A weekend is no leave of the week, a Friday is.
  const left = (startsOn: string, endsOn: string) =>
    streak({ steady: [monday(0)], leaves: [{ startsOn, endsOn }], today: monday(2) }).weeks[1]?.kind
  assert.equal(left('2026-01-17', '2026-01-18'), 'reserve')
  assert.equal(left('2026-01-16', '2026-01-18'), 'leave')
  assert.equal(left('2026-01-01', '2026-01-12'), 'leave')
})

test('what is drawn: steady, borne, on leave, missed before the streak, and this week', () => {
  assert.equal(kinds('S...SL.So'), 'S...SLrSo')
  assert.equal(kinds('...'), '')
})

test('who has no steady week has nothing to show', () => {
  assert.deepEqual(after('....'), { current: 0, best: 0, total: 0, reserves: RESERVES_A_QUARTER, weeks: [] })
})

const anyWeeks = fc.array(fc.constantFrom('S', 'S', '.', 'L'), { minLength: 1, maxLength: 60 })
const seen = (weeks: readonly string[]) => after(weeks.join(''))

/** Written out: of all stretches of weeks in which no quarter has a third missed one, the one with most steady weeks. */
function written(marks: readonly string[], isToNow: boolean): number {
  let most = 0
  for (let from = 0; from < marks.length; from++)
    for (let to = isToNow ? marks.length - 1 : from; to < marks.length; to++) {
      const missed = new Map<string, number>()
      let steady = 0
      for (let week = from; week <= to; week++) {
        const thursday = new Date(`${dayText(firstMonday + week * 7 + 3)}T00:00:00Z`)
        const quarter = `${thursday.getUTCFullYear()} ${Math.floor(thursday.getUTCMonth() / 3)}`
        if (marks[week] === 'S') steady++
        if (marks[week] === '.' && week < marks.length - 1)
          missed.set(quarter, (missed.get(quarter) ?? 0) + 1)
      }
      if ([...missed.values()].every((count) => count <= 2)) most = Math.max(most, steady)
    }
  return most
}

test('it is what it is when written out', () => {
  fc.assert(
    fc.property(anyWeeks, (weeks) => {
      const { current, best, total } = seen(weeks)
      assert.equal(current, written(weeks, true))
      assert.equal(best, written(weeks, false))
      assert.equal(total, weeks.filter((mark) => mark === 'S').length)
      assert.ok(current <= best && best <= total)
    }),
    { numRuns: 150 },
  )
})

test('one more steady week, or one more of leave, lowers nothing', () => {
  fc.assert(
    fc.property(anyWeeks, fc.nat(59), fc.constantFrom('S', 'L'), (weeks, at, better) => {
      const place = at % weeks.length
      if (weeks[place] === 'S') return
      const [before, now] = [seen(weeks), seen(weeks.with(place, better))]
      for (const part of ['current', 'best', 'total'] as const) assert.ok(now[part] >= before[part], part)
    }),
  )
})

test('never more than two borne in a quarter, as many left as are not spent, and nothing depends on the day of the week', () => {
  fc.assert(
    fc.property(anyWeeks, fc.nat(6), (weeks, day) => {
      const found = seen(weeks)
      assert.deepEqual(after(weeks.join(''), day), found)
      const borne = found.weeks.filter(({ kind }) => kind === 'reserve')
      const perQuarter = Map.groupBy(borne, ({ monday: each }) => {
        const thursday = new Date(`${dayText(dayNumber(each) + 3)}T00:00:00Z`)
        return `${thursday.getUTCFullYear()} ${Math.floor(thursday.getUTCMonth() / 3)}`
      })
      for (const some of perQuarter.values()) assert.ok(some.length <= RESERVES_A_QUARTER)
      assert.ok(found.reserves >= 0 && found.reserves <= RESERVES_A_QUARTER)
    }),
  )
})

test('the order of days and leaves changes nothing, and leave in the future neither', () => {
  const leaves: Leave[] = [{ startsOn: '2026-01-12', endsOn: '2026-01-14' }]
  const known = { steady: [monday(0), monday(3)], leaves, today: monday(3) }
  const later = { startsOn: '2026-06-01', endsOn: '2026-06-10' }
  assert.deepEqual(
    streak({ ...known, steady: known.steady.toReversed(), leaves: [later, ...leaves] }),
    streak(known),
  )
  const kind: StreakWeekKind | undefined = streak(known).weeks[1]?.kind
  assert.equal(kind, 'leave')
})
