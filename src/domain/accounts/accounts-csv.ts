import { type CsvRow, readRows } from '../imports/csv-rows.ts'
import { type Columns, columnsOf, withoutFormulaQuote } from '../imports/table.ts'
import { fold } from '../people/name.ts'

/** A row of a list of accounts, ready to be sent but for its lead, whom only the server knows. */
export interface ReadAccount {
  /** Where it stands in the file, from 1. */
  readonly row: number
  readonly name: string
  readonly kind: 'client' | 'prospect' | 'partner' | 'supplier'
  readonly domains: readonly string[]
  /** Absent: as shipped. */
  readonly goal?: number
  readonly leadName: string
}

export interface RefusedRow {
  readonly row: number
  readonly name: string
  readonly reason: string
}

/**
 * A CSV of accounts: the columns name, domains (separated by semicolons or spaces), kind, goal, lead, in any order and
 * in English or Portuguese. A row that cannot be used is refused in words and stops no other. Never throws.
 */
export async function readAccountsCsv(
  text: string,
): Promise<{ readonly accounts: ReadAccount[]; readonly refused: RefusedRow[] }> {
  const accounts: ReadAccount[] = []
  const refused: RefusedRow[] = []
  let columns: Columns | undefined
  for await (const rows of readRows(whole(text)))
    for (const row of rows) {
      if (!columns) {
        columns = columnsOf(row.cells.map((cell) => COLUMN_OF.get(fold(cell)) ?? cell))
        if (columns.has('name')) continue
        refused.push({ row: row.line, name: '', reason: 'The first row has no column called name.' })
        return { accounts, refused }
      }
      const read = readRow(row, columns)
      if (read === null) continue
      if ('reason' in read) refused.push(read)
      else accounts.push(read)
    }
  return { accounts, refused }
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text
}

/** Null: a row without a single word. */
function readRow(row: CsvRow, columns: Columns): ReadAccount | RefusedRow | null {
  const cell = (name: string) => withoutFormulaQuote(columns.cell(row, name))
  const name = cell('name')
  const refuse = (reason: string) => ({ row: row.line, name: name.slice(0, 200), reason })
  if (row.cells.every((text) => text.trim() === '')) return null
  if (row.isCut) return refuse('The row is cut: a quote opens and never closes.')
  if (name === '') return refuse('It has no name.')
  if (name.length > 200) return refuse('The name is longer than 200 characters.')
  const kind = cell('kind') === '' ? 'client' : KIND_OF.get(fold(cell('kind')))
  if (!kind) return refuse(`${cell('kind')} is none of client, prospect, partner, supplier.`)
  const goal = cell('goal') === '' ? undefined : Number(cell('goal'))
  if (goal !== undefined && !(Number.isInteger(goal) && goal >= 1 && goal <= 1000))
    return refuse(`The goal ${cell('goal')} is no whole number from 1 to 1000.`)
  const domains = [
    ...new Set(
      cell('domains')
        .split(/[\s;,|]+/)
        .map(bareDomain),
    ),
  ].filter((one) => one !== '')
  const wrong = domains.find((domain) => domain.length > 253 || !DOMAIN.test(domain))
  if (wrong !== undefined)
    return refuse(`${wrong.slice(0, 60)} is no mail domain; one looks like acme.example.`)
  if (domains.length > 50) return refuse('It has more than 50 domains.')
  return {
    row: row.line,
    name,
    kind,
    domains,
    ...(goal === undefined ? {} : { goal }),
    leadName: cell('lead'),
  }
}

const DOMAIN = /^([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u

/** `https://www.acme.example/en`, `@acme.example` and `info@acme.example` are all acme.example. */
function bareDomain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^.*@/, '')
    .replace(/^www\./, '')
}

/** Folded headings → our columns. */
const COLUMN_OF = new Map(
  Object.entries({
    name: 'name account company organisation organization client nome conta empresa organizacao cliente',
    domains: 'domains domain website web url dominios dominio site',
    kind: 'kind type category tipo categoria',
    goal: 'goal target objetivo objectivo meta',
    lead: 'lead owner responsible responsavel gestor',
  }).flatMap(([column, words]) => words.split(' ').map((word) => [word, column] as const)),
)
for (const [heading, column] of [
  ['account name', 'name'],
  ['company name', 'name'],
  ['account owner', 'lead'],
  ['client lead', 'lead'],
  ['mail domains', 'domains'],
] as const)
  COLUMN_OF.set(heading, column)

const KIND_OF = new Map<string, ReadAccount['kind']>(
  (
    [
      ['client', 'client clients customer customers cliente clientes'],
      ['prospect', 'prospect prospects lead potencial prospeto prospecto'],
      ['partner', 'partner partners parceiro parceiros'],
      ['supplier', 'supplier suppliers vendor vendors fornecedor fornecedores'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/**
 * The lead of each row by name: whoever alone is called so. Those who are nobody, or more than one, are named; their
 * accounts begin without a lead.
 */
export function withLeads(
  accounts: readonly ReadAccount[],
  members: readonly { readonly id: string; readonly name: string; readonly left?: boolean }[],
): {
  readonly accounts: (ReadAccount & { readonly leadId: string | null })[]
  readonly unknown: RefusedRow[]
} {
  const byName = new Map<string, string | null>()
  for (const { id, name, left } of members)
    if (!left) byName.set(fold(name), byName.has(fold(name)) ? null : id)
  const leadOf = ({ leadName }: ReadAccount) => (leadName === '' ? null : byName.get(fold(leadName)))
  return {
    accounts: accounts.map((account) => ({ ...account, leadId: leadOf(account) ?? null })),
    unknown: accounts.flatMap((account) => {
      const { row, name, leadName } = account
      if (leadName === '' || leadOf(account)) return []
      const reason =
        leadOf(account) === null
          ? `Several members are called ${leadName}; it has no lead.`
          : `No member is called ${leadName}; it has no lead.`
      return [{ row, name, reason }]
    }),
  }
}
