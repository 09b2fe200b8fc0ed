import type { z } from 'zod'
import type { Cohort } from '#contract/cohorts.ts'
import type { CohortPrizes, DrawMade } from '#contract/prizes.ts'
import { NotFound, readArguments, UsageRefused } from './arguments.ts'
import { oneCalled } from './cohort.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'

type Draw = z.infer<typeof CohortPrizes>['draws'][number]

export const prizes: Command = {
  help: `Usage: pilotlight prizes COHORT [--json]
       pilotlight prizes COHORT add NAME [--draw QUANTITY]
       pilotlight prizes COHORT remove|ask NAME
       pilotlight prizes COHORT open --closes-at MOMENT [--certified] [--trifle]
       pilotlight prizes COHORT close|reveal [RANDOMNESS]
       pilotlight prizes COHORT take|refuse

The prizes of a cohort, its draws, and your ticket. For programme leads: 'add' one for all who reach the threshold, or
so many to draw; 'open' a draw that closes then (2026-12-01T12:00:00Z), only for holders of a certificate, or a trifle
that needs no public randomness; 'close' it when its time has come; 'reveal' it with what drand published. For members:
'ask' for a prize that you reached; 'take' what your ticket won, or make way. These mean the newest draw.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      draw: { type: 'string' },
      'closes-at': { type: 'string' },
      certified: { type: 'boolean' },
      trifle: { type: 'boolean' },
    })
    const [name, verb, what] = positionals
    if (name === undefined) throw new UsageRefused('the name of a cohort is needed')
    const { id } = oneCalled(
      (await ask('GET', '/api/cohorts')).json<z.infer<typeof Cohort>[]>(),
      name,
      'cohort',
    )
    const found = (await ask('GET', `/api/cohorts/${id}/prizes`)).json<z.infer<typeof CohortPrizes>>()
    switch (verb) {
      case undefined:
        process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : inWords(found))
        return 0
      case 'add': {
        const lot =
          values.draw === undefined ? { way: 'all' } : { way: 'draw', quantity: Number(values.draw) }
        await ask('POST', `/api/cohorts/${id}/prizes`, { name: needed(what, 'a prize'), ...lot })
        return said('Added.')
      }
      case 'remove':
        await ask('DELETE', `/api/prizes/${oneCalled(found.prizes, needed(what, 'a prize'), 'prize').id}`)
        return said('Removed; an opened draw keeps it.')
      case 'ask':
        await ask('POST', `/api/prizes/${oneCalled(found.prizes, needed(what, 'a prize'), 'prize').id}/take`)
        return said('Asked for: whoever runs the programme sees it.')
      case 'open': {
        const made = (
          await ask('POST', `/api/cohorts/${id}/draws`, {
            closesAt: needed(values['closes-at'], '--closes-at'),
            randomness: values.trifle ? 'none' : 'drand',
            needsCertificate: values.certified ?? false,
          })
        ).json<z.infer<typeof DrawMade>>()
        return said(`Open. Anybody may look on at /draw/${made.id}.`)
      }
      case 'close':
        await ask('POST', `/api/draws/${newest(found.draws).id}/close`)
        return said('Closed: the list of tickets is published.')
      case 'reveal':
        await ask(
          'POST',
          `/api/draws/${newest(found.draws).id}/reveal`,
          what === undefined ? {} : { randomness: what },
        )
        return said('Revealed: anybody can compute who won.')
      case 'take':
      case 'refuse':
        await ask('POST', `/api/draws/${newest(found.draws).id}/answer`, { answer: verb })
        return said(verb === 'take' ? 'Asked for.' : 'The next ticket wins.')
      default:
        throw new UsageRefused('add, remove, ask, open, close, reveal, take or refuse')
    }
  },
}

function needed(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageRefused(`${what} is needed`)
  return value
}

function said(words: string): number {
  process.stderr.write(`${words}\n`)
  return 0
}

function newest(draws: readonly Draw[]): Draw {
  const last = draws.at(-1)
  if (!last) throw new NotFound('This cohort has no draw yet.')
  return last
}

function inWords({ prizes, draws, taken, threshold }: z.infer<typeof CohortPrizes>): string {
  const lines = [
    `From ${threshold} points.`,
    ...prizes.map(({ name, way, quantity, isTaken }) =>
      [name, way === 'all' ? 'for all who reach it' : `${quantity} by draw`, isTaken ? 'asked for' : '']
        .filter((part) => part !== '')
        .join(', '),
    ),
    ...draws.map((draw) => `Draw ${draw.id}: ${stateOf(draw)}`),
    ...taken.map(({ name, prize }) => `${name} asks for: ${prize}`),
  ]
  return `${lines.join('\n')}\n`
}

function stateOf({ closesAt, isClosed, isRevealed, myTicket, tickets, won }: Draw): string {
  if (!isClosed) return `closes at ${closesAt}.`
  const mine = myTicket === null ? 'you have none' : `yours is ${myTicket}`
  if (!isRevealed) return `closed, ${tickets} tickets, ${mine}.`
  if (myTicket === null) return 'revealed; you had no ticket.'
  return won === null ? `your ticket ${myTicket} did not win.` : `your ticket ${myTicket} won: ${won}.`
}
