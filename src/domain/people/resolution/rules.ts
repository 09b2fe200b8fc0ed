import { birthLevel } from './birth-date.ts'
import { type Levels, levelOf, placeOf, sharesAny } from './compare.ts'
import type { Compared } from './compared.ts'
import { type FieldName, MISSING } from './fields.ts'

/**
 * What stands above the weights: two people (`no`); nothing that would make them one (`unfounded`), though others may
 * tie them together; never without asking (`ask`); one (`sure`); or the weights alone decide (null).
 */
export type Ruling = 'no' | 'unfounded' | 'ask' | 'sure' | null

/** A mailbox that so many different names use is nobody's own. */
export type SharedMailbox = (address: string) => boolean

const DIFFERS_GIVEN = levelOf('given', 'differs')

/**
 * The rules that no sum of weights overrules, for two records and their levels. Names alone never join anybody.
 * Source: docs/resolution.md, "Rules".
 */
export function ruling(one: Compared, other: Compared, levels: Levels, isShared: SharedMailbox): Ruling {
  const at = (field: FieldName) => levels[placeOf(field)] ?? MISSING
  const differs = (field: FieldName, level = 'differs') => at(field) === levelOf(field, level)
  if (areSurelyTwo(one, other)) return 'no'
  if (!one.hasName && !other.hasName) return organisations(at)
  if (!one.hasName || !other.hasName)
    return at('profile') === 0 || shareOwnMail(one, other, isShared) ? null : 'ask'
  const reached = at('email') === 0 || at('phone') <= 1 || at('street') <= 2
  const isBirthSame = at('birth') === 0
  const isBirthKnown = at('birth') <= 3
  if (at('given') === DIFFERS_GIVEN && at('profile') !== 0) {
    // Couples, desks and twins share an address; a slip of the pen is asked about.
    const isNear =
      at('email') <= 2 || (at('birth') <= 2 && (at('street') <= 3 || at('city') <= 1 || at('postcode') <= 1))
    if (!reached) return isNear ? 'ask' : 'no'
    if (!isBirthSame) return 'ask'
  }
  // Another family name is no marriage when nothing but a place or a likeness is in common.
  if (
    differs('family') &&
    !reached &&
    at('profile') !== 0 &&
    at('email') > 2 &&
    at('birth') > 2 &&
    at('birth') !== MISSING
  )
    return 'unfounded'
  if (isGenerationApart(one, other)) return 'ask'
  const agrees =
    reached ||
    at('profile') === 0 ||
    at('email') <= 2 ||
    at('organisation') <= 3 ||
    at('street') <= 2 ||
    at('city') <= 1 ||
    at('postcode') <= 1 ||
    at('birth') <= 3
  // Christian and Christina Berg of one firm: a likeness is no proof where nothing else names one person.
  const isProven = reached || isBirthKnown || at('profile') === 0 || at('email') <= 2
  if (agrees) return at('given') !== MISSING && at('given') > 1 && !isProven ? 'ask' : null
  return differs('city') || differs('organisation') || differs('email') ? 'unfounded' : 'ask'
}

/** Two profiles of persons, or Jr and Sr: whatever else agrees, and whoever else is like both. */
export function areSurelyTwo(one: Compared | undefined, other: Compared | undefined): boolean {
  if (!one || !other) return true
  if (one.generation !== '' && other.generation !== '' && one.generation !== other.generation) return true
  return sharesAny(one.profiles, other.profiles) === 1
}

/** Whether they have a mailbox in common that one name alone uses. */
function shareOwnMail(one: Compared, other: Compared, isShared: SharedMailbox): boolean {
  return one.emails.some(
    ({ address }) => other.emails.some((theirs) => theirs.address === address) && !isShared(address),
  )
}

/** Born fifteen years or more apart, by more than a slip of the pen: father and son. */
export function isGenerationApart(one: Compared | undefined, other: Compared | undefined): boolean {
  return (
    !!one?.birth &&
    !!other?.birth &&
    Math.abs(one.birth.year - other.birth.year) >= 15 &&
    !['slip', 'half'].includes(birthLevel(one.birth, other.birth))
  )
}

/** Organisations known by name alone: the same folded name is the same one. */
function organisations(at: (field: FieldName) => number): Ruling {
  const known = (['phone', 'street', 'city', 'postcode', 'email', 'profile'] as const).some(
    (field) => at(field) !== MISSING,
  )
  return at('organisation') === 0 && !known ? 'sure' : null
}
