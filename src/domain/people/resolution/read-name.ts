import { fold } from '../name.ts'

/** A person's name in its parts, folded: lower case, Latin letters, no marks. */
export interface NameParts {
  /** The first given name; an initial when nothing more is known; may be empty. */
  readonly given: string
  /** Further given names. */
  readonly middle: readonly string[]
  /** Without particles: `van der Berg` → `berg`. May be empty. */
  readonly family: string
  /** Every word of the name, particles and parts of double names too. */
  readonly words: readonly string[]
  /** `jr`, `sr`, `2`, `3` …; empty when none is written. */
  readonly generation: string
}

const honorifics = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lady lord herr frau sr sra srta dra don dona eng ing dipl mag rev reverend fr father hon capt captain col colonel maj gen general lt sgt monsieur madame mme mlle pan pani'.split(
    ' ',
  ),
)
const credentials = new Set(
  'phd mba msc bsc ma ba md jd llm llb cpa cfa pmp esq dds rn pe meng mphil dphil cfp acca csm obe mbe cbe kbe frs mp qc kc usn usa ret'.split(
    ' ',
  ),
)
const particles = new Set(
  'van von der den de del della di da do dos das du la le les el al bin ibn ben ter ten zu zum zur af av st saint mac o y e i und of the'.split(
    ' ',
  ),
)
const generations: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  filho: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  ii: '2',
  iii: '3',
  iv: '4',
  '2nd': '2',
  '3rd': '3',
}
const nobility =
  /\b(?:\d+(?:st|nd|rd|th)|baron(?:et|ess)?|earl|duke|duchess|viscount(?:ess)?|marquess|marquis|count(?:ess)?|prince(?:ss)?|king|queen|lord|lady|sir|bishop|archbishop|pope|saint)\b/

/** The parts of a name given as parts, or as one text in any of the usual orders. `plain` may remember words. */
export function readName(name: string, givenName = '', familyName = '', plain = plainWord): NameParts {
  if (givenName.trim() !== '' || familyName.trim() !== '')
    return plainName(plain(givenName), plain(familyName)) ?? fromParts(givenName, familyName)
  const space = name.indexOf(' ')
  const [first, last] = space > 0 ? [name.slice(0, space), name.slice(space + 1)] : [name, '']
  return plainName(plain(first), plain(last), last === '') ?? fromText(name)
}

/** Most names are two plain words, or one, and need no more than this. */
function plainName(given: string, family: string, isSingle = false): NameParts | null {
  if (given === '' || (family === '' && !isSingle)) return null
  const words = family === '' || given === family ? [given] : [given, family]
  return { given, middle: NO_NAMES, family, words, generation: '' }
}

const NO_NAMES: readonly string[] = []

/** A word, folded, that can be nothing but a name; empty where it needs reading. */
export function plainWord(text: string): string {
  if (!/^[A-Z]?[a-z]{2,}$/.test(text)) return ''
  const word = text.toLowerCase()
  return telling.has(word) ? '' : word
}

/** Words that may be more than a name: titles, particles, generations. */
const telling = new Set([
  ...honorifics,
  ...credentials,
  ...particles,
  ...Object.keys(generations),
  ...'baron baronet baroness earl duke duchess viscount viscountess marquess marquis count countess prince princess king queen lord lady sir bishop archbishop pope saint'.split(
    ' ',
  ),
])

function fromParts(givenName: string, familyName: string): NameParts {
  const given = wordsOf(givenName)
  const family = wordsOf(familyName)
  const generation =
    [...given, ...family].map((word) => generations[word]).find((found) => found !== undefined) ?? ''
  const isGeneration = (word: string) => family.length > 1 && generations[word] !== undefined
  const [first = '', ...middle] = given.filter((word) => !honorifics.has(word))
  const own = family.filter((word) => !isGeneration(word))
  return {
    given: first,
    middle,
    family: familyOf(own),
    words: [...new Set([first, ...middle, ...own])].filter(isWord),
    generation,
  }
}

function fromText(name: string): NameParts {
  const text = name.replace(/\(.*?\)|["“”].*?["“”]/g, ' ')
  const [before = '', ...after] = text.split(',').map((part) => part.trim())
  const rest = after.join(' ')
  const isTitle =
    after.length > 0 &&
    (nobility.test(rest.toLowerCase()) ||
      wordsOf(rest).every(
        (word) =>
          credentials.has(word) || generations[word] !== undefined || /^[A-Z]{2,5}$/.test(rest.trim()),
      ))
  if (after.length > 0 && !isTitle && rest !== '') {
    const turned = fromParts(rest, before)
    if (turned.given !== '') return turned
  }
  // ALL CAPITALS in a name that is not all in capitals: the family name.
  const written = before.split(/\s+/).filter((word) => word !== '')
  const capitals = written.filter(
    (word) =>
      word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase() && !INITIALS.test(word),
  )
  if (capitals.length > 0 && capitals.length < written.length)
    return fromParts(written.filter((word) => !capitals.includes(word)).join(' '), capitals.join(' '))
  const all = wordsOf(before)
  const generation =
    all
      .slice(1)
      .map((word) => generations[word])
      .find((found) => found !== undefined) ?? ''
  const words = all.filter(
    (word, place) =>
      !(honorifics.has(word) && all.length > 1) &&
      !(place > 0 && credentials.has(word)) &&
      !(place > 0 && generations[word] !== undefined),
  )
  // `Thomas of Chudleigh`, `Thomas Clifford 1st Baron …`: what is told of a place or a rank is no family name, unless there is no other.
  const rank = words.findIndex(
    (word, place) => place > 0 && (/^\d/.test(word) || (nobility.test(word) && place > 1)),
  )
  const person = rank === -1 ? words : words.slice(0, rank)
  if (person.length === 1)
    return { given: person[0] ?? '', middle: [], family: '', words: words.filter(isWord), generation }
  const [given = '', ...others] = person
  // The family name begins at the first particle, else it is the last word.
  const particle = others.findIndex((word, place) => particles.has(word) && place < others.length - 1)
  const cut = particle === -1 ? others.length - 1 : particle
  return {
    given,
    middle: others.slice(0, cut).filter((word) => !particles.has(word)),
    family: familyOf(others.slice(cut)),
    words: words.filter(isWord),
    generation,
  }
}

/** `JP`, `J.`, `J.P.`, `J.-P.`: capitals that shorten given names. */
const INITIALS = /^(?:[A-Z]{2,4}|(?:\p{Lu}\.-?)+\p{Lu}?)$/u

function familyOf(words: readonly string[]): string {
  const telling = words.filter((word) => !particles.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

function isWord(word: string): boolean {
  return word !== '' && !particles.has(word) && !honorifics.has(word)
}

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['абвгдезийклмнопрстуфыэіїєґ', 'a b v g d e z i i k l m n o p r s t u f y e i i e g'],
    ['αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'],
    ['ёжхцчшщюяьъў', 'e zh kh ts ch sh shch yu ya   u'],
  ].flatMap(([from = '', to = '']) =>
    to.split(' ').map((letters, place) => [[...from][place] ?? '', letters]),
  ),
)

/** Folded words in Latin letters. */
export function wordsOf(text: string): string[] {
  return latin(fold(text))
    .split(' ')
    .filter((word) => word !== '')
}

export function latin(text: string): string {
  return /[\u0370-\u052f]/.test(text) ? [...text].map((letter) => LETTERS[letter] ?? letter).join('') : text
}
