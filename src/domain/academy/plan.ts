/** What one page holds at most. */
export const PLAN_PEOPLE = 5
export const PLAN_GIVES = 2
export const PLAN_IF_THENS = 3

/** A plan, as far as its mission counts it. */
export interface PlanParts {
  /** Days between contacts; null: no rhythm yet. */
  readonly people: readonly { readonly cadenceDays: number | null }[]
  readonly ifThens: readonly { readonly cue: string; readonly step: string }[]
}

export type PlanLack = 'people' | 'rhythm' | 'if-thens'

/** The counts that the mission looks at, and no words: an if-then counts when both its halves are there. */
export function planFacts({ people, ifThens }: PlanParts) {
  return {
    ties: people.length,
    hasRhythm: people.length > 0 && people.every(({ cadenceDays }) => cadenceDays !== null),
    ifThens: ifThens.filter(({ cue, step }) => cue !== '' && step !== '').length,
  }
}

/** What a plan still lacks for its mission, in the order of the page. */
export function planLacks(plan: PlanParts): readonly PlanLack[] {
  const { ties, hasRhythm, ifThens } = planFacts(plan)
  return [
    ...(ties < PLAN_PEOPLE ? (['people'] as const) : []),
    ...(ties > 0 && !hasRhythm ? (['rhythm'] as const) : []),
    ...(ifThens < PLAN_IF_THENS ? (['if-thens'] as const) : []),
  ]
}
