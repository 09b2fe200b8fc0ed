import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const ROWS_A_CHUNK = 1000

/**
 * Writes a header and rows as CSV to a file, or to standard output, waiting when the reader is slow. A reader that stops
 * is fine.
 */
export async function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  file?: string,
): Promise<void> {
  await write(chunks(header, rows), file)
}

/** The same rows as NDJSON: numbers as numbers, what is empty as null. */
export async function writeNdjson(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  words: ReadonlySet<string>,
  file?: string,
): Promise<void> {
  function* lines(): Generator<string> {
    for (const row of rows) {
      const entries = header.map((name, place) => {
        const cell = row[place] ?? ''
        return [name, words.has(name) ? cell : cell === '' ? null : Number(cell)]
      })
      yield `${JSON.stringify(Object.fromEntries(entries))}\n`
    }
  }
  await write(lines(), file)
}

async function write(text: Iterable<string>, file: string | undefined): Promise<void> {
  if (file !== undefined) {
    await pipeline(Readable.from(text), createWriteStream(file))
    return
  }
  try {
    await pipeline(Readable.from(text), process.stdout, { end: false })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

function* chunks(header: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  let lines = [line(header)]
  for (const row of rows) {
    lines.push(line(row))
    if (lines.length >= ROWS_A_CHUNK) {
      yield lines.join('')
      lines = []
    }
  }
  yield lines.join('')
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
