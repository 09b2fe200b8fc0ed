/** A prize, and how many of it there are. */
export interface PrizeLot {
  readonly name: string
  readonly quantity: number
}

export interface Win {
  readonly ticket: string
  readonly prize: string
}

/**
 * Which ticket holds which prize: the first in the order takes the first prize, and so on. Whoever refuses makes way for
 * the first in the order that holds none; what others hold stays theirs. With fewer tickets than prizes the rest stay.
 * `refused`: in the order in which they refused.
 */
export function winners(
  order: readonly string[],
  prizes: readonly PrizeLot[],
  refused: readonly string[],
): readonly Win[] {
  const lots = prizes.flatMap(({ name, quantity }) => Array.from({ length: quantity }, () => name))
  const held: { ticket: string | undefined; prize: string }[] = lots.map((prize, place) => ({
    ticket: order[place],
    prize,
  }))
  let next = lots.length
  for (const ticket of refused) {
    const place = held.find((each) => each.ticket === ticket)
    if (!place) continue
    place.ticket = order[next]
    next += 1
  }
  return held.flatMap(({ ticket, prize }) => (ticket === undefined ? [] : [{ ticket, prize }]))
}
