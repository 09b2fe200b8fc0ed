import { isManaged, type PodMember } from './pods.ts'

export type PodTrouble =
  | 'manager-and-report'
  | 'too-few'
  | 'too-many'
  | 'same-department'
  | 'languages'
  | 'hours'

/**
 * What speaks against a pod, the worst first: a manager with their report, under three or over five, two of one
 * department, two languages, more than three hours between two. The same that `pods` counts as cost, for whoever moves
 * people by hand.
 */
export function podTroubles(pod: readonly PodMember[]): readonly PodTrouble[] {
  const pairs = pod.flatMap((one, place) => pod.slice(place + 1).map((other) => [one, other] as const))
  const some = (is: (one: PodMember, other: PodMember) => boolean) =>
    pairs.some(([one, other]) => is(one, other))
  const found: readonly (readonly [PodTrouble, boolean])[] = [
    ['manager-and-report', some(isManaged)],
    ['too-few', pod.length < 3],
    ['too-many', pod.length > 5],
    [
      'same-department',
      some((one, other) => one.departmentId !== null && one.departmentId === other.departmentId),
    ],
    ['languages', some((one, other) => one.locale !== other.locale)],
    ['hours', some((one, other) => Math.abs(one.offset - other.offset) > 180)],
  ]
  return found.flatMap(([trouble, is]) => (is ? [trouble] : []))
}
