import { isRoleMailbox, normaliseEmail, withoutTag } from '../email.ts'
import { isFreeMail, mailDomain } from '../mail-domain.ts'
import { fold } from '../name.ts'
import { domainLabel, domainLabelsOf } from '../organisation.ts'
import { organisationKey } from '../organisation-name.ts'
import { profileKey } from '../profile-key.ts'
import { type BirthDate, readBirthDate } from './birth-date.ts'
import { type Forms, formsOf, isNickname } from './nicknames.ts'
import type { PersonRecord } from './person-record.ts'
import { latin, readName, wordsOf } from './read-name.ts'
import { isOneSlip, soundex } from './similarity.ts'

/** A record as it is compared: everything folded once, so that a comparison only looks. */
export interface Compared {
  readonly id: string
  readonly given: string
  readonly middle: readonly string[]
  readonly family: string
  readonly givenSound: string
  readonly familySound: string
  readonly nameWords: readonly string[]
  readonly forms: Forms
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
  readonly organisationWords: readonly string[]
  /** How the organisation's domain may read; where none is named, how those of the work mailboxes do. */
  readonly domainLabels: () => readonly string[]
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
  /** Whether the local part has the owner's name in it: `ana.li2`, `ali`, `robert` of Bob Hart. */
  readonly isNameSpelt: boolean
  /** At a free provider: no employer's. */
  readonly isPrivate: () => boolean
}

/** Folds each record once. Their own text is not changed. What many share is folded once for all. */
export function comparedAll(records: readonly PersonRecord[]): Compared[] {
  const employerOf = remembered((name) => {
    const key = organisationKey(name)
    return { key, words: key.split(' '), labels: lazily(() => domainLabelsOf(name)) }
  })
  const houseOf = remembered((domain) => ({
    isPrivate: lazily(() => isFreeMail(mailDomain(domain))),
    label: lazily(() => domainLabel(domain)),
  }))
  const folded = remembered(fold)
  const soundOf = remembered(soundex)
  return records.map((record) => {
    const { given, middle, family, words, generation } = readName(
      record.name ?? '',
      record.givenName,
      record.familyName,
    )
    const emails: Mailbox[] = []
    for (const text of record.emails ?? []) {
      const email = mailbox(normaliseEmail(text), given, family, houseOf)
      if (email) emails.push(email)
    }
    const urls = record.urls ? record.urls.map(profileKey).filter((url) => url !== '') : NONE
    const employer = employerOf(record.organisation ?? '')
    const hasName = given !== '' || family !== ''
    const street = record.street ? streetOf(record.street) : NO_STREET
    return {
      id: record.id,
      given,
      middle,
      family,
      givenSound: soundOf(given),
      familySound: soundOf(family),
      nameWords: words,
      forms: formsOf(given),
      generation,
      fullName:
        middle.length === 0 ? `${given} ${family}`.trim() : [given, ...middle, family].join(' ').trim(),
      hasName,
      isSingle: family === '' && given.length > 1 && (record.givenName ?? '').trim() === '',
      emails: emails.some(({ address }) => isRoleMailbox(address))
        ? emails.filter(({ address }) => !isRoleMailbox(address))
        : emails,
      phones: record.phones ? phonesOf(record.phones) : NONE,
      profiles: urls.length === 0 ? NONE : urls.filter((url) => PROFILE.test(url)),
      sites: hasName || urls.length === 0 ? NONE : sitesOf(urls),
      organisation: employer.key,
      organisationWords: employer.words,
      domainLabels:
        employer.key === ''
          ? lazily(() =>
              emails.filter(({ isPrivate }) => !isPrivate()).map(({ domain }) => houseOf(domain).label()),
            )
          : employer.labels,
      title: record.title ? folded(record.title) : '',
      streetNumber: street.number,
      street: street.words,
      streetText: street.text,
      city: record.city ? latin(folded(record.city)) : '',
      postcode: record.postcode ? fold(record.postcode).replaceAll(' ', '') : '',
      region: record.region ? folded(record.region) : '',
      birth: record.birthDate ? readBirthDate(record.birthDate) : null,
    }
  })
}

/** The same function, asked only once for each text. */
function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = of(text)
    known.set(text, value)
    return value
  }
}

/** Worked out when it is first asked for, if ever. */
function lazily<T>(of: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= of()
    return value
  }
}

function phonesOf(texts: readonly string[]): readonly string[] {
  const phones = texts
    .map((phone) => phone.replace(/\D/g, '').slice(-9))
    .filter((digits) => digits.length >= 7)
  return phones.length > 1 ? [...new Set(phones)] : phones
}

function sitesOf(urls: readonly string[]): readonly string[] {
  return urls
    .filter((url) => !PROFILE.test(url))
    .map(siteOf)
    .filter((site) => site.includes('.'))
}

const NONE: readonly string[] = []
const PROFILE = /\/(?:in|pub|profile|people|user)s?\//
/** Where many have a page of their own: the host alone tells nobody. */
const SHARED_HOSTS = /^(?:linkedin|facebook|instagram|twitter|x|xing|youtube)\.com$/

function siteOf(url: string): string {
  const address = url.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
  const host = address.replace(/[/?#].*$/, '')
  return SHARED_HOSTS.test(host) ? address.replace(/[/?#]+$/, '') : host
}

/** A mailbox as its provider sees it: no tag, and no dots where they mean nothing. */
function mailbox(
  email: string,
  given: string,
  family: string,
  houseOf: (domain: string) => { readonly isPrivate: () => boolean },
): Mailbox | null {
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
    isPrivate: houseOf(domain).isPrivate,
  }
}

function spellsName(letters: string, given: string, family: string): boolean {
  if (letters === '' || (family.length > 1 && letters.includes(family))) return true
  if (given.length > 2 && letters.includes(given)) return true
  return (
    isNickname(letters, given) || isOneSlip(letters, given + family) || letters === given + family.slice(0, 1)
  )
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

const NO_STREET = { number: '', words: [], text: '' }

/** House number and words of an address line. */
function streetOf(line: string): { number: string; words: readonly string[]; text: string } {
  const all = wordsOf(line).map((word) => roads[word] ?? word)
  const number = all.find((word) => /^\d/.test(word)) ?? ''
  const words = [...new Set(all.filter((word) => word !== number))]
  return { number, words, text: words.join('') }
}
