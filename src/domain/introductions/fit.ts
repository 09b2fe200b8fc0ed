import type { QuestionPart } from './understood.ts'
import type { Alternative, FoundIn, Want } from './wanted.ts'

/** How well somebody answers a question, and what says so. */
export interface Fitness {
  /** 0–1. */
  readonly fit: number
  readonly found: readonly { readonly part: number; readonly in: FoundIn }[]
}

/**
 * How much finding a token tells, from how many have it: inverse document frequency, ln(1 + 2000 ÷ (1 + ties)).
 * Counts end at a thousand, whose 1.1 is the least. Source: Spärck Jones 1972.
 */
export function rarity(ties: number): number {
  return Math.log(1 + 2000 / (1 + Math.min(ties, 1000)))
}

/** A want's weight: by whatever meets it, counted together. What nobody has weighs as little as what all have. */
export function weightOf({ alternatives }: Want, ties: ReadonlyMap<string, number>): number {
  const count = alternatives
    .filter(({ weight }) => weight > 0.5)
    .reduce((sum, { token }) => sum + (ties.get(token) ?? 0), 0)
  return rarity(count === 0 ? 1000 : count)
}

/**
 * How well these tokens answer: the met share of all wants, each by its rarity and by how well it is met. Whoever is
 * asked for by name or organisation and is not that one answers a third as well. `zones`: parts that a time zone
 * speaks for, and how much (0–1).
 */
export function fitness(
  parts: readonly QuestionPart[],
  wants: readonly Want[],
  weights: readonly number[],
  tokens: ReadonlySet<string>,
  zones: ReadonlyMap<number, number> = new Map(),
): Fitness {
  let [met, all, missed] = [0, 0, 0]
  const found = new Map<string, { part: number; in: FoundIn }>()
  for (const [at, want] of wants.entries()) {
    const weight = weights[at] ?? 0
    all += weight
    const best = bestOf(want, tokens, zones)
    met += weight * (best?.weight ?? 0)
    if (best) found.set(`${want.part} ${best.in}`, { part: want.part, in: best.in })
    else if (isByName(parts[want.part])) missed++
  }
  const share = all === 0 ? 0 : met / all
  return { fit: missed > 0 ? share / 3 : share, found: [...found.values()] }
}

function bestOf(
  want: Want,
  tokens: ReadonlySet<string>,
  zones: ReadonlyMap<number, number>,
): Pick<Alternative, 'weight' | 'in'> | undefined {
  const zone = zones.get(want.part)
  let best: Pick<Alternative, 'weight' | 'in'> | undefined =
    zone === undefined ? undefined : { weight: zone, in: 'zone' }
  for (const alternative of want.alternatives)
    if (tokens.has(alternative.token) && alternative.weight > (best?.weight ?? 0)) best = alternative
  return best
}

function isByName(part: QuestionPart | undefined): boolean {
  return part?.kind === 'person' || part?.kind === 'organisation'
}
