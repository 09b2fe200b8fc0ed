import { type Clinic, type ClinicMark, clinicTotal } from './clinic.ts'

/** The marks of one export, and the day it was made, `YYYY-MM-DD`. */
export interface ClinicResult extends Clinic {
  readonly exportedOn: string
}

export interface ClinicComparison {
  /** The earliest, when there are two. */
  readonly before: ClinicResult | null
  readonly now: ClinicResult
  readonly fixes: readonly ClinicMark[]
  /** By how much the score rises when these are made; null without a score. */
  readonly worth: number | null
}

/**
 * The earliest and the newest of these results, side by side; undefined without any. Of one day's exports the one that
 * tells most counts: the small archive comes in minutes, the whole one in hours. Of equals the later listed.
 */
export function compareClinics(results: readonly ClinicResult[]): ClinicComparison | undefined {
  const days = new Map<string, ClinicResult>()
  for (const result of results) {
    const found = days.get(result.exportedOn)
    if (!found || result.judged >= found.judged) days.set(result.exportedOn, result)
  }
  const [first, ...later] = [...days.values()].toSorted((one, other) =>
    one.exportedOn < other.exportedOn ? -1 : 1,
  )
  const now = later.at(-1) ?? first
  if (!first || !now) return undefined
  const fixes = nextFixes(now.items)
  const { score } = clinicTotal(
    now.items.map((mark) => (fixes.includes(mark) ? { ...mark, points: mark.weight } : mark)),
  )
  return {
    before: now === first ? null : first,
    now,
    fixes,
    worth: score === null || now.score === null ? null : score - now.score,
  }
}

/** The three items that are worth most when they are made good; of equals the earlier of the checklist. */
export function nextFixes(items: readonly ClinicMark[]): readonly ClinicMark[] {
  const gain = ({ weight, points }: ClinicMark) => weight - (points ?? weight)
  return items
    .filter((mark) => gain(mark) > 0)
    .toSorted((one, other) => gain(other) - gain(one))
    .slice(0, 3)
}
