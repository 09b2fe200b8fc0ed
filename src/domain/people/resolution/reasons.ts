import type { Levels } from './compare.ts'
import { type Field, type FieldName, MISSING } from './fields.ts'
import type { Weights } from './weights.ts'

/** What one field says for or against; the screen has the words. */
export interface Reason {
  readonly field: FieldName
  /** The level's name in fields.ts: `same`, `nickname`, `near`, … `differs`. */
  readonly level: string
  readonly verdict: 'agrees' | 'nearly' | 'differs'
  readonly bits: number
}

/** One reason for each field that both sides fill, the weightiest first. */
export function reasonsOf(levels: Levels, weights: Weights, fields: readonly Field[]): Reason[] {
  return fields
    .flatMap(({ name, levels: known }, place) => {
      const level = levels[place] ?? MISSING
      const found = known[level]
      if (!found) return []
      const bits = weights[place]?.[level] ?? 0
      const verdict =
        level === 0
          ? ('agrees' as const)
          : found.name === 'differs'
            ? ('differs' as const)
            : ('nearly' as const)
      return [{ field: name, level: found.name, verdict, bits }]
    })
    .sort((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
}
