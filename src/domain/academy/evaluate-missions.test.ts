import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { cappedPoints, MOST_POINTS_A_WEEK } from './capped-points.ts'
import { evaluateMissions } from './evaluate-missions.ts'
import type { Mission, MissionEvent } from './mission.ts'

const missions: readonly Mission[] = parse(readFileSync('content/academy/missions.yaml', 'utf8'))
/** Four weeks from a Monday. */
const time = { startsOn: '2026-11-02', endsOn: '2026-11-29' }

let next = 0
const event = (
  kind: MissionEvent['kind'],
  on: string,
  facts: MissionEvent['facts'] = {},
  more: Partial<MissionEvent> = {},
): MissionEvent => ({
  id: `e${String(next++).padStart(5, '0')}`,
  kind,
  on,
  personId: null,
  isSelf: false,
  facts,
  ...more,
})
const contact = (personId: string, on: string, direction: string, facts: MissionEvent['facts'] = {}) =>
  event('contact', on, { direction, ...facts }, { personId })
const progressOf = (id: string, events: readonly MissionEvent[]) =>
  evaluateMissions(missions, events, time).missions.find((mission) => mission.id === id) ?? assert.fail(id)
const pointsOf = (events: readonly MissionEvent[]) =>
  cappedPoints(evaluateMissions(missions, events, time).missions.flatMap(({ earned }) => earned)).total
const dormant = { silentDaysAtStart: 120 }

test('a dormant tie is awake when both have written within a fortnight; until then it waits', () => {
  const wrote = contact('yusuf', '2026-11-10', 'out', dormant)
  assert.deepEqual(
    progressOf('revive', [wrote]).waiting.map(({ until }) => until),
    ['2026-11-24'],
  )
  const back = contact('yusuf', '2026-11-12', 'in', dormant)
  const done = progressOf('revive', [back, wrote])
  assert.deepEqual(
    done.earned.map(({ on, points, eventIds }) => [on, points, eventIds]),
    [['2026-11-12', 20, [wrote.id, back.id]]],
  )
  assert.deepEqual(done.waiting, [])
  const late = contact('yusuf', '2026-11-25', 'in', dormant)
  assert.equal(progressOf('revive', [wrote, late]).isDone, false)
  assert.equal(
    progressOf('revive', [contact('yusuf', '2026-11-10', 'both', { ...dormant, isMeeting: true })]).isDone,
    true,
  )
})

test('the same person counts once, the same event for one mission, two of a kind in a week', () => {
  const pair = (person: string, day: string) => [
    contact(person, day, 'out', dormant),
    contact(person, day, 'in', dormant),
  ]
  assert.equal(
    progressOf('revive', [...pair('a', '2026-11-10'), ...pair('a', '2026-11-20')]).earned.length,
    1,
  )
  const three = [...pair('a', '2026-11-10'), ...pair('b', '2026-11-11'), ...pair('c', '2026-11-12')]
  assert.equal(progressOf('revive', three).earned.length, 2)
  assert.equal(progressOf('revive', [...three, ...pair('d', '2026-11-16')]).earned.length, 3)
})

test('what does not count says why', () => {
  const refused = (facts: MissionEvent['facts'], on = '2026-11-10') =>
    evaluateMissions(missions, [contact('a', on, 'out', { ...dormant, ...facts })], time).refused.map(
      ({ reason }) => reason,
    )
  assert.deepEqual(refused({ isColleague: true }), ['colleague'])
  assert.deepEqual(refused({ isOwn: true }), ['own-address'])
  assert.deepEqual(refused({ others: 6 }), ['too-many-at-once'])
  assert.deepEqual(refused({ others: 5 }), [])
  assert.deepEqual(refused({}, '2026-11-01'), ['outside-the-time'])
  // Evidence counts fourteen days longer.
  assert.deepEqual(refused({}, '2026-12-13'), [])
  assert.deepEqual(refused({}, '2026-12-14'), ['outside-the-time'])
})

test('beyond ten first contacts a day nothing counts', () => {
  const many = Array.from({ length: 12 }, (_, place) =>
    contact(`p${place}`, '2026-11-10', 'out', { isFirst: true }),
  )
  const { refused } = evaluateMissions(missions, many, time)
  assert.deepEqual(
    refused.map(({ reason }) => reason),
    ['too-many-first-contacts', 'too-many-first-contacts'],
  )
})

test('a steady week is three people on two days, each week anew; a one-day burst is none', () => {
  const acted = (day: string) => event('week-acted', day, {}, { personId: `p${next}` })
  assert.equal(
    progressOf(
      'steady',
      Array.from({ length: 9 }, () => acted('2026-11-03')),
    ).isDone,
    false,
  )
  const week = [acted('2026-11-03'), acted('2026-11-03'), acted('2026-11-05')]
  assert.deepEqual(
    progressOf('steady', week).earned.map(({ points }) => points),
    [10],
  )
  const second = [acted('2026-11-10'), acted('2026-11-11'), acted('2026-11-12')]
  assert.equal(progressOf('steady', [...week, ...second]).earned.length, 2)
})

test('what is only said is worth half, and data shows it later in full', () => {
  const said = event('people-typed', '2026-11-10', { people: 15 }, { isSelf: true })
  assert.deepEqual(
    progressOf('home', [said]).earned.map(({ points }) => points),
    [7.5],
  )
  assert.equal(progressOf('home', [said]).isShownByData, false)
  const shown = event('import-completed', '2026-11-12', { people: 40 })
  assert.deepEqual(
    progressOf('home', [said, shown]).earned.map(({ points }) => points),
    [15],
  )
})

test('a counterpart counts with contact in that function at that account, within three weeks', () => {
  const adopted = event('counterpart-adopted', '2026-11-23', {
    kind: 'client',
    accountId: 'a1',
    department: 'finance',
  })
  const there = (direction: string, department: string) =>
    contact('iris', '2026-11-25', direction, { accountId: 'a1', department })
  assert.equal(
    progressOf('counterpart', [adopted, there('out', 'finance'), there('in', 'finance')]).isDone,
    true,
  )
  assert.equal(
    progressOf('counterpart', [adopted, there('out', 'sales'), there('in', 'sales')]).isDone,
    false,
  )
  const prospect = { ...adopted, facts: { ...adopted.facts, kind: 'prospect' } }
  assert.equal(
    progressOf('counterpart', [prospect, there('out', 'finance'), there('in', 'finance')]).isDone,
    false,
  )
})

/** One of each kind that is about no person, such as its mission counts. */
const whole: Readonly<Partial<Record<MissionEvent['kind'], MissionEvent['facts']>>> = {
  'plan-saved': { ties: 5, hasRhythm: true, ifThens: 3 },
  'thread-joined': { kind: 'client', wasSingleThreaded: true, days: 9 },
  'cadence-set': { ties: 15, dated: 10 },
  'thanks-given': {},
  'people-typed': { people: 15 },
  'import-completed': { people: 30 },
  'skills-published': { skills: 5, hasLine: true },
  'profile-scored': { gain: 20, score: 90 },
  'introduction-made': { hasConsents: true },
  'ask-answered': { days: 1, isUseful: true, isFirstOfPair: true },
  'recommendation-delivered': { isSwap: false },
  'recommendation-confirmed': { isSwap: false },
  'counterpart-adopted': { kind: 'client', accountId: 'a1', department: 'finance' },
}
const said: ReadonlySet<MissionEvent['kind']> = new Set(['thanks-given', 'people-typed'])
const wholeOn = (kind: MissionEvent['kind'], on: string, facts: MissionEvent['facts'] = {}) =>
  event(kind, on, { ...whole[kind], ...facts }, { isSelf: said.has(kind) })

test('a plan counts with five people, a rhythm for each and three if-thens, once', () => {
  const saved = (facts: MissionEvent['facts'] = {}) => wholeOn('plan-saved', '2026-11-24', facts)
  assert.deepEqual(
    progressOf('plan', [saved(), saved()]).earned.map(({ points }) => points),
    [15],
  )
  const less: MissionEvent['facts'][] = [{ ties: 4 }, { hasRhythm: false }, { ifThens: 2 }]
  for (const facts of less) assert.equal(progressOf('plan', [saved(facts)]).isDone, false)
})

test('a second thread counts at a client that hung on one person, within three weeks of the meeting', () => {
  const joined = (facts: MissionEvent['facts'] = {}) => wholeOn('thread-joined', '2026-11-24', facts)
  assert.deepEqual(
    progressOf('second-thread', [joined({ days: 21 })]).earned.map(({ points }) => points),
    [25],
  )
  const other: MissionEvent['facts'][] = [{ days: 22 }, { wasSingleThreaded: false }, { kind: 'prospect' }]
  for (const facts of other) assert.equal(progressOf('second-thread', [joined(facts)]).isDone, false)
})

test('a counterpart or a second thread: one of the two earns', () => {
  const adopted = wholeOn('counterpart-adopted', '2026-11-23')
  const met = contact('iris', '2026-11-25', 'both', {
    accountId: 'a1',
    department: 'finance',
    isMeeting: true,
  })
  const joined = wholeOn('thread-joined', '2026-11-24')
  assert.equal(pointsOf([adopted, met]), 25)
  assert.equal(pointsOf([joined]), 25)
  assert.equal(pointsOf([adopted, met, joined]), 25)
  const { isDone, isReplaced } = progressOf('second-thread', [adopted, met, joined])
  assert.deepEqual([isDone, isReplaced], [false, true])
  assert.equal(progressOf('second-thread', [joined]).isReplaced, false)
})

test('a thank-you joins in by one’s word, for half, once', () => {
  const { earned, isShownByData } = progressOf('join', [
    wholeOn('thanks-given', '2026-11-18'),
    wholeOn('thanks-given', '2026-11-19'),
  ])
  assert.deepEqual(
    earned.map(({ points }) => points),
    [2.5],
  )
  assert.equal(isShownByData, false)
})

const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const days = Array.from({ length: 28 }, (_, place) => `2026-11-${String(place + 2).padStart(2, '0')}`)
const anyContact = fc
  .record({
    person: fc.constantFrom(...people),
    on: fc.constantFrom(...days),
    direction: fc.constantFrom('out', 'in', 'both'),
    isMeeting: fc.boolean(),
    silentDaysAtStart: fc.constantFrom(10, 100),
    isFirst: fc.boolean(),
    others: fc.constantFrom(1, 9),
    accountId: fc.constantFrom('a1', 'a2'),
    department: fc.constant('finance'),
  })
  .map(({ person, on, direction, ...facts }) => contact(person, on, direction, facts))
const kinds = [...Object.keys(whole), 'week-acted'] as MissionEvent['kind'][]
const anyOther = fc
  .record({
    kind: fc.constantFrom(...kinds),
    on: fc.constantFrom(...days),
    person: fc.constantFrom(...people),
    days: fc.constantFrom(1, 30),
    kindOfAccount: fc.constantFrom('client', 'prospect'),
  })
  .map(({ kind, on, person, days: took, kindOfAccount }) =>
    kind === 'week-acted'
      ? event(kind, on, {}, { personId: person })
      : wholeOn(kind, on, {
          ...(whole[kind]?.days === undefined ? {} : { days: took }),
          ...(whole[kind]?.kind === undefined ? {} : { kind: kindOfAccount }),
        }),
  )
const anyEvents = fc.array(fc.oneof(anyContact, anyOther), { maxLength: 80 })

test('no sequence of events within one week yields more than the cap', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { weeks } = cappedPoints(
        evaluateMissions(missions, events, time).missions.flatMap(({ earned }) => earned),
      )
      for (const { points } of weeks) assert.ok(points <= MOST_POINTS_A_WEEK)
      const oneWeek = events.filter(({ on }) => on >= '2026-11-09' && on <= '2026-11-15')
      assert.ok(pointsOf(oneWeek) <= MOST_POINTS_A_WEEK)
    }),
  )
})

test('the order in which events arrive changes nothing, and none counts twice', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const standing = evaluateMissions(missions, events, time)
      assert.deepEqual(evaluateMissions(missions, events.toReversed(), time), standing)
      const used = standing.missions.flatMap(({ earned }) => earned.flatMap(({ eventIds }) => eventIds))
      assert.equal(new Set(used).size, used.length)
    }),
  )
})

test('what rested on an event that was taken back is gone', () => {
  fc.assert(
    fc.property(anyEvents, fc.nat(), (events, pick) => {
      if (events.length === 0) return
      const without = events.toSpliced(pick % events.length, 1)
      const gone = events[pick % events.length]
      const before = evaluateMissions(missions, events, time).missions
      const after = evaluateMissions(missions, without, time).missions
      for (const mission of after)
        assert.ok(mission.earned.every(({ eventIds }) => !eventIds.includes(gone?.id ?? '')))
      assert.equal(before.length, after.length)
    }),
  )
})

test('a burst never beats the same contacts spread over the weeks, whatever else is done in that time', () => {
  const anyPeople = fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 })
  fc.assert(
    fc.property(
      anyPeople,
      fc.constantFrom(...days),
      fc.constantFrom<MissionEvent['facts']>(
        { silentDaysAtStart: 120 },
        { isFirst: true },
        { accountId: 'a1', department: 'finance' },
        { accountId: 'a1', department: 'finance', silentDaysAtStart: 120 },
        {},
      ),
      fc.uniqueArray(fc.constantFrom(...kinds.filter((kind) => kind !== 'week-acted'))),
      (some, burst, facts, others) => {
        const both = (day: (place: number) => string) => [
          ...some.flatMap((person, place) => [
            contact(person, day(place), 'out', facts),
            contact(person, day(place), 'in', facts),
            event('week-acted', day(place), {}, { personId: person }),
          ]),
          // A counterpart is adopted before there is contact with them.
          ...others.map((kind, place) => wholeOn(kind, day(kind === 'counterpart-adopted' ? 0 : place))),
        ]
        // Two a week, on two days.
        const spread = both((place) => days[(Math.floor(place / 2) % 4) * 7 + (place % 2) * 2] ?? burst)
        assert.ok(pointsOf(both(() => burst)) <= pointsOf(spread))
      },
    ),
  )
})
