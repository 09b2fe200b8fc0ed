import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { instantOf } from '#domain/relationships/instant.ts'

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
const LONGEST_ROW = 1_000_000
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
    if (bad <= MOST_ROWS_REPORTED) process.stderr.write(`${file}:${line}: ${reason}\n`)
  }
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
    on_skip: (error) => {
      // Not the parser's message: it repeats the row, which may hold anything.
      report(
        typeof error?.lines === 'number' ? error.lines : 0,
        `is no row of a CSV file (${error?.code ?? 'unknown'})`,
      )
      return undefined
    },
    // Handing rows over here and none to the stream is twice as fast as reading them from it.
    on_record: (cells: string[], { lines }) => {
      if (places === null) places = columnsOf(cells)
      else {
        const row = eventOf(cells, places)
        if (typeof row === 'string') report(lines, row)
        else onEvent(row)
      }
      return null
    },
  })
  const source = file === '-' ? process.stdin : createReadStream(file)
  try {
    if (file.endsWith('.gz')) await pipeline(source, createGunzip(), parser.resume())
    else await pipeline(source, parser.resume())
  } catch (error) {
    throw error instanceof EventsUnreadable ? error : new EventsUnreadable(reasonOf(error))
  }
  if (places === null) throw new EventsUnreadable('is empty: the first row must be from,to,at')
  if (bad > MOST_ROWS_REPORTED)
    process.stderr.write(`${file}: … ${bad - MOST_ROWS_REPORTED} more such rows\n`)
  if (bad > 0) process.stderr.write(`${file}: ${bad} row${bad === 1 ? ' was' : 's were'} left out\n`)
}

function columnsOf(header: readonly string[]): readonly number[] {
  const names = header.map((name) => name.toLowerCase())
  const missing = COLUMNS.filter((column) => !names.includes(column))
  if (missing.length > 0)
    throw new EventsUnreadable(`has no column ${missing.join(', ')}: the first row must be from,to,at`)
  return COLUMNS.map((column) => names.indexOf(column))
}

/** The event in a row, or what is wrong with it. */
function eventOf(cells: readonly string[], places: readonly number[]): EventRow | string {
  const [from = '', to = '', when = ''] = places.map((place) => cells[place] ?? '')
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
