/** Whom a person was met together with, and how those people hang together. */
export interface Acquaintance {
  /** People of my network met together with them. */
  readonly shared: number
  /** Effective size n − 2t/n of that group, t its pairs who were met together. Borgatti (1997), after Burt (1992). */
  readonly effectiveSize: number
}

/** From pairs of people who were in one event with the member, each pair once. */
export function acquaintances(pairs: readonly (readonly [string, string])[]): Map<string, Acquaintance> {
  const neighbours = new Map<string, Set<string>>()
  const add = (one: string, other: string) => {
    const known = neighbours.get(one)
    if (known) known.add(other)
    else neighbours.set(one, new Set([other]))
  }
  for (const [one, other] of pairs) {
    add(one, other)
    add(other, one)
  }
  const found = new Map<string, Acquaintance>()
  for (const [person, group] of neighbours) {
    let ends = 0
    for (const one of group) for (const other of neighbours.get(one) ?? []) if (group.has(other)) ends++
    // Each pair was met from both of its ends: `ends` is 2t.
    found.set(person, { shared: group.size, effectiveSize: group.size - ends / group.size })
  }
  return found
}
