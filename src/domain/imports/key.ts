import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const encoder = new TextEncoder()

/**
 * The key under which a record is known for ever: the first 128 bits of SHA-256 over kind and bare id, as 32
 * hexadecimal digits. The bare id itself is never stored. Works without `crypto.subtle`, so also without https.
 */
export function recordKey(kind: string, ...parts: readonly string[]): string {
  return bytesToHex(sha256(encoder.encode([kind, ...parts].join('\u0000'))).subarray(0, 16))
}
