/** One guess and what became of it. */
export interface Forecast {
  readonly score: number
  readonly outcome: boolean
}

/** Area under the ROC curve, 0–1: how often a tie that lived was scored above one that died; equal scores count half. */
export function areaUnderCurve(forecasts: readonly Forecast[]): number {
  const inOrder = forecasts.toSorted((one, other) => one.score - other.score)
  const alive = forecasts.filter(({ outcome }) => outcome).length
  let rankSum = 0
  for (let start = 0; start < inOrder.length; ) {
    let end = start
    while (end < inOrder.length && inOrder[end]?.score === inOrder[start]?.score) end++
    const rank = (start + 1 + end) / 2
    rankSum += rank * inOrder.slice(start, end).filter(({ outcome }) => outcome).length
    start = end
  }
  return (rankSum - (alive * (alive + 1)) / 2) / (alive * (forecasts.length - alive))
}

/**
 * Calibration error, 0–1: forecasts sorted by score and cut into ten bins of equal count; the mean, weighted by
 * count, of |mean score − share that came true|.
 */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const inOrder = forecasts.toSorted((one, other) => one.score - other.score)
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const part = inOrder.slice((bin * inOrder.length) / 10, ((bin + 1) * inOrder.length) / 10)
    const difference = part.reduce((sum, { score, outcome }) => sum + score - (outcome ? 1 : 0), 0)
    error += Math.abs(difference) / inOrder.length
  }
  return error
}
