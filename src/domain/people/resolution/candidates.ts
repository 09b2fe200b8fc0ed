import type { Compared } from './compared.ts'

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
  const add = (kind: string, one: string, other?: string) => {
    if (one !== '' && other !== '') keys.push(`${kind}:${one}|${other ?? ''}`)
  }
  for (const { address, local } of record.emails) {
    add('mail', address)
    if (local.length >= 4) add('local', local)
    if (local.length >= 6) add('mailbegin', local.slice(0, 6))
  }
  for (const phone of record.phones) add('phone', phone.slice(-7))
  for (const profile of record.profiles) add('profile', profile)
  for (const site of record.sites) add('site', site)
  const [givenSound, familySound] = record.isSingle
    ? [record.givenSound, record.givenSound]
    : [record.givenSound, record.familySound]
  const addTurn = (first: string, last: string, lastSound: string) => {
    add('sound', lastSound, first.slice(0, 1))
    add('begin', last.slice(0, 5), first.slice(0, 3))
    add('given', first, lastSound.slice(0, 2))
  }
  addTurn(given, family, familySound)
  if (given !== family) addTurn(family, given, givenSound)
  if (birth) {
    const day = birth.month === 0 ? '' : `${birth.month}-${birth.day}`
    if (day !== '') {
      add('birth', `${birth.year}-${day}`)
      add('day', day, family.slice(0, 3))
    }
    add('month', `${birth.year}-${birth.month}`, city.slice(0, 5))
    add('year', String(birth.year), familySound)
    add('year2', String(birth.year), givenSound)
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

/** Records that share a key. */
interface Block {
  readonly places: number[]
  /** Who is near whom, in a block too large to compare in full. */
  near?: ReadonlyMap<number, readonly number[]>
}

/**
 * Visits the pairs worth comparing, each once, as places in `records`; with `changed`, only those in which a changed
 * record takes part. Source: docs/resolution.md.
 */
export function forEachCandidate(
  records: readonly Compared[],
  visit: (one: number, other: number) => void,
  changed?: ReadonlySet<number>,
): void {
  const blocks = new Map<string, Block>()
  const blocksOf = new Map<number, readonly Block[]>()
  for (const place of changed ?? records.keys()) {
    const record = records[place]
    if (record)
      blocksOf.set(
        place,
        blockingKeys(record).map((key) => blockOf(key, blocks)),
      )
  }
  for (const [place, record] of records.entries()) {
    const own = blocksOf.get(place)
    if (own) for (const { places } of own) places.push(place)
    else for (const key of blockingKeys(record)) blocks.get(key)?.places.push(place)
  }
  for (const block of blocks.values())
    if (block.places.length > LARGEST_BLOCK) block.near = nearest(records, block.places)
  // The record that last met each other one: no pair comes twice.
  const met = new Int32Array(records.length).fill(-1)
  for (const [place, own] of blocksOf) {
    met[place] = place
    for (const { places, near } of own)
      for (const other of near?.get(place) ?? places) {
        if (met[other] === place || (other < place && (!changed || changed.has(other)))) continue
        met[other] = place
        visit(place, other)
      }
  }
}

function blockOf(key: string, blocks: Map<string, Block>): Block {
  const known = blocks.get(key)
  if (known) return known
  const block: Block = { places: [] }
  blocks.set(key, block)
  return block
}

/** Who is near whom, sorted by name, place and date. */
function nearest(
  records: readonly Compared[],
  places: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const sortKey = (place: number) => {
    const record = records[place]
    return record
      ? `${record.fullName}|${record.organisation}|${record.postcode}|${record.birth?.year ?? ''}|${record.emails[0]?.address ?? ''}|${record.id}`
      : ''
  }
  const sorted = places
    .map((place) => ({ place, key: sortKey(place) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ place }) => place)
  return new Map(
    sorted.map((place, at) => [place, sorted.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)]),
  )
}

function longest(words: readonly string[], count: number): string[] {
  return words.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1)).slice(0, count)
}
