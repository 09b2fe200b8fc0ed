import { addressParser } from 'postal-mime'
import { decodeWords } from './encoded-words.ts'
import { ownCopy } from './own-copy.ts'
import type { Party } from './record.ts'

/**
 * Everybody in an address header (`From`, `To`…): groups flattened, names decoded, addresses in lower case without
 * `mailto:`. Who has no address is left out, an address that comes twice is kept once. Never fails.
 */
export function readAddresses(header: string): readonly Party[] {
  const known = memory.get(header)
  if (known) return known
  const value = ownCopy(header)
  const parties = onceEach(readPlain(value) ?? readOdd(value))
  if (value.length <= longestRemembered) {
    if (memory.size >= mostRemembered) memory.clear()
    memory.set(value, parties)
  }
  return parties
}

// A mailbox names the same people again and again.
const memory = new Map<string, readonly Party[]>()
const mostRemembered = 5_000
const longestRemembered = 300
const longestRead = 500_000
const longestName = 300
const longestEmail = 320

// Neither may begin with blanks: with the blanks of a name they would be tried in every combination.
const named = /(?:"([^"\\]*)"[ \t]*|([^"(),:;<>@\\[\]=]*))<([^\s<>@"(),:;]+@[^\s<>@"(),:;]+)>[ \t]*(?:,|$)/y
const bare = /([^\s<>@"(),:;]+@[^\s<>@"(),:;]+)[ \t]*(?:,|$)/y

/** The forms nearly every mail uses; undefined as soon as anything else is met. */
function readPlain(value: string): Party[] | undefined {
  if (value.includes('=?') || value.includes(shiftSign)) return undefined
  const parties: Party[] = []
  for (let at = 0; at < value.length; ) {
    while (value[at] === ' ' || value[at] === '\t') at++
    if (at === value.length) break
    named.lastIndex = at
    const withName = named.exec(value)
    if (withName) {
      addParty(parties, withName[1] ?? withName[2] ?? '', withName[3] ?? '')
      at = named.lastIndex
      continue
    }
    bare.lastIndex = at
    const alone = bare.exec(value)
    if (!alone) return undefined
    addParty(parties, '', alone[1] ?? '')
    at = bare.lastIndex
  }
  return parties
}

/** Comments, groups, encoded words, and whatever else postal-mime can make sense of. */
function readOdd(value: string): Party[] {
  const parties: Party[] = []
  const text = value.includes(shiftSign) ? decodeIso2022(value) : value
  const obscured =
    text.length > 2 * longestEmail
      ? null
      : /^\s*([^\s"<>@,]+) at ([^\s"<>@,]+\.[a-z]{2,})\s*(?:\(([^()]*)\))?\s*$/i.exec(text)
  if (obscured) {
    addParty(parties, decodeWords(obscured[3] ?? ''), `${obscured[1]}@${obscured[2]}`)
    return parties
  }
  // Marks stand for the decoded words while the list is taken apart: a comma inside a word parts nobody.
  const words: string[] = []
  const marked = decodeWords(text.slice(0, longestRead).replace(/[\uE000\uE001]/g, ''), (decoded) => {
    words.push(decoded)
    return `\uE000${words.length - 1}\uE001`
  })
  const unmarked = (part: string) =>
    part.replace(/\uE000(\d+)\uE001/g, (_mark, place: string) => words[Number(place)] ?? '')
  for (const { name, address = '' } of addressParser(marked, { flatten: true })) {
    const decoded = unmarked(name)
    // Some senders encode the address together with the name.
    const inside =
      address.includes('@') || decoded.length > 2 * longestEmail
        ? null
        : /^([^<>]*)<([^\s<>]+@[^\s<>]+)>\s*$/.exec(decoded)
    if (inside) addParty(parties, inside[1] ?? '', inside[2] ?? '')
    else addParty(parties, decoded, address)
  }
  return parties
}

function addParty(parties: Party[], name: string, address: string): void {
  const email = bareEmail(address)
  if (email !== '') parties.push({ name: bareName(name), email, url: '' })
}

function bareEmail(address: string): string {
  if (address.length > 2 * longestEmail) return ''
  const email = (address.includes('(') ? address.replace(/\([^()]*\)/g, '') : address)
    .trim()
    .replace(/^["'<(]*(?:mailto:)?(?:@[^:<>@]+:)?|[>"')]+$/gi, '')
    .toLowerCase()
  return /^(?:[^\s@<>"(),:;]+|"[^"<>]+")@[^\s@<>"(),:;]+$/.test(email) && email.length <= longestEmail
    ? email
    : ''
}

function bareName(text: string): string {
  let name = text.slice(0, longestName)
  if (/[^ -~]/.test(name))
    name = name
      .normalize('NFC')
      .replace(/[\s\u00A0\u202F]+/g, ' ')
      .replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
  name = name
    .replace(/ {2,}/g, ' ')
    .replace(/[ ,;]+$/, '')
    .trim()
  // Some programs write the address into the name as well.
  if (name.includes('<')) name = name.replace(/ ?<[^<>]*@[^<>]*>$/, '')
  // Outlook writes 'Ana Li' for an entry typed by hand.
  name = name.replace(/^(['"])(.*)\1$/, '$2').trim()
  return /^\S+@\S+$/.test(name) ? '' : name
}

function onceEach(parties: readonly Party[]): readonly Party[] {
  if (parties.length < 2) return parties
  const kept = new Map<string, Party>()
  for (const party of parties) {
    const known = kept.get(party.email)
    if (!known || (known.name === '' && party.name !== '')) kept.set(party.email, party)
  }
  return kept.size === parties.length ? parties : [...kept.values()]
}

const shiftSign = '\u001B'

/** Japanese mail of the nineties wrote ISO-2022-JP into its headers without saying so. */
function decodeIso2022(value: string): string {
  return new TextDecoder('iso-2022-jp').decode(new TextEncoder().encode(value))
}
