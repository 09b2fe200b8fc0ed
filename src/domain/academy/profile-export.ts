import { readArchive } from '../imports/archive.ts'
import { type CsvRow, readRows } from '../imports/csv-rows.ts'
import { connectionColumns } from '../imports/linkedin-connections.ts'
import { linkedinDay } from '../imports/linkedin-date.ts'
import type { SourceFile } from '../imports/record.ts'
import { type Columns, columnsOf } from '../imports/table.ts'
import { decodeText } from '../imports/text.ts'
import { EMPTY_PROFILE, type Profile, type ProfileJob, type ProfileRecommendation } from './profile.ts'

/**
 * The profile in a LinkedIn export: the whole ZIP, or the CSV files out of it, in any order. Files are known by their
 * names, columns by theirs whatever the case; what is missing is null. Reads nothing else. An archive that cannot be
 * read throws `ArchiveRefused` (src/domain/imports/archive.ts).
 */
export async function readProfileExport(files: readonly SourceFile[]): Promise<Profile> {
  let profile = EMPTY_PROFILE
  for (const file of files) {
    if (!/\.zip$/i.test(file.path)) profile = { ...profile, ...(await readPart(file.path, file.bytes())) }
    else
      for await (const member of readArchive(file.bytes()))
        profile = { ...profile, ...(await readPart(member.path, member.bytes)) }
  }
  return profile
}

/** Whether a file of this name, or path in an archive, tells anything of the profile. */
export function isProfilePart(path: string): boolean {
  return parts.some(({ name }) => name.test(path))
}

/** More rows than anybody has; a file that goes on is cut there. */
const MOST_ROWS = 100_000

async function readPart(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Partial<Profile>> {
  const read = parts.find(({ name }) => name.test(path))?.read
  if (!read) return {}
  const rows: CsvRow[] = []
  for await (const some of readRows(decodeText(bytes))) {
    rows.push(...some)
    if (rows.length > MOST_ROWS) break
  }
  // A list of connections begins with a paragraph; its heading is the first row of four cells.
  const heading = Math.max(
    0,
    rows.findIndex(({ cells }) => cells.length > 3),
  )
  const start = rows[heading] && rows[heading].cells.length > 3 ? heading : 0
  return read(columnsOf(rows[start]?.cells ?? []), rows.slice(start + 1, MOST_ROWS))
}

interface Part {
  readonly name: RegExp
  read(columns: Columns, rows: readonly CsvRow[]): Partial<Profile>
}

const named = (name: string) => new RegExp(`(?:^|[/\\\\])${name}(?:_[^/\\\\]*)?\\.csv$`, 'i')

const parts: readonly Part[] = [
  {
    name: named('Profile'),
    read(columns, [row]) {
      if (!row) return {}
      const cell = (name: string) => columns.cell(row, name)
      const place = cell('Geo Location') || cell('Location') || cell('Zip Code')
      return {
        basics: {
          name: [cell('First Name'), cell('Last Name')].filter((part) => part !== '').join(' '),
          headline: cell('Headline'),
          about: cell('Summary') || cell('About'),
          place,
          industry: cell('Industry'),
        },
      }
    },
  },
  {
    name: named('Positions'),
    read: (columns, rows) => ({
      jobs: rows
        .map((row) => ({
          organisation: columns.cell(row, 'Company Name'),
          title: columns.cell(row, 'Title'),
          description: columns.cell(row, 'Description'),
          startedOn: jobDay(columns.cell(row, 'Started On')),
          finishedOn: jobDay(columns.cell(row, 'Finished On')),
        }))
        .filter(({ organisation, title }) => organisation !== '' || title !== '')
        .toSorted(newestJob),
    }),
  },
  {
    name: named('Skills'),
    read: (columns, rows) => ({
      skills: [
        ...new Set(rows.map((row) => columns.cell(row, 'Name') || (row.cells[0] ?? '').trim())),
      ].filter((skill) => skill !== ''),
    }),
  },
  { name: named('Education'), read: (_columns, rows) => ({ schools: rows.length }) },
  { name: named('Certifications'), read: (_columns, rows) => ({ certificates: rows.length }) },
  {
    name: named('Recommendations[_ ]Received'),
    read: (columns, rows) => ({ received: rows.map((row) => recommendation(columns, row)) }),
  },
  {
    name: named('Recommendations[_ ]Given'),
    read: (columns, rows) => ({ given: rows.map((row) => recommendation(columns, row)) }),
  },
  {
    name: named('Connections'),
    read(columns, rows) {
      const connections = connectionColumns(columns)
      if (!connections) return {}
      const days = rows.map((row) => linkedinDay(connections.cell(row, 'Connected On')))
      return { connectedOn: days.filter((day) => day !== '') }
    },
  },
]

function recommendation(columns: Columns, row: CsvRow): ProfileRecommendation {
  return {
    name: [columns.cell(row, 'First Name'), columns.cell(row, 'Last Name')].filter((part) => part).join(' '),
    text: columns.cell(row, 'Text'),
    on: linkedinDay(columns.cell(row, 'Creation Date')),
    isVisible: /^visible$/i.test(columns.cell(row, 'Status')),
  }
}

/** `Jan 2020` is its first day; `2020` the first of the year. */
function jobDay(text: string): string {
  if (text === '') return ''
  const full = linkedinDay(text) || linkedinDay(`1 ${text}`)
  return full || (/^\d{4}$/.test(text) ? `${text}-01-01` : '')
}

/** Current ones first, then by their beginning. */
function newestJob(one: ProfileJob, other: ProfileJob): number {
  const key = ({ finishedOn, startedOn }: ProfileJob) => `${finishedOn || '9'} ${startedOn}`
  return key(other) < key(one) ? -1 : key(other) > key(one) ? 1 : 0
}
