import type { Department } from '#domain/people/title.ts'
import type { AccountDetail, PlayKind } from './requests.ts'

/** A play about to be taken on, as far as the place where it was asked for says. */
export interface PlayStart {
  readonly kind: PlayKind
  readonly department?: Department
  readonly tieId?: string
}

/** A tie that a play can be about. */
export interface TieChoice {
  readonly tieId: string
  /** Whose tie it is: they do the play. */
  readonly memberId: string
  readonly name: string
  readonly title: string
  readonly department: Department | null
}

export interface Player {
  readonly id: string
  /** Whether they may give plays to others. */
  readonly mayLead: boolean
}

/** Whom a play can be about: who moved, to greet; who is shared here, else. Of others' ties only for those who lead. */
export function tieChoices(
  kind: PlayKind,
  { marks, moves }: Pick<AccountDetail, 'marks' | 'moves'>,
  player: Player,
): TieChoice[] {
  if (kind === 'adopt') return []
  const all =
    kind === 'greet'
      ? moves.map(({ tieId, memberId, name, organisation }) => ({
          tieId,
          memberId,
          name,
          title: organisation,
          department: null,
        }))
      : marks.map(({ id, memberId, name, title, department }) => ({
          tieId: id,
          memberId,
          name,
          title,
          department,
        }))
  return all
    .filter(({ memberId }) => player.mayLead || memberId === player.id)
    .sort(
      (one, other) =>
        Number(other.memberId === player.id) - Number(one.memberId === player.id) ||
        one.name.localeCompare(other.name),
    )
}
