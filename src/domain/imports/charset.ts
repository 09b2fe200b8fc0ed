/**
 * Bytes as text: in the named character set if it is known, else as UTF-8 if they are valid UTF-8, else as
 * Windows-1252. Never fails; bytes without a meaning become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, charset = ''): string {
  const label = charset.trim().toLowerCase()
  if (isUtf7(label)) return decodeUtf7(windows1252.decode(bytes))
  const named = isUtf8(label) ? undefined : decoderFor(label)
  if (named) return named.decode(bytes)
  return decodeUtf8(bytes) ?? windows1252.decode(bytes)
}

/** The text of valid UTF-8, undefined for anything else. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether a label means UTF-8, also when it is misspelt. */
export function isUtf8(label: string): boolean {
  return /^(?:unicode-1-1-)?(?:utf|uft|tuf|uff)[-_ ]?8$/i.test(label.trim())
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')
const decoders = new Map<string, TextDecoder | undefined>()
const mostDecoders = 100

function decoderFor(label: string): TextDecoder | undefined {
  if (label === '') return undefined
  if (decoders.has(label)) return decoders.get(label)
  let decoder: TextDecoder | undefined
  try {
    decoder = new TextDecoder(label)
  } catch {
    // Not a character set of this world; the caller falls back.
  }
  // A hostile file can make up labels without end.
  if (decoders.size < mostDecoders) decoders.set(label, decoder)
  return decoder
}

function isUtf7(label: string): boolean {
  return /^(?:unicode-1-1-)?utf[-_]?7$/.test(label)
}

/** RFC 2152: `+` begins UTF-16BE in base64 without padding, `-` or any other character ends it. */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_whole, coded: string) => {
    if (coded === '') return '+'
    const pairs = atob(coded.length % 4 === 1 ? coded.slice(0, -1) : coded)
    let decoded = ''
    for (let at = 0; at + 1 < pairs.length; at += 2)
      decoded += String.fromCharCode((pairs.charCodeAt(at) << 8) | pairs.charCodeAt(at + 1))
    return decoded
  })
}
