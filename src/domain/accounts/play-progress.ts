/** A play, as far as its progress depends on it. */
export interface PlayAim {
  readonly kind: 'adopt' | 'bring_in' | 'hand_over' | 'greet'
  readonly doerId: string
  readonly partnerId: string | null
  /** Their department that is adopted. */
  readonly department: string | null
  /** The human it is about; null when that is no longer shared. */
  readonly counterpart: string | null
}

/** A shared tie at the account. */
export interface PlayMark {
  readonly memberId: string
  readonly counterpart: string
  readonly department: string
  /** Null: no contact on record. */
  readonly state: string | null
  readonly living: boolean
  readonly bothWays: boolean
  /** Whether its owner has reached out since the person moved. */
  readonly greeted: boolean
}

export type Step =
  | 'taken'
  | 'introduced'
  | 'in_touch'
  | 'asked'
  | 'met_together'
  | 'holds'
  | 'seen'
  | 'greeted'
  | 'answered'

/**
 * How far a play is: its steps, and how many of them shared ties show. Nobody ticks a step. The first is the play
 * itself; a step counts only after those before it.
 */
export function playProgress(
  play: PlayAim,
  marks: readonly PlayMark[],
): { readonly steps: readonly Step[]; readonly reached: number } {
  const ofMember = (id: string | null) => marks.filter(({ memberId }) => memberId === id)
  const about = (id: string | null) =>
    ofMember(id).filter(({ counterpart }) => counterpart === play.counterpart)
  const stages: Record<PlayAim['kind'], readonly (readonly [Step, () => boolean])[]> = {
    adopt: [
      ['taken', () => true],
      ['introduced', () => theirs().some(({ state }) => state !== null)],
      ['in_touch', () => theirs().some(({ living, bothWays }) => living && bothWays)],
    ],
    bring_in: [
      ['asked', () => true],
      ['met_together', () => about(play.partnerId).some(({ state }) => state !== null)],
      ['holds', () => about(play.partnerId).some(({ living }) => living)],
    ],
    hand_over: [
      ['taken', () => true],
      ['introduced', () => about(play.partnerId).some(({ state }) => state !== null)],
      ['holds', () => about(play.partnerId).some(({ living }) => living)],
    ],
    greet: [
      ['seen', () => true],
      ['greeted', () => about(play.doerId).some(({ greeted }) => greeted)],
      ['answered', () => about(play.doerId).some(({ greeted, bothWays }) => greeted && bothWays)],
    ],
  }
  const theirs = () => ofMember(play.doerId).filter(({ department }) => department === play.department)
  const chosen = stages[play.kind]
  const open = chosen.findIndex(([, isReached]) => !isReached())
  return { steps: chosen.map(([step]) => step), reached: open === -1 ? chosen.length : open }
}

/**
 * What shared ties show of a thread that a colleague was brought into: `joined` when they and the client are in touch both
 * ways, `parted` when the colleague shares no such tie (any more), undefined while they do without both.
 */
export function threadState(play: PlayAim, marks: readonly PlayMark[]): 'joined' | 'parted' | undefined {
  const theirs = marks.filter(
    ({ memberId, counterpart }) => memberId === play.partnerId && counterpart === play.counterpart,
  )
  if (theirs.length === 0) return 'parted'
  return theirs.some(({ living, bothWays }) => living && bothWays) ? 'joined' : undefined
}
