import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { classifyTitle } from '#domain/people/title.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { fileInWords, seniorityInWords } from './words.ts'
import { writeCsv, writeNdjson } from './write-csv.ts'

const HEADER = ['title', 'department', 'seniority']

export const classify: Command = {
  help: `Usage: pilotlight classify TITLES.csv [--out OUT.csv] [--json]

Department and seniority of job titles. Reads only the file; needs no server.

  TITLES.csv   CSV whose first row has a column 'title', in any place; other columns are ignored;
               .gz is read too, and - is standard input
  --out FILE   where to write; standard output unless said
  --json       NDJSON in place of CSV: the same rows, one object a line

One row out for every row in, in the same order; rows without any character are no rows:
  ${HEADER.join(',')}
department is executive, finance, people, legal, technology, product, marketing, sales, service, operations,
procurement, administration or other; seniority is owner/chief, director, manager, professional or junior.
Titles in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish are understood.

Exit code 0; 2 when a file cannot be read or written; 64 when the command is not understood.

Example: pilotlight classify titles.csv --out classified.csv
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { out: { type: 'string' } })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageRefused('One file of titles is needed.')
    try {
      const classified = rows(titlesIn(file))
      if (values.json) await writeNdjson(HEADER, classified, new Set(HEADER), values.out)
      else await writeCsv(HEADER, classified, values.out)
      return 0
    } catch (error) {
      const reason = reasonOf(error, file, values.out)
      if (reason === null) throw error
      process.stderr.write(`${reason}\n`)
      return 2
    }
  },
}

/** The file is there but holds no titles; the message says why. */
class TitlesUnreadable extends Error {}

function* rows(titles: readonly string[]): Generator<readonly string[]> {
  for (const title of titles) {
    const { department, seniority } = classifyTitle(title)
    yield [title, department, seniorityInWords(seniority)]
  }
}

/** The column `title` of a CSV file, cells unchanged. */
function titlesIn(file: string): readonly string[] {
  const bytes = readFileSync(file === '-' ? 0 : file)
  const text = textOf(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  const [header, ...records]: string[][] = parse(text, {
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
  })
  if (!header) throw new TitlesUnreadable("is empty: the first row must have a column 'title'")
  const place = header.findIndex((name) => name.trim().toLowerCase() === 'title')
  if (place < 0) throw new TitlesUnreadable("has no column 'title' in its first row")
  return records.map((cells) => cells[place] ?? '')
}

/** UTF-8, else what spreadsheets of Western Europe write. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What is wrong with the file, in a sentence; null when the fault is ours. */
function reasonOf(error: unknown, file: string, out: string | undefined): string | null {
  const name = fileInWords(file)
  if (error instanceof TitlesUnreadable) return `${name} ${error.message}.`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof Error && 'path' in error && error.path === out && out !== undefined)
    return `${out} cannot be written (${code}).`
  if (code === 'ENOENT') return `${name} is not there.`
  if (code === 'EISDIR') return `${name} is a folder, not a CSV file.`
  // Not the parser's message: it repeats the row, which may hold anything.
  return code === '' ? null : `${name} cannot be read as CSV (${code}).`
}
