/** How far up somebody is: how well they answer counts most, then whether one of the ways to them holds. */
export function rank(fit: number, allWays: number): number {
  return fit ** 3 * (0.1 + 0.9 * allWays)
}

/** Those who answer at least half as well as the best, and anything at all. */
export function worthShowing<T extends { readonly fit: number }>(answers: readonly T[]): T[] {
  const best = Math.max(0, ...answers.map(({ fit }) => fit))
  return answers.filter(({ fit }) => fit > 0.15 && fit >= best / 2)
}
