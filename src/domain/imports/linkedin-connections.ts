import { normaliseEmail } from '../people/email.ts'
import { profileKey } from '../people/profile-key.ts'
import { type ColumnMeaning, columnsMeaning } from './column-words.ts'
import type { CsvRow } from './csv-rows.ts'
import { recordKey } from './key.ts'
import { linkedinDay } from './linkedin-date.ts'
import { lost } from './problem.ts'
import type { ContactRecord, ProblemRecord } from './record.ts'
import type { Columns } from './table.ts'

/**
 * The columns of a list of connections under LinkedIn's English names, whatever language they are in; undefined for
 * any other table.
 */
export function connectionColumns(columns: Columns): Columns | undefined {
  if (columns.has('First Name', 'Last Name', 'Connected On') && columns.has('Company')) return columns
  const of = (meaning: ColumnMeaning) => columnsMeaning(meaning, columns.names)[0] ?? ''
  const named = new Map([
    ['First Name', of('given-name')],
    ['Last Name', of('family-name')],
    ['URL', of('url')],
    ['Email Address', of('email')],
    ['Company', of('organisation')],
    ['Position', of('title')],
    ['Connected On', of('connected-on')],
  ])
  const isThere = (name: string) => (named.get(name) ?? '') !== ''
  if (!['First Name', 'Last Name', 'Connected On', 'Company'].every(isThere)) return undefined
  return {
    names: columns.names,
    cell: (row, name) => columns.cell(row, named.get(name) ?? ''),
    has: (...wanted) => wanted.every(isThere),
  }
}

/** A connection: a card, with the day it was made. A row without anybody is somebody who left LinkedIn. */
export function readConnection(file: string, row: CsvRow, columns: Columns): ContactRecord | ProblemRecord {
  const cell = (name: string) => notAvailable(columns.cell(row, name))
  const name = [cell('First Name'), cell('Last Name')].filter((part) => part !== '').join(' ')
  const email = normaliseEmail(cell('Email Address'))
  const url = cell('URL') === '' ? '' : profileKey(cell('URL'))
  const isShort = row.cells.length < 3 && columns.names.length > 4
  if (isShort)
    return lost(
      file,
      row.line,
      'malformed',
      'This row has fewer columns than the heading; it is no connection.',
    )
  if (name === '' && email === '' && url === '')
    return lost(file, row.line, 'empty', 'Nobody in this row: whoever it was has left LinkedIn.')
  const connectedOn = linkedinDay(cell('Connected On'))
  return {
    kind: 'contact',
    file,
    line: row.line,
    source: 'linkedin',
    key: url ? recordKey('linkedin', url) : recordKey('linkedin', name, connectedOn),
    names: name === '' ? [] : [name],
    emails: email === '' ? [] : [email],
    phones: [],
    urls: url === '' ? [] : [url],
    organisation: cell('Company'),
    title: cell('Position'),
    connectedOn,
    notes: '',
    labels: [],
  }
}

/** A spreadsheet writes `NA` where there is nothing. */
function notAvailable(cell: string): string {
  return cell === 'NA' || cell === '#N/A' ? '' : cell
}
