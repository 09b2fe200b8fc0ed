import type { OwnAsk, Speed, SpeedCell } from './question-requests.ts'

/** A cell that is shown. */
export type ShownCell = SpeedCell & { readonly asks: number }

/** What the page says first: the newest quarter that is shown, else the newest month; null when nothing is. */
export function newestShown({ cells }: Pick<Speed, 'cells'>): ShownCell | null {
  const shown = cells.filter(isShown).filter(({ department }) => department === '')
  return shown.findLast(({ months }) => months === 3) ?? shown.at(-1) ?? null
}

/** The departments beside it: those of the newest quarter that shows any, the most asks first. */
export function newestDepartments({ cells }: Pick<Speed, 'cells'>): ShownCell[] {
  const shown = cells.filter(isShown).filter(({ department }) => department !== '')
  const beginsOn = shown.at(-1)?.beginsOn
  return shown
    .filter((cell) => cell.beginsOn === beginsOn)
    .toSorted((one, other) => other.asks - one.asks || (one.department < other.department ? -1 : 1))
}

export function isShown(cell: SpeedCell): cell is ShownCell {
  return cell.asks !== null
}

/** Mine in three numbers: how many, by when half had an answer (minutes; null: fewer than half had), how many came in time. */
export function ownSummary(asks: readonly OwnAsk[]): {
  readonly asks: number
  readonly half: number | null
  readonly kept: number
  readonly over: number
} {
  const waits = asks.flatMap(({ minutes }) => (minutes === null ? [] : [minutes])).toSorted((a, b) => a - b)
  const over = asks.filter(({ isKept }) => isKept !== null)
  return {
    asks: asks.length,
    half: waits[Math.ceil(asks.length / 2) - 1] ?? null,
    kept: over.filter(({ isKept }) => isKept).length,
    over: over.length,
  }
}
