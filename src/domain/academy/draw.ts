import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Everything published of a prize draw, enough for anybody to draw it again. */
export interface PublishedDraw {
  readonly drawId: string
  /** When the list of tickets closed, ISO 8601. */
  readonly closesAt: string
  /** Hash of the secret seed, published at the opening, before there was any ticket. */
  readonly commitment: string
  /** One random word a taker, known to its holder; sorted. */
  readonly tickets: readonly string[]
  /** Hash of the list, published at the close. */
  readonly list: string
  /** Revealed after the close. */
  readonly seed: string
  /** `drand:chain:round:randomness`, which nobody can know before; `none` for trifles only. */
  readonly randomness: string
}

const rule = 'pilotlight-draw-1'

/** C, the hash of draw and seed by which the seed cannot be changed later. Hashes are SHA-256 in lower-case hexadecimal. */
export function commitment(drawId: string, seed: string): string {
  return hash(`${rule}|commit|${drawId}|${seed}`)
}

/** L, the hash of the tickets in byte order, each with a line feed after it. */
export function listHash(tickets: readonly string[]): string {
  return hash(
    sortedTickets(tickets)
      .map((ticket) => `${ticket}\n`)
      .join(''),
  )
}

/**
 * Draw 1: the tickets in the order in which they win; whoever is first and refuses makes way for the next. K mixes the
 * seed, the closed list and public randomness; the lowest hash of K and ticket wins. Source: docs/prize-draw.md.
 */
export function drawnOrder({
  drawId,
  tickets,
  seed,
  randomness,
}: Omit<PublishedDraw, 'commitment' | 'list' | 'closesAt'>): readonly string[] {
  const key = drawKey(drawId, tickets, seed, randomness)
  const ranked = tickets.map((ticket) => ({ ticket, rank: hash(`${rule}|rank|${key}|${ticket}`) }))
  return ranked.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ ticket }) => ticket)
}

export function drawKey(
  drawId: string,
  tickets: readonly string[],
  seed: string,
  randomness: string,
): string {
  return hash(`${rule}|key|${drawId}|${listHash(tickets)}|${seed}|${randomness}`)
}

/** drand's quicknet: the chain, its first second, and three seconds a round. */
const quicknet = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  genesis: 1692803367,
  period: 3,
}

/** The quicknet round that a draw waits for: the first an hour after its close. */
export function drandRound(closesAt: string): number {
  const close = Math.floor(new Date(closesAt).getTime() / 1000)
  return Math.ceil((close + 3600 - quicknet.genesis) / quicknet.period) + 1
}

/** When a quicknet round is published. */
export function drandRoundAt(round: number): Date {
  return new Date((quicknet.genesis + (round - 1) * quicknet.period) * 1000)
}

/** Where drand publishes a quicknet round. */
export function drandAddress(round: number): string {
  return `https://api.drand.sh/${quicknet.chain}/public/${round}`
}

/** What the two published words of a drand round are, joined as the draw takes them. */
export function drandRandomness(round: number, randomness: string): string {
  return `drand:${quicknet.chain}:${round}:${randomness.toLowerCase()}`
}

export interface DrawCheck {
  readonly what: 'commitment' | 'tickets-once' | 'list' | 'randomness'
  readonly holds: boolean
}

/** Each promise of a published draw, whether it holds. `randomness`: the round is the one that the close names, or none was used. */
export function checkDraw(draw: PublishedDraw): readonly DrawCheck[] {
  return [
    { what: 'commitment', holds: draw.commitment === commitment(draw.drawId, draw.seed) },
    { what: 'tickets-once', holds: new Set(draw.tickets).size === draw.tickets.length },
    { what: 'list', holds: draw.list === listHash(draw.tickets) },
    { what: 'randomness', holds: isExpectedRandomness(draw) },
  ]
}

function isExpectedRandomness({ randomness, closesAt }: PublishedDraw): boolean {
  if (randomness === 'none') return true
  const [, , , value = ''] = randomness.split(':')
  return /^[0-9a-f]{64}$/.test(value) && randomness === drandRandomness(drandRound(closesAt), value)
}

/** By bytes, as UTF-8 has them: the same in every language's order. */
function sortedTickets(tickets: readonly string[]): readonly string[] {
  return tickets
    .map((ticket) => ({ ticket, bytes: bytesToHex(utf8ToBytes(ticket)) }))
    .toSorted((one, other) => (one.bytes < other.bytes ? -1 : one.bytes > other.bytes ? 1 : 0))
    .map(({ ticket }) => ticket)
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
