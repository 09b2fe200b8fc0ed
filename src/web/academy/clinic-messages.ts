import type { ClinicResult } from '#domain/academy/clinic-comparison.ts'
import type { DeliveredRecommendation } from '#domain/academy/recommendation.ts'

/** Files that are one export: a ZIP, or what lay beside each other. */
export interface DroppedExport {
  readonly name: string
  readonly files: readonly { readonly path: string; readonly file: File }[]
}

/** What the screen asks of the worker that marks profiles; `today` is the member's day. */
export interface ClinicAsk {
  readonly exports: readonly DroppedExport[]
  readonly today: string
  /** Recommendations that were delivered to the member here: the worker says which of them the exports show. */
  readonly delivered: readonly DeliveredRecommendation[]
}

export type WhyUnread = 'no-profile' | 'too-big' | 'unreadable' | 'unsupported' | 'failed'

/** What the worker says: marks, which delivered recommendations were seen (their ids), and which files told nothing. No word of a profile leaves it. */
export interface ClinicSay {
  readonly results: readonly ClinicResult[]
  readonly seen: readonly string[]
  readonly unread: readonly { readonly name: string; readonly why: WhyUnread }[]
}
