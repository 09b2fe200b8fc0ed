import type { Move } from './requests.ts'

/** One person's job move, as one or more members have seen it. */
export interface SeenMove extends Pick<Move, 'name' | 'direction' | 'organisation' | 'from'> {
  /** Each member's tie to them, and where that member has it from, earliest first. */
  readonly seen: readonly Pick<Move, 'tieId' | 'memberId' | 'on' | 'source'>[]
}

/** Moves of the same person in the same direction are one; newest first, dated by who saw it first. */
export function seenMoves(moves: readonly Move[]): SeenMove[] {
  const groups = new Map<string, Move[]>()
  for (const move of moves) {
    const key = [move.name, move.direction, move.organisation, move.from].join('\n').toLocaleLowerCase()
    const group = groups.get(key)
    if (group) group.push(move)
    else groups.set(key, [move])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const seen = group.toSorted((one, other) => one.on.localeCompare(other.on))
      const [first] = seen
      if (!first) return []
      const { name, direction, organisation, from } = first
      return [{ name, direction, organisation, from, seen }]
    })
    .sort((one, other) => (other.seen[0]?.on ?? '').localeCompare(one.seen[0]?.on ?? ''))
}
