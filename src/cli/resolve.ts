import { type Resolution, resolvePeople } from '#domain/people/resolution/resolve-people.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { PEOPLE_COLUMNS, readPeople, whyUnreadable } from './people-csv.ts'
import { writeCsv, writeNdjson } from './write-csv.ts'

const CLUSTERS = ['id', 'cluster', 'probability']
const PAIRS = ['id_a', 'id_b', 'probability', 'reasons']
const WEIGHTS = ['auto', 'default', 'em'] as const
const DECIMALS = 6

export const resolve: Command = {
  help: `Usage: pilotlight resolve PEOPLE.csv [--out CLUSTERS.csv] [--threshold .95] [--pairs PAIRS.csv] [--weights auto]
                          [--json]

Who is who in a list of people, or of organisations: one cluster for each. Reads only the file; needs no server.

  PEOPLE.csv     columns ${PEOPLE_COLUMNS.slice(0, 8).join(',')},
                 ${PEOPLE_COLUMNS.slice(8).join(',')}
                 in any order; all but id may be missing; .gz is read too, and - is standard input.
                 Several addresses, telephone numbers or profiles in one cell: with a semicolon between them
  --out FILE     where to write; standard output unless said
  --threshold P  the chance from which two are joined, .5 to 1; .95 unless said
  --pairs FILE   also write every pair with a chance of at least .5, and why
  --weights W    default: the shipped weights; em: weights learned from this file; auto (unless said): learned where
                 the file is large enough
  --json         NDJSON in place of CSV, in both files: the same rows, one object a line

One row for every id, in the order of the file:
  ${CLUSTERS.join(',')}
cluster is the id of its first record; probability that of the record's best link in its cluster, 1 when alone.
Pairs, the surest first, id_a before id_b:
  ${PAIRS.join(',')}
reasons are field:level:bits, the weightiest first; below 0 bits speaks against.

Exit code 0; 2 when a file cannot be read or written; 64 when the command is not understood.

Example: pilotlight resolve people.csv --out clusters.csv --pairs pairs.csv
`,
  async run(args) {
    const wish = understood(args)
    let resolution: Resolution
    try {
      resolution = resolvePeople(readPeople(wish.file), wish)
    } catch (error) {
      return refused(whyUnreadable(error, wish.file), error)
    }
    try {
      const write = wish.isJson ? writeObjects : writeCsv
      await write(CLUSTERS, clusterRows(resolution), wish.out)
      if (wish.pairs !== undefined) await write(PAIRS, pairRows(resolution), wish.pairs)
      return 0
    } catch (error) {
      return refused(whyUnwritable(error), error)
    }
  },
}

function writeObjects(header: readonly string[], rows: Iterable<readonly string[]>, file?: string) {
  return writeNdjson(header, rows, new Set(header.filter((name) => name !== 'probability')), file)
}

interface Wish {
  readonly file: string
  readonly out: string | undefined
  readonly pairs: string | undefined
  readonly threshold: number
  readonly isJson: boolean
  readonly weights: (typeof WEIGHTS)[number]
}

/** The command line as a wish. Throws UsageRefused with what is wrong with it. */
function understood(args: readonly string[]): Wish {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    pairs: { type: 'string' },
    threshold: { type: 'string', default: '.95' },
    weights: { type: 'string', default: 'auto' },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageRefused('One file of people is needed.')
  const threshold = values.threshold.trim() === '' ? Number.NaN : Number(values.threshold)
  if (!(threshold >= 0.5 && threshold <= 1)) throw new UsageRefused('--threshold is a chance from .5 to 1.')
  const weights = WEIGHTS.find((known) => known === values.weights)
  if (!weights) throw new UsageRefused('--weights is auto, default or em.')
  return { file, out: values.out, pairs: values.pairs, threshold, weights, isJson: values.json === true }
}

function* clusterRows({ people }: Resolution): Generator<readonly string[]> {
  for (const { id, cluster, probability } of people) yield [id, cluster, probability.toFixed(DECIMALS)]
}

function* pairRows({ pairs }: Resolution): Generator<readonly string[]> {
  for (const { one, other, probability, reasons } of pairs) {
    const [first, second] = one < other ? [one, other] : [other, one]
    const why = reasons.map(({ field, level, bits }) => `${field}:${level}:${bits.toFixed(1)}`).join(' ')
    yield [first, second, probability.toFixed(DECIMALS), why]
  }
}

/** Says the sentence; an error without one is ours and goes on. */
function refused(sentence: string | null, error: unknown): number {
  if (sentence === null) throw error
  process.stderr.write(`${sentence}\n`)
  return 2
}

function whyUnwritable(error: unknown): string | null {
  if (!(error instanceof Error && 'path' in error && 'code' in error)) return null
  return `${error.path} cannot be written (${error.code}).`
}
