/**
 * Jaro–Winkler likeness of two strings: 0 nothing in common, 1 equal; a common beginning of up to four letters counts
 * more. Source: Winkler 1990, with his weight of .1 and no threshold. Texts of more than 512 letters are alike only when equal.
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1
  const isFirstLonger = one.length >= other.length
  const long = isFirstLonger ? one : other
  const short = isFirstLonger ? other : one
  if (long.length > taken.length) return 0
  const reach = Math.max(0, (long.length >> 1) - 1)
  taken.fill(0, 0, long.length)
  let matches = 0
  for (let place = 0; place < short.length; place++) {
    const letter = short.charCodeAt(place)
    const end = Math.min(long.length, place + reach + 1)
    for (let at = Math.max(0, place - reach); at < end; at++)
      if (taken[at] === 0 && long.charCodeAt(at) === letter) {
        taken[at] = 1
        matched[matches++] = letter
        break
      }
  }
  if (matches === 0) return 0
  let swapped = 0
  for (let at = 0, next = 0; next < matches; at++)
    if (taken[at] === 1 && long.charCodeAt(at) !== matched[next++]) swapped++
  const jaro = (matches / long.length + matches / short.length + (matches - swapped / 2) / matches) / 3
  let common = 0
  while (common < 4 && common < short.length && long.charCodeAt(common) === short.charCodeAt(common)) common++
  return jaro + common * 0.1 * (1 - jaro)
}

/** Which letters of the longer one are taken, and the letters that matched: kept from call to call, for millions of calls. */
const taken = new Uint8Array(512)
const matched = new Uint16Array(512)

/** Whether one insertion, deletion, change or swap of neighbours makes one string the other; equal strings are not one slip apart. */
export function isOneSlip(one: string, other: string): boolean {
  const isFirstLonger = one.length >= other.length
  const long = isFirstLonger ? one : other
  const short = isFirstLonger ? other : one
  if (long.length - short.length > 1 || long === short) return false
  let start = 0
  while (start < short.length && long.charCodeAt(start) === short.charCodeAt(start)) start++
  let [longEnd, shortEnd] = [long.length, short.length]
  while (shortEnd > start && long.charCodeAt(longEnd - 1) === short.charCodeAt(shortEnd - 1)) {
    longEnd--
    shortEnd--
  }
  if (longEnd - start <= 1) return true
  return (
    longEnd - start === 2 &&
    shortEnd - start === 2 &&
    long[start] === short[start + 1] &&
    long[start + 1] === short[start]
  )
}

/** A name's sound in English: a letter and three digits. Source: US National Archives, Soundex. */
export function soundex(name: string): string {
  const letters = name.replace(/[^a-z]/g, '')
  if (letters === '') return ''
  let code = letters[0] ?? ''
  let last = SOUNDS[code] ?? ''
  for (const letter of letters.slice(1)) {
    const sound = SOUNDS[letter] ?? ''
    if (sound !== '' && sound !== last) code += sound
    // h and w do not part two letters of one sound; vowels do.
    if (letter !== 'h' && letter !== 'w') last = sound
    if (code.length === 4) break
  }
  return code.padEnd(4, '0')
}

const SOUNDS: Readonly<Record<string, string>> = {
  b: '1',
  f: '1',
  p: '1',
  v: '1',
  c: '2',
  g: '2',
  j: '2',
  k: '2',
  q: '2',
  s: '2',
  x: '2',
  z: '2',
  d: '3',
  t: '3',
  l: '4',
  m: '5',
  n: '5',
  r: '6',
}
