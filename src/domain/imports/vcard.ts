import { emailsIn, normaliseEmail } from '../people/email.ts'
import { profileKey } from '../people/profile-key.ts'
import { decodeBytes } from './charset.ts'
import { type ContentLine, partsOf, readContentLine, readLines, unescapeText } from './content-lines.ts'
import { recordKey } from './key.ts'
import { normalisePhone } from './phone.ts'
import { lost } from './problem.ts'
import type { ContactRecord, ProblemRecord, SourceRecord } from './record.ts'
import { clean, decodeText } from './text.ts'

interface Card {
  readonly line: number
  readonly properties: ContentLine[]
}

// Everything else of a card is not even kept while it is read: photographs above all.
const wanted = new Set([
  'FN',
  'N',
  'ORG',
  'TITLE',
  'ROLE',
  'EMAIL',
  'TEL',
  'URL',
  'UID',
  'NOTE',
  'CATEGORIES',
  'KIND',
  'NICKNAME',
  'X-SOCIALPROFILE',
  'X-ABSHOWAS',
  'X-ADDRESSBOOKSERVER-KIND',
  'VERSION',
  'AGENT',
])
const deepest = 8

/**
 * vCard 2.1, 3.0 and 4.0: every card once, also one inside another (AGENT). Read by ourselves, line by line, because
 * ical.js gives up a whole card for one odd line, and leaves 2.1's quoted-printable as it is.
 */
export async function* readVcards(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly SourceRecord[]> {
  const open: Card[] = []
  let pending = ''
  let isSkipping = false
  let tooDeep = 0
  let records: SourceRecord[] = []
  const flush = () => {
    const property = pending === '' ? undefined : readContentLine(pending)
    pending = ''
    if (property && wanted.has(property.name)) open.at(-1)?.properties.push(property)
  }
  for await (const lines of readLines(decodeText(bytes))) {
    for (const { number, text } of lines) {
      const isFolded = /^[ \t]/.test(text)
      if (/^\s*BEGIN:\s*VCARD\s*$/i.test(text.replace(/^\ufeff/, ''))) {
        const isInside = /^AGENT\b/i.test(pending) || open.at(-1)?.properties.at(-1)?.name === 'AGENT'
        flush()
        // A card that begins where another has not ended: that one was cut.
        if (!isInside && tooDeep === 0) for (const card of open.splice(0)) records.push(cut(file, card))
        if (open.length < deepest) open.push({ line: number, properties: [] })
        else {
          tooDeep++
          records.push(
            lost(file, number, 'too-big', 'A card inside more than seven others; it was left out.'),
          )
        }
        isSkipping = false
      } else if (/^\s*END:\s*VCARD\s*$/i.test(text)) {
        flush()
        if (tooDeep > 0) tooDeep--
        else {
          const card = open.pop()
          if (card) records.push(readCard(file, card))
        }
        isSkipping = false
      } else if (open.length > 0 && tooDeep === 0) {
        if (isSkipping && (isFolded || (text !== '' && !/^(?:[\w-]+\.)?[A-Za-z-]+[;:]/.test(text)))) continue
        isSkipping = false
        if (isFolded || isSoftBreak(pending)) pending = joined(pending, text, isFolded)
        else {
          flush()
          if (/^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|LABEL|ADR)\b/i.test(text)) isSkipping = true
          else pending = text
        }
      }
    }
    if (records.length > 0) yield records
    records = []
  }
  flush()
  if (open.length > 0) yield open.map((card) => cut(file, card))
}

function cut(file: string, { line }: Card): ProblemRecord {
  return lost(file, line, 'cut', 'This card has no end; the file may be cut.')
}

function isQuotedPrintable(line: string): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(line)
}

/** In quoted-printable a line goes on after `=`. */
function isSoftBreak(line: string): boolean {
  return line.endsWith('=') && isQuotedPrintable(line)
}

function joined(before: string, next: string, isFolded: boolean): string {
  if (isSoftBreak(before)) return before.slice(0, -1) + next.replace(/^[ \t]/, '')
  // Version 2.1 folds at a space that belongs to the value; there is no telling, so as 3.0 says.
  return before.length > 100_000 ? before : before + (isFolded ? next.slice(1) : next)
}

function readCard(file: string, { line, properties }: Card): ContactRecord | ProblemRecord {
  const all = (name: string) => properties.filter((property) => property.name === name)
  const text = (name: string) =>
    all(name)
      .map((property) => clean(unescapeText(decoded(property))))
      .filter((value) => value !== '')
  const [kind = '', serverKind = ''] = [text('KIND')[0], text('X-ADDRESSBOOKSERVER-KIND')[0]]
  if (/^group$/i.test(kind) || /^group$/i.test(serverKind))
    return lost(file, line, 'group', 'A group of people, not a person.', text('UID')[0] ?? '')
  const [orgProperty] = all('ORG')
  const organisation = orgProperty
    ? clean(partsOf(decodedRaw(orgProperty)).map(decodePart(orgProperty))[0] ?? '')
    : ''
  const emails = unique(text('EMAIL').flatMap(emailsIn))
  const isCompany = text('X-ABSHOWAS').some((value) => /COMPANY/i.test(value)) || /^org$/i.test(kind)
  const names = unique([
    ...text('FN'),
    ...all('N').map(nameOf),
    ...(isCompany ? [] : text('NICKNAME')),
  ]).filter((name) => normaliseEmail(name) === '' && !(isCompany && name === organisation))
  const phones = unique(text('TEL').map(normalisePhone))
  const urls = unique(
    [...text('URL'), ...text('X-SOCIALPROFILE').filter((value) => /linkedin/i.test(value))].map(profileKey),
  )
  if (names.length + emails.length + phones.length + urls.length === 0 && organisation === '')
    return lost(file, line, 'empty', 'This card holds no name, address or number.', text('UID')[0] ?? '')
  const [uid = ''] = text('UID')
  return {
    kind: 'contact',
    file,
    line,
    source: 'vcard',
    key: uid
      ? recordKey('vcard', uid)
      : recordKey('vcard', names[0] ?? '', emails[0] ?? '', phones[0] ?? '', organisation),
    names: names.slice(0, 5),
    emails,
    phones,
    urls,
    organisation,
    title: text('TITLE')[0] ?? text('ROLE')[0] ?? '',
    connectedOn: '',
    notes: text('NOTE').join('\n'),
    labels: unique(text('CATEGORIES').flatMap((value) => value.split(','))),
  }
}

/** `Family;Given;Additional;Prefix;Suffix` as a person says it. */
function nameOf(property: ContentLine): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = partsOf(decodedRaw(property))
    .map(decodePart(property))
    .map(clean)
  return [prefix, given, additional, family, suffix]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(',', ' ')
    .replace(/\s+/g, ' ')
}

/** Quoted-printable stays until a structured value is split: a coded semicolon divides nothing. */
function decodedRaw({ value }: ContentLine): string {
  return value
}

function decodePart(property: ContentLine): (part: string) => string {
  return (part) => decoded({ ...property, value: part })
}

function decoded({ params, value }: ContentLine): string {
  const encoding = params.get('ENCODING') ?? ''
  const charset = params.get('CHARSET') ?? ''
  if (/^(?:B|BASE64)$/i.test(encoding) || params.has('BASE64')) return decodeBase64(value, charset)
  if (!/^QUOTED-PRINTABLE$/i.test(encoding) && !params.has('QUOTED-PRINTABLE')) return value
  const bytes: number[] = []
  const plain = new TextEncoder()
  for (let at = 0; at < value.length; at++) {
    const code = value[at] === '=' ? Number.parseInt(value.slice(at + 1, at + 3), 16) : Number.NaN
    if (Number.isNaN(code)) bytes.push(...plain.encode(value[at]))
    else {
      bytes.push(code)
      at += 2
    }
  }
  return decodeBytes(new Uint8Array(bytes), charset).replace(/\r\n?/g, '\n')
}

function decodeBase64(value: string, charset: string): string {
  try {
    return decodeBytes(
      Uint8Array.from(atob(value.replace(/\s/g, '')), (letter) => letter.charCodeAt(0)),
      charset,
    )
  } catch {
    return ''
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '')
}
