import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { findOne } from './person.ts'
import { ask } from './server-client.ts'

export const log: Command = {
  help: `Usage: pilotlight log WHO [--channel in_person|call|meeting|mail|message] [--on YYYY-MM-DD] [--direction both|out|in] [--json]

Logs a contact that no file brought: a coffee today, unless you say otherwise.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      channel: { type: 'string', default: 'in_person' },
      on: { type: 'string' },
      direction: { type: 'string', default: 'both' },
    })
    if (values.on !== undefined && !isDay(values.on))
      throw new UsageRefused(`--on '${values.on}' is no day; one looks like 2026-11-24.`)
    const id = await findOne(positionals.join(' '))
    const { channel, on, direction } = values
    const made = (
      await ask('POST', `/api/people/${id}/interactions`, { channel, direction, ...(on ? { on } : {}) })
    ).json<{ key: string }>()
    if (values.json) process.stdout.write(`${JSON.stringify({ person: id, key: made.key })}\n`)
    else process.stderr.write('Logged.\n')
    return 0
  },
}

function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN
  // The thirtieth of February would be taken for a day of March.
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text)
}
