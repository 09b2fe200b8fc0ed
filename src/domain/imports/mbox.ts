import { joined, MboxScanner } from './mbox-scanner.ts'
import type { SourceRecord } from './record.ts'

/**
 * The mails of an mbox (mboxo, mboxrd, mboxcl, mboxcl2, Thunderbird, Takeout, Pipermail; LF, CRLF or lone CR), each
 * exactly once, as an interaction or a problem with `record: true`; an array about every 64 kB of the file or more.
 * Bodies are passed over unread. Memory stays flat whatever the file holds; time grows with its length.
 */
export async function* readMbox(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly SourceRecord[]> {
  const scanner = new MboxScanner(file)
  for await (const piece of worthwhile(bytes)) {
    const records = scanner.push(piece)
    if (records.length > 0) yield records
  }
  const last = scanner.end()
  if (last.length > 0) yield last
}

const smallestPiece = 65_536

/** Small pieces are joined first: headers that lie across many would be searched from their beginning each time. */
async function* worthwhile(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    if (size === 0 && piece.length >= smallestPiece) {
      yield piece
      continue
    }
    pieces.push(piece)
    size += piece.length
    if (size < smallestPiece) continue
    yield joined(pieces)
    pieces = []
    size = 0
  }
  if (size > 0) yield joined(pieces)
}
