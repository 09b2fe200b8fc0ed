/** Words around a name that are no part of it: forms of address, degrees, generations. */
const decorations = new Set(
  'mr mrs ms miss mx dr prof professor sir dame herr frau sr sra dra eng ing dipl mag phd mba msc bsc ma ba md jd llm cpa cfa pmp esq jr ii iii iv'.split(
    ' ',
  ),
)

/**
 * A name folded for comparison: lower case, no accents, no punctuation, no titles or degrees.
 * `Prof. José Li, MBA` and `jose li` give the same key. Empty when nothing of a name is left.
 */
export function nameKey(name: string): string {
  const plain = name.replace(/\(.*?\)|".*?"/g, ' ').replace(/,.*$/, (rest) => (isDegrees(rest) ? ' ' : rest))
  // `Li, Ana` is Ana Li.
  const inOrder = plain.replace(/^([^,]+),([^,]+)$/, '$2 $1')
  const words = fold(inOrder)
    .split(' ')
    .filter((word) => word !== '' && !decorations.has(word))
  return words.join(' ')
}

/** Lower case without accents or punctuation, words by single spaces: how names, organisations and searches are compared. */
export function fold(text: string): string {
  const plain = text.replace(/['’.]/g, '')
  // Most text is plain, and most time went into what it has none of.
  if (PLAIN.test(plain))
    return plain
      .toLowerCase()
      .replace(/[^a-z0-9@]+/g, ' ')
      .trim()
  return plain
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim()
}

const PLAIN = /^[ -~]*$/

/** Whether a key is a full name: two words, and more than initials. */
export function isFullName(key: string): boolean {
  return key.split(' ').filter((word) => word.length > 1).length >= 2
}

/**
 * Whether two keys cannot be one person by their given names. An initial or a missing name contradicts nothing;
 * `ana li` and `anna li` do contradict: likeness is no proof, and a wrong merge is worse than a question.
 */
export function givenNamesContradict(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false
  const [first = '', ...rest] = one.split(' ')
  const [second = '', ...otherRest] = other.split(' ')
  if (rest.length === 0 || otherRest.length === 0)
    return first !== second && !one.split(' ').includes(second) && !other.split(' ').includes(first)
  if (first === second) return false
  // `Li, Ana` beside `Ana Li`: the same words in another order.
  const sorted = (key: string) => key.split(' ').sort().join(' ')
  if (sorted(one) === sorted(other)) return false
  return (
    !(first.length === 1 && second.startsWith(first)) && !(second.length === 1 && first.startsWith(second))
  )
}

/** What follows a comma is degrees when every word is one, or is written like one (`MBA`), not a given name. */
function isDegrees(rest: string): boolean {
  return rest
    .split(/[\s,]+/)
    .every((word) => word === '' || decorations.has(fold(word)) || /^[A-Z][A-Za-z]?[A-Z.]{1,4}$/.test(word))
}
