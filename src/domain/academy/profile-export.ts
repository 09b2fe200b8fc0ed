import { readArchive } from '../imports/archive.ts'
import { type CsvRow, readRows } from '../imports/csv-rows.ts'
import { connectionColumns } from '../imports/linkedin-connections.ts'
import { linkedinDay } from '../imports/linkedin-date.ts'
import type { SourceFile } from '../imports/record.ts'
import { type Columns, columnsOf } from '../imports/table.ts'
import { decodeText } from '../imports/text.ts'
import { isSkillsFile, readSkills } from '../introductions/profile-skills.ts'
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
  return isSkillsFile(path) || parts.some(({ name }) => name.test(path))
}

/** More rows than anybody has; a file that goes on is cut there. */
const MOST_ROWS = 100_000

async function readPart(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Partial<Profile>> {
  if (isSkillsFile(path)) return { skills: await readSkills(bytes) }
  const part = parts.find(({ name }) => name.test(path))
  if (!part) return {}
  const rows: CsvRow[] = []
  let reading: Reading | undefined
  let count = 0
  for await (const some of readRows(decodeText(bytes))) {
    if (reading) reading.take(some)
    else {
      rows.push(...some)
      // A list of connections begins with a paragraph; its heading is the first row of four cells.
      const heading = rows.findIndex(({ cells }) => cells.length > 3)
      if (heading >= 0) {
        reading = part.begin(columnsOf(rows[heading]?.cells ?? []))
        reading.take(rows.slice(heading + 1))
      }
    }
    count += some.length
    if (count > MOST_ROWS) break
  }
  if (reading) return reading.found()
  const narrow = part.begin(columnsOf(rows[0]?.cells ?? []))
  narrow.take(rows.slice(1))
  return narrow.found()
}

/** Rows are taken as they come, so that of a long list nothing but what counts is held. */
interface Reading {
  take(rows: readonly CsvRow[]): void
  found(): Partial<Profile>
}

interface Part {
  readonly name: RegExp
  begin(columns: Columns): Reading
}

/** Of a short list all rows are read together. */
function together(read: (columns: Columns, rows: readonly CsvRow[]) => Partial<Profile>): Part['begin'] {
  return (columns) => {
    const rows: CsvRow[] = []
    return { take: (some) => void rows.push(...some), found: () => read(columns, rows) }
  }
}

const named = (name: string) => new RegExp(`(?:^|[/\\\\])${name}(?:_[^/\\\\]*)?\\.csv$`, 'i')

const parts: readonly Part[] = [
  {
    name: named('Profile'),
    begin: together((columns, [row]) => {
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
    }),
  },
  {
    name: named('Positions'),
    begin: together((columns, rows) => ({
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
    })),
  },
  { name: named('Education'), begin: together((_columns, rows) => ({ schools: rows.length })) },
  { name: named('Certifications'), begin: together((_columns, rows) => ({ certificates: rows.length })) },
  {
    name: named('Recommendations[_ ]Received'),
    begin: together((columns, rows) => ({ received: rows.map((row) => recommendation(columns, row)) })),
  },
  {
    name: named('Recommendations[_ ]Given'),
    begin: together((columns, rows) => ({ given: rows.map((row) => recommendation(columns, row)) })),
  },
  {
    name: named('Connections'),
    begin(columns) {
      const connections = connectionColumns(columns)
      // Thousands of people, hundreds of days: each way to write one is read once.
      const days = new Map<string, string>()
      const connectedOn: string[] = []
      return {
        take(rows) {
          if (!connections) return
          for (const row of rows) {
            const text = connections.cell(row, 'Connected On')
            const day = days.get(text) ?? linkedinDay(text)
            days.set(text, day)
            if (day !== '') connectedOn.push(day)
          }
        },
        found: () => (connections ? { connectedOn } : {}),
      }
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
