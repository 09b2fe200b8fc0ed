import { COMPARED_PERIODS } from '#domain/academy/programme-effect.ts'
import { BASELINE_PERIODS, stepStartsOn } from '#domain/academy/wedge.ts'
import type { Figures } from './evaluation-requests.ts'

/** Four weeks of a step. */
export interface WedgeCell {
  readonly row: number
  readonly column: number
  readonly from: string
  readonly until: string
  readonly kind: 'baseline' | 'waiting' | 'begun' | 'long-begun' | 'after'
  /** The figure a person; null where nothing is counted. The baseline's two have one, in the second. */
  readonly value: number | null
}

/** Every step in every four weeks, from the baseline's first to the last step's own. */
export function wedgeCells(startsOn: string, steps: number, figures: Figures | null): readonly WedgeCell[] {
  return Array.from({ length: steps }, (_, row) => {
    const found = figures?.steps.find(({ step }) => step === row)
    return Array.from({ length: steps + BASELINE_PERIODS }, (_, column): WedgeCell => {
      const period = column - BASELINE_PERIODS
      return {
        row,
        column,
        from: stepStartsOn(startsOn, period),
        until: stepStartsOn(startsOn, period + 1),
        kind: kindOf(row, period, steps),
        value: (period === -1 ? found?.before : found?.during[period]) ?? null,
      }
    })
  }).flat()
}

function kindOf(step: number, period: number, steps: number): WedgeCell['kind'] {
  if (period < 0) return 'baseline'
  // When the last step has begun nobody waits: nothing is compared any more.
  if (period === steps - 1) return 'after'
  if (step > period) return 'waiting'
  return step > period - COMPARED_PERIODS ? 'begun' : 'long-begun'
}
