import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { PersonRecord } from '#domain/people/resolution/person-record.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data/people')

export interface PeopleSet {
  readonly name: string
  readonly records: readonly PersonRecord[]
  /** Who each record truly is, by id. */
  readonly truth: ReadonlyMap<string, string>
}

type Row = Record<string, string>

/** Published sets with their answer, in the columns of `pilotlight resolve`; ids are shuffled numbers, so that none tells. */
export const SETS: readonly {
  readonly name: string
  readonly file: string
  readonly demand: readonly [number, number, number]
  readonly entity: (row: Row) => string
  readonly record: (row: Row) => Omit<PersonRecord, 'id'>
}[] = [
  {
    name: 'splink-fake-1000',
    file: 'splink-fake-1000.csv',
    demand: [0.99, 0.75, 0.95],
    entity: (row) => row.cluster ?? '',
    record: (row) => ({
      givenName: row.first_name,
      familyName: row.surname,
      birthDate: row.dob,
      city: row.city,
      emails: [row.email ?? ''],
    }),
  },
  ...(['febrl-thousand', 'febrl-many-duplicates'] as const).map((name) => ({
    name,
    file: `${name}.csv`,
    demand: [0.99, 0.93, 0.985] as const,
    entity: (row: Row) => /\d+/.exec(row.rec_id ?? '')?.[0] ?? '',
    record: (row: Row) => ({
      givenName: row.given_name,
      familyName: row.surname,
      street: [row.street_number, row.address_1, row.address_2].filter((part) => part).join(' '),
      city: row.suburb,
      postcode: row.postcode,
      region: row.state,
      birthDate: row.date_of_birth,
    }),
  })),
  {
    name: 'historical-figures',
    file: 'historical-figures.csv.gz',
    demand: [0.99, 0.62, 0.9],
    entity: (row) => row.cluster ?? '',
    record: (row) => ({
      name: row.full_name,
      birthDate: row.dob,
      city: row.birth_place,
      postcode: row.postcode_fake,
      title: row.occupation,
    }),
  },
  {
    name: 'sites',
    file: 'sites-with-true-ids.csv',
    demand: [0.87, 0.9, 0.85],
    entity: (row) => row['True Id'] ?? '',
    record: (row) => ({
      organisation: row['Site name'],
      street: row.Address,
      postcode: row.Zip,
      phones: [row.Phone ?? ''],
      urls: [row.Website ?? ''],
    }),
  },
]

/** One set, shuffled by a fixed seed; null when its file is not there. */
export function readPeopleSet({ name, file, entity, record }: (typeof SETS)[number]): PeopleSet | null {
  const place = path.join(FOLDER, file)
  if (!existsSync(place)) return null
  const bytes = readFileSync(place)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const rows: Row[] = parse(text, { columns: true, bom: true, trim: true, relax_column_count: true })
  const random = newRandom(7)
  const shuffled = rows.map((row) => ({ row, at: random() })).sort((one, other) => one.at - other.at)
  const records = shuffled.map(({ row }, at) => ({ id: String(at), ...record(row) }))
  return { name, records, truth: new Map(shuffled.map(({ row }, at) => [String(at), entity(row)])) }
}

export function newRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Pairwise: of the pairs joined, how many are one; of the pairs that are one, how many joined. */
export function pairwise(
  clusterOf: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): Quality {
  const pairsIn = (keys: Iterable<string>) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    let pairs = 0
    for (const count of counts.values()) pairs += (count * (count - 1)) / 2
    return pairs
  }
  const ids = [...truth.keys()]
  const joined = pairsIn(ids.map((id) => clusterOf.get(id) ?? id))
  const true_ = pairsIn(truth.values())
  const both = pairsIn(ids.map((id) => `${clusterOf.get(id) ?? id}|${truth.get(id)}`))
  const precision = joined === 0 ? 1 : both / joined
  const recall = both / true_
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}
