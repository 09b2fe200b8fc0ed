const day = 86_400_000

/** Asks of one member that may be open at once, and that they may make in seven days. */
export const OPEN_ASKS = 5
export const ASKS_A_WEEK = 10
/** Over how many days an outside person's asks are counted, across the company. */
export const TARGET_CAP_DAYS = 90

export interface OwnAsk {
  readonly askedAt: Date
  /** Null when it is open no more. */
  readonly openUntil: Date | null
}

/** When a member may ask again; null: now. Only their own asks count, and of those only what they see themselves. */
export function nextAskAt(asks: readonly OwnAsk[], now: Date): Date | null {
  const ends = asks
    .flatMap(({ openUntil }) => (openUntil && openUntil > now ? [openUntil.getTime()] : []))
    .toSorted((one, two) => one - two)
  const weekly = asks
    .map(({ askedAt }) => askedAt.getTime() + 7 * day)
    .filter((until) => until > now.getTime())
    .toSorted((one, two) => one - two)
  const next = Math.max(ends.at(-OPEN_ASKS) ?? 0, weekly.at(-ASKS_A_WEEK) ?? 0)
  return next > now.getTime() ? new Date(next) : null
}

/** When an outside person may be asked again, by when they were asked before; null: now. */
export function nextTargetAskAt(askedAt: readonly Date[], cap: number, now: Date): Date | null {
  const free = askedAt
    .map((at) => at.getTime() + TARGET_CAP_DAYS * day)
    .filter((until) => until > now.getTime())
    .toSorted((one, two) => one - two)
    .at(-cap)
  return free === undefined ? null : new Date(free)
}
