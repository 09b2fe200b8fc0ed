#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { NotFound, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ServerRefused } from './server-client.ts'

/** Loaded by need: whoever runs `inspect` on a file waits for no server code. */
const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  login: {
    summary: 'sign in to a server, for the commands below',
    load: async () => (await import('./login.ts')).login,
  },
  import: {
    summary: 'bring files: read here, only who, when and which way is sent',
    load: async () => (await import('./import.ts')).importCommand,
  },
  imports: { summary: 'what you brought; undo', load: async () => (await import('./imports.ts')).imports },
  people: { summary: 'your people and their ties', load: async () => (await import('./people.ts')).people },
  person: {
    summary: 'one person, and why the tie is as strong as it is',
    load: async () => (await import('./person.ts')).person,
  },
  share: {
    summary: 'what colleagues see of one of your people, or of many',
    load: async () => (await import('./share.ts')).share,
  },
  sharing: {
    summary: 'how many you share, what accounts propose, who looked',
    load: async () => (await import('./sharing.ts')).sharing,
  },
  week: {
    summary: 'whom to contact this week; did, later, never',
    load: async () => (await import('./week.ts')).week,
  },
  log: { summary: 'log a contact that no file brought', load: async () => (await import('./log.ts')).log },
  export: {
    summary: 'all your people as CSV',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  accounts: {
    summary: 'accounts by their touch points; add',
    load: async () => (await import('./accounts.ts')).accounts,
  },
  account: {
    summary: 'one account: who knows whom, and what hangs on one person',
    load: async () => (await import('./account.ts')).account,
  },
  ask: {
    summary: 'ask the network: who knows, and who can open the door',
    load: async () => (await import('./ask.ts')).askCommand,
  },
  introduce: {
    summary: 'ask a colleague for an introduction',
    load: async () => (await import('./introduce.ts')).introduce,
  },
  introductions: {
    summary: 'what you asked for and what is asked of you; withdraw, outcome',
    load: async () => (await import('./introductions.ts')).introductions,
  },
  answer: {
    summary: 'answer a colleague who asks you to open a door',
    load: async () => (await import('./answer.ts')).answer,
  },
  question: {
    summary: 'questions that no search answers: post, answer, thank',
    load: async () => (await import('./question.ts')).question,
  },
  'ask-me': {
    summary: 'what colleagues may ask you about; skills from your export',
    load: async () => (await import('./ask-me.ts')).askMe,
  },
  streak: {
    summary: 'your steady weeks; leave, in which they pause',
    load: async () => (await import('./streak.ts')).streak,
  },
  pod: {
    summary: 'your pod; nudge somebody; whether they may nudge you',
    load: async () => (await import('./pod.ts')).pod,
  },
  board: {
    summary: 'the leaderboard of your cohort; join, leave',
    load: async () => (await import('./board.ts')).board,
  },
  cohort: {
    summary: 'for programme leads: make one, enrol, done and open, pods',
    load: async () => (await import('./cohort.ts')).cohort,
  },
  prizes: {
    summary: 'the prizes of a cohort; add, draw, take',
    load: async () => (await import('./prizes.ts')).prizes,
  },
  certificates: {
    summary: 'your certificates; ask for one, withdraw one',
    load: async () => (await import('./certificates.ts')).certificates,
  },
  recommendations: {
    summary: 'ask for one, write, agree; whom of your team you owe one',
    load: async () => (await import('./recommendations.ts')).recommendations,
  },
  plan: {
    summary: 'your ninety days on one page; set, remove',
    load: async () => (await import('./plan.ts')).plan,
  },
  content: {
    summary: "the academy's content as your company has it; change, compare, export, import",
    load: async () => (await import('./content.ts')).content,
  },
  evaluation: {
    summary: 'whether the programme did anything: who begins when, and the report',
    load: async () => (await import('./evaluation.ts')).evaluation,
  },
  inspect: {
    summary: 'read files and print every record in them; no server',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  score: {
    summary: 'strength of every pair in a list of events; no server',
    load: async () => (await import('./score.ts')).score,
  },
  habit: {
    summary: "one person's weeks of contact, and the verdict; no server",
    load: async () => (await import('./habit.ts')).habit,
  },
  clinic: {
    summary: 'your own LinkedIn profile against the checklist; --confirm',
    load: async () => (await import('./clinic.ts')).clinicCommand,
  },
  'verify-draw': {
    summary: 'draw a published prize draw again; no server',
    load: async () => (await import('./verify-draw.ts')).verifyDraw,
  },
  classify: {
    summary: 'department and seniority of job titles; no server',
    load: async () => (await import('./classify.ts')).classify,
  },
  resolve: {
    summary: 'who is who in a list of people; no server',
    load: async () => (await import('./resolve.ts')).resolve,
  },
  serve: { summary: 'start the server', load: async () => (await import('./serve.ts')).serveCommand },
  migrate: {
    summary: 'bring the database to this version',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  demo: {
    summary: 'start with invented people; --remove',
    load: async () => (await import('./demo.ts')).demo,
  },
}

// Commands start in a fifth of a second, again in a tenth.
enableCompileCache()
// Whoever reads our output may stop when they have seen enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.exitCode = await main(process.argv.slice(2))

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!found) return list(name)
  const command = await found.load()
  if (args.includes('--help')) {
    process.stdout.write(command.help)
    return 0
  }
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof UsageRefused) {
      process.stderr.write(`${error.message}\npilotlight ${name} --help says more.\n`)
      return 64
    }
    if (error instanceof NotFound) {
      process.stderr.write(`${error.message}\n`)
      return 1
    }
    if (error instanceof ServerRefused) {
      process.stderr.write(`${error.message}\n`)
      return error.status === 401 ? 77 : 1
    }
    throw error
  }
}

function list(name: string): number {
  const isWanted = name === '' || name === '--help' || name === 'help'
  const lines = Object.entries(commands).map(([key, { summary }]) => `  ${key.padEnd(13)} ${summary}`)
  const text = [
    'Usage: pilotlight COMMAND …',
    '',
    ...lines,
    '',
    'pilotlight COMMAND --help says more.',
    '',
  ].join('\n')
  if (!isWanted) process.stderr.write(`There is no command '${name}'.\n\n`)
  ;(isWanted ? process.stdout : process.stderr).write(text)
  return isWanted ? 0 : 64
}
