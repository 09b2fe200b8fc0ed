import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { checkDraw, type DrawCheck, drandAddress, drandRound, drawnOrder } from '#domain/academy/draw.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Published = z.object({
  drawId: z.string().min(1).max(200),
  closesAt: z.iso.datetime({ offset: true }),
  commitment: Hash,
  tickets: z.array(z.string().min(1).max(200)).min(1).max(100_000),
  list: Hash,
  seed: z.string().min(1).max(200),
  randomness: z.string().min(1).max(300),
})

export const verifyDraw: Command = {
  help: `Usage: pilotlight verify-draw DRAW.json [--json]

Draws a published prize draw again and says whether it was as promised. Reads only the file; needs no server.

  DRAW.json   what the draw's public page offers: { drawId, closesAt, commitment, tickets, list, seed, randomness };
              - is standard input

Checked: the seed is the one that was committed to at the opening; no ticket stands there twice; the list is the one
published at the close; the public randomness is of the round that the close names. Then the order of all tickets.
Compare the round's randomness itself with what drand publishes; how to do all of it by hand: docs/prize-draw.md.

Exit code 0 when every promise holds; 1 when one does not; 2 when the file cannot be read; 64 when the command is not
understood.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {})
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageRefused('One published draw is needed.')
    const draw = read(file)
    if (!draw) return 2
    const checks = checkDraw(draw)
    const order = drawnOrder(draw)
    if (values.json) process.stdout.write(`${JSON.stringify({ checks, order }, null, 2)}\n`)
    else
      process.stdout.write(
        [
          ...checks.map(({ what, holds }) => `${holds ? 'holds ' : 'BROKEN'}  ${inWords(what, draw)}`),
          '',
          'The order of the tickets, the first wins:',
          ...order.map((ticket, place) => `${String(place + 1).padStart(6)}  ${ticket}`),
          '',
        ].join('\n'),
      )
    return checks.every(({ holds }) => holds) ? 0 : 1
  },
}

function inWords(what: DrawCheck['what'], { randomness, closesAt }: z.infer<typeof Published>): string {
  switch (what) {
    case 'commitment':
      return 'The seed is the one committed to at the opening.'
    case 'tickets-once':
      return 'No ticket stands in the list twice.'
    case 'list':
      return 'The list is the one published at the close.'
    case 'randomness':
      return randomness === 'none'
        ? 'No public randomness was used: whoever keeps the seed could have shaped the list.'
        : `The randomness is of round ${drandRound(closesAt)}; compare it at ${drandAddress(drandRound(closesAt))}.`
  }
}

/** The file as a published draw; else says why not. */
function read(file: string): z.infer<typeof Published> | undefined {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    process.stderr.write(`${file} ${reason}.\n`)
    return undefined
  }
  const parsed = Published.safeParse(content)
  if (parsed.success) return parsed.data
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? 'the whole')))
  process.stderr.write(`${file} is no published draw: look at ${[...fields].join(', ')}.\n`)
  return undefined
}
