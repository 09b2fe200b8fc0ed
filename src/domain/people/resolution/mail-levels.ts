import type { Compared, Mailbox } from './compared.ts'
import { MISSING } from './fields.ts'
import { FAMILY, GIVEN } from './name-levels.ts'
import { isOneSlip, jaroWinkler } from './similarity.ts'

const EMAIL = { same: 0, local: 1, near: 2, alike: 3, differs: 4 } as const

/** The highest level that any two mailboxes of theirs reach, given the levels of their names. */
export function emailLevel(one: Compared, other: Compared, given: number, family: number): number {
  let found: number = MISSING
  for (const mine of one.emails)
    for (const theirs of other.emails) found = Math.min(found, levelOf(mine, theirs, given, family))
  return found
}

/**
 * A local part with the name in it says nothing beyond the name: all Ana Smiths have one. Such mailboxes of two houses
 * differ, be they alike or not; a private one beside a firm's is no evidence; and two in one house, `ana.smith` and
 * `ana.smith2`, or `ana.smith` and `anna.smith`, are how it tells two people apart. A year in both is a small sign.
 */
function levelOf(mine: Mailbox, theirs: Mailbox, given: number, family: number): number {
  if (mine.address === theirs.address) return EMAIL.same
  if (mine.isNameSpelt && theirs.isNameSpelt) {
    if (mine.domain === theirs.domain) {
      const isAlias = given === GIVEN.same && family === FAMILY.same && lettersOf(mine) !== lettersOf(theirs)
      if (!isAlias || mine.isPrivate()) return EMAIL.differs
    } else if (!isOneSlip(mine.domain, theirs.domain)) {
      if (mine.local === theirs.local && /\d\d/.test(mine.local)) return EMAIL.alike
      const isNameShared = given <= GIVEN.initial && family <= FAMILY.near
      return isNameShared && (mine.isPrivate() || theirs.isPrivate()) ? MISSING : EMAIL.differs
    }
  }
  if (mine.local === theirs.local) return EMAIL.local
  const likeness = jaroWinkler(mine.local, theirs.local)
  return likeness >= 0.92 ? EMAIL.near : likeness >= 0.8 ? EMAIL.alike : EMAIL.differs
}

const lettersOf = ({ local }: Mailbox) => local.replace(/[^a-z]/g, '')

/**
 * Whether the family name of the one without a mailbox is in the other's mailbox. Says nothing new where the other has
 * that name anyway.
 */
export function mailNameLevel(one: Compared, other: Compared, familyLevel: number): number {
  const [named, mailed] = one.emails.length === 0 ? [one, other] : [other, one]
  if (named.emails.length > 0 || mailed.emails.length === 0) return MISSING
  if (named.family.length < 4 || familyLevel <= FAMILY.near) return MISSING
  const family = named.family.replaceAll(' ', '')
  return mailed.emails.some(({ local }) => local.includes(family)) ? 0 : 1
}
