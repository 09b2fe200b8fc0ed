import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'

/** Words whose stems are kept: they never change, and people ask with the same few thousand. */
const MOST = 10_000
const known = new Map<string, readonly string[]>()

/** The stems of each word, as it was typed, lower case: the database's own, by its dictionaries. */
export async function listStems(
  db: Transaction<DB>,
  words: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const unknown = words.filter((word) => !known.has(word))
  if (unknown.length > 0) {
    const { rows } = await sql<{ word: string; stems: string[] }>`
      select word, ask_stems(word) as stems from unnest(${unknown}::text[]) word`.execute(db)
    if (known.size + rows.length > MOST) known.clear()
    for (const { word, stems } of rows) known.set(word, stems)
  }
  return new Map(words.map((word) => [word, known.get(word) ?? []]))
}
