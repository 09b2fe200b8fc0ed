import type { CsvRow } from './csv-rows.ts'
import { clean } from './text.ts'

/** A CSV file's columns by name, whatever their case; of two with one name the first counts. */
export interface Columns {
  readonly names: readonly string[]
  /** The cleaned cell, empty when row or column is not there. */
  cell(row: CsvRow, name: string): string
  has(...names: readonly string[]): boolean
}

export function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => clean(name).toLowerCase())
  const place = new Map<string, number>()
  for (const [index, name] of names.entries()) if (!place.has(name)) place.set(name, index)
  return {
    names,
    cell: (row, name) => clean(row.cells[place.get(name.toLowerCase()) ?? -1] ?? ''),
    has: (...wanted) => wanted.every((name) => place.has(name.toLowerCase())),
  }
}

/** A cell that a spreadsheet's safety put a quote before loses it again. */
export function withoutFormulaQuote(cell: string): string {
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell
}
