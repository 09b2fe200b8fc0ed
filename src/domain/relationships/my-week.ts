/** Somebody who could be in my week, with everything that speaks for it. Days are day numbers. */
export interface Candidate {
  readonly personId: string
  /** Null: no contact on record. */
  readonly tie: CandidateTie | null
  /** 4, 3, 2, 1 for the circles of 5, 15, 50, 150; 1 without. */
  readonly value: number
  readonly cadenceDays: number | null
  /** A promise: the day the next step is due. */
  readonly promiseOn: number | null
  readonly connectedOn: number | null
  readonly movedOn: number | null
  /** People of my network met together with them. */
  readonly shared: number
  /** Effective size of that group: n − 2t/n; high where those people do not know each other. */
  readonly effectiveSize: number
  readonly suggestion: { readonly reason: string; readonly weight: number } | null
}

export interface CandidateTie {
  readonly strength: number
  readonly after: number
  readonly state: 'hot' | 'warm' | 'cooling' | 'hot-and-cold' | 'dormant'
  readonly silence: number
  /** Null with one contact day. */
  readonly meanGap: number | null
  readonly days: number
  /** Strength as it stood one mean gap after the last contact. */
  readonly strengthACycleAgo: number
}

export type Reason =
  | 'promise'
  | 'cooling'
  | 'gain'
  | 'dormant'
  | 'bridge'
  | 'weak'
  | 'job_move'
  | 'make_real'
  | 'cadence'
  | 'suggested'

export interface Choice {
  readonly personId: string
  readonly reason: Reason
}

const AIM = 5
const MOST = 7

/**
 * The three to seven people of a week, the most pressing first. A promise outranks everything; then one each of what
 * people overlook: a strong tie gone silent for more than four usual gaps, a job move, a dormant tie that was strong,
 * a bridge, a useful weak tie; then the rhythms that are due, and whoever gains most from one contact. New
 * connections fill what is left. Source: docs/science.md, "Next action".
 */
export function chooseWeek(candidates: readonly Candidate[], today: number): Choice[] {
  const chosen = new Map<string, Reason>()
  const take = (reason: Reason, fitting: readonly Candidate[], atMost: number, until = AIM) => {
    let taken = 0
    for (const { personId } of fitting) {
      if (taken >= atMost || chosen.size >= until) return
      if (chosen.has(personId)) continue
      chosen.set(personId, reason)
      taken++
    }
  }
  const tied = candidates.filter((candidate) => candidate.tie !== null)
  const promises = candidates.filter(({ promiseOn }) => promiseOn !== null && promiseOn <= today + 6)
  take(
    'promise',
    promises.toSorted((a, b) => (a.promiseOn ?? 0) - (b.promiseOn ?? 0)),
    MOST,
    MOST,
  )
  take('suggested', bySuggestion(candidates), 2)
  take('cooling', byGain(tied.filter(isGoneSilent)), 1)
  take(
    'job_move',
    candidates
      .filter(({ movedOn }) => movedOn !== null && today - movedOn <= 90)
      .toSorted((a, b) => worth(b) - worth(a)),
    1,
  )
  take(
    'dormant',
    tied.filter(wasStrong).toSorted((a, b) => worth(b) * days(b) - worth(a) * days(a)),
    1,
  )
  take(
    'bridge',
    tied.filter(isFadingBridge).toSorted((a, b) => b.effectiveSize - a.effectiveSize),
    1,
  )
  take('weak', byGain(usefulWeakTies(tied)), 1)
  take('cadence', byGain(tied.filter(isDue)), AIM)
  take('gain', byGain(tied.filter((candidate) => gainOf(candidate) >= 0.05)), AIM)
  const fresh = candidates.filter(({ tie, connectedOn }) => tie === null && connectedOn !== null)
  take(
    'make_real',
    fresh.toSorted((a, b) => b.value - a.value || (b.connectedOn ?? 0) - (a.connectedOn ?? 0)),
    AIM,
  )
  return [...chosen].map(([personId, reason]) => ({ personId, reason }))
}

/** Who joins a week that was chosen before because a later room suggests them since: as many as there is room for. */
export function joinWeek(candidates: readonly Candidate[], chosen: ReadonlySet<string>): Choice[] {
  return bySuggestion(candidates)
    .filter(({ personId }) => !chosen.has(personId))
    .slice(0, Math.max(0, MOST - chosen.size))
    .map(({ personId }) => ({ personId, reason: 'suggested' }))
}

function bySuggestion(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .filter(({ suggestion }) => suggestion !== null)
    .toSorted((a, b) => (b.suggestion?.weight ?? 0) - (a.suggestion?.weight ?? 0))
}

const worth = ({ value }: Candidate) => value
const days = ({ tie }: Candidate) => tie?.days ?? 0

/** Points of probability that one contact today adds, times what the person is worth to the member. */
function gainOf({ tie, value }: Candidate): number {
  return tie ? value * (tie.after - tie.strength) : 0
}

function byGain(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => gainOf(b) - gainOf(a) || a.personId.localeCompare(b.personId))
}

/** Silent for more than four usual gaps, and well in touch a cycle ago. */
function isGoneSilent({ tie }: Candidate): boolean {
  return (
    tie?.meanGap != null &&
    tie.silence > 4 * tie.meanGap &&
    tie.strengthACycleAgo >= 0.4 &&
    tie.state !== 'dormant'
  )
}

/** Dormant after eight contact days or more: trust remains, and news has gathered. */
function wasStrong({ tie }: Candidate): boolean {
  return tie?.state === 'dormant' && tie.days >= 8
}

/** Knows people who do not know each other, and is not hot: bridges decay first. */
function isFadingBridge({ tie, effectiveSize }: Candidate): boolean {
  return effectiveSize >= 3 && tie !== null && tie.state !== 'hot' && tie.state !== 'dormant'
}

/** Weak ties with a middling number of shared people: between the quartiles of those who have any. */
function usefulWeakTies(tied: readonly Candidate[]): Candidate[] {
  const counts = tied.flatMap(({ shared }) => (shared > 0 ? [shared] : [])).toSorted((a, b) => a - b)
  const low = counts[Math.floor(counts.length / 4)]
  const high = counts[Math.floor((counts.length * 3) / 4)]
  if (low === undefined || high === undefined || counts.length < 8) return []
  return tied.filter(
    ({ tie, shared }) => tie && tie.strength < 0.5 && tie.strength >= 0.1 && shared >= low && shared <= high,
  )
}

/** The member's own rhythm is due. */
function isDue({ tie, cadenceDays }: Candidate): boolean {
  return tie !== null && cadenceDays !== null && tie.silence >= cadenceDays
}
