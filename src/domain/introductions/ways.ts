import type { State } from '../relationships/state.ts'
import { pathChance, type Step } from './warm-path.ts'

/** How one colleague stands to me. */
export interface ColleagueOfMine {
  readonly memberId: string
  readonly departmentId: string | null
  /** My own tie with them, from my own book. */
  readonly tie: { readonly state: State | null; readonly strength: number | null } | null
}

/** A step with whom it leads to; `memberId` null: the person asked for. */
export interface WayStep extends Step {
  readonly memberId: string | null
  readonly state: State | null
}

/**
 * The warmest way from me to a colleague: my own tie with them, else through the colleague I am closest to in their
 * department, if that is likelier, else as colleagues who have no contact on record. `teamMates` are colleagues with
 * whom I have a tie, by department.
 */
export function wayToColleague(
  to: ColleagueOfMine,
  myDepartmentId: string | null,
  teamMates: ReadonlyMap<string, readonly ColleagueOfMine[]>,
): WayStep[] {
  if (to.tie) return [{ memberId: to.memberId, by: 'tie', ...to.tie }]
  const isTeam = to.departmentId !== null && to.departmentId === myDepartmentId
  const direct: WayStep[] = [
    { memberId: to.memberId, by: isTeam ? 'team' : 'colleague', state: null, strength: null },
  ]
  if (isTeam || to.departmentId === null) return direct
  const through = (teamMates.get(to.departmentId) ?? [])
    .filter(({ memberId }) => memberId !== to.memberId)
    .map(({ memberId, tie }): WayStep[] => [
      { memberId, by: 'tie', state: tie?.state ?? null, strength: tie?.strength ?? null },
      { memberId: to.memberId, by: 'team', state: null, strength: null },
    ])
  const toEnd = (way: readonly Step[]) => pathChance([...way, end])
  return (
    through.toSorted((one, other) => toEnd(other) - toEnd(one)).find((way) => toEnd(way) > toEnd(direct)) ??
    direct
  )
}

/** The last step is the same whichever way; it only says that somebody must agree before it. */
const end: Step = { by: 'tie', strength: 1 }
