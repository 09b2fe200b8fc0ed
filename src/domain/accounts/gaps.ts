import { classifyTitle, type Department } from '../people/title.ts'

export interface OurDepartment {
  readonly id: string
  /** Free text, in any of the languages that titles are read in. */
  readonly name: string
}

export interface OurMember {
  readonly id: string
  readonly departmentId: string | null
}

export interface DepartmentMark {
  readonly memberId: string
  readonly department: Department
  readonly living: boolean
}

/** One of our departments and the same one of theirs, with no touch point between them. */
export interface Gap {
  readonly ourId: string
  readonly theirs: Department
}

/** The department of theirs that one of ours means: our Human Resources is their `people`. Null when none does. */
export function counterpartDepartment(name: string): Department | null {
  const { department } = classifyTitle(name)
  if (department !== 'other') return department
  return LEADING.test(name) ? 'executive' : null
}

/** Names of a company's head that are no job titles. */
const LEADING =
  /^(?:(?:the|senior|executive|company) )*(?:leadership|management|leitung|direction|direção|dirección|gestão|gerência)(?: team)?$/i

/** Counterparts who do not know each other: where we have the same department as they, and no touch point between. */
export function gaps(
  departments: readonly OurDepartment[],
  members: readonly OurMember[],
  marks: readonly DepartmentMark[],
): Gap[] {
  const departmentOf = new Map(members.map(({ id, departmentId }) => [id, departmentId]))
  const bridged = new Set(
    marks
      .filter(({ living }) => living)
      .map(({ memberId, department }) => `${departmentOf.get(memberId) ?? ''} ${department}`),
  )
  return departments.flatMap(({ id, name }) => {
    const theirs = counterpartDepartment(name)
    return theirs === null || bridged.has(`${id} ${theirs}`) ? [] : [{ ourId: id, theirs }]
  })
}
