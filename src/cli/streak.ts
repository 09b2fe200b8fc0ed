import type { z } from 'zod'
import type { Streak } from '#contract/streak.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { counted } from './words.ts'

type Mine = z.infer<typeof Streak>

export const streak: Command = {
  help: `Usage: pilotlight streak [--json]
       pilotlight streak leave FROM TO
       pilotlight streak leave remove FROM

Your steady weeks: three people of My week, on two days or more. Two missed weeks a quarter are borne by themselves; a
week with leave is left out; best and total stay. FROM and TO are days, 2026-12-21. Only you see any of it.
A line a week: # steady, + borne, - on leave, . missed, o this week.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {})
    const [verb, from, to] = positionals
    if (verb === 'leave' && from === 'remove' && to) {
      await ask('DELETE', `/api/academy/leaves/${encodeURIComponent(to)}`)
      process.stderr.write(`No leave from ${to}.\n`)
      return 0
    }
    if (verb === 'leave' && from && to) {
      await ask('POST', '/api/academy/leaves', { startsOn: from, endsOn: to })
      process.stderr.write(`On leave from ${from} to ${to}: those weeks are left out.\n`)
      return 0
    }
    if (verb !== undefined) throw new UsageRefused('pilotlight streak, or with leave FROM TO')
    const mine = (await ask('GET', '/api/academy/streak')).json<Mine>()
    process.stdout.write(values.json ? `${JSON.stringify(mine)}\n` : inWords(mine))
    return 0
  },
}

const signs = { steady: '#', reserve: '+', leave: '-', missed: '.', open: 'o' } as const

function inWords({ current, best, total, reserves, weeks, leaves }: Mine): string {
  if (total === 0) return 'Three people of My week, on two days or more, make your first steady week.\n'
  return [
    `${weeks.map(({ kind }) => signs[kind]).join('')}\n`,
    current > 0
      ? `${counted(current, 'steady week')} in a row; best ${best}, ${total} in all.\n`
      : `${counted(total, 'steady week')} in all, best ${best}. The next one begins a new row.\n`,
    reserves > 0
      ? `This quarter bears ${counted(reserves, 'missed week')} more.\n`
      : 'Both reserves of this quarter are spent.\n',
    ...leaves.map(({ startsOn, endsOn }) => `On leave from ${startsOn} to ${endsOn}.\n`),
  ].join('')
}
