import { allPaths } from '#domain/introductions/warm-path.ts'
import { type Pair, tieOfPair } from '#domain/relationships/pair-book.ts'
import { tieToday } from '#domain/relationships/tie-today.ts'
import { MILLISECONDS_A_DAY } from './networks.ts'

const TOP = 200

/** Of the 200 pairs that each rule puts first on a day, how many had their first contact within so many days. */
export interface NewTies {
  readonly allPaths: number
  readonly bestPath: number
  readonly adamicAdar: number
}

/** Pairs who were never in touch until the day and have somebody in common. */
export function newTies(pairs: readonly Pair[], day: number, horizon: number): NewTies {
  const until = day * MILLISECONDS_A_DAY
  const strengths = new Map<string, Map<string, number>>()
  const firsts = new Map<string, number>()
  for (const pair of pairs) {
    firsts.set(
      `${pair.a} ${pair.b}`,
      pair.at.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY),
    )
    const tie = tieOfPair(pair, until)
    if (tie === null) continue
    const { strength } = tieToday(tie, day)
    for (const [one, other] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const)
      strengths.set(one, (strengths.get(one) ?? new Map<string, number>()).set(other, strength))
  }
  const people = [...strengths.keys()].sort()
  const found = people.flatMap((one, place) =>
    people.slice(place + 1).flatMap((other) => {
      const [mine, theirs] = [strengths.get(one), strengths.get(other)]
      if (!mine || !theirs || mine.has(other)) return []
      const common = [...mine.keys()].filter((each) => theirs.has(each))
      if (common.length === 0) return []
      const ways = common.map((each) =>
        [mine.get(each) ?? 0, theirs.get(each) ?? 0].map((strength) => ({ by: 'tie' as const, strength })),
      )
      const first = firsts.get(`${one} ${other}`) ?? Number.POSITIVE_INFINITY
      return [
        {
          isNew: first > until && first <= until + horizon * MILLISECONDS_A_DAY,
          allPaths: allPaths(ways),
          bestPath: Math.max(...ways.map((way) => allPaths([way]))),
          adamicAdar: common.reduce((sum, each) => sum + 1 / Math.log(strengths.get(each)?.size ?? 1), 0),
        },
      ]
    }),
  )
  const hits = (rule: 'allPaths' | 'bestPath' | 'adamicAdar') =>
    found
      .toSorted((a, b) => b[rule] - a[rule])
      .slice(0, TOP)
      .filter(({ isNew }) => isNew).length
  return { allPaths: hits('allPaths'), bestPath: hits('bestPath'), adamicAdar: hits('adamicAdar') }
}
