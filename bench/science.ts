// Reproduces the acceptance figures of docs/science.md on two published networks. Nothing here is ever tuned.
import { labelledPair, type Pair, refitPairs } from '#domain/relationships/pair-book.ts'
import type { State } from '#domain/relationships/state.ts'
import { DEFAULT_FIT, type Fit, tieToday } from '#domain/relationships/tie-today.ts'
import { areaUnderCurve, calibrationError } from './parts/measures.ts'
import { MILLISECONDS_A_DAY, readNetwork } from './parts/networks.ts'

interface Bars {
  readonly anyArea?: number
  readonly anyError?: number
  readonly twoWayArea?: number
  readonly twoWayError?: number
  /** How far under recency the refitted score may lie: 0 unless the network is known to collapse. */
  readonly slack?: number
  readonly states?: boolean
}

// email-eu has a hole after day 526.
const NETWORKS = [
  {
    name: 'email-eu',
    lastDay: 526,
    horizon: 90,
    cuts: [
      { day: 270, bars: { states: true } },
      {
        day: 360,
        bars: { anyArea: 0.825, anyError: 0.06, twoWayArea: 0.855, twoWayError: 0.05, states: true },
      },
      { day: 430, bars: { states: true } },
    ],
  },
  {
    name: 'collegemsg',
    lastDay: 194,
    horizon: 60,
    cuts: [{ day: 120, bars: { anyArea: 0.84, slack: 0.01 } }],
  },
] satisfies { name: string; lastDay: number; horizon: number; cuts: { day: number; bars: Bars }[] }[]

const BEST_FIRST: readonly State[] = ['hot', 'warm', 'hot-and-cold', 'cooling', 'dormant']
let missed = 0

for (const { name, lastDay, horizon, cuts } of NETWORKS) {
  const pairs = readNetwork(name, lastDay)
  if (pairs === null) {
    print(`\n## ${name}: skipped, ../shared/data/networks/${name}.csv.gz is not there`)
    continue
  }
  print(`\n## ${name}: chances within ${horizon} days\n`)
  print('| cut | ties | asked | alive | recency AUC | shipped AUC | error | refitted AUC | error | bars |')
  print('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const { day, bars } of cuts) printCut(pairs, day, horizon, bars)
  print('\n| cut | share alive by state, refitted (ties) | hot > warm > hot-and-cold > cooling > dormant |')
  print('| --- | --- | --- |')
  for (const { day, bars } of cuts) printStates(pairs, day, horizon, bars)
}
print(
  `\nError: forecasts sorted into ten bins of equal count, mean of |mean forecast − share that came true|.`,
)
print(missed === 0 ? 'Every bar is met.' : `${missed} missed.`)
process.exitCode = missed === 0 ? 0 : 1

function printCut(pairs: readonly Pair[], day: number, horizon: number, bars: Bars): void {
  const fit = refitPairs(pairs, day * MILLISECONDS_A_DAY, horizon)
  const shipped = outcomes(pairs, day, horizon, DEFAULT_FIT)
  const refitted = outcomes(pairs, day, horizon, fit ?? DEFAULT_FIT)
  const questions = [
    { asked: 'any', score: 'strength', area: bars.anyArea, error: bars.anyError },
    { asked: 'two-way', score: 'mutual', area: bars.twoWayArea, error: bars.twoWayError },
  ] as const
  for (const { asked, score, area, error } of questions) {
    const [plain, own] = [shipped, refitted].map((ties) =>
      measured(ties.map((tie) => ({ score: tie[score], outcome: tie[asked] }))),
    )
    const recency = areaUnderCurve(shipped.map((tie) => ({ score: -tie.daysSince, outcome: tie[asked] })))
    if (plain === undefined || own === undefined) continue
    const alive = shipped.filter((tie) => tie[asked]).length / shipped.length
    const verdicts = [
      verdict('recency', own.area >= recency - (bars.slack ?? 0), recency - (bars.slack ?? 0), '≥'),
      area === undefined ? '' : verdict('AUC', own.area >= area, area, '≥'),
      error === undefined ? '' : verdict('error', own.error <= error, error, '≤'),
    ]
    const figures = [recency, plain.area, plain.error, own.area, own.error].map((figure) => figure.toFixed(3))
    const said = verdicts.filter((text) => text !== '').join(', ')
    print(`| ${day} | ${shipped.length} | ${asked} | ${percent(alive)} | ${figures.join(' | ')} | ${said} |`)
  }
}

function printStates(pairs: readonly Pair[], day: number, horizon: number, bars: Bars): void {
  const fit = refitPairs(pairs, day * MILLISECONDS_A_DAY, horizon) ?? DEFAULT_FIT
  const ties = outcomes(pairs, day, horizon, fit)
  const shares = BEST_FIRST.map((state) => {
    const those = ties.filter((tie) => tie.state === state)
    return { state, count: those.length, share: those.filter(({ any }) => any).length / those.length }
  })
  const inOrder = shares.every(({ share }, index) => index === 0 || share < (shares[index - 1]?.share ?? 1))
  const said =
    bars.states === true ? verdict('order', inOrder, null, '') : inOrder ? 'holds' : 'does not hold (no bar)'
  const text = shares
    .map(({ state, count, share }) => `${state} ${count ? share.toFixed(2) : '–'} (${count})`)
    .join(', ')
  print(`| ${day} | ${text} | ${said} |`)
}

/** Every tie known on the day, as it stood then, with what the window after it brought. */
function outcomes(pairs: readonly Pair[], day: number, horizon: number, fit: Fit) {
  return pairs.flatMap((pair) => {
    const label = labelledPair(pair, day * MILLISECONDS_A_DAY, (day + horizon) * MILLISECONDS_A_DAY)
    return label === null
      ? []
      : [{ ...tieToday(label.tie, day, fit), any: label.inTouch, 'two-way': label.bothWays }]
  })
}

function measured(forecasts: readonly { score: number; outcome: boolean }[]) {
  return { area: areaUnderCurve(forecasts), error: calibrationError(forecasts) }
}

function verdict(what: string, isMet: boolean, bar: number | null, sign: string): string {
  if (!isMet) missed++
  return `${what}${bar === null ? '' : ` ${sign} ${bar.toFixed(3)}`} ${isMet ? 'pass' : 'MISS'}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
