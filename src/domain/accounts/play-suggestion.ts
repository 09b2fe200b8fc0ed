import type { Department } from '../people/title.ts'

/** A play that is open, seen by one of the two who are in it. */
export interface OpenPlay {
  readonly id: string
  readonly kind: 'adopt' | 'bring_in' | 'hand_over' | 'greet'
  readonly accountId: string
  readonly account: string
  readonly isDoer: boolean
  /** The other one of the two; null when there is none. */
  readonly other: string | null
  readonly department: Department | null
  /** Whom it is about, as long as that is shared. */
  readonly about: { readonly name: string; readonly personId: string | null } | null
  /** Days until it is due; negative when that day is past. */
  readonly dueIn: number
}

/** Somebody of the member's own book at one of these accounts. */
export interface OwnPerson {
  readonly personId: string
  readonly accountId: string
  readonly department: Department
  /** Σ 2^(−age/60) over contact days; null without contact. */
  readonly warmth: number | null
}

/** The colleague who is warmest with somebody in that department, and who of the member's book that colleague is. */
export interface Asked {
  readonly colleague: string
  readonly knows: string
  readonly personId: string | null
}

export interface PlaySuggestion {
  readonly personId: string
  /** `ask`: this colleague can open the door; `receive`: a tie comes to me. */
  readonly play: OpenPlay['kind'] | 'ask' | 'receive'
  readonly weight: number
  readonly facts: Readonly<Record<string, string | null>>
}

/**
 * Whom of their own book a member contacts for a play: the one whom it is about; for an adopted department their
 * warmest person there, else the warmest colleague to ask. None when they have neither.
 */
export function playSuggestion(
  play: OpenPlay,
  own: readonly OwnPerson[],
  asked: Asked | null,
): PlaySuggestion | null {
  const { kind, account, department, other, about } = play
  const weight = BY_KIND[kind] + (play.dueIn <= 7 ? 3 : play.dueIn <= 14 ? 1 : 0)
  const facts = { account, department, other, about: about?.name ?? null }
  if (kind !== 'adopt') {
    if (about === null || about.personId === null) return null
    return { personId: about.personId, play: play.isDoer ? kind : 'receive', weight, facts }
  }
  const warmest = own
    .filter((person) => person.accountId === play.accountId && person.department === department)
    .toSorted(
      (one, two) => (two.warmth ?? -1) - (one.warmth ?? -1) || one.personId.localeCompare(two.personId),
    )
    .at(0)
  if (warmest) return { personId: warmest.personId, play: 'adopt', weight, facts }
  if (asked === null || asked.personId === null) return null
  return { personId: asked.personId, play: 'ask', weight, facts: { ...facts, about: asked.knows } }
}

/** A mover is greeted soon or not at all; a handover has a date of its own. */
const BY_KIND = { greet: 3, hand_over: 2, adopt: 2, bring_in: 1 } as const
