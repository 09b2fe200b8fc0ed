import { readMessage } from './mail-message.ts'
import { type MailboxKind, mailboxKindOfPath } from './mailbox-kind.ts'
import { isPostmark, isPostmarkAtEnd, longestHeaderStart, longestPostmark } from './mbox-postmark.ts'
import type { SourceRecord } from './record.ts'

/**
 * Finds the mails in an mbox that arrives in pieces of any size. Only lines' ends are looked for in bodies, only
 * headers are ever turned into text; it holds on to no more than one block of headers.
 */
export class MboxScanner {
  readonly #file: string
  readonly #mailbox: MailboxKind
  #rest: Uint8Array = nothing
  /** Number of the line at which `#rest` begins. */
  #line = 1
  #newline = 0
  #isInsideLine = false
  #isAfterEmpty = true
  /** The mail whose headers are being collected; they begin where `#rest` does. */
  #open: { readonly line: number; readonly postmark: string } | undefined
  #hasBegun = false
  #records: SourceRecord[] = []

  constructor(file: string) {
    this.#file = file
    this.#mailbox = mailboxKindOfPath(file)
  }

  /** The records that are complete with this piece. */
  push(piece: Uint8Array): readonly SourceRecord[] {
    this.#records = []
    let start = 0
    if (this.#rest.length > 0) {
      // Most of what was left over ends soon: then the piece need not be copied.
      const seam = Math.min(piece.length, longestSeam)
      const left = this.#scan(joined([this.#rest, piece.subarray(0, seam)]), false)
      if (left > seam) {
        this.#scan(joined([this.#rest, piece.subarray(seam)]), false)
        return this.#records
      }
      start = seam - left
      this.#rest = nothing
    }
    this.#scan(start === 0 ? piece : piece.subarray(start), false)
    return this.#records
  }

  /** The last records, when no more bytes follow. */
  end(): readonly SourceRecord[] {
    const wasEmpty = this.#line === 1 && this.#rest.length === 0 && !this.#isInsideLine
    this.#records = []
    this.#scan(this.#rest, true)
    if (this.#hasBegun || wasEmpty) return this.#records
    const message = 'No mail was found in this mailbox: no line begins one.'
    return [
      { kind: 'problem', file: this.#file, line: 1, code: 'malformed', message, record: false, uid: '' },
    ]
  }

  /** Takes what it can, and keeps the rest: gives how many bytes that is. */
  #scan(bytes: Uint8Array, isLast: boolean): number {
    let at = 0
    if (this.#newline === 0) {
      const newline = lineEnd(bytes, isLast)
      if (newline === undefined) {
        this.#rest = bytes.slice()
        return bytes.length
      }
      this.#newline = newline
      if (hasByteOrderMark(bytes)) at = 3
    }
    for (;;) {
      const next = this.#open ? this.#headers(bytes, at, isLast) : this.#body(bytes, at, isLast)
      if (next < 0) {
        at = -next - 1
        break
      }
      at = next
    }
    this.#rest = at === bytes.length ? nothing : bytes.slice(at)
    return bytes.length - at
  }

  /** Passes over a body. Gives the place after the next mail's `From ` line, or −1 − the place to go on from later. */
  #body(bytes: Uint8Array, start: number, isLast: boolean): number {
    const newline = this.#newline
    let line = this.#line
    let isAfterEmpty = this.#isAfterEmpty
    let isInsideLine = this.#isInsideLine
    let at = start
    let verdict: Verdict = 'no'
    while (at < bytes.length) {
      if (!isInsideLine && bytes[at] === capitalF) {
        verdict = this.#judge(bytes, at, isAfterEmpty, isLast)
        if (verdict !== 'no') break
      }
      const end = bytes.indexOf(newline, at)
      if (end < 0) {
        // Too short to tell an empty line (CRLF) from another.
        if (!isLast && !isInsideLine && bytes.length - at < 2) break
        isInsideLine = true
        at = bytes.length
        break
      }
      isAfterEmpty = !isInsideLine && (end === at || (end === at + 1 && bytes[at] === carriageReturn))
      isInsideLine = false
      line++
      at = end + 1
    }
    this.#isAfterEmpty = isAfterEmpty
    this.#isInsideLine = isInsideLine
    this.#line = line
    if (verdict === 'no' || verdict === 'more') return -1 - at
    const end = bytes.indexOf(newline, at)
    this.#open = { line, postmark: asText(bytes, at, end < 0 ? bytes.length : end) }
    this.#hasBegun = true
    this.#line++
    return end < 0 ? bytes.length : end + 1
  }

  /** Collects headers, as far as the empty line; gives the same as `#body`. */
  #headers(bytes: Uint8Array, start: number, isLast: boolean): number {
    const newline = this.#newline
    let lines = 0
    let at = start
    while (at < bytes.length) {
      const end = bytes.indexOf(newline, at)
      if (bytes[at] === capitalF) {
        const verdict = this.#judge(bytes, at, false, isLast)
        if (verdict === 'more') return -1 - start
        if (verdict === 'yes') return this.#close(bytes.subarray(start, at), at, lines, false)
      }
      const size = (end < 0 ? bytes.length : end) - start
      if (size > largestHeaders) return this.#tooBig(at, lines)
      if (end < 0) break
      if (end === at || (end === at + 1 && bytes[at] === carriageReturn))
        return this.#close(bytes.subarray(start, at), end + 1, lines + 1, true)
      lines++
      at = end + 1
    }
    if (!isLast) return -1 - start
    if (at < bytes.length) lines++
    return this.#close(bytes.subarray(start), bytes.length, lines, false, true)
  }

  #close(block: Uint8Array, next: number, lines: number, isAfterEmpty: boolean, isCut = false): number {
    const { line = 1, postmark = '' } = this.#open ?? {}
    this.#records.push(
      readMessage(block, { file: this.#file, line, postmark, mailbox: this.#mailbox, isCut }),
    )
    return this.#resumeBody(next, lines, isAfterEmpty)
  }

  #tooBig(next: number, lines: number): number {
    const message = 'The headers of this mail are larger than 1 MB; it was left out.'
    const { line = 1 } = this.#open ?? {}
    this.#records.push({
      kind: 'problem',
      file: this.#file,
      line,
      code: 'too-big',
      message,
      record: true,
      uid: '',
    })
    return this.#resumeBody(next, lines, false)
  }

  #resumeBody(next: number, lines: number, isAfterEmpty: boolean): number {
    this.#open = undefined
    this.#line += lines
    this.#isAfterEmpty = isAfterEmpty
    this.#isInsideLine = false
    return next
  }

  /** Whether the line at `at` begins a mail, or more bytes are needed to say. */
  #judge(bytes: Uint8Array, at: number, isAfterEmpty: boolean, isLast: boolean): Verdict {
    for (let place = 1; place < from.length; place++) {
      if (at + place >= bytes.length) return isLast ? 'no' : 'more'
      if (bytes[at + place] !== from[place]) return 'no'
    }
    const end = bytes.indexOf(this.#newline, at)
    const length = (end < 0 ? bytes.length : end) - at
    if (length > longestPostmark) return 'no'
    if (end < 0 && !isLast) return 'more'
    const line = asText(bytes, at, at + length)
    const next = at + length + 1
    // Whatever stands first in the file stands for a mail.
    const isFirst = !this.#hasBegun && isAfterEmpty
    if (next >= bytes.length) {
      if (!isLast) return 'more'
      return isFirst || isPostmarkAtEnd(line, isAfterEmpty) ? 'yes' : 'no'
    }
    const nextEnd = bytes.indexOf(this.#newline, next)
    if (nextEnd < 0 && !isLast && bytes.length - next < longestHeaderStart) return 'more'
    const reach = Math.min(nextEnd < 0 ? bytes.length : nextEnd, next + longestHeaderStart)
    return isFirst || isPostmark(line, asText(bytes, next, reach), isAfterEmpty) ? 'yes' : 'no'
  }
}

type Verdict = 'yes' | 'no' | 'more'

const largestHeaders = 1_000_000
const longestSeam = 16_384
const from = new TextEncoder().encode('From ')
const capitalF = 0x46
const lineFeed = 10
const carriageReturn = 13
const lineEndWithin = 65_536
const decoder = new TextDecoder()
const nothing: Uint8Array = new Uint8Array(0)

/** The byte that ends a line: LF, or CR where the first line ends in a lone one; undefined while none was seen. */
function lineEnd(bytes: Uint8Array, isLast: boolean): number | undefined {
  const feed = bytes.indexOf(lineFeed)
  const carriage = bytes.indexOf(carriageReturn)
  if (carriage >= 0 && carriage < bytes.length - 1)
    return feed < 0 || feed > carriage + 1 ? carriageReturn : lineFeed
  if (feed >= 0 && (carriage < 0 || feed < carriage)) return lineFeed
  return isLast || bytes.length > lineEndWithin ? lineFeed : undefined
}

function asText(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end))
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** Several pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
