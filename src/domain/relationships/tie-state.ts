import type { ContactDay } from './contact-day.ts'
import { monthNumber } from './day.ts'
import { HALF_LIFE_DAYS } from './warmth.ts'

/** Calendar months that the bitmap remembers: five years. The formula looks at the newest twelve. */
const MONTHS_KEPT = 60

/** All that is kept of a tie. It follows from the set of its contact days alone, whatever order they arrived in. */
export interface TieState {
  /** Σ 2^(−age/60 days) over the contact days, as of `lastOn`: 1 or more. */
  readonly warmth: number
  readonly firstOn: number
  readonly lastOn: number
  /** The last day with an event from the member, or null. */
  readonly lastOutOn: number | null
  /** The last day with an event from the person, or null. */
  readonly lastInOn: number | null
  /** Contact days: 1 or more. */
  readonly days: number
  /** Σ gap in days between neighbouring contact days. */
  readonly gapSum: number
  /** Σ gap². */
  readonly gapSquareSum: number
  /**
   * Calendar months with contact: bit 0 is the month of `lastOn`, bit k the k-th month before it, k < 60; so it fits
   * a PostgreSQL `bigint`. Older months are dropped: no question looks back that far.
   */
  readonly months: bigint
}

/** The contact days beside a day that is added, among those already counted. */
export interface Neighbours {
  /** The latest contact day on or before it. The day itself: it is counted already. */
  readonly before: number | null
  /** The earliest contact day after it. */
  readonly after: number | null
}

/** The state that a list of contact days gives, in any order; the same day twice counts once. Null for none. */
export function tieState(contactDays: readonly ContactDay[]): TieState | null {
  const inOrder = contactDays.toSorted((one, other) => one.on - other.on)
  return inOrder.reduce<TieState | null>((tie, day) => addContactDay(tie, day), null)
}

/**
 * The state after one more contact day, without reading the others. Only a day strictly between the first and the
 * last needs its neighbours: a RangeError says so when they are missing. To take a day away, build the state anew.
 */
export function addContactDay(tie: TieState | null, day: ContactDay, neighbours?: Neighbours): TieState {
  if (tie === null) return first(day)
  const { before, after } = neighbours ?? outside(tie, day.on)
  const directions = {
    lastOutOn: latest(tie.lastOutOn, day.out, day.on),
    lastInOn: latest(tie.lastInOn, day.in, day.on),
  }
  if (before === day.on) return { ...tie, ...directions }

  const lastOn = Math.max(tie.lastOn, day.on)
  const gaps = [before === null ? 0 : day.on - before, after === null ? 0 : after - day.on] as const
  const split = before === null || after === null ? 0 : after - before
  return {
    ...directions,
    warmth:
      tie.warmth * 2 ** (-(lastOn - tie.lastOn) / HALF_LIFE_DAYS) +
      2 ** (-(lastOn - day.on) / HALF_LIFE_DAYS),
    firstOn: Math.min(tie.firstOn, day.on),
    lastOn,
    days: tie.days + 1,
    gapSum: tie.gapSum + gaps[0] + gaps[1] - split,
    gapSquareSum: tie.gapSquareSum + gaps[0] ** 2 + gaps[1] ** 2 - split ** 2,
    months: withMonth(tie, day.on),
  }
}

function first({ on, out, in: received }: ContactDay): TieState {
  return {
    warmth: 1,
    firstOn: on,
    lastOn: on,
    lastOutOn: out > 0 ? on : null,
    lastInOn: received > 0 ? on : null,
    days: 1,
    gapSum: 0,
    gapSquareSum: 0,
    months: 1n,
  }
}

function outside(tie: TieState, on: number): Neighbours {
  if (on >= tie.lastOn) return { before: tie.lastOn, after: null }
  if (on === tie.firstOn) return { before: on, after: null }
  if (on < tie.firstOn) return { before: null, after: tie.firstOn }
  throw new RangeError(`Day ${on} lies between the first and the last contact day: its neighbours are needed`)
}

function latest(known: number | null, events: number, on: number): number | null {
  return events > 0 && (known === null || on > known) ? on : known
}

function withMonth(tie: TieState, on: number): bigint {
  const later = monthNumber(on) - monthNumber(tie.lastOn)
  if (later >= MONTHS_KEPT) return 1n
  const [months, distance] = later > 0 ? [tie.months << BigInt(later), 0] : [tie.months, -later]
  return BigInt.asUintN(MONTHS_KEPT, months | (1n << BigInt(Math.min(distance, MONTHS_KEPT))))
}
