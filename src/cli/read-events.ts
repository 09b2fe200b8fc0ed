import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { readRows } from '#domain/imports/csv-rows.ts'
import { decodeText } from '#domain/imports/text.ts'
import { instantOf } from '#domain/relationships/instant.ts'
import { fileInWords } from './words.ts'

/** One row of an events file. */
export interface EventRow {
  readonly from: string
  readonly to: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number
}

/** The file could not be read at all; the message says why, in words for the person who gave it. */
export class EventsUnreadable extends Error {}

const COLUMNS = ['from', 'to', 'at'] as const
const MOST_ROWS_REPORTED = 20

/**
 * Reads a CSV of events, `from,to,at` in any order of columns, as a stream: a path, a path ending in .gz, or '-' for
 * standard input. Rows that cannot be read are left out and reported on standard error with their line.
 * Throws EventsUnreadable when there is no such file, it is broken, or a column is missing.
 */
export async function readEvents(file: string, onEvent: (event: EventRow) => void): Promise<void> {
  let places: readonly number[] | null = null
  let bad = 0
  const report = (line: number, reason: string) => {
    bad++
    if (bad <= MOST_ROWS_REPORTED) process.stderr.write(`${fileInWords(file)}:${line}: ${reason}\n`)
  }
  try {
    for await (const rows of readRows(decodeText(bytesOf(file))))
      for (const { cells, line, isCut } of rows) {
        if (cells.every((cell) => cell.trim() === '')) continue
        if (places === null) places = columnsOf(cells)
        else if (isCut) report(line, 'is no row of a CSV file: it has no end')
        else {
          const row = eventOf(cells, places)
          if (typeof row === 'string') report(line, row)
          else onEvent(row)
        }
      }
  } catch (error) {
    throw error instanceof EventsUnreadable ? error : new EventsUnreadable(reasonOf(error))
  }
  if (places === null) throw new EventsUnreadable('is empty: the first row must be from,to,at')
  if (bad > MOST_ROWS_REPORTED)
    process.stderr.write(`${fileInWords(file)}: … ${bad - MOST_ROWS_REPORTED} more such rows\n`)
  if (bad > 0)
    process.stderr.write(`${fileInWords(file)}: ${bad} row${bad === 1 ? ' was' : 's were'} left out\n`)
}

function bytesOf(file: string): AsyncIterable<Uint8Array> {
  const source = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1_000_000 })
  if (!file.endsWith('.gz')) return source
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  return source.pipe(unpacked)
}

function columnsOf(header: readonly string[]): readonly number[] {
  const names = header.map((name) =>
    name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  const missing = COLUMNS.filter((column) => !names.includes(column))
  if (missing.length > 0)
    throw new EventsUnreadable(`has no column ${missing.join(', ')}: the first row must be from,to,at`)
  return COLUMNS.map((column) => names.indexOf(column))
}

/** The event in a row, or what is wrong with it. */
function eventOf(cells: readonly string[], places: readonly number[]): EventRow | string {
  const [from = '', to = '', when = ''] = places.map((place) => (cells[place] ?? '').trim())
  if (from === '') return "'from' is empty"
  if (to === '') return "'to' is empty"
  const at = instantOf(when)
  return at === null ? `${JSON.stringify(when.slice(0, 40))} is no ISO date-time` : { from, to, at }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'is not there'
  if (code === 'EISDIR') return 'is a folder, not a CSV file'
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
}
