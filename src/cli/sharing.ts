import type { z } from 'zod'
import type { LooksPage, SharingState } from '#contract/sharing.ts'
import { findOneAccount } from './account.ts'
import { readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { counted } from './words.ts'

export const sharing: Command = {
  help: `Usage: pilotlight sharing [--json]
       pilotlight sharing refuse ACCOUNT
       pilotlight sharing allow ACCOUNT

How many of your people you share, what accounts propose, and who looked. pilotlight people --sharing shared lists them.
  refuse   the account proposes nothing any more    allow   it may again
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {})
    const [verb, ...name] = positionals
    if (verb === 'refuse' || verb === 'allow') return answer(verb, name.join(' '))
    if (verb) throw new UsageRefused(`'${verb}' is not understood.`)
    const state = (await ask('GET', '/api/sharing')).json<z.infer<typeof SharingState>>()
    const { looks } = (await ask('GET', '/api/sharing/looks?limit=20')).json<z.infer<typeof LooksPage>>()
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ ...state, looks })}\n`)
      return 0
    }
    process.stdout.write(
      `You share ${counted(state.shared, 'person', 'people')}; ${state.discoverable} ${state.discoverable === 1 ? 'is' : 'are'} discoverable; ${state.private} ${state.private === 1 ? 'is' : 'are'} yours alone.\n`,
    )
    if (state.proposals.length > 0)
      process.stdout.write(
        `\n${table(
          ['account', 'your people there', 'already shared or discoverable'],
          state.proposals.map((one) => [
            one.account,
            String(one.people),
            String(one.shared + one.discoverable),
          ]),
        )}\nTo share them: pilotlight share shared --account NAME. To be left alone: pilotlight sharing refuse NAME.\n`,
      )
    if (looks.length > 0)
      process.stdout.write(
        `\n${table(
          ['on', 'who looked', 'at'],
          looks.map(({ on, viewer, at }) => [on, viewer, at]),
        )}`,
      )
    return 0
  },
}

async function answer(verb: 'refuse' | 'allow', name: string): Promise<number> {
  const account = await findOneAccount(name)
  if (!account) return 1
  await ask(verb === 'refuse' ? 'PUT' : 'DELETE', `/api/sharing/refusals/${account.id}`)
  process.stderr.write(
    verb === 'refuse'
      ? `${account.name} proposes nothing any more.\n`
      : `${account.name} may propose again.\n`,
  )
  return 0
}
