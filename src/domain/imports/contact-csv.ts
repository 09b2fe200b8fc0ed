import { emailsIn, normaliseEmail } from '../people/email.ts'
import { fold } from '../people/name.ts'
import { profileKey } from '../people/profile-key.ts'
import { type ColumnMeaning, columnsMeaning, isOutlookHeading } from './column-words.ts'
import type { CsvRow } from './csv-rows.ts'
import { recordKey } from './key.ts'
import { normalisePhone } from './phone.ts'
import { lost } from './problem.ts'
import type { ContactRecord, ContactSource, ProblemRecord } from './record.ts'
import { type Columns, withoutFormulaQuote } from './table.ts'

/** Which columns hold what; a name may be in several columns that are joined. Column names as in the heading. */
export interface ColumnMapping {
  readonly source: Extract<ContactSource, 'google' | 'outlook' | 'csv'>
  /** Columns whose cells together make the name, in order; of several lists the first that gives one. */
  readonly names: readonly (readonly string[])[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly urls: readonly string[]
  readonly organisation: readonly string[]
  readonly title: readonly string[]
  readonly notes: readonly string[]
  readonly labels: readonly string[]
}

/** What the member said: one column each, by its heading. */
export interface ChosenColumns {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly organisation?: string | undefined
  readonly title?: string | undefined
  readonly phone?: string | undefined
}

/** A mapping from the member's own choice; what they left open stays empty. */
export function chosenMapping({ name, email, organisation, title, phone }: ChosenColumns): ColumnMapping {
  const list = (column: string | undefined) => (column ? [column] : [])
  return {
    source: 'csv',
    names: name ? [[name]] : [],
    emails: list(email),
    phones: list(phone),
    urls: [],
    organisation: list(organisation),
    title: list(title),
    notes: [],
    labels: [],
  }
}

/** The column that each meaning is read from first, of a mapping that was guessed. */
export function firstColumns({ names, emails, organisation, title, phones }: ColumnMapping): ChosenColumns {
  return {
    name: names[0]?.join(' + '),
    email: emails[0],
    organisation: organisation[0],
    title: title[0],
    phone: phones[0],
  }
}

/** What the headings say by themselves; undefined when nobody could be found by them. */
export function guessColumns(columns: Columns): ColumnMapping | undefined {
  const { names } = columns
  const isGoogle =
    names.some((name) => /^e-mail \d+ - (value|type|label)$/.test(name)) ||
    columns.has('Given Name', 'Family Name', 'Group Membership')
  const isOutlook = !isGoogle && names.some(isOutlookHeading)
  const meaning = (what: ColumnMeaning) => columnsMeaning(what, names)
  const parts = (['given-name', 'middle-name', 'family-name'] as const).flatMap((part) =>
    meaning(part).slice(0, 1),
  )
  const mapping: ColumnMapping = {
    source: isGoogle ? 'google' : isOutlook ? 'outlook' : 'csv',
    names: [meaning('full-name'), parts, meaning('short-name'), meaning('nickname')].filter(
      (list) => list.length > 0,
    ),
    emails: meaning('email'),
    phones: meaning('phone'),
    urls: meaning('url'),
    organisation: meaning('organisation'),
    // Outlook's own title is a salutation.
    title: meaning('title').filter((name) => !isOutlook || !/^(?:title|titel|titre)$/.test(fold(name))),
    notes: meaning('notes'),
    labels: meaning('labels'),
  }
  return mapping.names.length > 0 || mapping.emails.length > 0 ? mapping : undefined
}

/** One row of an address book. */
export function readContactRow(
  file: string,
  row: CsvRow,
  columns: Columns,
  mapping: ColumnMapping,
): ContactRecord | ProblemRecord {
  if (row.isCut)
    return lost(
      file,
      row.line,
      'cut',
      'This row ends inside a quoted cell; the rest of the file may be missing.',
    )
  const cell = (column: string) => withoutFormulaQuote(columns.cell(row, column))
  const values = (list: readonly string[]) =>
    list
      .flatMap((column) => cell(column).split(' ::: '))
      .map((text) => text.trim())
      .filter((text) => text !== '')
  const names = unique(
    mapping.names.map((list) =>
      list
        .map(cell)
        .filter((part) => part !== '')
        .join(' '),
    ),
  )
  const emails = unique(mapping.emails.flatMap((column) => emailsIn(cell(column))))
  const phones = unique(values(mapping.phones).map(normalisePhone))
  const urls = unique(values(mapping.urls).map(profileKey))
  const organisation = values(mapping.organisation)[0] ?? ''
  // An address written into the column of names is an address.
  const found = names.filter((name) => normaliseEmail(name) === '')
  if (found.length + emails.length + phones.length + urls.length === 0 && organisation === '')
    return lost(file, row.line, 'empty', 'No name, address or number in this row.')
  return {
    kind: 'contact',
    file,
    line: row.line,
    source: mapping.source,
    key: recordKey(
      mapping.source,
      emails[0] ?? '',
      found[0] ?? '',
      emails.length > 0 ? '' : (phones[0] ?? organisation),
    ),
    names: found,
    emails,
    phones,
    urls,
    organisation,
    title: values(mapping.title)[0] ?? '',
    connectedOn: '',
    notes: values(mapping.notes).join('\n'),
    labels: labelsIn(values(mapping.labels)),
  }
}

/** Groups without those that the address book made by itself. */
function labelsIn(values: readonly string[]): string[] {
  const all = values.flatMap((value) => value.split(/[;,]/)).map((label) => label.trim())
  return unique(
    all
      .filter(
        (label) => label !== '' && !/^\* ?(?:my ?contacts|starred|friends|family|coworkers)$/i.test(label),
      )
      .map((label) => label.replace(/^\* /, '')),
  )
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
