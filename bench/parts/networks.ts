import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Pair, PairBook } from '#domain/relationships/pair-book.ts'

export const MILLISECONDS_A_DAY = 86_400_000
const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data/networks')

/**
 * The pairs of a published network (CSV `u,v,t`, gzipped, t in days from its first event), up to day `lastDay`, day 0
 * being 1970-01-01; null when the file is not there.
 */
export function readNetwork(name: string, lastDay: number): readonly Pair[] | null {
  const file = path.join(FOLDER, `${name}.csv.gz`)
  if (!existsSync(file)) return null
  const book = new PairBook()
  for (const row of gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/).slice(1)) {
    const [from = '', to = '', days = ''] = row.split(',')
    if (Number(days) <= lastDay) book.add(from, to, Number(days) * MILLISECONDS_A_DAY)
  }
  return book.pairs()
}
