import { isRoleMailbox, normaliseEmail, withoutTag } from '../email.ts'
import { isFreeMail, mailDomain } from '../mail-domain.ts'
import { fold } from '../name.ts'
import { domainLabel, domainLabelsOf } from '../organisation.ts'
import { organisationKey } from '../organisation-name.ts'
import { profileKey } from '../profile-key.ts'
import { type BirthDate, readBirthDate } from './birth-date.ts'
import { isNickname } from './nicknames.ts'
import type { PersonRecord } from './person-record.ts'
import { latin, readName, wordsOf } from './read-name.ts'
import { isOneSlip } from './similarity.ts'

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
  readonly emails: readonly Mailbox[]
  /** Last nine digits. */
  readonly phones: readonly string[]
  /** Profiles of persons. */
  readonly profiles: readonly string[]
  /** Other addresses on the web, for organisations. */
  readonly sites: readonly string[]
  readonly organisation: string
  /** How the organisation's domain may read; where none is named, how those of the work mailboxes do. */
  readonly domainLabels: readonly string[]
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

export interface Mailbox {
  readonly address: string
  readonly local: string
  readonly domain: string
  /** Whether the local part only spells the owner's name: `ana.li2`, `ali`, `roberthart` of Bob Hart. */
  readonly isNameSpelt: boolean
  /** At a free provider: no employer's. */
  readonly isPrivate: boolean
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
    .map((text) => mailbox(normaliseEmail(text), given, family))
    .filter((email) => email !== null)
  const urls = (record.urls ?? []).map(profileKey).filter((url) => url !== '')
  const organisation = organisationKey(record.organisation ?? '')
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
    profiles: urls.filter((url) => PROFILE.test(url)),
    sites: hasName
      ? []
      : urls
          .filter((url) => !PROFILE.test(url))
          .map(siteOf)
          .filter((site) => site.includes('.')),
    organisation,
    domainLabels:
      organisation === ''
        ? emails.filter(({ isPrivate }) => !isPrivate).map(({ domain }) => domainLabel(domain))
        : domainLabelsOf(record.organisation ?? ''),
    title: fold(record.title ?? ''),
    ...street,
    city: latin(fold(record.city ?? '')),
    postcode: fold(record.postcode ?? '').replaceAll(' ', ''),
    region: fold(record.region ?? ''),
    birth: readBirthDate(record.birthDate ?? ''),
  }
}

const PROFILE = /\/(?:in|pub|profile|people|user)s?\//
/** Where many have a page of their own: the host alone tells nobody. */
const SHARED_HOSTS = /^(?:linkedin|facebook|instagram|twitter|x|xing|youtube)\.com$/

function siteOf(url: string): string {
  const address = url.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
  const host = address.replace(/[/?#].*$/, '')
  return SHARED_HOSTS.test(host) ? address.replace(/[/?#]+$/, '') : host
}

/** A mailbox as its provider sees it: no tag, and no dots where they mean nothing. */
function mailbox(email: string, given: string, family: string): Mailbox | null {
  if (email === '') return null
  const plain = withoutTag(email)
  const at = plain.indexOf('@')
  const domain = plain.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com')
  const written = plain.slice(0, at)
  const local = domain === 'gmail.com' ? written.replaceAll('.', '') : written
  return {
    address: `${local}@${domain}`,
    local,
    domain,
    isNameSpelt: spellsName(local.replace(/[^a-z]/g, ''), given, family.replaceAll(' ', '')),
    isPrivate: isFreeMail(mailDomain(plain)),
  }
}

function spellsName(letters: string, given: string, family: string): boolean {
  if (letters === '') return true
  const isGiven = (rest: string) =>
    rest === '' || rest === given.slice(0, rest.length) || isNickname(rest, given) || isOneSlip(rest, given)
  if (family === '') return isGiven(letters)
  if (letters.startsWith(family) && isGiven(letters.slice(family.length))) return true
  if (letters.endsWith(family) && isGiven(letters.slice(0, -family.length))) return true
  return isGiven(letters) || letters === given + family.slice(0, 1)
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
