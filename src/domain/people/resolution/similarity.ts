/**
 * Jaro–Winkler likeness of two strings: 0 nothing in common, 1 equal; a common beginning of up to four letters counts
 * more. Source: Winkler 1990, with his weight of .1 and no threshold.
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  const reach = Math.max(0, Math.floor(long.length / 2) - 1)
  let matches = 0
  let taken = 0
  const matched: string[] = []
  // Names are short: a number holds which letters of the longer one are taken.
  const flags = new Uint8Array(long.length)
  for (let place = 0; place < short.length; place++) {
    const letter = short.charCodeAt(place)
    const end = Math.min(long.length, place + reach + 1)
    for (let at = Math.max(0, place - reach); at < end; at++)
      if (flags[at] === 0 && long.charCodeAt(at) === letter) {
        flags[at] = 1
        matches++
        matched.push(short[place] ?? '')
        break
      }
  }
  if (matches === 0) return 0
  let swapped = 0
  for (let at = 0; at < long.length; at++)
    if (flags[at] === 1) {
      if (long[at] !== matched[taken]) swapped++
      taken++
    }
  const jaro = (matches / long.length + matches / short.length + (matches - swapped / 2) / matches) / 3
  let common = 0
  while (common < 4 && common < short.length && long[common] === short[common]) common++
  return jaro + common * 0.1 * (1 - jaro)
}

/** Whether one insertion, deletion, change or swap of neighbours makes one string the other; equal strings are not one slip apart. */
export function isOneSlip(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || long === short) return false
  let start = 0
  while (start < short.length && long[start] === short[start]) start++
  let end = 0
  while (end < short.length - start && long[long.length - 1 - end] === short[short.length - 1 - end]) end++
  const [rest, other2] = [long.slice(start, long.length - end), short.slice(start, short.length - end)]
  if (rest.length <= 1) return true
  return rest.length === 2 && other2.length === 2 && rest[0] === other2[1] && rest[1] === other2[0]
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
