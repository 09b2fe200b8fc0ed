import type { Compared } from './compared.ts'
import { MISSING } from './fields.ts'
import { shareFullName } from './nicknames.ts'
import { isOneSlip, jaroWinkler } from './similarity.ts'

/** The levels of `given` and `family`, in the order of fields.ts. */
export const GIVEN = { same: 0, nickname: 1, near: 2, initial: 3, alike: 4, differs: 5 } as const
export const FAMILY = { same: 0, near: 1, among: 2, alike: 3, differs: 4 } as const

/** Levels of given and family name; a name turned round costs each a level. The same both ways round. */
export function nameLevels(one: Compared, other: Compared): [number, number] {
  if (one.isSingle || other.isSingle) return single(one, other)
  const given = givenLevel(one.given, other.given, one, other)
  const family = familyLevel(one.family, other.family, one, other)
  if (given <= GIVEN.initial && family <= FAMILY.near) return [given, family]
  if (one.given === '' || one.family === '' || other.given === '' || other.family === '')
    return [given, family]
  if (one.given === other.family && one.family === other.given) return [GIVEN.nickname, FAMILY.near]
  // A slip seldom hits the first letter; nearly all pairs end here.
  const isTurned =
    one.given.charCodeAt(0) === other.family.charCodeAt(0) &&
    one.family.charCodeAt(0) === other.given.charCodeAt(0) &&
    isAlike(one.given, other.family) &&
    isAlike(one.family, other.given)
  return isTurned ? [GIVEN.near, FAMILY.near] : [given, family]
}

/** The level of the first of the further given names. */
export function middleLevel(one: Compared, other: Compared): number {
  const [mine, theirs] = [one.middle[0] ?? '', other.middle[0] ?? '']
  if (mine === '' || theirs === '') return MISSING
  if (mine === theirs) return 0
  return mine[0] === theirs[0] && (mine.length === 1 || theirs.length === 1) ? 1 : 2
}

/** A name of one word may be either: it is taken for what it fits better. */
function single(one: Compared, other: Compared): [number, number] {
  const [short, whole] = one.isSingle ? [one, other] : [other, one]
  const given = givenLevel(short.given, whole.given, short, whole)
  const family = whole.isSingle ? MISSING : familyLevel(short.given, whole.family, short, whole)
  if (family <= FAMILY.near) return [MISSING, family]
  if (given <= GIVEN.near) return [given, MISSING]
  return family <= FAMILY.alike ? [MISSING, family] : [given, MISSING]
}

function isAlike(mine: string, theirs: string): boolean {
  return jaroWinkler(mine.replaceAll(' ', ''), theirs.replaceAll(' ', '')) >= 0.88
}

function givenLevel(mine: string, theirs: string, one: Compared, other: Compared): number {
  if (mine === '' || theirs === '') return MISSING
  if (mine === theirs) return GIVEN.same
  if (one.forms.short?.has(theirs) || other.forms.short?.has(mine)) return GIVEN.nickname
  if (mine.length === 1 || theirs.length === 1) return mine[0] === theirs[0] ? GIVEN.initial : GIVEN.differs
  const likeness = jaroWinkler(mine, theirs)
  if (likeness >= 0.9 || isOneSlip(mine, theirs)) return GIVEN.near
  // Called by the second name: `John Robert` and `Robert`.
  if (one.middle.includes(theirs) || other.middle.includes(mine) || shareFullName(one.forms, other.forms))
    return GIVEN.alike
  return likeness >= 0.78 ? GIVEN.alike : GIVEN.differs
}

function familyLevel(mine: string, theirs: string, one: Compared, other: Compared): number {
  if (mine === '' || theirs === '') {
    const known = mine === '' ? theirs : mine
    const words = mine === '' ? one.nameWords : other.nameWords
    return known !== '' && words.includes(known) ? FAMILY.among : MISSING
  }
  if (mine === theirs) return FAMILY.same
  const likeness = jaroWinkler(mine, theirs)
  if (likeness >= 0.92 || isOneSlip(mine, theirs)) return FAMILY.near
  if (isAmong(mine, other.nameWords) || isAmong(theirs, one.nameWords)) return FAMILY.among
  return likeness >= 0.82 ? FAMILY.alike : FAMILY.differs
}

/** Whether a part of a family name is among the other's words. */
function isAmong(family: string, words: readonly string[]): boolean {
  if (!family.includes(' ')) return family.length > 2 && words.includes(family)
  return family.split(' ').some((word) => word.length > 2 && words.includes(word))
}
