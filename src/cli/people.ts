import type { z } from 'zod'
import type { PeoplePage } from '#contract/relationships.ts'
import { readArguments, table } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { ago, percent } from './words.ts'

export const people: Command = {
  help: `Usage: pilotlight people [WORDS…] [--state STATE] [--organisation NAME] [--tag TAG]
                         [--sharing LEVEL] [--sort COLUMN] [--limit N] [--json]

Your people with their ties as of today. WORDS search name, organisation, title, address, tag and your notes.

  --state   hot, warm, cooling, hot-and-cold, dormant or none
  --sharing private, discoverable or shared
  --sort    strength (as shipped), last, name, organisation or title
  --limit   how many; 50 unless said, 0 for all
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      state: { type: 'string' },
      organisation: { type: 'string' },
      tag: { type: 'string' },
      sharing: { type: 'string' },
      sort: { type: 'string' },
      limit: { type: 'string', default: '50' },
    })
    const wanted = Number(values.limit)
    const rows: z.infer<typeof PeoplePage>['people'] = []
    let page: z.infer<typeof PeoplePage> | undefined
    for (
      let after: number | null = 0;
      after !== null && (wanted === 0 || rows.length < wanted);
      after = page.next
    ) {
      const limit = wanted === 0 ? 500 : Math.min(500, wanted - rows.length)
      const query = new URLSearchParams({ after: String(after), limit: String(limit) })
      if (positionals.length > 0) query.set('search', positionals.join(' '))
      for (const key of ['state', 'organisation', 'tag', 'sharing', 'sort'] as const)
        if (values[key]) query.set(key, values[key])
      page = (await ask('GET', `/api/people?${query}`)).json<z.infer<typeof PeoplePage>>()
      rows.push(...page.people)
    }
    if (values.json) {
      process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      return 0
    }
    const lines = rows.map((row) => [
      row.name || '(no name)',
      row.organisation,
      row.state ?? '–',
      percent(row.strength),
      ago(row.daysSince),
      row.sharing,
      row.id,
    ])
    process.stdout.write(
      table(['name', 'organisation', 'state', 'strength', 'last contact', 'sharing', 'id'], lines),
    )
    process.stderr.write(`${rows.length} of ${page?.total ?? 0} people.\n`)
    return 0
  },
}
