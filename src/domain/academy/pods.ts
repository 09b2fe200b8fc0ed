import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export interface PodMember {
  readonly id: string
  readonly departmentId: string | null
  readonly managerId: string | null
  readonly locale: string
  /** Minutes east of UTC, now. */
  readonly offset: number
}

export interface Pods {
  readonly pods: readonly (readonly string[])[]
  /** Too few for a pod, or nobody to be with but their manager or report: they wait for the next cohort. */
  readonly waiting: readonly string[]
}

/**
 * Pods of four; one left over makes a five, two make two threes, three make a three; under three wait. Dealt round by
 * (size of department, department, hash of seed and id), then two change places as long as that makes it better, at
 * most 2,000 times: same department costs 10, another language 4, more than three hours between them 2, and a manager
 * is never with a report. The same seed gives the same pods. Source: docs/cohorts.md.
 */
export function pods(members: readonly PodMember[], seed: string): Pods {
  const sizes = podSizes(members.length)
  if (sizes.length === 0) return { pods: [], waiting: members.map(({ id }) => id).toSorted() }
  const dealt = deal(members, sizes, seed)
  improve(dealt)
  const parted = dealt.map(withoutManagers)
  const kept = parted.filter((pod) => pod.length >= 3).map((pod) => pod.map(({ id }) => id))
  const placed = new Set(kept.flat())
  return {
    pods: kept,
    waiting: members
      .map(({ id }) => id)
      .filter((id) => !placed.has(id))
      .toSorted(),
  }
}

/** Who is with most managers or reports leaves first, until nobody is with one. */
function withoutManagers(pod: readonly PodMember[]): readonly PodMember[] {
  const conflicts = (member: PodMember) => pod.filter((other) => isManaged(member, other)).length
  const worst = pod.toSorted(
    (one, other) => conflicts(other) - conflicts(one) || compare(one.id, other.id),
  )[0]
  return worst && conflicts(worst) > 0 ? withoutManagers(pod.filter((each) => each !== worst)) : pod
}

/** How many pods of which size; none under three. */
export function podSizes(count: number): readonly number[] {
  if (count < 3) return []
  const fours = Math.floor(count / 4)
  const rest = count % 4
  if (rest === 0) return Array<number>(fours).fill(4)
  if (rest === 1) return [5, ...Array<number>(fours - 1).fill(4)]
  if (rest === 2) return [...Array<number>(fours - 1).fill(4), 3, 3]
  return [...Array<number>(fours).fill(4), 3]
}

function deal(members: readonly PodMember[], sizes: readonly number[], seed: string): PodMember[][] {
  const departments = new Map<string, number>()
  for (const { departmentId } of members)
    departments.set(departmentId ?? '', (departments.get(departmentId ?? '') ?? 0) + 1)
  const ordered = members
    .map((member) => ({
      member,
      size: departments.get(member.departmentId ?? '') ?? 0,
      department: member.departmentId ?? '',
      hash: hash(`${seed}|${member.id}`),
    }))
    .toSorted(
      (one, other) =>
        other.size - one.size || compare(one.department, other.department) || compare(one.hash, other.hash),
    )
  const dealt: PodMember[][] = sizes.map(() => [])
  let next = 0
  for (const { member } of ordered) {
    while ((dealt[next]?.length ?? 0) >= (sizes[next] ?? 0)) next = (next + 1) % sizes.length
    dealt[next]?.push(member)
    next = (next + 1) % sizes.length
  }
  return dealt
}

const MOST_SWAPS = 2000
/** Of the other pods, how many are looked at for each change of places, from the next one on. */
const LOOKED_AT = 64
const MANAGED = 100_000

function improve(dealt: PodMember[][]): void {
  let swaps = 0
  // What must not be comes first; the swaps left make it better.
  for (const least of [MANAGED, 1])
    for (let hasChanged = true; hasChanged && swaps < MOST_SWAPS; ) {
      hasChanged = false
      for (const [place, pod] of dealt.entries()) {
        if (swaps >= MOST_SWAPS) break
        if (costOf(pod) < least || !swapBest(dealt, place)) continue
        swaps++
        hasChanged = true
      }
    }
}

/** Changes the two places that help most, of this pod and of those looked at; false when none does. */
function swapBest(dealt: PodMember[][], place: number): boolean {
  const pod = dealt[place] ?? []
  let best: { gain: number; other: PodMember[]; mine: number; theirs: number } | undefined
  const costs = pod.map((one) => costWith(one, pod, one))
  for (let step = 1; step <= Math.min(LOOKED_AT, dealt.length - 1); step++) {
    const other = dealt[(place + step) % dealt.length] ?? []
    const theirCosts = other.map((two) => costWith(two, other, two))
    for (const [mine, one] of pod.entries())
      for (const [theirs, two] of other.entries()) {
        const before = (costs[mine] ?? 0) + (theirCosts[theirs] ?? 0)
        if (before <= (best?.gain ?? 0)) continue
        const after = costWith(two, pod, one) + costWith(one, other, two)
        const gain = before - after
        if (gain > (best?.gain ?? 0)) best = { gain, other, mine, theirs }
      }
  }
  if (!best) return false
  const [one, two] = [pod[best.mine], best.other[best.theirs]]
  if (!one || !two) return false
  pod[best.mine] = two
  best.other[best.theirs] = one
  return true
}

/** What `member` costs in a pod in the place of `instead`. */
function costWith(member: PodMember, pod: readonly PodMember[], instead: PodMember): number {
  let cost = 0
  for (const other of pod) if (other !== instead) cost += costOfPair(member, other)
  return cost
}

function costOf(pod: readonly PodMember[]): number {
  let cost = 0
  for (const [place, one] of pod.entries())
    for (const other of pod.slice(place + 1)) cost += costOfPair(one, other)
  return cost
}

function costOfPair(one: PodMember, other: PodMember): number {
  let cost = isManaged(one, other) ? MANAGED : 0
  if (one.departmentId !== null && one.departmentId === other.departmentId) cost += 10
  if (one.locale !== other.locale) cost += 4
  if (Math.abs(one.offset - other.offset) > 180) cost += 2
  return cost
}

/** Whether one of two is the other's manager. */
export function isManaged(one: PodMember, other: PodMember): boolean {
  return one.managerId === other.id || other.managerId === one.id
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
