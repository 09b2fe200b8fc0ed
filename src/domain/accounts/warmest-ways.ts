import type { Department } from '../people/title.ts'
import type { DepartmentMark, Gap, OurMember } from './gaps.ts'

export interface WayMark extends DepartmentMark {
  readonly id: string
  /** Chance of contact within 90 days, 0–1; null without contact on record. */
  readonly strength: number | null
}

/** How one of our departments could get to know its counterpart. */
export interface Way {
  readonly ourId: string
  readonly theirs: Department
  /** `through`: a colleague elsewhere is in touch there. `wake`: one of the department's own was. */
  readonly by: 'through' | 'wake'
  readonly markId: string
  readonly memberId: string
  /** Chance that this tie is in touch within 90 days, 0–1. */
  readonly chance: number
}

/**
 * The warmest way over each gap, warmest first: a colleague's touch point in that department, else a tie of our own
 * department's to wake. A gap that no shared tie reaches has none.
 */
export function warmestWays(
  gaps: readonly Gap[],
  members: readonly OurMember[],
  marks: readonly WayMark[],
): Way[] {
  const departmentOf = new Map(members.map(({ id, departmentId }) => [id, departmentId]))
  const ways = gaps.flatMap(({ ourId, theirs }) => {
    const there = marks.filter(({ department }) => department === theirs)
    const best = (by: Way['by'], fits: (mark: WayMark) => boolean): Way[] =>
      there
        .filter((mark) => mark.strength !== null && fits(mark))
        .map(({ id, memberId, strength }) => ({
          ourId,
          theirs,
          by,
          markId: id,
          memberId,
          chance: strength ?? 0,
        }))
        .toSorted(warmer)
        .slice(0, 1)
    const through = best('through', ({ living, memberId }) => living && departmentOf.get(memberId) !== ourId)
    return through.length > 0
      ? through
      : best('wake', ({ living, memberId }) => !living && departmentOf.get(memberId) === ourId)
  })
  return ways.sort(warmer)
}

/** Equal chances keep one order, whoever looks. */
function warmer(one: Way, other: Way): number {
  return other.chance - one.chance || (one.markId < other.markId ? -1 : one.markId > other.markId ? 1 : 0)
}
