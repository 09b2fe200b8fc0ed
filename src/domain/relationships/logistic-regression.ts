import { logistic } from './logistic.ts'

const MOST_STEPS = 50
const PRECISE_ENOUGH = 1e-10
/** A touch of ridge on the slopes, so that separable data still has a finite answer; no digit shown depends on it. */
const RIDGE = 1e-4

/** Rows of features, the first always 1, and what became of each. */
export interface Observations {
  readonly rows: readonly (readonly number[])[]
  readonly outcomes: readonly boolean[]
}

/**
 * Logistic regression by maximum likelihood (Newton's method), every coefficient but the first held at 0 or above.
 * Gives one coefficient per column. Where the free answer breaks the limit, the best one on its edge is taken:
 * every choice of slopes at zero is tried, which is exact and cheap for the three slopes there are.
 */
export function logisticRegression({ rows, outcomes }: Observations): readonly number[] {
  const width = rows[0]?.length ?? 0
  const all = Array.from({ length: width }, (_, column) => column)
  const free = maximize(rows, outcomes, all)
  if (isAllowed(free.coefficients)) return free.coefficients
  return choices(all.slice(1))
    .map((slopes) => maximize(rows, outcomes, [0, ...slopes]))
    .filter(({ coefficients }) => isAllowed(coefficients))
    .reduce((best, next) => (next.likelihood > best.likelihood ? next : best)).coefficients
}

interface Answer {
  readonly coefficients: readonly number[]
  readonly likelihood: number
}

/** Newton steps over the columns in use, halved while they do not help. The others stay at zero. */
function maximize(
  rows: Observations['rows'],
  outcomes: readonly boolean[],
  columns: readonly number[],
): Answer {
  const width = rows[0]?.length ?? 0
  let coefficients: readonly number[] = Array.from({ length: width }, () => 0)
  let likelihood = logLikelihood(rows, outcomes, coefficients)
  for (let count = 0; count < MOST_STEPS; count++) {
    const step = newtonStep(rows, outcomes, coefficients, columns)
    let size = 1
    let next = moved(coefficients, columns, step, size)
    let reached = logLikelihood(rows, outcomes, next)
    while (!(reached >= likelihood) && size > 1e-6) {
      size /= 2
      next = moved(coefficients, columns, step, size)
      reached = logLikelihood(rows, outcomes, next)
    }
    if (!(reached >= likelihood)) break
    const isDone = reached - likelihood <= PRECISE_ENOUGH * Math.abs(likelihood)
    coefficients = next
    likelihood = reached
    if (isDone) break
  }
  return { coefficients, likelihood }
}

function newtonStep(
  rows: Observations['rows'],
  outcomes: readonly boolean[],
  coefficients: readonly number[],
  columns: readonly number[],
): readonly number[] {
  const gradient = columns.map((column) => (column === 0 ? 0 : -RIDGE * at(coefficients, column)))
  const curvature: number[][] = columns.map((row) =>
    columns.map((column) => (row === column && row > 0 ? RIDGE : 0)),
  )
  rows.forEach((row, index) => {
    const chance = logistic(dot(row, coefficients))
    const residual = (outcomes[index] ? 1 : 0) - chance
    const weight = chance * (1 - chance)
    for (let one = 0; one < columns.length; one++) {
      const feature = at(row, at(columns, one))
      gradient[one] = at(gradient, one) + residual * feature
      const line = curvature[one]
      if (line === undefined) continue
      for (let two = 0; two < columns.length; two++) {
        line[two] = at(line, two) + weight * feature * at(row, at(columns, two))
      }
    }
  })
  return solve(curvature, gradient)
}

function logLikelihood(
  rows: Observations['rows'],
  outcomes: readonly boolean[],
  coefficients: readonly number[],
): number {
  const ridge = coefficients.slice(1).reduce((sum, slope) => sum + slope * slope, 0)
  return rows.reduce(
    (sum, row, index) => {
      const chance = logistic(dot(row, coefficients))
      return sum + Math.log(outcomes[index] ? chance : 1 - chance)
    },
    (-RIDGE * ridge) / 2,
  )
}

/** Gauss–Jordan elimination with pivoting; a direction without information gets no step. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length
  const lines = matrix.map((line, index) => [...line, at(right, index)])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(at(lines[row], column)) > Math.abs(at(lines[pivot], column))) pivot = row
    }
    const chosen = lines[pivot]
    const displaced = lines[column]
    if (chosen === undefined || displaced === undefined || Math.abs(at(chosen, column)) < 1e-12) continue
    lines[pivot] = displaced
    lines[column] = chosen
    for (const line of lines) {
      if (line === chosen) continue
      const factor = at(line, column) / at(chosen, column)
      for (let place = column; place <= size; place++)
        line[place] = at(line, place) - factor * at(chosen, place)
    }
  }
  return lines.map((line, index) =>
    Math.abs(at(line, index)) < 1e-12 ? 0 : at(line, size) / at(line, index),
  )
}

function moved(from: readonly number[], columns: readonly number[], step: readonly number[], size: number) {
  const to = [...from]
  columns.forEach((column, index) => {
    to[column] = at(from, column) + size * at(step, index)
  })
  return to
}

function isAllowed(coefficients: readonly number[]): boolean {
  return coefficients.slice(1).every((slope) => slope >= 0)
}

/** Every subset of a list, the empty one included. */
function choices(of: readonly number[]): readonly (readonly number[])[] {
  const [head, ...tail] = of
  if (head === undefined) return [[]]
  const rest = choices(tail)
  return [...rest, ...rest.map((choice) => [head, ...choice])]
}

function dot(row: readonly number[], coefficients: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < row.length; index++) sum += at(row, index) * at(coefficients, index)
  return sum
}

function at(numbers: readonly number[] | undefined, index: number): number {
  return numbers?.[index] ?? 0
}
