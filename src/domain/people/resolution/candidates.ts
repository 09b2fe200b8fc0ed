import { blockingKeys, madeIn } from './blocking-keys.ts'
import type { Compared } from './compared.ts'

/** Records under one key beyond this many are sorted, and each is compared with its neighbours alone. */
const LARGEST_BLOCK = 120
const NEIGHBOURS = 12

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
  const blocks: Block[] = []
  const blocksOf = new Map<number, readonly Block[]>()
  const forEachKey = blockingKeys<Block>()
  const newBlock = () => {
    const block: Block = { places: [] }
    blocks.push(block)
    return block
  }
  for (const place of changed ?? records.keys()) {
    const record = records[place]
    if (!record) continue
    const own = new Set<Block>()
    forEachKey(record, (table, key) => own.add(madeIn(table, key, newBlock)))
    blocksOf.set(place, [...own])
  }
  let place = 0
  const meet = (table: ReadonlyMap<string, Block>, key: string) => {
    const places = table.get(key)?.places
    if (places && places.at(-1) !== place) places.push(place)
  }
  for (const record of records) {
    const own = blocksOf.get(place)
    if (own) for (const { places } of own) places.push(place)
    else forEachKey(record, meet)
    place++
  }
  findNeighbours(records, blocks, (each) => blocksOf.has(each))
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

/** Sorts by name, place and date whoever is in a block too large, and tells those who are `asked` their neighbours there. */
function findNeighbours(
  records: readonly Compared[],
  blocks: readonly Block[],
  isAsked: (place: number) => boolean,
): void {
  const large = blocks.filter(({ places }) => places.length > LARGEST_BLOCK)
  const ranks = new Int32Array(records.length)
  const crowd = new Set(large.flatMap(({ places }) => places))
  for (const [rank, { place }] of [...crowd]
    .map((place) => ({ place, key: sortKey(records[place]) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .entries())
    ranks[place] = rank
  const rankOf = (place: number) => ranks[place] ?? 0
  for (const block of large) {
    const sorted = block.places.toSorted((one, other) => rankOf(one) - rankOf(other))
    const near = new Map<number, readonly number[]>()
    for (const [at, place] of sorted.entries())
      if (isAsked(place)) near.set(place, sorted.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1))
    block.near = near
  }
}

function sortKey(record: Compared | undefined): string {
  return record
    ? `${record.fullName}|${record.organisation}|${record.postcode}|${record.birth?.year ?? ''}|${record.emails[0]?.address ?? ''}|${record.id}`
    : ''
}
