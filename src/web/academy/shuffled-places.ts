/** The places 0 … length − 1 in an order that depends on the seed alone: the same at every look, telling nothing. */
export function shuffledPlaces(length: number, seed: string): readonly number[] {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  return Array.from({ length }, (_, place) => {
    state = Math.imul(state ^ (place + 1), 16777619)
    state ^= state >>> 13
    return { place, key: state >>> 0 }
  })
    .toSorted((one, other) => one.key - other.key)
    .map(({ place }) => place)
}
