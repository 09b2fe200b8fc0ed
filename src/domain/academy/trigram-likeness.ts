import { fold } from '../people/name.ts'

/**
 * Likeness of two texts, 0 nothing in common, 1 the same words: shared trigrams of their folded words ÷ all trigrams
 * of both, each word padded with two spaces before and one after. Source: PostgreSQL, pg_trgm, `similarity`.
 */
export function trigramLikeness(one: string, other: string): number {
  const [first, second] = [trigrams(one), trigrams(other)]
  if (first.size === 0 || second.size === 0) return 0
  let shared = 0
  for (const each of first) if (second.has(each)) shared++
  return shared / (first.size + second.size - shared)
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of fold(text).split(' ')) {
    if (word === '') continue
    const letters = [...`  ${word} `]
    for (let at = 0; at + 3 <= letters.length; at++) found.add(letters.slice(at, at + 3).join(''))
  }
  return found
}
