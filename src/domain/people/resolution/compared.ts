import { isRoleMailbox, normaliseEmail, withoutTag } from '../email.ts'
import { isFreeMail, mailDomain } from '../mail-domain.ts'
import { fold } from '../name.ts'
import { domainLabel, domainLabelsOf } from '../organisation.ts'
import { organisationKey } from '../organisation-name.ts'
import { profileKey } from '../profile-key.ts'
import { type BirthDate, readBirthDate } from './birth-date.ts'
import { type Forms, formsOf, isNickname } from './nicknames.ts'
import type { PersonRecord } from './person-record.ts'
import { latin, plainWord, readName, wordsOf } from './read-name.ts'
import { lazily, remembered } from './remembered.ts'
import { isOneSlip } from './similarity.ts'

/** A record as it is compared: everything folded once, so that a comparison only looks. */
export interface Compared {
  readonly id: string
  readonly given: string
  readonly middle: readonly string[]
  readonly family: string
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
  const plain = remembered(plainWord)
  const formsIn = remembered(formsOf)
  return records.map((record) => {
    const { given, middle, family, words, generation } = readName(
      record.name ?? '',
      record.givenName,
      record.familyName,
      plain,
    )
    const emails = mailboxes(record.emails, given, family, houseOf)
    const urls = readEach(record.urls, profileKey)
    const employer = employerOf(record.organisation ?? '')
    const hasName = given !== '' || family !== ''
    const street = record.street ? streetOf(record.street) : NO_STREET
    return {
      id: record.id,
      given,
      middle,
      family,
      nameWords: words,
      forms: formsIn(given),
      generation,
      fullName:
        middle.length === 0 ? `${given} ${family}`.trim() : [given, ...middle, family].join(' ').trim(),
      hasName,
      isSingle: family === '' && given.length > 1 && (record.givenName ?? '').trim() === '',
      emails: emails.some(isRole) ? emails.filter((email) => !isRole(email)) : emails,
      phones: distinct(readEach(record.phones, phoneOf)),
      profiles: readEach(urls, profileOf),
      sites: hasName ? NONE : readEach(urls, siteOf),
      organisation: employer.key,
      organisationWords: employer.words,
      domainLabels:
        employer.key !== '' ? employer.labels : emails.length === 0 ? none : labelsOf(emails, houseOf),
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

/** What is read of each text; empty is nothing. Most have none or one of a kind: all those share a list, or have one that fits. */
function readEach(texts: readonly string[] | undefined, read: (text: string) => string): readonly string[] {
  let found: string[] | undefined
  for (const text of texts ?? NONE) {
    const value = read(text)
    if (value === '') continue
    if (found) found.push(value)
    else found = [value]
  }
  return found ?? NONE
}

function distinct(texts: readonly string[]): readonly string[] {
  return texts.length > 1 ? [...new Set(texts)] : texts
}

function phoneOf(text: string): string {
  const digits = text.replace(/\D/g, '').slice(-9)
  return digits.length >= 7 ? digits : ''
}

function profileOf(url: string): string {
  return PROFILE.test(url) ? url : ''
}

const NONE: readonly never[] = []
const none = () => NONE
const PROFILE = /\/(?:in|pub|profile|people|user)s?\//
/** Where many have a page of their own: the host alone tells nobody. */
const SHARED_HOSTS = /^(?:linkedin|facebook|instagram|twitter|x|xing|youtube)\.com$/

/** An organisation's own place on the web; empty for a profile, and for what is no host. */
function siteOf(url: string): string {
  if (PROFILE.test(url)) return ''
  const address = url.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
  const host = address.replace(/[/?#].*$/, '')
  const site = SHARED_HOSTS.test(host) ? address.replace(/[/?#]+$/, '') : host
  return site.includes('.') ? site : ''
}

/** What all mailboxes of a domain have in common. */
interface House {
  readonly isPrivate: () => boolean
  readonly label: () => string
}

function mailboxes(
  texts: readonly string[] | undefined,
  given: string,
  family: string,
  houseOf: (domain: string) => House,
): readonly Mailbox[] {
  let found: Mailbox[] | undefined
  for (const text of texts ?? NONE) {
    const email = normaliseEmail(text)
    if (email === '') continue
    const read = mailbox(email, given, family, houseOf)
    if (found) found.push(read)
    else found = [read]
  }
  return found ?? NONE
}

function isRole({ address }: Mailbox): boolean {
  return isRoleMailbox(address)
}

function labelsOf(emails: readonly Mailbox[], houseOf: (domain: string) => House): () => readonly string[] {
  return lazily(() =>
    emails.filter(({ isPrivate }) => !isPrivate()).map(({ domain }) => houseOf(domain).label()),
  )
}

/** A mailbox as its provider sees it: no tag, and no dots where they mean nothing. */
function mailbox(email: string, given: string, family: string, houseOf: (domain: string) => House): Mailbox {
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
