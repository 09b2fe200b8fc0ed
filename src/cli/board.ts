import type { z } from 'zod'
import type { Leaderboard } from '#contract/leaderboard.ts'
import { readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'

export const board: Command = {
  help: `Usage: pilotlight board [--json]
       pilotlight board join [--as ALIAS]
       pilotlight board leave
       pilotlight board on|off

The leaderboard of your cohort, where the company has one: only who shows themself, ranked among those. In one study a
class with a leaderboard and badges lost motivation (Hanus and Fox, 2015). 'join' shows you, by name or an alias;
'leave' takes you off at once. Administrators switch it 'on' or 'off' for the company; off takes every place along.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { as: { type: 'string' } })
    const [verb] = positionals
    if (verb === 'join') {
      await ask('PUT', '/api/academy/leaderboard/place', { alias: values.as ?? null })
      process.stderr.write(
        `You are on it, ${values.as === undefined ? 'by your name' : `as ${values.as}`}.\n`,
      )
    } else if (verb === 'leave') {
      await ask('DELETE', '/api/academy/leaderboard/place')
      process.stderr.write('You are not on it.\n')
    } else if (verb === 'on' || verb === 'off') {
      await ask('PUT', '/api/academy/leaderboard', { isOn: verb === 'on' })
      process.stderr.write(
        verb === 'on' ? 'On; it shows nobody who does not ask to be shown.\n' : 'Off; every place is gone.\n',
      )
    } else if (verb === undefined) {
      const found = (await ask('GET', '/api/academy/leaderboard')).json<z.infer<typeof Leaderboard>>()
      process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : inWords(found))
    } else throw new UsageRefused('pilotlight board, or with join, leave, on or off')
    return 0
  },
}

function inWords({ isOn, cohort, mine, places }: z.infer<typeof Leaderboard>): string {
  if (!isOn) return 'The company has no leaderboard.\n'
  if (!cohort) return 'You are in no cohort.\n'
  const you = mine === null ? 'You are not on it.\n' : ''
  if (places.length === 0) return `Nobody shows themself yet.\n${you}`
  const rows = places.map(({ rank, name, points, isMine }) => [
    String(rank),
    name,
    String(points),
    isMine ? 'you' : '',
  ])
  return `${table(['', 'name', 'points', ''], rows)}${you}`
}
