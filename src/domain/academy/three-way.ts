import { diffIndices } from 'node-diff3'

export type Side = 'shipped' | 'company'

/** A run of lines: alike in all three, changed by one side, by both alike, or by both differently. */
export interface Hunk {
  readonly kind: 'same' | Side | 'both' | 'conflict'
  readonly base: string[]
  readonly shipped: string[]
  readonly company: string[]
}

interface Change {
  readonly side: Side
  /** In the base: from which line, before which. */
  readonly from: number
  readonly to: number
  /** How many lines it has become. */
  readonly lines: number
}

/**
 * Three texts line by line: what the new shipped one and the company's own each made of the base. Changes that meet in
 * the same lines, or put lines into the same place, are one hunk. All lines of each text are in the hunks, once and in
 * their order. Source: Khanna, Kunal and Pierce, A Formal Investigation of Diff3 (2007); the longest common
 * subsequence is node-diff3's.
 */
export function threeWay(base: string, shipped: string, company: string): Hunk[] {
  const lines = base.split('\n')
  const texts = { shipped: shipped.split('\n'), company: company.split('\n') }
  const changes = (['shipped', 'company'] as const)
    .flatMap((side) => changesOf(side, lines, texts[side]))
    .toSorted((one, other) => one.from - other.from || one.to - other.to)
  const at = { base: 0, shipped: 0, company: 0 }
  const hunks: Hunk[] = []
  const advance = (to: number, found: readonly Change[]) => {
    const hunk = { base: lines.slice(at.base, to), shipped: [''], company: [''] }
    for (const side of ['shipped', 'company'] as const) {
      const grown = found
        .filter((change) => change.side === side)
        .reduce((sum, change) => sum + change.lines - (change.to - change.from), 0)
      const end = at[side] + (to - at.base) + grown
      hunk[side] = texts[side].slice(at[side], end)
      at[side] = end
    }
    at.base = to
    if (hunk.base.length + hunk.shipped.length + hunk.company.length > 0)
      hunks.push({ ...hunk, kind: kindOf(hunk) })
  }
  for (let next = changes.shift(); next; next = changes.shift()) {
    const group = [next]
    let end = next.to
    for (let other = changes[0]; other && meets(group, end, other); other = changes[0]) {
      group.push(other)
      end = Math.max(end, other.to)
      changes.shift()
    }
    advance(next.from, [])
    advance(end, group)
  }
  advance(lines.length, [])
  return hunks
}

/** The merged text: of each hunk that is not alike the lines of the side that is chosen for it, in their order. */
export function mergedText(hunks: readonly Hunk[], sides: readonly Side[]): string {
  let place = 0
  return hunks
    .flatMap((hunk) => (hunk.kind === 'same' ? hunk.base : hunk[sides[place++] ?? 'company']))
    .join('\n')
}

/** Which side each hunk that is not alike would go to by itself; null where both changed the same lines differently. */
export function ownSides(hunks: readonly Hunk[]): (Side | null)[] {
  return hunks.flatMap(({ kind }) =>
    kind === 'same' ? [] : [kind === 'conflict' ? null : kind === 'shipped' ? 'shipped' : 'company'],
  )
}

function changesOf(side: Side, base: string[], text: string[]): Change[] {
  return diffIndices(base, text).flatMap(({ buffer1: [from, length], buffer2: [, grown] }) =>
    // As many lines as there were: each stands for its own, so that a title does not take the sentence below it along.
    length === grown
      ? Array.from({ length }, (_, line) => ({ side, from: from + line, to: from + line + 1, lines: 1 }))
      : [{ side, from, to: from + length, lines: grown }],
  )
}

/** Whether a change touches lines of the group: shares some, or one of the two only puts lines in at its edge. */
function meets(group: readonly Change[], end: number, other: Change): boolean {
  if (other.from < end) return true
  return (
    other.from === end && (other.from === other.to || group.some(({ from, to }) => from === to && to === end))
  )
}

function kindOf({ base, shipped, company }: Omit<Hunk, 'kind'>): Hunk['kind'] {
  const isShipped = !isSame(base, shipped)
  const isCompany = !isSame(base, company)
  if (!isShipped) return isCompany ? 'company' : 'same'
  if (!isCompany) return 'shipped'
  return isSame(shipped, company) ? 'both' : 'conflict'
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, place) => line === other[place])
}
