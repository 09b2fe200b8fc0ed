import { decodeBytes, decodeUtf8 } from './charset.ts'

/**
 * The text of a file whose encoding nobody declared: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 as
 * long as it is valid, else Windows-1252. Source: docs/formats.md, "Every file".
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let isStrict = false
  let held: Uint8Array = new Uint8Array(0)
  for await (const chunk of bytes) {
    let piece = chunk
    if (!decoder) {
      held = held.length === 0 ? chunk : concat(held, chunk)
      // A few bytes are too few to tell UTF-16 from a stray zero.
      if (held.length < 64) continue
      const label = encodingOf(held)
      isStrict = label === 'utf-8'
      decoder = new TextDecoder(label, { fatal: isStrict })
      piece = held
      held = new Uint8Array(0)
    }
    try {
      yield decoder.decode(piece, { stream: true })
    } catch {
      // Not UTF-8 after all: what came before was plain ASCII or happened to be valid.
      decoder = new TextDecoder('windows-1252')
      isStrict = false
      yield decoder.decode(piece, { stream: true })
    }
  }
  if (!decoder) {
    const label = encodingOf(held)
    yield label === 'utf-8'
      ? (decodeUtf8(held) ?? decodeBytes(held, 'windows-1252'))
      : new TextDecoder(label).decode(held)
    return
  }
  try {
    yield decoder.decode()
  } catch {
    // The last character was cut.
  }
}

function encodingOf(head: Uint8Array): string {
  const [a, b, c] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  let even = 0
  let odd = 0
  const length = Math.min(head.length, 400)
  for (let at = 0; at < length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++
  if (even > length / 5) return 'utf-16be'
  return odd > length / 5 ? 'utf-16le' : 'utf-8'
}

/** A cell or value as people wrote it: no marks of direction, plain spaces, composed accents, trimmed. */
export function clean(text: string): string {
  return text
    .replace(/[\u200e\u200f\ufeff]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .normalize('NFC')
    .trim()
}

export function concat(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
