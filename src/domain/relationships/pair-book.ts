import type { ContactDay } from './contact-day.ts'
import { dayOfInstant } from './day.ts'
import { HORIZON_DAYS, type LabelledTie, refit } from './refit.ts'
import { type TieState, tieState } from './tie-state.ts'
import type { Fit } from './tie-today.ts'

const MILLISECONDS_A_DAY = 86_400_000

/** Two who were ever in touch, a before b by code unit, and every event between them. */
export interface Pair {
  readonly a: string
  readonly b: string
  /** Instants of the events, in milliseconds since 1970-01-01T00:00Z, as they came. */
  readonly at: readonly number[]
  /** For each of them, whether it went from a to b. */
  readonly fromA: readonly boolean[]
}

/** Events collected by unordered pair: the network of a list of events. */
export class PairBook {
  readonly #pairs = new Map<string, Map<string, Entry>>()

  /** Notes one event; what somebody sends to themselves is nothing. */
  add(from: string, to: string, at: number): void {
    if (from === to) return
    const isForward = from < to
    const entry = this.#entry(isForward ? from : to, isForward ? to : from)
    entry.at.push(at)
    entry.fromA.push(isForward)
  }

  /** Every pair ever seen, by a, then b. */
  pairs(): readonly Pair[] {
    const all = [...this.#pairs.values()].flatMap((others) => [...others.values()])
    return all.sort((one, other) => order(one.a, other.a) || order(one.b, other.b))
  }

  #entry(a: string, b: string): Entry {
    const others = this.#pairs.get(a) ?? new Map<string, Entry>()
    const entry = others.get(b) ?? { a, b, at: [], fromA: [] }
    this.#pairs.set(a, others.set(b, entry))
    return entry
  }
}

/** The tie of a pair from its events up to and including an instant, in UTC days; null when it had none yet. */
export function tieOfPair(pair: Pair, until: number): TieState | null {
  const days = new Map<number, { on: number; out: number; in: number }>()
  pair.at.forEach((at, index) => {
    if (at > until) return
    const on = dayOfInstant(at)
    const day = days.get(on) ?? { on, out: 0, in: 0 }
    if (pair.fromA[index]) day.out++
    else day.in++
    days.set(on, day)
  })
  const contactDays: readonly ContactDay[] = [...days.values()]
  return tieState(contactDays)
}

/** The tie at `since`, with what the events after it, up to and including `until`, brought. Null when it began later. */
export function labelledPair(pair: Pair, since: number, until: number): LabelledTie | null {
  const tie = tieOfPair(pair, since)
  const inWindow = pair.fromA.filter((_, index) => isWithin(pair.at[index], since, until))
  return (
    tie && {
      tie,
      inTouch: inWindow.length > 0,
      bothWays: inWindow.includes(true) && inWindow.includes(false),
    }
  )
}

/** The fit from the last complete window of `horizonDays` days that ends at `until`; null under 300 ties (refit.ts). */
export function refitPairs(pairs: readonly Pair[], until: number, horizonDays = HORIZON_DAYS): Fit | null {
  const since = until - horizonDays * MILLISECONDS_A_DAY
  const ties = pairs.map((pair) => labelledPair(pair, since, until)).filter((tie) => tie !== null)
  return refit(ties, dayOfInstant(since))
}

interface Entry {
  readonly a: string
  readonly b: string
  readonly at: number[]
  readonly fromA: boolean[]
}

function isWithin(at: number | undefined, since: number, until: number): boolean {
  return at !== undefined && at > since && at <= until
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
