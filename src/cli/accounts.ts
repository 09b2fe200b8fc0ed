import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { MemberRow } from '#contract/access.ts'
import type { AccountsAdded, AccountsPage } from '#contract/accounts.ts'
import { readAccountsCsv, withLeads } from '#domain/accounts/accounts-csv.ts'
import { readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { counted, month } from './words.ts'

export const accounts: Command = {
  help: `Usage: pilotlight accounts [WORDS…] [--kind KIND] [--only single-threaded|led-by-me] [--sort COLUMN] [--json]
       pilotlight accounts add FILE.csv

Accounts by their touch points: the living ties that members share.

  --kind   client, prospect, partner or supplier
  --sort   living (as shipped), name, kind, trend, without, last, lead or plays
  add      a CSV with the columns name, domains, kind, goal, lead; several domains separated by a semicolon
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      kind: { type: 'string' },
      only: { type: 'string' },
      sort: { type: 'string' },
    })
    if (positionals[0] === 'add') return add(positionals[1])
    const rows: z.infer<typeof AccountsPage>['accounts'] = []
    let page: z.infer<typeof AccountsPage> | undefined
    for (let after: number | null = 0; after !== null; after = page.next) {
      const query = new URLSearchParams({ after: String(after), limit: '1000' })
      if (positionals.length > 0) query.set('search', positionals.join(' '))
      for (const key of ['kind', 'only', 'sort'] as const) if (values[key]) query.set(key, values[key])
      page = (await ask('GET', `/api/accounts?${query}`)).json<z.infer<typeof AccountsPage>>()
      rows.push(...page.accounts)
    }
    if (values.json) {
      process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      return 0
    }
    const lines = rows.map(({ name, kind, living, goal, busiest, withoutBusiest, lastMonth, lead }) => [
      name,
      kind,
      `${living} of ${goal}`,
      busiest === null ? 'nobody knows anyone yet' : `${withoutBusiest || 'none'} without ${busiest}`,
      month(lastMonth),
      lead ?? '–',
    ])
    process.stdout.write(
      table(['name', 'kind', 'touch points', 'if the busiest leaves', 'last contact', 'lead'], lines),
    )
    const { living, all, singleThreaded } = page?.counts ?? { living: 0, all: 0, singleThreaded: 0 }
    process.stderr.write(
      `${counted(living, 'touch point')} in ${counted(all, 'account')}; ${singleThreaded} ${singleThreaded === 1 ? 'hangs' : 'hang'} on one person.\n`,
    )
    return 0
  },
}

/** Sends a file of accounts, a thousand at a time; rows that are refused are named by their line. */
async function add(file: string | undefined): Promise<number> {
  if (!file) throw new UsageRefused('pilotlight accounts add FILE.csv')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) {
    process.stderr.write(`${file} cannot be read.\n`)
    return 2
  }
  const read = await readAccountsCsv(text)
  // Without one row that names an account it is no list of them, whatever else it may be.
  if (read.accounts.length === 0 && read.refused.every(({ name }) => name === '')) {
    process.stderr.write(
      `${file} holds no list of accounts. ${read.refused[0]?.reason ?? 'It is empty.'} Nothing was added.\n`,
    )
    return 2
  }
  const members = (await ask('GET', '/api/members')).json<z.infer<typeof MemberRow>[]>()
  const { accounts, unknown } = withLeads(read.accounts, members)
  const refused = [...read.refused]
  let added = 0
  for (let start = 0; start < accounts.length; start += 1000) {
    const part = accounts.slice(start, start + 1000)
    const wanted = part.map(({ name, kind, domains, goal, leadId }) => ({
      name,
      kind,
      domains,
      goal,
      leadId,
    }))
    const answer = (await ask('POST', '/api/accounts/batch', { accounts: wanted })).json<
      z.infer<typeof AccountsAdded>
    >()
    added += answer.added
    // The server counts the rows it was sent; the reader of the words has the file before them.
    for (const one of answer.refused) refused.push({ ...one, row: part[one.row - 1]?.row ?? one.row })
  }
  const isRefused = new Set(refused.map(({ row }) => row))
  for (const { row, name, reason } of [...refused, ...unknown.filter((one) => !isRefused.has(one.row))])
    process.stderr.write(`row ${row}${name === '' ? '' : `, ${name}`}: ${reason}\n`)
  process.stderr.write(`${counted(added, 'account')} added.\n`)
  return refused.length === 0 ? 0 : 1
}
