import { fold } from './name.ts'
import {
  abbreviations,
  easternForms,
  fillers,
  leadingForms,
  legalFormPhrases,
  legalForms,
  noEmployers,
} from './organisation-words.ts'

/**
 * An organisation's name as it is compared: folded, without legal form, `the` or `and`, abbreviations written out.
 * `Acme Foods, Inc.`, `The Acme Foods Co., Ltd.` and `ACME FOODS` are one. Never empty when the name has a letter;
 * `Müller`, `Mueller` and `Muller` are one too. A key is its own key.
 */
export function organisationKey(name: string): string {
  return organisationWords(name).map(inFull).map(withoutUmlauts).join(' ')
}

/** The words of a name that tell it from others, folded, as they are written: no legal forms, no `the`. */
export function organisationWords(name: string): readonly string[] {
  const outside = name.replace(/\([^)]*\)/g, ' ')
  let words: readonly string[] = wordsOf(/[\p{L}\p{N}]/u.test(outside) ? outside : name)
  for (let before = -1; before !== words.length; ) {
    before = words.length
    const kept = withoutForms(words)
    const telling = kept.filter((word) => !fillers.has(word))
    words = telling.length > 0 ? telling : kept
  }
  return words
}

/** Whether a name says that there is no employer: `Self-employed`, `Freelance`, `n/a`, nothing at all. */
export function isNoOrganisation(name: string): boolean {
  const plain = fold(name)
  return plain === '' || noEmployers.has(plain)
}

/** `Müller`, `Mueller` and `Muller` come to one; words too short for it stay, lest `AES` become a legal form. */
export function withoutUmlauts(word: string): string {
  return word.length < 5 ? word : word.replace(/([aou])e+/g, '$1')
}

function inFull(word: string): string {
  return Object.hasOwn(abbreviations, word) ? (abbreviations[word] ?? word) : word
}

function wordsOf(name: string): string[] {
  const western = fold(/^[ -~]*$/.test(name) ? name : name.normalize('NFKC').replace(easternForms, ' '))
  return (western === '' ? fold(name) : western).split(' ').filter((word) => word !== '')
}

/** Takes forms off the end and then the beginning, as long as something is left. */
function withoutForms(words: readonly string[]): readonly string[] {
  let kept = words
  for (let taken = formAtEnd(kept); taken > 0; taken = formAtEnd(kept)) kept = kept.slice(0, -taken)
  while (kept.length > 1 && leadingForms.has(kept[0] ?? '')) kept = kept.slice(1)
  return kept
}

/** How many words at the end are a legal form: 0 for none, and never all of them. */
function formAtEnd(words: readonly string[]): number {
  for (let length = Math.min(5, words.length - 1); length > 0; length--) {
    const end = words.slice(-length)
    if (length > 1 && legalFormPhrases.has(end.join(' '))) return length
    if (length > 1 && end.every((word) => word.length === 1) && legalForms.has(end.join(''))) return length
    if (length === 1 && (legalForms.has(end[0] ?? '') || fillers.has(end[0] ?? ''))) return 1
  }
  return 0
}
