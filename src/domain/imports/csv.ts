import { emailsIn } from '../people/email.ts'
import {
  type ChosenColumns,
  chosenMapping,
  firstColumns,
  guessColumns,
  readContactRow,
} from './contact-csv.ts'
import { type CsvRow, readRows } from './csv-rows.ts'
import { connectionColumns, readConnection } from './linkedin-connections.ts'
import { isMachineTalk, ownFile, ownFileByName } from './linkedin-files.ts'
import { isInvitations, readInvitation } from './linkedin-invitations.ts'
import { isMessages, newOwnerFinder, readMessageRow } from './linkedin-messages.ts'
import { lost, remark } from './problem.ts'
import type { SourceRecord } from './record.ts'
import { type Columns, columnsOf } from './table.ts'
import { decodeText } from './text.ts'

type ReadRow = (row: CsvRow) => SourceRecord | undefined

/** LinkedIn puts a paragraph before the heading. */
const longestPreamble = 20

/** Any CSV file: what its heading says it is. Messages are read twice, for it takes all of them to know whose they are. */
export async function* readCsv(
  file: string,
  source: () => AsyncIterable<Uint8Array>,
  chosen?: ChosenColumns,
): AsyncGenerator<readonly SourceRecord[]> {
  let reader: ReadRow | undefined
  let waiting: CsvRow[] = []
  for await (const rows of readRows(decodeText(source()))) {
    let begin = 0
    if (!reader) {
      waiting = waiting.concat(rows)
      const heading = findHeading(waiting)
      if (heading === undefined && waiting.length < longestPreamble) continue
      const place = heading ?? 0
      const remarks: SourceRecord[] = []
      reader = await readerFor(file, waiting.slice(place), source, chosen, (record) => remarks.push(record))
      yield [...remarks, ...readAll(waiting.slice(reader ? place + 1 : 0), reader)]
      if (!reader) return
      waiting = []
      begin = rows.length
    }
    const records = readAll(rows.slice(begin), reader)
    if (records.length > 0) yield records
  }
  if (!reader && waiting.length > 0) {
    const place = findHeading(waiting) ?? 0
    const remarks: SourceRecord[] = []
    const late = await readerFor(file, waiting.slice(place), source, chosen, (record) => remarks.push(record))
    yield [...remarks, ...readAll(waiting.slice(place + 1), late)]
  }
}

function readAll(rows: readonly CsvRow[], read: ReadRow | undefined): SourceRecord[] {
  return rows.flatMap((row) => read?.(row) ?? [])
}

/** The row that names columns we know; with one row alone, that row. */
function findHeading(rows: readonly CsvRow[]): number | undefined {
  for (const [place, { cells }] of rows.slice(0, longestPreamble).entries()) {
    const columns = columnsOf(cells)
    if (connectionColumns(columns) || isMessages(columns) || isInvitations(columns) || ownFile(columns))
      return place
  }
  const isPreamble = /^notes?:?$/i.test(rows[0]?.cells[0]?.replace(/^\ufeff/, '').trim() ?? '')
  return isPreamble || rows.length < 2 ? undefined : 0
}

async function readerFor(
  file: string,
  firstRows: readonly CsvRow[],
  source: () => AsyncIterable<Uint8Array>,
  chosen: ChosenColumns | undefined,
  say: (record: SourceRecord) => void,
): Promise<ReadRow | undefined> {
  const columns = columnsOf(firstRows[0]?.cells ?? [])
  if (isMachineTalk(file)) {
    say(remark(file, 1, 'machine', 'Talks with a machine; there are no people in them.'))
    return undefined
  }
  if (isMessages(columns)) {
    const owner = await findOwner(columns, source)
    return (row) => readMessageRow(file, row, columns, owner)
  }
  const connections = connectionColumns(columns)
  if (connections) return (row) => readConnection(file, row, connections)
  if (isInvitations(columns)) return (row) => readInvitation(file, row, columns)
  if (columns.has('Email Address', 'Confirmed')) {
    return (row) => ({
      ...remark(file, row.line, 'own-data', 'One of your own addresses; it stays here.'),
      ownHints: emailsIn(columns.cell(row, 'Email Address')),
    })
  }
  if (columns.names.length === 1 && /^no \w+ found$/.test(columns.names[0] ?? '')) {
    say(remark(file, 1, 'empty', 'LinkedIn says that there is nothing of this kind.'))
    return undefined
  }
  const profile = ownFile(columns) ?? ownFileByName(file)
  if (profile) {
    say(remark(file, 1, 'own-data', `Recognised as ${profile}. Nothing of it is sent.`))
    return undefined
  }
  if (chosen) {
    say({ ...remark(file, 1, 'columns', 'Read by the columns you chose.'), columns: columns.names })
    const own = chosenMapping(chosen)
    return (row) => readContactRow(file, row, columns, own)
  }
  const mapping = guessColumns(columns)
  if (mapping) {
    if (mapping.source === 'csv')
      say({
        ...remark(file, 1, 'columns', 'The columns were guessed by their names.'),
        columns: columns.names,
        guessed: firstColumns(mapping),
      })
    return (row) => readContactRow(file, row, columns, mapping)
  }
  if (!firstRows.slice(1, longestPreamble).some(namesSomebody)) {
    const message =
      'No list of people: no name or address in its first rows. If there are people in it, choose their columns in the preview.'
    say({ ...remark(file, 1, 'no-columns', message), columns: columns.names })
    return undefined
  }
  const message = `None of these columns is known to hold a name or an address: ${columns.names.slice(0, 6).join(', ') || 'none'}. Choose them in the preview, or rename one to Name or Email.`
  say({ ...remark(file, 1, 'no-columns', message), columns: columns.names })
  return (row) => lost(file, row.line, 'no-columns', 'Its columns are not known.')
}

/** An address, a number to call, or two words beside each other. */
function namesSomebody({ cells }: CsvRow): boolean {
  return cells.some(
    (cell) =>
      emailsIn(cell).length > 0 ||
      /^\s*\+\d[\d ()./-]{6,}$/.test(cell) ||
      /\p{L}{2,}[\s,.'’-]+\p{L}{2,}/u.test(cell.slice(0, 200)),
  )
}

async function findOwner(columns: Columns, source: () => AsyncIterable<Uint8Array>): Promise<string> {
  const finder = newOwnerFinder()
  for await (const rows of readRows(decodeText(source()))) for (const row of rows) finder.see(row, columns)
  return finder.owner()
}
