import { decodeUtf8 } from './charset.ts'

export type FileKind =
  | 'zip'
  | 'gzip'
  | 'vcard'
  | 'calendar'
  | 'mbox'
  | 'eml'
  | 'csv'
  | 'empty'
  | 'aside'
  | 'unsupported'

export interface Sniffed {
  readonly kind: FileKind
  /** For `unsupported`: what it is and what to export instead. */
  readonly advice: string
}

/** What a file is, by its first bytes; names are only asked when those say nothing. */
export function sniff(head: Uint8Array, name: string): Sniffed {
  const path = name.replace(/\.gz$/i, '')
  if (head.length === 0) return found('empty')
  if (
    /[/!\\](?:Articles|Rich_Media|Media_Files)[/\\]/i.test(path) &&
    !/\.(?:csv|vcf|ics|mbox|eml)$/i.test(path)
  )
    return found('aside')
  if (begins(head, [0x50, 0x4b, 3, 4]) || begins(head, [0x50, 0x4b, 5, 6]))
    return hasText(head, '[Content_Types].xml')
      ? refused('This is a spreadsheet or office document. Save it as CSV, then drop that.')
      : found('zip')
  if (begins(head, [0x1f, 0x8b])) return found('gzip')
  if (hasText(head.subarray(0, 4), '!BDN'))
    return refused(
      'This is an Outlook mailbox (.pst or .ost). Drag the mails into a folder as .eml, or export an mbox with another program.',
    )
  if (begins(head, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused('This is an old Outlook message or Excel file. Save it as .eml or CSV, then drop that.')
  if (
    begins(head, [0x25, 0x50, 0x44, 0x46]) ||
    begins(head, [0x89, 0x50, 0x4e, 0x47]) ||
    begins(head, [0xff, 0xd8, 0xff])
  )
    return refused('This is a document or picture; there are no people in it that could be read.')
  if (hasText(head.subarray(257, 262), 'ustar'))
    return refused('This is a tar archive. Unpack it, or pack it again as a ZIP, then drop that.')
  if (begins(head, [0x37, 0x7a, 0xbc, 0xaf]) || hasText(head.subarray(0, 4), 'Rar!'))
    return refused('This is a 7z or RAR archive. Unpack it, or pack it again as a ZIP, then drop that.')
  if (begins(head, [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74]))
    return refused('This is an Apple property list. Export contacts as vCard and calendars as .ics instead.')
  const text = textOf(head)
  const start = text.trimStart()
  if (/^(?:[^\n]*\n){0,20}?\s*BEGIN:\s*VCARD\b/i.test(start)) return found('vcard')
  if (
    /^(?:[^\n\r]*[\n\r]+){0,20}?\s*BEGIN:\s*(?:VCALENDAR|VEVENT|VTODO|VTIMEZONE|VFREEBUSY|VJOURNAL|VALARM)\b/i.test(
      start,
    )
  )
    return found('calendar')
  if (/^<(?:!DOCTYPE|html|\?xml)/i.test(start))
    return refused('This is a web page or XML file; export CSV, vCard, iCalendar or mbox instead.')
  if (/^(?:\{|\[\s*[{"])/.test(start))
    return refused('This is a JSON file; export CSV, vCard, iCalendar or mbox instead.')
  // A mail saved with the line that began it in its mailbox: its name says that it is one alone.
  if (/\.(?:eml|emlx)$/i.test(path) && /^>?From /.test(start)) return found('eml')
  if (/^From \S/.test(start) && /\n\r?[A-Za-z][\w-]*:/.test(start)) return found('mbox')
  if (/^From - /.test(start)) return found('mbox')
  if (/\.(?:vcf|vcard)$/i.test(path)) return found('vcard')
  if (/\.(?:ics|ical|ifb|vcs)$/i.test(path)) return found('calendar')
  if (/\.(?:mbox|mbx)$/i.test(path)) return found('mbox')
  if (/\.(?:csv|tsv)$/i.test(path)) return found('csv')
  if (/\.(?:eml|emlx)$/i.test(path) || /(?:^|[/\\!])(?:cur|new)[/\\][^/\\]+$/.test(path)) return found('eml')
  if (looksLikeHeaders(start)) return found('eml')
  if (isIndexOfMail(path) || /^\/\/ <!-- <mdb:mork/.test(start)) return found('aside')
  if (/\.(?:msg|olm|pst|ost|abbu|xlsx?|docx?|pdf|jpe?g|png|gif|json|html?|plist|db|sqlite)$/i.test(path))
    return refused('Export CSV, vCard, iCalendar, mbox or .eml instead.')
  if (isBinary(head))
    return refused('Not a text file that is known. Export CSV, vCard, iCalendar, mbox or .eml instead.')
  return looksLikeTable(start, path)
    ? found('csv')
    : refused(
        'A text in which no table of people was found. Export CSV, vCard, iCalendar, mbox or .eml instead.',
      )
}

function found(kind: FileKind): Sniffed {
  return { kind, advice: '' }
}

function refused(advice: string): Sniffed {
  return { kind: 'unsupported', advice }
}

function begins(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => head[place] === byte)
}

function hasText(head: Uint8Array, text: string): boolean {
  let all = ''
  for (const byte of head.subarray(0, 2000)) all += String.fromCharCode(byte)
  return all.includes(text)
}

function textOf(head: Uint8Array): string {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[1] === 0 && head[3] === 0)
  if (isWide) return new TextDecoder('utf-16le').decode(head)
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[2] === 0))
    return new TextDecoder('utf-16be').decode(head)
  return (decodeUtf8(head) ?? new TextDecoder('windows-1252').decode(head)).replace(/^\ufeff/, '')
}

/** Several header lines of a mail, one of them well known. */
function looksLikeHeaders(text: string): boolean {
  const lines = text
    .replace(/^\d+\s*[\r\n]+/, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 40)
  const end = lines.indexOf('')
  const block = end > 0 ? lines.slice(0, end) : lines
  const headers = block.filter((line) => /^[A-Za-z][A-Za-z0-9-]*:(?:\s|$)/.test(line)).length
  const isKnown = block.some((line) =>
    /^(?:from|to|cc|subject|date|message-id|received|return-path|mime-version|delivered-to|content-type|x-[\w-]+):/i.test(
      line,
    ),
  )
  return isKnown && headers >= Math.max(1, block.filter((line) => !/^\s/.test(line)).length * 0.6)
}

/** What mail servers keep beside the mails of a maildir. */
function isIndexOfMail(path: string): boolean {
  return /(?:^|[/\\!])(?:dovecot[\w.-]*|courierimap\w*|maildirfolder|maildirsize|subscriptions|\.uidvalidity|[\w. -]+\.msf)$/i.test(
    path,
  )
}

/** The first lines are divided alike, or there is one column that knows what it is. */
function looksLikeTable(text: string, path: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  if (/^"?(?:e-?mail|name|email address)"?$/i.test(lines[0]?.trim() ?? '')) return true
  if (/\.(?:md|rst|adoc|tex|log|ya?ml|toml|ini|cfg|conf|sh|py|js|ts|css|rtf)$/i.test(path)) return false
  const first = lines.slice(0, 20)
  return [',', ';', '\t'].some(
    (sign) => first.filter((line) => line.includes(sign)).length * 2 > first.length,
  )
}

function isBinary(head: Uint8Array): boolean {
  let odd = 0
  for (const byte of head.subarray(0, 1000))
    if (byte === 0 || (byte < 9 && byte > 0) || (byte > 13 && byte < 27)) odd++
  return odd > Math.min(head.length, 1000) / 20 && !(head[1] === 0 || head[0] === 0)
}
