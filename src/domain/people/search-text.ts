import { fold } from './name.ts'

/** Everything one can find a person by, folded, words in their order: what the search looks through. */
export function searchText(parts: readonly string[]): string {
  return [...new Set(parts.map(fold).filter((part) => part !== ''))].join(' ').slice(0, 8000)
}

/** The folded words of a query; a person is found when every word is somewhere in their text. */
export function searchWords(query: string): string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
}
