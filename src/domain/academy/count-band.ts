export interface CountBand {
  readonly from: number
  readonly to: number
}

const STEP = 5

/**
 * A count among so many, told only as a band of at least five numbers, so that neither those counted nor the others can
 * be told one by one, and one person more or less rarely shows. Undefined when there is no second band: then nothing
 * would be told.
 */
export function countBand(count: number, of: number): CountBand | undefined {
  const last = Math.floor((of - STEP + 1) / STEP) * STEP
  if (last < STEP) return undefined
  const from = Math.min(Math.floor(count / STEP) * STEP, last)
  return { from, to: from === last ? of : from + STEP - 1 }
}
