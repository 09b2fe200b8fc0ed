import { NICKNAMES } from '#domain/people/resolution/nickname-list.ts'
import type { PersonRecord } from '#domain/people/resolution/person-record.ts'
import { newRandom, type PeopleSet } from './people-sets.ts'

const PLACES =
  'Hol Brack Win Stone Mar Fen Ash Thorn Wal Kes Lind Berg Roth Stein Cas Mon Vil Tor Nav Sil Kov Pet Nov Jan Dub'.split(
    ' ',
  )
const MIDDLES = 'ber der el en er ing is le on or ov sel tel ter ven'.split(' ')
const TAILS =
  'a by dale ez field ford gren ham hurst ley man ov sen ski son stad ton vik wood worth as eira ini ic ek'.split(
    ' ',
  )
const TRADES = 'Foods Bank Systems Logistics Energy Media Health Partners Labs Steel Travel Design'.split(' ')
const TITLES = ['Sales Manager', 'Engineer', 'CFO', 'Head of Marketing', 'Consultant', 'Buyer', 'Founder', '']
const FREE_MAIL = ['gmail.com', 'outlook.com', 'gmx.de', 'yahoo.com']
/** Connections are 60 % of a book, people of a mailbox 25 %, cards 15 %. */
type Source = 'connections' | 'mailbox' | 'cards'
/** One person in eight comes from a second source as well; a second draw differs from the first in 56 %. */
const SECOND_DRAW = 1 / 8 / 0.56

interface Person {
  readonly given: string
  readonly short: string
  readonly family: string
  readonly organisation: string
  readonly title: string
  readonly emails: readonly string[]
  readonly phone: string
  readonly url: string
}

/**
 * An invented address book of connections (name, employer, title, a profile of one's own, rarely an address), people of
 * a mailbox (name and address) and cards (name, telephone number, often an employer or an address). Given names and
 * employers are as unevenly spread as real ones, so that namesakes at one employer occur; `shareOfOneName` of all have
 * one family name; houses number their second Ana Smith's mailbox. Names are written as people write them: short forms,
 * initials, slips.
 */
export function generatedContacts(size: number, shareOfOneName: number, seed = 11): PeopleSet {
  const random = newRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const names = NICKNAMES.trim()
    .split(/,\s*/)
    .map((entry) => entry.split(' ').map(capital))
    .map((entry) => ({ entry, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry)
  const families = PLACES.flatMap((start) =>
    MIDDLES.flatMap((middle) => TAILS.map((tail) => start + middle + tail)),
  )
  const organisations = Array.from(
    { length: Math.ceil(size / 6) },
    () => `${pick(PLACES)}${pick(MIDDLES)}${pick(TAILS)} ${pick(TRADES)}`,
  )
  const [givenOf, familyOf, organisationOf] = [
    ranked(names, 10, random),
    ranked(families, 200, random),
    ranked(organisations, 100, random),
  ]
  const taken = new Set<string>()
  const mailbox = (plain: string, domain: string) => {
    for (let at = 1; ; at++) {
      const address = `${plain}${at === 1 ? '' : at}@${domain}`
      const key = address.endsWith('@gmail.com') ? address.replaceAll('.', '') : address
      if (taken.has(key)) continue
      taken.add(key)
      return address
    }
  }
  const someone = (number: number): Person => {
    const [given = '', ...shorts] = givenOf()
    const family = random() < shareOfOneName ? 'Smith' : familyOf()
    const organisation = organisationOf()
    const plain = `${given}.${family}`.toLowerCase()
    const work = mailbox(plain, `${organisation.toLowerCase().replaceAll(' ', '')}.example`)
    const own = mailbox(
      pick([plain, `${plain}${1950 + Math.floor(random() * 55)}`, plain.replace('.', '')]),
      pick(FREE_MAIL),
    )
    return {
      given,
      short: random() < 0.15 && shorts.length > 0 ? pick(shorts) : given,
      family,
      organisation,
      title: pick(TITLES),
      emails: random() < 0.5 ? [work] : random() < 0.6 ? [own] : [work, own],
      phone: `+44 7${String(Math.floor(random() * 1e9)).padStart(9, '0')}`,
      url: `https://www.linkedin.com/in/${plain.replaceAll('.', '-')}-${number.toString(36)}`,
    }
  }
  const from: Record<Source, (person: Person) => Omit<PersonRecord, 'id'>> = {
    connections: ({ given, family, organisation, title, emails, url }) => ({
      givenName: given,
      familyName: family,
      organisation,
      title,
      emails: random() < 0.04 ? emails.slice(0, 1) : [],
      urls: [url],
    }),
    mailbox: ({ short, family, emails }) => ({
      name: random() < 0.9 ? `${random() < 0.03 ? slip(short, random) : short} ${family}` : family,
      emails: [pick(emails)],
    }),
    cards: ({ short, family, organisation, emails, phone }) => ({
      name: random() < 0.1 ? `${short.charAt(0)}. ${family}` : `${short} ${family}`,
      organisation: random() < 0.5 ? `${organisation}${random() < 0.3 ? ' Ltd.' : ''}` : '',
      emails: random() < 0.4 ? [pick(emails)] : [],
      phones: [phone],
    }),
  }
  const source = (): Source => {
    const at = random()
    return at < 0.6 ? 'connections' : at < 0.85 ? 'mailbox' : 'cards'
  }
  const rows: { record: Omit<PersonRecord, 'id'>; entity: string }[] = []
  for (let entity = 0; rows.length < size; entity++) {
    const person = someone(entity)
    const first = source()
    const second = source()
    rows.push({ record: from[first](person), entity: String(entity) })
    if (second !== first && random() < SECOND_DRAW && rows.length < size)
      rows.push({ record: from[second](person), entity: String(entity) })
  }
  const shuffled = rows.map((row) => ({ row, at: random() })).sort((one, other) => one.at - other.at)
  return {
    name: `${size} generated`,
    records: shuffled.map(({ row }, at) => ({ id: String(at), ...row.record })),
    truth: new Map(shuffled.map(({ row }, at) => [String(at), row.entity])),
  }
}

/** Draws by rank, 1 ÷ (rank + `head`): the larger `head`, the more of them are common. Zipf 1935, Mandelbrot 1953. */
function ranked<T>(values: readonly T[], head: number, random: () => number): () => T {
  let total = 0
  const sums = values.map((_, rank) => {
    total += 1 / (rank + head)
    return total
  })
  return () => {
    const wanted = random() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return values[low] as T
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Two neighbouring letters in the wrong order. */
function slip(word: string, random: () => number): string {
  if (word.length < 4) return word
  const at = 1 + Math.floor(random() * (word.length - 2))
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}
