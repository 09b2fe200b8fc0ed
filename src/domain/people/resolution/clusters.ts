/** Two records, as places, that may be one, with the chance that they are. */
export interface Link {
  readonly one: number
  readonly other: number
  readonly probability: number
}

export interface ClusterOptions {
  readonly threshold: number
  /** Bits for any two records, after the rules; far below zero where a rule forbids. */
  readonly bits: (one: number, other: number) => number
  /** Never in one group, whatever else speaks for it: a person said so, or a rule does. */
  readonly areTwo: (one: number, other: number) => boolean
  /** Pairs that a person said are one. */
  readonly together: readonly (readonly [number, number])[]
}

const SAMPLE = 12
const LENIENCE_BITS = 6
const AGAINST_BITS = -12

/**
 * Groups records, the surest pair first. Two groups join only when their members fit together on the whole: the median
 * of up to 12 × 12 cross pairs within six bits of the cut, and at most a third of them clearly against. So no chain of
 * likenesses joins two who are unlike, and who is said to be two stays two. Gives each place its group's least place.
 */
export function clusters(
  size: number,
  links: readonly Link[],
  { threshold, bits, areTwo, together }: ClusterOptions,
): number[] {
  const group = Array.from({ length: size }, (_, place) => place)
  const members = new Map<number, number[]>()
  const of = (place: number) => members.get(group[place] ?? place) ?? [place]
  const join = (one: number, other: number) => {
    const [mine, theirs] = [of(one), of(other)]
    const all = [...mine, ...theirs]
    const least = Math.min(group[one] ?? one, group[other] ?? other)
    for (const place of all) group[place] = least
    members.set(least, all)
  }
  for (const [one, other] of together) if (group[one] !== group[other]) join(one, other)
  const cut = Math.log2(threshold / (1 - threshold))
  const fits = (mine: readonly number[], theirs: readonly number[]) => {
    if (mine.some((one) => theirs.some((other) => areTwo(one, other)))) return false
    if (mine.length === 1 && theirs.length === 1) return true
    const cross = spread(mine)
      .flatMap((one) => spread(theirs).map((other) => bits(one, other)))
      .sort((one, other) => one - other)
    const median = cross[Math.floor(cross.length / 2)] ?? 0
    const against = cross.filter((each) => each < AGAINST_BITS).length
    return median >= cut - LENIENCE_BITS && against <= cross.length / 3
  }
  const sorted = links
    .filter(({ probability }) => probability >= threshold)
    .sort(
      (one, other) => other.probability - one.probability || one.one - other.one || one.other - other.other,
    )
  for (const { one, other } of sorted)
    if (group[one] !== group[other] && fits(of(one), of(other))) join(one, other)
  return group
}

/** At most twelve of them, evenly. */
function spread(places: readonly number[]): readonly number[] {
  if (places.length <= SAMPLE) return places
  return Array.from({ length: SAMPLE }, (_, at) => places[Math.floor((at * places.length) / SAMPLE)] ?? 0)
}
