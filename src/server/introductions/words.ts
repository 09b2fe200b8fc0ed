import { english } from './words-en.ts'
import { portuguese } from './words-pt.ts'

/** A mail's subject, and its paragraphs. */
export interface Text {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** Who and what a mail tells of; names are on one line. */
export interface Told {
  readonly company: string
  readonly asker: string
  readonly askerDepartment: string
  readonly askerAddress: string
  readonly connector: string
  readonly target: string
  readonly targetAddress: string
  readonly why: string
  readonly note: string
  readonly link: string
  readonly screen: string
  readonly held: string
}

/** What is said, in one language. */
export interface Words {
  /** To the connector: a colleague asks; first, again after a week, or the one reminder. */
  request(told: Told, kind: 'first' | 'back' | 'reminder', promiseDays: number): Text
  /** To the outside person, in the connector's name. */
  mayI(told: Told): Text
  /** To the outside person and to the asker: here you are. */
  introduced(told: Told, to: 'asker' | 'target' | 'connector'): Text
  /** To the asker: the connector's own words. */
  answered(told: Told, words: string): Text
  ended(told: Told): Text
  whatCameOfIt(told: Told): Text
  /** What the asker sends by hand where no mail is set up. */
  byHand(told: Told): Text
}

export function wordsFor(locale: string): Words {
  return locale === 'pt' ? portuguese : english
}
