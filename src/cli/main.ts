#!/usr/bin/env node
import type { Command } from './command.ts'

const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  inspect: {
    summary: 'read files and print every record in them',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  score: {
    summary: 'strength of every pair in a list of events',
    load: async () => (await import('./score.ts')).score,
  },
  habit: {
    summary: "one person's weeks of contact, and the verdict",
    load: async () => (await import('./habit.ts')).habit,
  },
}

const [name = '', ...args] = process.argv.slice(2)
const found = commands[name]
if (!found) {
  const wantsHelp = name === '' || name === '--help' || name === 'help'
  const list = Object.entries(commands).map(([key, { summary }]) => `  ${key.padEnd(10)} ${summary}`)
  const text = [
    'Usage: pilotlight COMMAND …',
    '',
    ...list,
    '',
    'pilotlight COMMAND --help says more.',
    '',
  ].join('\n')
  if (!wantsHelp) process.stderr.write(`There is no command '${name}'.\n\n`)
  ;(wantsHelp ? process.stdout : process.stderr).write(text)
  process.exitCode = wantsHelp ? 0 : 64
} else {
  const command = await found.load()
  if (args.includes('--help')) process.stdout.write(command.help)
  else process.exitCode = await command.run(args)
}
