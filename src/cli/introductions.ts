import type { z } from 'zod'
import type { Introduction, IntroductionRequest } from '#contract/introductions.ts'
import { NotFound, readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { moment } from './words.ts'

type Mine = z.infer<typeof Introduction>
type OfMe = z.infer<typeof IntroductionRequest>

export const introductions: Command = {
  help: `Usage: pilotlight introductions [--json]
       pilotlight introductions show ID [--json]
       pilotlight introductions withdraw ID
       pilotlight introductions outcome ID helped|met|hired|deal|nothing [--met-on DAY] [--amount N --currency EUR]

What you asked for, and what colleagues ask of you. ID may be cut short while it fits one alone.
pilotlight introduce asks; pilotlight answer answers a colleague.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      'met-on': { type: 'string' },
      amount: { type: 'string' },
      currency: { type: 'string' },
    })
    const [action = 'list', id = '', outcome = ''] = positionals
    if (action === 'list') return list(values.json ?? false)
    if (action === 'show' && id !== '') {
      const { mine, ofMe } = await listBoth()
      const found = oneOf([...mine, ...ofMe], id)
      process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : shown(found))
      return 0
    }
    if (action === 'withdraw' && id !== '') {
      const found = oneOf((await listBoth()).mine, id)
      await ask('POST', `/api/introductions/${found.id}/withdraw`, {})
      process.stderr.write(`Withdrawn: ${found.target.name}.\n`)
      return 0
    }
    if (action === 'outcome' && outcome !== '') {
      const amount = values.amount === undefined ? null : Number(values.amount)
      if (amount !== null && Number.isNaN(amount))
        throw new UsageRefused(`--amount '${values.amount}' is no number.`)
      const found = oneOf((await listBoth()).mine, id)
      await ask('POST', `/api/introductions/${found.id}/outcome`, {
        outcome,
        metOn: values['met-on'] ?? null,
        amount,
        currency: values.currency ?? '',
      })
      process.stderr.write(`${found.target.name}: ${outcome}.\n`)
      return 0
    }
    throw new UsageRefused('pilotlight introductions, or with show, withdraw or outcome and an ID')
  },
}

/** The one whose id begins so; refused when none does, or several. */
export function oneOf<One extends { readonly id: string }>(all: readonly One[], id: string): One {
  const [found, another] = all.filter((one) => one.id.startsWith(id))
  if (found && !another) return found
  throw new NotFound(
    found
      ? `More than one id begins with ${id}: say more of it.`
      : `There is no introduction ${id}; pilotlight introductions lists them with their ids.`,
  )
}

async function listBoth(): Promise<{ mine: Mine[]; ofMe: OfMe[] }> {
  const [mine, ofMe] = await Promise.all([
    ask('GET', '/api/introductions'),
    ask('GET', '/api/introductions/requests'),
  ])
  return { mine: mine.json<Mine[]>(), ofMe: ofMe.json<OfMe[]>() }
}

async function list(isJson: boolean): Promise<number> {
  const { mine, ofMe } = await listBoth()
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ mine, ofMe })}\n`)
    return 0
  }
  const asked = table(
    ['id', 'state', 'for', 'through', 'asked', 'ends'],
    mine.map((one) => [
      one.id.slice(0, 8),
      one.outcome ? `${one.state}, ${one.outcome}` : one.state,
      one.target.name,
      one.connector?.name ?? 'somebody here',
      one.askedAt.slice(0, 10),
      one.state === 'asked' ? one.expiresAt.slice(0, 10) : '–',
    ]),
  )
  const waiting = table(
    ['id', 'state', 'asks', 'for', 'asked', 'ends'],
    ofMe.map((one) => [
      one.id.slice(0, 8),
      one.answer.replace('_', ' '),
      one.asker.name,
      one.target.name,
      one.askedAt.slice(0, 10),
      one.answer === 'open' ? one.expiresAt.slice(0, 10) : '–',
    ]),
  )
  const parts = [mine.length > 0 && `Mine\n${asked}`, ofMe.length > 0 && `Asked of you\n${waiting}`]
  process.stdout.write(parts.filter((part) => part !== false).join('\n'))
  const open = ofMe.filter(({ answer }) => answer === 'open').length
  process.stderr.write(
    `${mine.filter(({ state }) => state === 'asked').length} of yours wait for an answer; ${open} ${open === 1 ? 'waits' : 'wait'} for yours.\n`,
  )
  return 0
}

/** One introduction with its times and texts. */
function shown(one: Mine | OfMe): string {
  const work = [one.target.title, one.target.organisation].filter((part) => part !== '').join(', ')
  const who =
    'asker' in one
      ? `${one.asker.name} asks you for ${one.target.name}`
      : `You ask ${one.connector?.name ?? 'somebody here'} for ${one.target.name}`
  const times = [
    `asked ${moment(one.askedAt)}`,
    one.answeredAt && `answered ${moment(one.answeredAt)}`,
    one.introducedAt && `introduced ${moment(one.introducedAt)}`,
    'metOn' in one && one.metOn && `met ${one.metOn}`,
    one.outcome && `outcome ${one.outcome}`,
  ].filter((time) => time)
  const lines = [
    `${who}${work === '' ? '' : ` (${work})`}: ${'state' in one && 'connector' in one ? one.state : 'asker' in one ? one.answer.replace('_', ' ') : ''}.`,
    times.join(', '),
    `Why: ${one.why}`,
    `Note: ${one.note}`,
    'connector' in one && one.answer !== '' && `Answer: ${one.answer}`,
    'connector' in one && one.targetAddress !== '' && `Address: ${one.targetAddress}`,
  ].filter((line) => typeof line === 'string')
  return `${lines.join('\n')}\n`
}
