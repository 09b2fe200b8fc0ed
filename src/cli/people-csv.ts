import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { emailsIn } from '#domain/people/email.ts'
import type { PersonRecord } from '#domain/people/resolution/person-record.ts'
import { fileInWords } from './words.ts'

/** The file holds no list of people; the message says why, in words for the person who gave it. */
export class PeopleUnreadable extends Error {}

/** Every column that may be there. `country` and `source` are known and not compared. */
export const PEOPLE_COLUMNS = [
  'id',
  'given_name',
  'family_name',
  'name',
  'email',
  'phone',
  'url',
  'organisation',
  'title',
  'street',
  'city',
  'postcode',
  'region',
  'country',
  'birth_date',
  'source',
] as const

type Column = (typeof PEOPLE_COLUMNS)[number]

/**
 * Reads a CSV of people: a path, a path ending in .gz, or '-' for standard input. Columns in any order; every one but
 * `id` may be missing, others are ignored. Throws PeopleUnreadable when there is no `id`, or one is empty or twice there.
 */
export function readPeople(file: string): readonly PersonRecord[] {
  const bytes = readFileSync(file === '-' ? 0 : file)
  let places: ReadonlyMap<Column, number> | null = null
  // Counted here: the parser takes a line break of two characters inside a cell for two.
  let nextLine = 1
  const firstLineOf = new Map<string, number>()
  const people: PersonRecord[] = []
  parse(textOf(file.endsWith('.gz') ? gunzipSync(bytes) : bytes), {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (cells: string[]) => {
      const line = nextLine
      nextLine += 1 + breaksIn(cells)
      if (cells.every((cell) => cell.trim() === '')) return null
      if (places === null) {
        places = columnsOf(cells)
        return null
      }
      const cell = (column: Column) => cells[places?.get(column) ?? -1]?.trim() ?? ''
      const id = cell('id')
      if (id === '') throw new PeopleUnreadable(`has no id in line ${line}`)
      const first = firstLineOf.get(id)
      if (first !== undefined)
        throw new PeopleUnreadable(
          `has the id '${shortened(id)}' in line ${first} and again in line ${line}: every id may come once`,
        )
      firstLineOf.set(id, line)
      people.push(personOf(id, cell))
      return null
    },
  })
  if (places === null) throw new PeopleUnreadable("is empty: the first row must have a column 'id'")
  return people
}

/** What is wrong with the file, in a sentence; null when the fault is ours. */
export function whyUnreadable(error: unknown, file: string): string | null {
  const name = fileInWords(file)
  if (error instanceof PeopleUnreadable) return `${name} ${error.message}.`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return `${name} is not there.`
  if (code === 'EISDIR') return `${name} is a folder, not a CSV file.`
  // Not the parser's message: it repeats the row, which may hold anything.
  return code === '' ? null : `${name} cannot be read as CSV (${code}).`
}

function personOf(id: string, cell: (column: Column) => string): PersonRecord {
  return {
    id,
    givenName: cell('given_name'),
    familyName: cell('family_name'),
    name: cell('name'),
    emails: emailsIn(cell('email')),
    phones: valuesIn(cell('phone'), / ::: |[;,\n]/),
    urls: valuesIn(cell('url'), / ::: |[;\s]+/),
    organisation: cell('organisation'),
    title: cell('title'),
    street: cell('street'),
    city: cell('city'),
    postcode: cell('postcode'),
    region: cell('region'),
    birthDate: cell('birth_date'),
  }
}

function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const names = header.map((name) => name.trim().toLowerCase())
  if (!names.includes('id')) throw new PeopleUnreadable("has no column 'id' in its first row")
  return new Map(
    PEOPLE_COLUMNS.filter((column) => names.includes(column)).map((column) => [
      column,
      names.indexOf(column),
    ]),
  )
}

/** Several values in one cell. */
function valuesIn(cell: string, separator: RegExp): string[] {
  return cell
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0)
}

function shortened(id: string): string {
  const plain = id.replace(/\s+/g, ' ')
  return plain.length <= 40 ? plain : `${plain.slice(0, 39)}…`
}

/** UTF-8, else what spreadsheets of Western Europe write. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
