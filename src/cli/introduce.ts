import type { z } from 'zod'
import type { Introduction, IntroductionMade } from '#contract/introductions.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'

export const introduce: Command = {
  help: `Usage: pilotlight introduce TIE --why "…" --note "…" [--json]

Asks whoever shares the tie for an introduction; pilotlight ask gives the ties.

  --why    for the colleague, at most 300 characters
  --note   what they may pass on, at most 600 characters

Where no mail is set up, the text to send to the colleague by hand is printed.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      why: { type: 'string' },
      note: { type: 'string' },
    })
    const [tieId] = positionals
    const { why, note } = values
    if (tieId === undefined || why === undefined || note === undefined)
      throw new UsageRefused('pilotlight introduce TIE --why "…" --note "…"')
    const { id } = (await ask('POST', '/api/introductions', { tieId, why, note })).json<
      z.infer<typeof IntroductionMade>
    >()
    const made = (await ask('GET', `/api/introductions/${id}`)).json<z.infer<typeof Introduction>>()
    if (values.json) {
      process.stdout.write(`${JSON.stringify(made)}\n`)
      return 0
    }
    process.stderr.write(
      `${made.connector?.name ?? 'Somebody here'} is asked for ${made.target.name}. Without an answer it ends on ${made.expiresAt.slice(0, 10)}.\n`,
    )
    if (made.textToConnector !== '') process.stdout.write(`${made.textToConnector}\n`)
    return 0
  },
}
