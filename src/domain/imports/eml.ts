import { readMessage } from './mail-message.ts'
import { mailboxKindOfPath } from './mailbox-kind.ts'
import { maildirName } from './maildir.ts'
import { joined } from './mbox-scanner.ts'
import type { SourceRecord } from './record.ts'

/**
 * A file that holds one mail: `.eml`, a file of a maildir (its flags are heeded), Apple's `.emlx` with its count
 * before the headers, or a mail saved with its `From ` line. Always exactly one record. Reads no further than the
 * headers, and at most 1 MB.
 */
export async function* readEml(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly SourceRecord[]> {
  const head = await readHead(bytes)
  if (head === undefined) {
    const message = 'The headers of this mail are larger than 1 MB; it was left out.'
    yield [{ kind: 'problem', file, line: 1, code: 'too-big', message, record: true, uid: '' }]
    return
  }
  const flags = maildirName(file)
  const mailbox = flags?.isDraft ? 'draft' : flags?.isTrashed ? 'trash' : mailboxKindOfPath(file)
  const { start, line, postmark } = headersStart(head.block)
  yield [readMessage(head.block.subarray(start), { file, line, postmark, mailbox, isCut: head.isCut })]
}

interface Head {
  readonly block: Uint8Array
  /** The file ended before the empty line. */
  readonly isCut: boolean
}

const largestHeaders = 1_000_000
const smallestPiece = 16_384

/** The bytes as far as the empty line after the headers; undefined if there is none within 1 MB. */
async function readHead(bytes: AsyncIterable<Uint8Array>): Promise<Head | undefined> {
  let read: Uint8Array = new Uint8Array(0)
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    pieces.push(piece)
    size += piece.length
    if (size < smallestPiece) continue
    read = joined([read, ...pieces])
    pieces = []
    // Ever larger steps, so that headers in many pieces are not searched again for each.
    size = -Math.min(read.length, largestHeaders)
    const end = headersEnd(read)
    if (end >= 0) return { block: read.subarray(0, end), isCut: false }
    if (read.length > largestHeaders) return undefined
  }
  read = joined([read, ...pieces])
  const end = headersEnd(read)
  if (end < 0 && read.length > largestHeaders) return undefined
  return end < 0 ? { block: read, isCut: true } : { block: read.subarray(0, end), isCut: false }
}

const lineFeed = 10
const carriageReturn = 13

/** Where the empty line after the headers begins, whatever ends the lines; −1 if there is none. */
function headersEnd(bytes: Uint8Array): number {
  let at = headersStart(bytes).start
  while (at < bytes.length) {
    const first = bytes[at]
    if (first === lineFeed || first === carriageReturn) return at
    const end = endOfLine(bytes, at)
    at = end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1)
  }
  return -1
}

function endOfLine(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++
  return at
}

/** Past what may stand before headers: byte order mark, empty lines, Apple's count, `From ` lines. */
function headersStart(bytes: Uint8Array): { start: number; line: number; postmark: string } {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let line = 1
  let postmark = ''
  for (;;) {
    const end = endOfLine(bytes, at)
    if (end >= bytes.length || end - at > 1000) break
    const text = decoder.decode(bytes.subarray(at, end))
    const isPostmark = /^>?From /.test(text)
    if (!isPostmark && !/^\s*\d*\s*$/.test(text)) break
    if (isPostmark) postmark = text
    line++
    at = end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1)
  }
  return { start: at, line, postmark }
}

const decoder = new TextDecoder()
