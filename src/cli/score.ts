import { parseArgs } from 'node:util'
import { dayOfInstant } from '#domain/relationships/day.ts'
import { instantOf } from '#domain/relationships/instant.ts'
import { type Pair, PairBook, refitPairs, tieOfPair } from '#domain/relationships/pair-book.ts'
import { FEWEST_LABELS, HORIZON_DAYS } from '#domain/relationships/refit.ts'
import { DEFAULT_FIT, type Fit, tieToday } from '#domain/relationships/tie-today.ts'
import type { Command } from './command.ts'
import { EventsUnreadable, readEvents } from './read-events.ts'
import { fileInWords } from './words.ts'
import { writeCsv, writeNdjson } from './write-csv.ts'

const HEADER = ['a', 'b', 'strength', 'mutual', 'steadiness', 'burstiness', 'state']
const DECIMALS = 6

export const score: Command = {
  help: `Usage: pilotlight score EVENTS.csv --as-of T [--horizon DAYS] [--calibrate]

How strong every pair in a list of events is, as of T. Reads only the file; needs no server.

  EVENTS.csv      columns from,to,at ('at' an ISO date-time, UTC unless it says otherwise), in any order;
                  .gz is read too, and - is standard input
  --as-of T       ISO date or date-time, UTC; only events up to and including T count (a date: its first instant)
  --horizon DAYS  the window that --calibrate learns from; ${HORIZON_DAYS} unless said
  --calibrate     fit the formula to the last complete window before T (needs ${FEWEST_LABELS} pairs; else the
                  shipped numbers are used, and standard error says so)
  --json          NDJSON in place of CSV

CSV on standard output, one row per unordered pair, a before b:
  ${HEADER.join(',')}
strength and mutual are chances, 0–1; steadiness 0–100; burstiness −1 to 1, empty under five days of contact;
state is hot, warm, hot-and-cold, cooling or dormant.

Exit code 0; 2 when the file cannot be read; 64 when the command is not understood.

Example: pilotlight score events.csv --as-of 2026-11-24 --calibrate > scores.csv
`,
  async run(args) {
    const wish = understood(args)
    if (typeof wish === 'string') {
      process.stderr.write(`${wish}\npilotlight score --help says more.\n`)
      return 64
    }
    const book = new PairBook()
    try {
      await readEvents(wish.file, ({ from, to, at }) => {
        if (at <= wish.asOf) book.add(from, to, at)
      })
    } catch (error) {
      if (!(error instanceof EventsUnreadable)) throw error
      process.stderr.write(`${fileInWords(wish.file)} ${error.message}\n`)
      return 2
    }
    const pairs = book.pairs()
    const scored = rows(pairs, wish.asOf, fitFor(pairs, wish))
    if (wish.json) await writeNdjson(HEADER, scored, new Set(['a', 'b', 'state']))
    else await writeCsv(HEADER, scored)
    return 0
  },
}

interface Wish {
  readonly file: string
  readonly asOf: number
  readonly horizonDays: number
  readonly calibrate: boolean
  readonly json: boolean
}

function fitFor(pairs: readonly Pair[], { asOf, horizonDays, calibrate }: Wish): Fit {
  const fit = calibrate ? refitPairs(pairs, asOf, horizonDays) : null
  if (calibrate && fit === null) {
    const need = `${FEWEST_LABELS} pairs known ${horizonDays} days before, some in touch since and some not`
    process.stderr.write(`Not calibrated, the shipped numbers are used: that needs ${need}.\n`)
  }
  if (fit === null && horizonDays !== HORIZON_DAYS) {
    process.stderr.write(`The shipped numbers are chances within ${HORIZON_DAYS} days, not ${horizonDays}.\n`)
  }
  return fit ?? DEFAULT_FIT
}

function* rows(pairs: readonly Pair[], asOf: number, fit: Fit): Generator<readonly string[]> {
  for (const pair of pairs) {
    const tie = tieOfPair(pair, asOf)
    if (tie === null) continue
    const today = tieToday(tie, dayOfInstant(asOf), fit)
    const { strength, mutual, steadiness, burstiness, state } = today
    const figures = [strength, mutual, steadiness, burstiness]
    yield [pair.a, pair.b, ...figures.map((figure) => figure?.toFixed(DECIMALS) ?? ''), state]
  }
}

/** The command line as a wish, or what is wrong with it. */
function understood(args: readonly string[]): Wish | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        horizon: { type: 'string', default: String(HORIZON_DAYS) },
        calibrate: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return 'One events file is needed.'
    if (values['as-of'] === undefined) return '--as-of is needed: an ISO date or date-time.'
    const asOf = instantOf(values['as-of'])
    if (asOf === null) return `--as-of '${values['as-of']}' is no ISO date or date-time.`
    const horizonDays = Number(values.horizon)
    if (!Number.isInteger(horizonDays) || horizonDays < 1)
      return '--horizon is a whole number of days, 1 or more.'
    return { file, asOf, horizonDays, calibrate: values.calibrate, json: values.json }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
