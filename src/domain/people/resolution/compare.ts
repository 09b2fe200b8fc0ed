import type { WordWeight } from '../organisation-similarity.ts'
import { birthLevel } from './birth-date.ts'
import type { Compared, Mailbox } from './compared.ts'
import { FIELDS, type FieldName, MISSING } from './fields.ts'
import { isNickname, shareFullName } from './nicknames.ts'
import { isOneSlip, jaroWinkler } from './similarity.ts'

/** The level of each field, in the order of FIELDS; MISSING where either side says nothing. */
export type Levels = Uint8Array

const PLACE = new Map(FIELDS.map(({ name }, place) => [name, place]))
const NAMED = new Map(
  FIELDS.map(({ name, levels }) => [name, new Map(levels.map((level, place) => [level.name, place]))]),
)

export function placeOf(field: FieldName): number {
  return PLACE.get(field) ?? 0
}

/** The place of a named level in its field. */
export function levelOf(field: FieldName, name: string): number {
  return NAMED.get(field)?.get(name) ?? MISSING
}

const G = { same: 0, nickname: 1, near: 2, initial: 3, alike: 4, differs: 5 } as const
const F = { same: 0, near: 1, among: 2, alike: 3, differs: 4 } as const

/**
 * Compares two records field by field, into `levels`. The same both ways round. `weight` tells common words of
 * organisations from telling ones.
 */
export function compare(one: Compared, other: Compared, weight: WordWeight, levels: Levels): Levels {
  levels.fill(MISSING)
  const set = (field: FieldName, level: number) => {
    levels[placeOf(field)] = level
  }
  if (one.hasName && other.hasName) {
    const [given, family] = names(one, other)
    set('given', given)
    set('family', family)
    set('middle', middle(one, other))
  }
  const isNameSame = levels[placeOf('given')] === G.same && levels[placeOf('family')] === F.same
  set(
    'email',
    best(one.emails, other.emails, (mine, theirs) => emailLevel(mine, theirs, isNameSame)),
  )
  if (one.emails.length === 0 || other.emails.length === 0) set('mailName', mailName(one, other))
  set(
    'phone',
    best(one.phones, other.phones, (mine, theirs) => (mine === theirs ? 0 : isOneSlip(mine, theirs) ? 1 : 2)),
  )
  set('profile', best(one.profiles, other.profiles, same))
  if (levels[placeOf('profile')] === MISSING) set('profile', best(one.sites, other.sites, same))
  if (one.organisation !== '' && other.organisation !== '')
    set('organisation', organisation(one.organisation, other.organisation, weight))
  if (one.title !== '' && other.title !== '') set('title', one.title === other.title ? 0 : 1)
  if (one.street.length > 0 && other.street.length > 0) set('street', street(one, other))
  if (one.city !== '' && other.city !== '') set('city', place(one.city, other.city))
  if (one.postcode !== '' && other.postcode !== '') set('postcode', place(one.postcode, other.postcode))
  if (one.region !== '' && other.region !== '') set('region', one.region === other.region ? 0 : 1)
  if (one.birth && other.birth) set('birth', levelOf('birth', birthLevel(one.birth, other.birth)))
  return levels
}

const same = (mine: string, theirs: string) => (mine === theirs ? 0 : 1)

/** The highest level that any two values reach. */
function best<T>(mine: readonly T[], theirs: readonly T[], level: (one: T, other: T) => number): number {
  let found: number = MISSING
  for (const one of mine) for (const other of theirs) found = Math.min(found, level(one, other))
  return found
}

/** Given and family name; a name turned round costs each a level. */
function names(one: Compared, other: Compared): [number, number] {
  if (one.isSingle || other.isSingle) return single(one, other)
  const given = givenLevel(one.given, other.given, one, other)
  const family = familyLevel(one.family, other.family, one, other)
  if (given <= G.initial && family <= F.near) return [given, family]
  const isTurned =
    one.given !== '' &&
    one.family !== '' &&
    other.given !== '' &&
    other.family !== '' &&
    isAlike(one.given, other.family) &&
    isAlike(one.family, other.given)
  if (isTurned) return [G.near, F.near]
  return [given, family]
}

/** A name of one word may be either: it is taken for what it fits better. */
function single(one: Compared, other: Compared): [number, number] {
  const [short, whole] = one.isSingle ? [one, other] : [other, one]
  const given = givenLevel(short.given, whole.given, short, whole)
  const family = whole.isSingle ? MISSING : familyLevel(short.given, whole.family, short, whole)
  if (family <= F.near) return [MISSING, family]
  if (given <= G.near) return [given, MISSING]
  return family <= F.alike ? [MISSING, family] : [given, MISSING]
}

const isAlike = (mine: string, theirs: string) =>
  jaroWinkler(mine.replaceAll(' ', ''), theirs.replaceAll(' ', '')) >= 0.88

function givenLevel(mine: string, theirs: string, one: Compared, other: Compared): number {
  if (mine === '' || theirs === '') return MISSING
  if (mine === theirs) return G.same
  if (isNickname(mine, theirs)) return G.nickname
  if (mine.length === 1 || theirs.length === 1) return mine[0] === theirs[0] ? G.initial : G.differs
  const likeness = jaroWinkler(mine, theirs)
  if (likeness >= 0.9 || isOneSlip(mine, theirs)) return G.near
  // Called by the second name: `John Robert` and `Robert`.
  if (one.middle.includes(theirs) || other.middle.includes(mine) || shareFullName(mine, theirs))
    return G.alike
  return likeness >= 0.78 ? G.alike : G.differs
}

function familyLevel(mine: string, theirs: string, one: Compared, other: Compared): number {
  if (mine === '' || theirs === '') {
    const known = mine === '' ? theirs : mine
    const words = mine === '' ? one.nameWords : other.nameWords
    return known !== '' && words.includes(known) ? F.among : MISSING
  }
  if (mine === theirs) return F.same
  const likeness = jaroWinkler(mine, theirs)
  if (likeness >= 0.92 || isOneSlip(mine, theirs)) return F.near
  const among = (family: string, words: readonly string[]) =>
    family.split(' ').some((word) => word.length > 2 && words.includes(word))
  if (among(mine, other.nameWords) || among(theirs, one.nameWords)) return F.among
  return likeness >= 0.82 ? F.alike : F.differs
}

function middle(one: Compared, other: Compared): number {
  const [mine, theirs] = [one.middle[0] ?? '', other.middle[0] ?? '']
  if (mine === '' || theirs === '') return MISSING
  if (mine === theirs) return 0
  return mine[0] === theirs[0] && (mine.length === 1 || theirs.length === 1) ? 1 : 2
}

const E = { same: 0, local: 1, near: 2, alike: 3, differs: 4 } as const

/**
 * How far two mailboxes agree. A local part that only spells the name says nothing beyond the name: all Ana Smiths have
 * one. At two employers such mailboxes differ; a private one beside a firm's is no evidence; and two in one house,
 * `ana.smith` and `ana.smith2`, are how it tells two people apart.
 */
function emailLevel(mine: Mailbox, theirs: Mailbox, isNameSame: boolean): number {
  if (mine.address === theirs.address) return E.same
  if (mine.nameSpelt !== '' && theirs.nameSpelt !== '') {
    if (mine.domain === theirs.domain && mine.nameSpelt === theirs.nameSpelt) return E.differs
    if (isNameSame) return mine.isPrivate || theirs.isPrivate ? MISSING : E.differs
  }
  if (mine.local === theirs.local) return E.local
  const likeness = jaroWinkler(mine.local, theirs.local)
  return likeness >= 0.92 ? E.near : likeness >= 0.8 ? E.alike : E.differs
}

/**
 * Whether the family name of the one without a mailbox is in the other's mailbox. Says nothing new where the other has
 * that name anyway.
 */
function mailName(one: Compared, other: Compared): number {
  const [named, mailed] = one.emails.length === 0 ? [one, other] : [other, one]
  if (named.family === mailed.family || mailed.emails.length === 0 || named.family.length < 4) return MISSING
  return mailed.emails.some(({ local }) => local.includes(named.family.replaceAll(' ', ''))) ? 0 : 1
}

function organisation(mine: string, theirs: string, weight: WordWeight): number {
  if (mine === theirs) return 0
  const [words, others] = [mine.split(' '), theirs.split(' ')]
  let [shared, all] = [0, 0]
  for (const word of words) {
    const worth = weight(word)
    all += worth
    if (others.includes(word)) shared += worth
  }
  for (const word of others) if (!words.includes(word)) all += weight(word)
  const overlap = all === 0 ? 0 : shared / all
  return overlap >= 0.75 ? 1 : overlap >= 0.5 ? 2 : overlap >= 0.3 ? 3 : overlap >= 0.12 ? 4 : 5
}

function street(one: Compared, other: Compared): number {
  const shared = one.street.filter((word) => other.street.includes(word)).length
  const isNumber = one.streetNumber !== '' && one.streetNumber === other.streetNumber
  const isNumberOpen = one.streetNumber === '' || other.streetNumber === ''
  const share = shared / Math.max(one.street.length, other.street.length)
  const shareOfShorter = shared / Math.min(one.street.length, other.street.length)
  if (share === 1 && one.streetNumber === other.streetNumber) return 0
  const isWritten = shareOfShorter >= 0.5 || jaroWinkler(one.streetText, other.streetText) >= 0.9
  if (isNumber && isWritten) return 1
  if (isWritten && (isNumberOpen || share >= 0.6 || isOneSlip(one.streetNumber, other.streetNumber))) return 2
  return shared > 0 || isNumber || isWritten ? 3 : 4
}

function place(mine: string, theirs: string): number {
  if (mine === theirs) return 0
  return isOneSlip(mine, theirs) || jaroWinkler(mine, theirs) >= 0.9 ? 1 : 2
}
