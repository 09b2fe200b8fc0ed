import type { WordWeight } from '../organisation-similarity.ts'
import { birthLevel } from './birth-date.ts'
import type { Compared } from './compared.ts'
import { FIELDS, type FieldName, MISSING } from './fields.ts'
import { emailLevel, mailNameLevel } from './mail-levels.ts'
import { middleLevel, nameLevels } from './name-levels.ts'
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

const AT = {
  given: placeOf('given'),
  family: placeOf('family'),
  middle: placeOf('middle'),
  email: placeOf('email'),
  mailName: placeOf('mailName'),
  phone: placeOf('phone'),
  profile: placeOf('profile'),
  organisation: placeOf('organisation'),
  title: placeOf('title'),
  street: placeOf('street'),
  city: placeOf('city'),
  postcode: placeOf('postcode'),
  region: placeOf('region'),
  birth: placeOf('birth'),
}

/**
 * Compares two records field by field, into `levels`. The same both ways round. `weight` tells common words of
 * organisations from telling ones.
 */
export function compare(one: Compared, other: Compared, weight: WordWeight, levels: Levels): Levels {
  levels.fill(MISSING)
  let [given, family]: [number, number] = [MISSING, MISSING]
  if (one.hasName && other.hasName) {
    ;[given, family] = nameLevels(one, other)
    levels[AT.given] = given
    levels[AT.family] = family
    levels[AT.middle] = middleLevel(one, other)
  }
  levels[AT.email] = emailLevel(one, other, given, family)
  levels[AT.mailName] = mailNameLevel(one, other, family)
  levels[AT.phone] = phoneLevel(one.phones, other.phones)
  levels[AT.profile] = sharesAny(one.profiles, other.profiles)
  if (levels[AT.profile] === MISSING) levels[AT.profile] = sharesAny(one.sites, other.sites)
  if (one.organisation !== '' && other.organisation !== '')
    levels[AT.organisation] = organisation(one, other, weight)
  else if (mayShareDomain(one, other) && sharesAny(one.domainLabels(), other.domainLabels()) === 0)
    levels[AT.organisation] = 0
  if (one.title !== '' && other.title !== '') levels[AT.title] = one.title === other.title ? 0 : 1
  if (one.street.length > 0 && other.street.length > 0) levels[AT.street] = street(one, other)
  if (one.city !== '' && other.city !== '') levels[AT.city] = place(one.city, other.city)
  if (one.postcode !== '' && other.postcode !== '') levels[AT.postcode] = place(one.postcode, other.postcode)
  if (one.region !== '' && other.region !== '') levels[AT.region] = one.region === other.region ? 0 : 1
  if (one.birth && other.birth) levels[AT.birth] = levelOf('birth', birthLevel(one.birth, other.birth))
  return levels
}

/** Whoever names no employer must have a mailbox to tell one. */
function mayShareDomain(one: Compared, other: Compared): boolean {
  return (
    (one.organisation !== '' || one.emails.length > 0) &&
    (other.organisation !== '' || other.emails.length > 0)
  )
}

/** 0 when they have a value in common, 1 when they have none; missing when either has no value. */
export function sharesAny(mine: readonly string[], theirs: readonly string[]): number {
  if (mine.length === 0 || theirs.length === 0) return MISSING
  for (const one of mine) if (theirs.includes(one)) return 0
  return 1
}

function phoneLevel(mine: readonly string[], theirs: readonly string[]): number {
  const level = sharesAny(mine, theirs)
  return level === 1 ? (mine.some((one) => theirs.some((other) => isOneSlip(one, other))) ? 1 : 2) : level
}

function organisation(one: Compared, other: Compared, weight: WordWeight): number {
  if (one.organisation === other.organisation) return 0
  const [words, others] = [one.organisationWords, other.organisationWords]
  let [shared, all] = [0, 0]
  for (const word of words) if (others.includes(word)) shared += weight(word)
  if (shared === 0) return 5
  for (const word of words) all += weight(word)
  for (const word of others) if (!words.includes(word)) all += weight(word)
  const overlap = shared / all
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
