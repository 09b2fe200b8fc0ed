import { recordKey } from './key.ts'
import { readAddresses } from './mail-address.ts'
import { bulkReason } from './mail-bulk.ts'
import { readMailDate } from './mail-date.ts'
import { type MailFields, readFields } from './mail-header.ts'
import { type MailboxKind, mailboxKindsOfLabels } from './mailbox-kind.ts'
import { ownCopy } from './own-copy.ts'
import type { InteractionRecord, Party, ProblemCode, ProblemRecord } from './record.ts'

/** What is known of a mail besides its headers. */
export interface MailOrigin {
  readonly file: string
  /** Line of its beginning, from 1. */
  readonly line: number
  /** The `From ` line of an mbox, empty elsewhere. */
  readonly postmark: string
  /** What its folder or its file's flags say. */
  readonly mailbox: MailboxKind
  /** True if the file ends inside the headers. */
  readonly isCut: boolean
}

/**
 * One mail as a record: an interaction, or a problem with `record: true` for a draft, spam, a mail without a usable
 * date or without headers. `at` is Date, else the newest Received, else the `From ` line; a date in the future is
 * taken as it is. Nothing of subject or body is in it.
 *
 * @param block the mail's header lines, without the empty line that ends them
 */
export function readMessage(block: Uint8Array, origin: MailOrigin): InteractionRecord | ProblemRecord {
  const fields = readFields(block)
  const uid = bareMessageId(fields.get('message-id') ?? '')
  if (fields.size === 0) return givenUp(origin, uid, 'malformed', 'No headers of a mail were found here.')
  const kinds = mailboxKinds(fields, origin.mailbox)
  if (kinds.has('draft')) return givenUp(origin, uid, 'draft', 'A draft that was never sent.')
  if (kinds.has('spam')) return givenUp(origin, uid, 'spam', 'The mail lay in the spam folder.')
  const at = instantOf(fields, origin.postmark)
  if (at === undefined)
    return givenUp(origin, uid, 'bad-date', 'The mail has no date that can be read, or one before 1990.')
  const from = readAddresses(fields.get('from') ?? '')
  const because = bulkReason(fields, from[0]?.email ?? '')
  return {
    kind: 'interaction',
    file: origin.file,
    line: origin.line,
    source: 'mail',
    key: keyOf(fields, uid),
    at: new Date(at).toISOString(),
    channel: kinds.has('chat') ? 'message' : 'mail',
    from,
    to: recipients(fields),
    bulk: because !== '',
    uid,
    setAside: kinds.has('trash') ? 'deleted' : because === '' ? '' : 'bulk',
    because,
    ownHints: ownHints(fields, from, kinds.has('sent')),
  }
}

function givenUp(
  { file, line, isCut }: MailOrigin,
  uid: string,
  code: ProblemCode,
  message: string,
): ProblemRecord {
  if (isCut && code !== 'draft' && code !== 'spam')
    return {
      kind: 'problem',
      file,
      line,
      code: 'cut',
      message: 'The file ends inside this mail.',
      record: true,
      uid,
    }
  return { kind: 'problem', file, line, code, message, record: true, uid }
}

function bareMessageId(value: string): string {
  if (value === '') return ''
  const inside = /<([^<>]*)>/.exec(value)
  const bare = inside ? (inside[1] ?? '').replace(/\s+/g, '') : (/^[^\s<>]+/.exec(value)?.[0] ?? '')
  return ownCopy(bare.slice(0, 1000))
}

function keyOf(fields: MailFields, uid: string): string {
  if (uid !== '') return recordKey('mail', uid)
  return recordKey('mail', fields.get('date') ?? '', fields.get('from') ?? '', fields.get('to') ?? '')
}

function mailboxKinds(fields: MailFields, mailbox: MailboxKind): ReadonlySet<MailboxKind> {
  const labels = fields.get('x-gmail-labels')
  const mozilla = fields.get('x-mozilla-status')
  const status = fields.get('x-status')
  const unsent = fields.get('x-unsent')
  if (labels === undefined && mozilla === undefined && status === undefined && unsent === undefined)
    return only[mailbox]
  const kinds = new Set<MailboxKind>(
    labels === undefined ? [mailbox] : [mailbox, ...mailboxKindsOfLabels(labels)],
  )
  if ((Number.parseInt(mozilla ?? '0', 16) & deletedByMozilla) !== 0 || status?.includes('D'))
    kinds.add('trash')
  if (unsent === '1' || status?.includes('T')) kinds.add('draft')
  return kinds
}

const deletedByMozilla = 8
const only: Readonly<Record<MailboxKind, ReadonlySet<MailboxKind>>> = {
  '': new Set(),
  sent: new Set(['sent']),
  draft: new Set(['draft']),
  spam: new Set(['spam']),
  trash: new Set(['trash']),
  chat: new Set(['chat']),
}

function instantOf(fields: MailFields, postmark: string): number | undefined {
  for (const date of fields.get('date')?.split('\n') ?? []) {
    const at = readMailDate(date)
    if (at !== undefined) return at
  }
  const received = fields.get('received') ?? ''
  return (
    readMailDate(received.slice(received.lastIndexOf(';') + 1)) ??
    readMailDate(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*$/.exec(postmark)?.[0] ?? '')
  )
}

function recipients(fields: MailFields): readonly Party[] {
  const to = fields.get('to') ?? fields.get('apparently-to') ?? ''
  const cc = fields.get('cc')
  const bcc = fields.get('bcc')
  const first = readAddresses(to)
  if (cc === undefined && bcc === undefined) return first
  const known = new Set(first.map(({ email }) => email))
  const more = [...readAddresses(cc ?? ''), ...readAddresses(bcc ?? '')]
  return [...first, ...more.filter(({ email }) => !known.has(email) && known.add(email))]
}

function ownHints(fields: MailFields, from: readonly Party[], isSent: boolean): readonly string[] {
  const delivered = fields.get('delivered-to') ?? ''
  const hints = isSent ? from.map(({ email }) => email) : []
  // `mailing list x@y` is qmail's, and nobody's own.
  if (/^<?[^\s@<>,]+@[^\s@<>,]+>?$/.test(delivered)) {
    const email = readAddresses(delivered)[0]?.email
    if (email !== undefined && !hints.includes(email)) return [...hints, email]
  }
  return hints.length > 0 ? hints : nobody
}

const nobody: readonly string[] = []
