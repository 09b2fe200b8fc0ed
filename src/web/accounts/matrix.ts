import { type Departure, goesWith } from '#domain/accounts/departures.ts'
import { counterpartDepartment, gaps } from '#domain/accounts/gaps.ts'
import { DEPARTMENTS, type Department } from '#domain/people/title.ts'
import type { AccountDetail, Mark } from './requests.ts'

/** What the account page shows: as it is, as if somebody had left, or as far as ties are likely in 90 days. */
export type View =
  | { readonly kind: 'today' }
  | { readonly kind: 'leaves'; readonly departure: Departure; readonly name: string }
  | {
      readonly kind: 'in90'
      /** Chance that both people of a tie stay, 0–1. */
      readonly stay: number
    }

/** What one departure would leave, with whose it is. */
export type Leaving = Extract<View, { kind: 'leaves' }>

/** As much of a mark as counting needs. */
type Marked = Pick<Mark, 'memberId' | 'counterpart' | 'living'>

export interface MatrixRow {
  /** Empty: members without a department. */
  readonly id: string
  readonly name: string
  /** Their department that this one of ours means. */
  readonly meaning: Department | null
}

export interface Matrix {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly Department[]
  marksIn(rowId: string, column: Department): readonly Mark[]
  isGap(rowId: string, column: Department): boolean
  /** Id of the first mark as they stand, from the top. */
  readonly first: string | undefined
}

/**
 * Our departments × theirs. Rows: those with a tie or a gap, most touch points first; columns: theirs from the top,
 * where somebody is shared or one of ours has its counterpart.
 */
export function matrixOf({
  departments,
  members,
  marks,
}: Pick<AccountDetail, 'departments' | 'members' | 'marks'>): Matrix {
  const departmentOf = new Map(members.map(({ id, departmentId }) => [id, departmentId ?? '']))
  const cells = new Map<string, Mark[]>()
  for (const mark of marks.toSorted(bySize)) {
    const key = `${departmentOf.get(mark.memberId) ?? ''} ${mark.department}`
    const cell = cells.get(key)
    if (cell) cell.push(mark)
    else cells.set(key, [mark])
  }
  const gapKeys = new Set(gaps(departments, members, marks).map(({ ourId, theirs }) => `${ourId} ${theirs}`))
  const rows = [
    ...departments.map(({ id, name }) => ({ id, name, meaning: counterpartDepartment(name) })),
    { id: '', name: '', meaning: null },
  ]
  const livingOf = (id: string) =>
    marks.filter(({ memberId, living }) => living && (departmentOf.get(memberId) ?? '') === id).length
  const isSeen = ({ id, meaning }: MatrixRow) =>
    meaning !== null || marks.some(({ memberId }) => (departmentOf.get(memberId) ?? '') === id)
  const shownRows = rows.filter(isSeen)
  const meant = new Set(shownRows.map(({ meaning }) => meaning))
  const sorted = shownRows.toSorted(
    (one, other) =>
      Number(one.id === '') - Number(other.id === '') ||
      livingOf(other.id) - livingOf(one.id) ||
      one.name.localeCompare(other.name),
  )
  const columns = DEPARTMENTS.filter(
    (department) => meant.has(department) || marks.some((mark) => mark.department === department),
  )
  const marksIn = (rowId: string, column: Department) => cells.get(`${rowId} ${column}`) ?? []
  return {
    rows: sorted,
    columns,
    first: sorted.flatMap(({ id }) => columns.flatMap((column) => marksIn(id, column)))[0]?.id,
    marksIn,
    isGap: (rowId, column) => gapKeys.has(`${rowId} ${column}`),
  }
}

/** Whether a mark counts as a touch point in this view. In 90 days it is a chance, and no mark counts whole. */
export function isCounted(mark: Marked, view: View): boolean {
  return mark.living && !isGone(mark, view)
}

/** Whether a mark goes with the one who leaves. */
export function isGone(mark: Marked, view: View): boolean {
  return view.kind === 'leaves' && goesWith(mark, view.departure)
}

const ranks = { chief: 0, director: 1, manager: 2, professional: 3, junior: 4 }

/** Touch points before the others, then from the top. */
function bySize(one: Mark, other: Mark): number {
  return (
    Number(other.living) - Number(one.living) ||
    ranks[one.seniority] - ranks[other.seniority] ||
    one.name.localeCompare(other.name)
  )
}
