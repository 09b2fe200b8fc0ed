import type { Transaction } from 'kysely'
import { AccountsQuery } from '#contract/accounts.ts'
import { csvCell } from '../csv-cell.ts'
import type { DB } from '../database/schema.ts'
import { listAccounts } from './queries.ts'

/** The league as CSV (RFC 4180), for any spreadsheet. */
export async function exportAccounts(db: Transaction<DB>, memberId: string, today: string): Promise<string> {
  const columns = [
    'name',
    'kind',
    'lead',
    'goal',
    'living',
    'cooling',
    'people',
    'busiest',
    'withoutBusiest',
    'lastMonth',
    'plays',
  ] as const
  const lines = [
    columns.map((column) => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join(','),
  ]
  let after: number | null = 0
  while (after !== null) {
    const page: Awaited<ReturnType<typeof listAccounts>> = await listAccounts(
      db,
      memberId,
      AccountsQuery.parse({ sort: 'name', limit: 1000, after }),
      today,
    )
    lines.push(...page.accounts.map((account) => columns.map((column) => csvCell(account[column])).join(',')))
    after = page.next
  }
  return `${lines.join('\r\n')}\r\n`
}
