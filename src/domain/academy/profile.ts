/** A job, as a profile export lists it. Days are `YYYY-MM-DD`, empty when the file does not say. */
export interface ProfileJob {
  readonly organisation: string
  readonly title: string
  readonly description: string
  readonly startedOn: string
  readonly finishedOn: string
}

export interface ProfileRecommendation {
  readonly name: string
  readonly text: string
  readonly on: string
  readonly isVisible: boolean
}

/**
 * One's own professional profile, as far as an export holds it. Null: the file is not in the export, which is another
 * thing than an empty one. Photo, banner and address are in no export.
 */
export interface Profile {
  readonly basics: {
    readonly name: string
    readonly headline: string
    readonly about: string
    readonly place: string
    readonly industry: string
  } | null
  /** Newest first. */
  readonly jobs: readonly ProfileJob[] | null
  readonly skills: readonly string[] | null
  readonly schools: number | null
  readonly certificates: number | null
  readonly received: readonly ProfileRecommendation[] | null
  readonly given: readonly ProfileRecommendation[] | null
  /** The day of each connection. */
  readonly connectedOn: readonly string[] | null
}

export const EMPTY_PROFILE: Profile = {
  basics: null,
  jobs: null,
  skills: null,
  schools: null,
  certificates: null,
  received: null,
  given: null,
  connectedOn: null,
}
