import { decodeBytes, isUtf8 } from './charset.ts'

/**
 * Text whose RFC 2047 words (`=?utf-8?Q?Jos=C3=A9?=`) are decoded. Neighbouring words of one character set are
 * joined as bytes first, because senders tear characters apart; unknown or misspelt sets are read as UTF-8 or
 * Windows-1252. Never fails.
 *
 * @param put what to write in place of each decoded run; the decoded text itself when left out
 */
export function decodeWords(text: string, put: (decoded: string) => string = (decoded) => decoded): string {
  if (!text.includes('=?')) return text
  let result = ''
  let done = 0
  let run: Word[] = []
  for (const match of text.matchAll(encodedWord)) {
    const [whole, charset = '', encoding = '', coded = ''] = match
    const between = text.slice(done, match.index)
    if (run.length > 0 && between.trim() !== '') {
      result += put(decodeRun(run)) + between
      run = []
    } else if (run.length === 0) result += between
    run.push({
      charset: charset.split('*')[0]?.toLowerCase() ?? '',
      bytes: wordBytes(charset, encoding, coded),
    })
    done = match.index + whole.length
  }
  if (run.length > 0) result += put(decodeRun(run))
  return result + text.slice(done)
}

interface Word {
  readonly charset: string
  readonly bytes: readonly number[]
}

// Blanks inside a word are illegal and common: `=?iso-8859-1?Q?Andr=E9, Paul?=`.
const encodedWord = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi

function decodeRun(run: readonly Word[]): string {
  let result = ''
  for (let at = 0; at < run.length; ) {
    const charset = run[at]?.charset ?? ''
    let end = at + 1
    while (run[end]?.charset === charset) end++
    const same = run.slice(at, end)
    const joined = decodeBytes(Uint8Array.from(same.flatMap(({ bytes }) => bytes)), charset)
    // Words that each carry their own half-finished character must stay apart.
    result += joined.includes('\uFFFD')
      ? same.map(({ bytes }) => decodeBytes(Uint8Array.from(bytes), charset)).join('')
      : joined
    at = end
  }
  return result
}

function wordBytes(charset: string, encoding: string, coded: string): number[] {
  return encoding === 'b' || encoding === 'B' ? base64Bytes(coded) : quotedBytes(coded, isUtf8(charset))
}

function base64Bytes(coded: string): number[] {
  const bytes: number[] = []
  // Several padded pieces in one word are read piece by piece.
  for (const piece of coded.replace(/[^A-Za-z0-9+/=]/g, '').split(/=+/)) {
    const binary = atob(piece.length % 4 === 1 ? piece.slice(0, -1) : piece)
    for (let at = 0; at < binary.length; at++) bytes.push(binary.charCodeAt(at))
  }
  return bytes
}

function quotedBytes(coded: string, isUnicode: boolean): number[] {
  const bytes: number[] = []
  for (let at = 0; at < coded.length; at++) {
    const code = coded.charCodeAt(at)
    if (code === underscore) bytes.push(space)
    else if (code === equals && /^[0-9a-f]{2}$/i.test(coded.slice(at + 1, at + 3))) {
      bytes.push(Number.parseInt(coded.slice(at + 1, at + 3), 16))
      at += 2
    } else if (code < 0x80 || (code <= 0xff && !isUnicode)) bytes.push(code)
    else bytes.push(...encoder.encode(String.fromCharCode(code)))
  }
  return bytes
}

const encoder = new TextEncoder()
const underscore = 0x5f
const equals = 0x3d
const space = 0x20
