import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closedPeriods } from './closed-periods.ts'
import { type CountedAsk, isEnough, reachedBy, shownGroups, speedOf } from './speed.ts'

const hour = 3_600_000
const anyAsk: fc.Arbitrary<CountedAsk> = fc.record({
  askerId: fc.integer({ min: 0, max: 14 }).map((id) => `asker ${id}`),
  connectorIds: fc.array(
    fc.integer({ min: 0, max: 14 }).map((id) => `connector ${id}`),
    { maxLength: 2 },
  ),
  department: fc.constantFrom('Finance', 'Legal', 'Sales', 'People', 'Technology', '-'),
  isIntroduction: fc.boolean(),
  answerWait: fc.option(fc.nat(300 * hour)),
  introductionWait: fc.option(fc.nat(300 * hour)),
  isKept: fc.boolean(),
})
const anyAsks = fc.array(anyAsk, { maxLength: 120 })
const departmentOf = ({ department }: CountedAsk) => department

test('behind every group that is shown are five askers and five connectors, and behind the rest too', () => {
  fc.assert(
    fc.property(anyAsks, (asks) => {
      const groups = Map.groupBy(asks, departmentOf)
      const shown = shownGroups(groups)
      for (const name of shown) assert.ok(isEnough(groups.get(name) ?? []), name)
      const rest = asks.filter(({ department }) => !shown.has(department))
      // Whoever subtracts what is shown from the whole gets the figures of nobody, of many, or of all.
      assert.ok(rest.length === 0 || isEnough(rest) || shown.size === 0)
    }),
  )
})

test('one small group alone takes its smallest neighbour along, so that it is not what is missing', () => {
  const asks = (department: string, people: number, each: number) =>
    Array.from({ length: people * each }, (_, place) => ({
      askerId: `${department} ${place % people}`,
      connectorIds: [`${department} helper ${place % people}`],
      department,
      isIntroduction: true,
      answerWait: hour,
      introductionWait: null,
      isKept: true,
    }))
  const groups = new Map([
    ['Legal', asks('Legal', 2, 1)],
    ['Sales', asks('Sales', 8, 2)],
    ['Finance', asks('Finance', 6, 1)],
    ['People', asks('People', 9, 3)],
  ])
  assert.deepEqual([...shownGroups(groups)].toSorted(), ['People', 'Sales'])
})

test('each figure is of a population that is large enough by itself, and so is what is missing of it', () => {
  fc.assert(
    fc.property(anyAsks, (asks) => {
      const { whole, groups } = speedOf(asks, departmentOf)
      if (!isEnough(asks)) assert.ok(whole === null && groups.size === 0)
      const introductions = asks.filter(({ isIntroduction }) => isIntroduction)
      assert.equal(whole?.accepted !== null && whole !== null, whole !== null && isEnough(introductions))
      const told = [...groups].filter(([, figures]) => figures.accepted !== null).map(([name]) => name)
      for (const name of told)
        assert.ok(isEnough(introductions.filter(({ department }) => department === name)))
      const untold = introductions.filter(({ department }) => !told.includes(department))
      assert.ok(whole?.accepted == null || told.length === 0 || untold.length === 0 || isEnough(untold))
      for (const figures of [...groups.values(), ...(whole ? [whole] : [])]) {
        assert.ok(figures.answered >= 0 && figures.answered <= 1 && figures.kept >= 0 && figures.kept <= 1)
        // No wait to the minute: it would be somebody's.
        for (const minutes of [figures.answerQuarter, figures.answerHalf, figures.answerThreeQuarters])
          assert.ok(minutes === null || (minutes >= 5 && minutes % 5 === 0))
        assert.ok((figures.answerQuarter ?? 0) <= (figures.answerHalf ?? Infinity))
      }
    }),
  )
})

test('a wait by which half had an answer: at least half had it then, fewer before; silence counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat(1000)), { minLength: 1, maxLength: 50 }),
      fc.constantFrom(0.25, 0.5, 0.75),
      (waits, share) => {
        const by = reachedBy(share, waits)
        const had = (until: number) => waits.filter((wait) => wait !== null && wait <= until).length
        if (by === null) assert.ok(had(Infinity) < share * waits.length)
        else assert.ok(had(by) >= share * waits.length && had(by - 1) < share * waits.length)
      },
    ),
  )
  assert.equal(reachedBy(0.5, [3, 1, null, null]), 3)
  assert.equal(reachedBy(0.5, [3, null, null, null]), null)
})

test('a month is counted two weeks after its end, a quarter after its last month, and none twice', () => {
  const names = (today: string) => closedPeriods(today).map(({ beginsOn, months }) => `${beginsOn} ${months}`)
  assert.equal(names('2026-11-14').at(11), '2026-01-01 3')
  assert.ok(!names('2026-11-14').includes('2026-10-01 1'))
  assert.ok(names('2026-11-15').includes('2026-10-01 1'))
  assert.ok(names('2026-10-15').includes('2026-07-01 3') && !names('2026-10-14').includes('2026-07-01 3'))
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      (at) => {
        const today = at.toISOString().slice(0, 10)
        const periods = closedPeriods(today)
        assert.equal(new Set(names(today)).size, periods.length)
        for (const { beginsOn, endsOn, months } of periods) {
          const days = (Date.parse(endsOn) - Date.parse(beginsOn)) / 86_400_000
          assert.ok(months === 1 ? days >= 28 && days <= 31 : days >= 90 && days <= 92)
          assert.ok(Date.parse(endsOn) + 14 * 86_400_000 <= Date.parse(today))
        }
      },
    ),
  )
})
