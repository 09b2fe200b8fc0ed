import { type Departure, goesWith } from '#domain/accounts/departures.ts'
import type { Department } from '#domain/people/title.ts'
import type { Mark } from './requests.ts'

type Placed = Pick<Mark, 'memberId' | 'counterpart' | 'department' | 'living'>

/** Their departments whose touch points all go with this departure, in the order of `columns`. */
export function hangingDepartments(
  columns: readonly Department[],
  marks: readonly Placed[],
  departure: Departure,
): Department[] {
  return columns.filter((column) => {
    const living = marks.filter((mark) => mark.living && mark.department === column)
    return living.length > 0 && living.every((mark) => goesWith(mark, departure))
  })
}

/** Their departments in which nobody of ours has a touch point. */
export function unknownDepartments(columns: readonly Department[], marks: readonly Placed[]): Department[] {
  return columns.filter((column) => !marks.some((mark) => mark.living && mark.department === column))
}
