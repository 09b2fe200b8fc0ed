/** How telling each word of a key is: ln of organisations ÷ those whose name has it; a word of one alone weighs most. */
export type WordWeight = (word: string) => number

/** Weights from every organisation's key (see organisationKey), each organisation once. */
export function wordWeights(keys: Iterable<string>): WordWeight {
  const counts = new Map<string, number>()
  let organisations = 0
  for (const key of keys) {
    organisations++
    for (const word of wordsOf(key)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  // A word never seen counts as one seen once; plus one, so that a word that all have still weighs a little.
  const weightOf = (count: number) => Math.log1p(Math.max(organisations, 1) / count)
  const weights = new Map([...counts].map(([word, count]) => [word, weightOf(count)]))
  const rarest = weightOf(1)
  return (word) => weights.get(word) ?? rarest
}

/**
 * How alike two keys are, 0–1: the weight of the words they share ÷ the weight of all their words. 1 for the same words
 * in any order, the same both ways round, 0 when either is empty.
 */
export function organisationSimilarity(one: string, other: string, weight: WordWeight): number {
  // In one order, so that rounding is the same both ways round.
  const [words, others] = one < other ? [wordsOf(one), wordsOf(other)] : [wordsOf(other), wordsOf(one)]
  const shared = sum(words.intersection(others), weight)
  return shared === 0 ? 0 : shared / sum(words.union(others), weight)
}

/** The levels at which names are weighed as evidence, from the surest. Source: docs/organisations-and-titles.md. */
export type OrganisationLevel = 'same' | 'most' | 'half' | 'some' | 'little' | 'differs'

/** How far two keys agree; null when either is missing, which is no evidence at all. */
export function organisationLevel(one: string, other: string, weight: WordWeight): OrganisationLevel | null {
  if (one === '' || other === '') return null
  if (one === other) return 'same'
  const similarity = organisationSimilarity(one, other, weight)
  return LEVELS.find(({ from }) => similarity >= from)?.level ?? 'differs'
}

const LEVELS = [
  { level: 'most', from: 0.75 },
  { level: 'half', from: 0.5 },
  { level: 'some', from: 0.3 },
  { level: 'little', from: 0.12 },
] as const

function wordsOf(key: string): Set<string> {
  return new Set(key.split(' ').filter((word) => word !== ''))
}

function sum(words: Iterable<string>, weight: WordWeight): number {
  let total = 0
  for (const word of words) total += weight(word)
  return total
}
