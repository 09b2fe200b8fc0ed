import type { ContactRecord, InteractionRecord, ProblemRecord, SourceRecord } from '#domain/imports/record.ts'

const encoder = new TextEncoder()

/** A file's bytes in pieces of the size one likes: no reader may care where they are cut. */
export function source(content: string | Uint8Array, size = 50_000): () => AsyncIterable<Uint8Array> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
}

export async function all(records: AsyncIterable<readonly SourceRecord[]>): Promise<SourceRecord[]> {
  const found: SourceRecord[] = []
  for await (const some of records) for (const record of some) found.push(record)
  return found
}

export const contacts = (records: readonly SourceRecord[]) =>
  records.filter((record): record is ContactRecord => record.kind === 'contact')
export const interactions = (records: readonly SourceRecord[]) =>
  records.filter((record): record is InteractionRecord => record.kind === 'interaction')
export const problems = (records: readonly SourceRecord[]) =>
  records.filter((record): record is ProblemRecord => record.kind === 'problem')
