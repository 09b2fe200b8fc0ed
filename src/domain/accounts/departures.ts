/** A shared tie, as far as a departure matters to it. */
export interface HeldTie {
  readonly memberId: string
  /** The human there; several ties may be to the same one. */
  readonly counterpart: string
  /** Whether it is a touch point today. */
  readonly living: boolean
}

/** Who might go: one of us, or one of them. */
export type Departure = { readonly memberId: string } | { readonly counterpart: string }

/** Whether a tie goes with them. */
export function goesWith(tie: HeldTie, departure: Departure): boolean {
  return 'memberId' in departure
    ? tie.memberId === departure.memberId
    : tie.counterpart === departure.counterpart
}

/** Touch points that are left when this colleague or counterpart leaves. */
export function livingWithout(ties: readonly HeldTie[], departure: Departure): number {
  return ties.filter((tie) => tie.living && !goesWith(tie, departure)).length
}

/** Who holds how many touch points, most first; equal ones in the order of their ids. */
export function holders(ties: readonly HeldTie[]): { readonly memberId: string; readonly living: number }[] {
  const counts = new Map<string, number>()
  for (const { memberId, living } of ties) if (living) counts.set(memberId, (counts.get(memberId) ?? 0) + 1)
  return [...counts]
    .map(([memberId, living]) => ({ memberId, living }))
    .sort((one, other) => other.living - one.living || (one.memberId < other.memberId ? -1 : 1))
}

/**
 * Key-person number: the fewest colleagues whose leaving leaves fewer than `least` touch points. 1: the account hangs
 * on one person. 0: it is so already. Taking the busiest first is exact, for each tie has one owner.
 * Source: docs/science.md, Account.
 */
export function keyPersonNumber(ties: readonly HeldTie[], least = 1): number {
  let left = ties.filter(({ living }) => living).length
  let gone = 0
  for (const { living } of holders(ties)) {
    if (left < least) break
    left -= living
    gone++
  }
  return gone
}
