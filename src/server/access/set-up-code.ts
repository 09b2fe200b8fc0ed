import { randomInt, timingSafeEqual } from 'node:crypto'

/** The one-time code printed at start while no company exists: whoever reads the console is the owner. */
export interface SetUpCode {
  readonly text: string
  matches(given: string): boolean
}

// No letters that look alike.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code of twelve letters, 59 bits, in groups of four. */
export function newSetUpCode(): SetUpCode {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('')
  const text = letters.replace(/(.{4})(?=.)/g, '$1-')
  return {
    text,
    matches(given) {
      const plain = Buffer.from(given.toUpperCase().replace(/[^A-Z0-9]/g, ''))
      const expected = Buffer.from(letters)
      return plain.length === expected.length && timingSafeEqual(plain, expected)
    },
  }
}
