import type { PersonRecord } from '#domain/people/resolution/person-record.ts'
import { newRandom, type PeopleSet } from './people-sets.ts'

const BEGINNINGS =
  'An Ber Cla Da El Fran Gre Han In Jo Ka Lu Mar Ni Ol Pa Quen Ro Sa Ta Ul Vi Wil Xa Yu Ze Al Bri Ce Do'.split(
    ' ',
  )
const ENDINGS =
  'a as bert da do eta ert ia ias ine is ka la lie lo mar na nia no ra ric rin ris ta vin'.split(' ')
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

/**
 * An invented address book: given names and employers as unevenly spread as real ones, `shareOfOneName` of all with one
 * family name, most people in one record, one in eight in a second one from another source with less or other to say.
 */
export function generatedContacts(size: number, shareOfOneName: number, seed = 11): PeopleSet {
  const random = newRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  // A few values are common and most are rare.
  const uneven = (count: number) => Math.floor(random() ** 1.5 * count)
  const taken = new Set<string>()
  const givenNames = BEGINNINGS.flatMap((start) => ENDINGS.map((end) => start + end))
  const families = PLACES.flatMap((start) =>
    MIDDLES.flatMap((middle) => TAILS.map((tail) => start + middle + tail)),
  )
  const organisations = Array.from(
    { length: Math.ceil(size / 12) },
    (_, at) =>
      `${PLACES[at % PLACES.length]}${TAILS[Math.floor(at / PLACES.length) % TAILS.length]}${at > 600 ? ` ${BEGINNINGS[Math.floor(at / 600) % BEGINNINGS.length]}` : ''} ${TRADES[at % TRADES.length]}`,
  )
  const rows: { record: Omit<PersonRecord, 'id'>; entity: string }[] = []
  for (let entity = 0; rows.length < size; entity++) {
    const given = givenNames[uneven(givenNames.length)] ?? ''
    const family = random() < shareOfOneName ? 'Smith' : (families[uneven(families.length)] ?? '')
    const organisation = organisations[uneven(organisations.length)] ?? ''
    const domain = `${organisation.toLowerCase().replaceAll(' ', '')}.example`
    const plain = `${given}.${family}`.toLowerCase()
    const local = taken.has(`${plain}@${domain}`) ? `${plain}${entity}` : plain
    const email = `${local}@${domain}`
    taken.add(email)
    const phone = `+44 20 ${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
    const url = `https://www.linkedin.com/in/${local.replaceAll('.', '-')}-${entity.toString(36)}`
    const title = pick(TITLES)
    const [hasEmail, hasPhone, hasProfile] = [random() < 0.6, random() < 0.3, random() < 0.4]
    const first = {
      givenName: given,
      familyName: family,
      organisation: random() < 0.8 ? organisation : '',
      title,
      emails: hasEmail ? [email] : [],
      phones: hasPhone ? [phone] : [],
      urls: hasProfile ? [url] : [],
    }
    rows.push({ record: first, entity: String(entity) })
    if (random() >= 1 / 8 || rows.length === size) continue
    const isTyped = random() < 0.2
    rows.push({
      record: {
        name: `${isTyped ? swapped(given, random) : given} ${family}`,
        organisation: random() < 0.7 ? `${organisation} Ltd.` : '',
        emails: random() < 0.7 ? [email] : [],
        phones: random() < 0.3 ? [phone] : [],
        urls: hasProfile && random() < 0.3 ? [url] : [],
      },
      entity: String(entity),
    })
  }
  const shuffled = rows.map((row) => ({ row, at: random() })).sort((one, other) => one.at - other.at)
  return {
    name: `${size} generated`,
    records: shuffled.map(({ row }, at) => ({ id: String(at), ...row.record })),
    truth: new Map(shuffled.map(({ row }, at) => [String(at), row.entity])),
  }
}

/** Two neighbouring letters in the wrong order. */
function swapped(word: string, random: () => number): string {
  if (word.length < 4) return word
  const at = 1 + Math.floor(random() * (word.length - 2))
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}
