import { fold } from './name.ts'

/**
 * Words and phrases, each standing for a value. `verkauf` is the word, `vertrieb*` how a word begins, `*leiter` how it
 * ends, `*buchhalt*` anywhere in it (German and Dutch compounds); phrases are words in a row. Written with their accents.
 */
export interface TitlePatterns<T> {
  /** The best pattern that begins at a word: more words first, then the plainer pattern, then the longer. */
  at(words: readonly string[], index: number): { readonly value: T; readonly length: number } | undefined
}

interface Pattern<T> {
  readonly value: T
  readonly tests: readonly ((word: string) => boolean)[]
  readonly rank: number
}

const SHORTEST_BEGINNING = 2

/** A title's words, folded so that `Geschäftsführer`, `Geschaeftsfuehrer` and `Geschaftsfuhrer` are one. */
export function titleWords(text: string): string[] {
  const plain = fold(text.replace(/['’´`]/g, ' ')).replace(/([aou])e/g, '$1')
  return plain === '' ? [] : plain.split(' ')
}

/** Patterns from lists separated by commas or line ends; of two equal ones the first counts. */
export function titlePatterns<T extends string>(lists: Readonly<Record<T, string>>): TitlePatterns<T> {
  const byWord = new Map<string, Pattern<T>[]>()
  const byBeginning = new Map<string, Pattern<T>[]>()
  const inside: Pattern<T>[] = []
  for (const value in lists) {
    for (const text of lists[value].split(/[,\n]/)) {
      const parts = text.trim().split(/\s+/).flatMap(folded)
      const [first] = parts
      if (first === undefined) continue
      const stars = parts.filter((part) => part.includes('*')).length
      const letters = parts.join('').length
      const rank = parts.length * 1000 + (stars === 0 ? 500 : first.startsWith('*') ? 0 : 250) + letters
      const pattern = { value, tests: parts.map(testOf), rank }
      if (first.startsWith('*')) inside.push(pattern)
      else if (first.endsWith('*')) put(byBeginning, first.slice(0, -1), pattern)
      else put(byWord, first, pattern)
    }
  }
  return {
    at(words, index) {
      const word = words[index]
      if (word === undefined) return undefined
      let best: Pattern<T> | undefined
      const weigh = (patterns: readonly Pattern<T>[]) => {
        for (const pattern of patterns) {
          if (best && pattern.rank <= best.rank) continue
          if (pattern.tests.every((test, offset) => test(words[index + offset] ?? ''))) best = pattern
        }
      }
      weigh(byWord.get(word) ?? [])
      for (let length = SHORTEST_BEGINNING; length <= word.length; length++)
        weigh(byBeginning.get(word.slice(0, length)) ?? [])
      weigh(inside)
      return best && { value: best.value, length: best.tests.length }
    },
  }
}

/** The words of one written word (`r&d` are two), its stars kept. */
function folded(part: string): string[] {
  const words = titleWords(part)
  return words.map(
    (word, index) =>
      (index === 0 && part.startsWith('*') ? '*' : '') +
      word +
      (index === words.length - 1 && part.endsWith('*') ? '*' : ''),
  )
}

function testOf(part: string): (word: string) => boolean {
  const stem = part.replaceAll('*', '')
  const [isOpenBefore, isOpenAfter] = [part.startsWith('*'), part.endsWith('*')]
  if (isOpenBefore && isOpenAfter) return (word) => word.includes(stem)
  if (isOpenBefore) return (word) => word.endsWith(stem)
  return isOpenAfter ? (word) => word.startsWith(stem) : (word) => word === stem
}

function put<T>(index: Map<string, T[]>, key: string, value: T): void {
  const those = index.get(key)
  if (those) those.push(value)
  else index.set(key, [value])
}
