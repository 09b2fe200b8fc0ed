import { isRoleMailbox, normaliseEmail, withoutTag } from '../email.ts'
import { isFreeMail, mailDomain } from '../mail-domain.ts'
import { fold } from '../name.ts'
import { organisationKey } from '../organisation-name.ts'
import { profileKey } from '../profile-key.ts'
import { type BirthDate, readBirthDate } from './birth-date.ts'
import type { PersonRecord } from './person-record.ts'
import { latin, readName, wordsOf } from './read-name.ts'

/** A record as it is compared: everything folded once, so that a comparison only looks. */
export interface Compared {
  readonly id: string
  readonly given: string
  readonly middle: readonly string[]
  readonly family: string
  readonly nameWords: readonly string[]
  readonly generation: string
  /** The whole name folded: what a namesake shares. */
  readonly fullName: string
  readonly hasName: boolean
  /** One word in `given`, which may be the family name. */
  readonly isSingle: boolean
  /** Personal mailboxes. */
  readonly emails: readonly { readonly address: string; readonly local: string }[]
  /** Last nine digits. */
  readonly phones: readonly string[]
  /** Profiles of persons. */
  readonly profiles: readonly string[]
  /** Other addresses on the web, for organisations. */
  readonly sites: readonly string[]
  readonly organisation: string
  readonly title: string
  readonly streetNumber: string
  readonly street: readonly string[]
  /** Its words written as one, for spaces that were lost. */
  readonly streetText: string
  readonly city: string
  readonly postcode: string
  readonly region: string
  readonly birth: BirthDate | null
}

/** Folds a record once. Its own text is not changed. */
export function compared(record: PersonRecord): Compared {
  const { given, middle, family, words, generation } = readName(
    record.name ?? '',
    record.givenName,
    record.familyName,
  )
  const street = streetOf(record.street ?? '')
  const emails = (record.emails ?? [])
    .map((text) => mailbox(normaliseEmail(text)))
    .filter((email) => email !== null)
  const urls = (record.urls ?? []).map(profileKey).filter((url) => url !== '')
  const hasName = given !== '' || family !== ''
  return {
    id: record.id,
    given,
    middle,
    family,
    nameWords: words,
    generation,
    fullName: [given, ...middle, family].filter((part) => part !== '').join(' '),
    hasName,
    isSingle: family === '' && given.length > 1 && (record.givenName ?? '').trim() === '',
    emails: emails.filter(({ address }) => !isRoleMailbox(address)),
    phones: [
      ...new Set(
        (record.phones ?? [])
          .map((phone) => phone.replace(/\D/g, '').slice(-9))
          .filter((digits) => digits.length >= 7),
      ),
    ],
    profiles: hasName ? urls.filter((url) => /\/(?:in|pub|profile|people|user)s?\//.test(url)) : [],
    sites: hasName
      ? []
      : urls.map((url) =>
          url
            .toLowerCase()
            .replace(/^https?:\/\/(?:www\.)?/, '')
            .replace(/[/?#].*$/, ''),
        ),
    organisation: organisationKey(record.organisation ?? ''),
    title: fold(record.title ?? ''),
    ...street,
    city: latin(fold(record.city ?? '')),
    postcode: fold(record.postcode ?? '').replaceAll(' ', ''),
    region: fold(record.region ?? ''),
    birth: readBirthDate(record.birthDate ?? ''),
  }
}

/** A mailbox as its provider sees it: no tag, and no dots where they mean nothing. */
function mailbox(email: string): { address: string; local: string } | null {
  if (email === '') return null
  const plain = withoutTag(email)
  const at = plain.indexOf('@')
  const domain = plain.slice(at + 1)
  const local =
    domain === 'gmail.com' || domain === 'googlemail.com'
      ? plain.slice(0, at).replaceAll('.', '')
      : plain.slice(0, at)
  return { address: `${local}@${domain === 'googlemail.com' ? 'gmail.com' : domain}`, local }
}

/** Domains of an organisation's own mail. */
export function ownDomains({ emails }: Pick<Compared, 'emails'>): string[] {
  return emails
    .map(({ address }) => mailDomain(address))
    .filter((domain) => domain !== '' && !isFreeMail(domain))
}

const roads: Readonly<Record<string, string>> = {
  street: 'st',
  str: 'st',
  strasse: 'st',
  road: 'rd',
  avenue: 'ave',
  av: 'ave',
  boulevard: 'blvd',
  drive: 'dr',
  place: 'pl',
  court: 'ct',
  crescent: 'cres',
  lane: 'ln',
  circuit: 'cct',
  terrace: 'tce',
  parkway: 'pkwy',
  highway: 'hwy',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  close: 'cl',
}

/** House number and words of an address line. */
function streetOf(text: string): Pick<Compared, 'streetNumber' | 'street' | 'streetText'> {
  const words = wordsOf(text).map((word) => roads[word] ?? word)
  const number = words.find((word) => /^\d/.test(word)) ?? ''
  const street = [...new Set(words.filter((word) => word !== number))]
  return { streetNumber: number, street, streetText: street.join('') }
}
