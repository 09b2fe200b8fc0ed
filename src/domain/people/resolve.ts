import { givenNamesContradict, isFullName } from './name.ts'
import { organisationMatchesDomain } from './organisation.ts'
import { organisationKey } from './organisation-name.ts'

/** What one record says about somebody. */
export interface Candidate {
  readonly nameKey: string
  readonly organisation: string
  /** Lower-case addresses that belong to one person: no role mailboxes. */
  readonly emails: readonly string[]
  /** Profile keys. */
  readonly urls: readonly string[]
  readonly phones: readonly string[]
}

/** What is known of somebody in the member's book. */
export interface Known {
  readonly id: string
  readonly nameKey: string
  readonly organisation: string
  /** Registrable domains of their addresses. */
  readonly domains: readonly string[]
  /** Two profiles are two people. */
  readonly hasProfile: boolean
}

/** The part of a member's book that a batch can touch; the server fills it, a batch adds to it. */
export interface Book {
  byIdentity(kind: 'email' | 'url' | 'phone', value: string): Known | undefined
  /** Everybody with this folded name: one only, when the name is unique. */
  byName(nameKey: string): readonly Known[]
}

export type Resolution =
  | { readonly is: 'known'; readonly id: string }
  /** Perhaps `like`: a question in one tap, and a new person until it is answered. */
  | { readonly is: 'new'; readonly like?: string }

/**
 * Who a record is, by the careful rules: a personal address or a profile; a phone only with agreeing names; a full
 * name that is unique, with an organisation that matches. A unique name alone is a question. Contradicting given
 * names are never one person.
 */
export function resolve(candidate: Candidate, book: Book, domains: readonly string[]): Resolution {
  const agreeing = (known: Known | undefined) =>
    known && !givenNamesContradict(known.nameKey, candidate.nameKey) ? known : undefined
  for (const url of candidate.urls) {
    const known = agreeing(book.byIdentity('url', url))
    if (known) return { is: 'known', id: known.id }
  }
  for (const email of candidate.emails) {
    const known = agreeing(book.byIdentity('email', email))
    if (known) return { is: 'known', id: known.id }
  }
  for (const phone of candidate.phones) {
    const known = book.byIdentity('phone', phone)
    if (known && known.nameKey !== '' && known.nameKey === candidate.nameKey)
      return { is: 'known', id: known.id }
  }
  if (!isFullName(candidate.nameKey)) return { is: 'new' }
  const [namesake, another] = book.byName(candidate.nameKey)
  if (!namesake || another) return { is: 'new' }
  if (namesake.hasProfile && candidate.urls.length > 0) return { is: 'new' }
  return organisationsAgree(candidate, namesake, domains)
    ? { is: 'known', id: namesake.id }
    : { is: 'new', like: namesake.id }
}

function organisationsAgree(candidate: Candidate, known: Known, domains: readonly string[]): boolean {
  if (
    candidate.organisation !== '' &&
    organisationKey(candidate.organisation) === organisationKey(known.organisation)
  )
    return true
  if (known.domains.some((domain) => organisationMatchesDomain(candidate.organisation, domain))) return true
  return domains.some((domain) => organisationMatchesDomain(known.organisation, domain))
}
