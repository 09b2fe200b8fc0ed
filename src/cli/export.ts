import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'

export const exportCommand: Command = {
  help: `Usage: pilotlight export > people.csv
       pilotlight export --json > people.ndjson

All your people with their ties as of today, as CSV (cells that a spreadsheet would take for formulas begin with ').
`,
  async run(args) {
    const { values } = readArguments(args, {})
    if (!values.json) {
      process.stdout.write((await ask('GET', '/api/people/export')).text)
      return 0
    }
    for (let after: number | null = 0; after !== null; ) {
      const page: { people: unknown[]; next: number | null } = (
        await ask('GET', `/api/people?limit=500&after=${after}`)
      ).json()
      process.stdout.write(page.people.map((row) => `${JSON.stringify(row)}\n`).join(''))
      after = page.next
    }
    return 0
  },
}
