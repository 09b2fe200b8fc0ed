import type { Compared } from './compared.ts'
import { soundex } from './similarity.ts'

/** Records under one key beyond this many are sorted, and each is compared with its neighbours alone. */
const LARGEST_BLOCK = 120
const NEIGHBOURS = 12

/**
 * Keys under which a record is looked up: two records of one person nearly always share one of them, for each holds
 * when some fields are wrong. Source: blocking by several passes, Christen 2012, chapter 4.
 */
export function blockingKeys(record: Compared): string[] {
  const { given, birth, city, postcode, street, streetNumber, organisation, nameWords } = record
  const keys: string[] = []
  const family = record.isSingle ? given : record.family
  const add = (kind: string, ...parts: readonly string[]) => {
    if (parts.every((part) => part !== '')) keys.push(`${kind}:${parts.join('|')}`)
  }
  for (const { address, local } of record.emails) {
    add('mail', address)
    if (local.length >= 4) add('local', local)
    if (local.length >= 6) add('mailbegin', local.slice(0, 6))
  }
  for (const phone of record.phones) add('phone', phone.slice(-7))
  for (const profile of record.profiles) add('profile', profile)
  for (const site of record.sites) add('site', site)
  const turns =
    given === family
      ? [[given, family]]
      : [
          [given, family],
          [family, given],
        ]
  for (const [first = '', last = ''] of turns) {
    add('sound', soundex(last), first.slice(0, 1))
    add('begin', last.slice(0, 5), first.slice(0, 3))
    add('given', first, soundex(last).slice(0, 2))
  }
  if (birth) {
    const day = birth.month === 0 ? '' : `${birth.month}-${birth.day}`
    if (day !== '') {
      add('birth', `${birth.year}-${day}`)
      add('day', day, family.slice(0, 3))
    }
    add('month', `${birth.year}-${birth.month}`, city.slice(0, 5))
    add('year', String(birth.year), soundex(family))
    add('year2', String(birth.year), soundex(given))
  }
  add('postcode', postcode, family)
  add('postcode2', postcode, given)
  add('house', streetNumber, postcode)
  if (record.hasName) {
    add('work', organisation.slice(0, 10), family)
    for (const word of nameWords) add('word', word, given.slice(0, 3))
  } else {
    const words = organisation.split(' ')
    add('organisation', organisation)
    add('two', words.slice(0, 2).join(' '))
    for (const word of longest(words, 3)) add('long', word)
    add('at', streetNumber, street[0] ?? '')
  }
  return [...new Set(keys)]
}

/**
 * The pairs worth comparing, each once, as places in `records`; with `changed`, only those in which a changed record
 * takes part. Source: docs/resolution.md.
 */
export function* candidatePairs(
  records: readonly Compared[],
  changed?: ReadonlySet<number>,
): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>()
  const keysOf = new Map<number, readonly string[]>()
  for (const place of changed ?? records.keys()) {
    const record = records[place]
    if (record) keysOf.set(place, blockingKeys(record))
  }
  if (changed) for (const key of [...keysOf.values()].flat()) blocks.set(key, [])
  for (const [place, record] of records.entries())
    for (const key of keysOf.get(place) ?? blockingKeys(record)) {
      const block = blocks.get(key)
      if (block) block.push(place)
      else if (!changed) blocks.set(key, [place])
    }
  const neighbours = new Map<string, Map<number, number[]>>()
  for (const [key, block] of blocks)
    if (block.length > LARGEST_BLOCK) neighbours.set(key, nearest(records, block))
  // The record that last met each other one: no pair comes twice.
  const met = new Int32Array(records.length).fill(-1)
  for (const [place, keys] of keysOf) {
    met[place] = place
    for (const key of keys)
      for (const other of neighbours.get(key)?.get(place) ?? blocks.get(key) ?? []) {
        if (met[other] === place || (other < place && (!changed || changed.has(other)))) continue
        met[other] = place
        yield [place, other]
      }
  }
}

/** Who is near whom in a block too large to compare in full: sorted by name, place and date. */
function nearest(records: readonly Compared[], block: readonly number[]): Map<number, number[]> {
  const sortKey = (place: number) => {
    const record = records[place]
    return record
      ? `${record.fullName}|${record.organisation}|${record.postcode}|${record.birth?.year ?? ''}|${record.emails[0]?.address ?? ''}|${record.id}`
      : ''
  }
  const sorted = block
    .map((place) => ({ place, key: sortKey(place) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
  return new Map(
    sorted.map(({ place }, at) => [
      place,
      sorted.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).map((other) => other.place),
    ]),
  )
}

function longest(words: readonly string[], count: number): string[] {
  return words.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1)).slice(0, count)
}
