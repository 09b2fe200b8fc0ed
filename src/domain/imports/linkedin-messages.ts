import { profileKey } from '../people/profile-key.ts'
import type { CsvRow } from './csv-rows.ts'
import { recordKey } from './key.ts'
import { linkedinInstant } from './linkedin-date.ts'
import { lost } from './problem.ts'
import type { InteractionRecord, Party, ProblemRecord } from './record.ts'
import type { Columns } from './table.ts'

export function isMessages(columns: Columns): boolean {
  return columns.has('FROM', 'TO', 'DATE') && columns.has('CONTENT') && columns.has('FOLDER')
}

/** Whose export it is: the profile that takes part in most conversations. Fed with every row before any is read. */
export function newOwnerFinder() {
  const conversations = new Map<string, Set<string>>()
  return {
    see(row: CsvRow, columns: Columns): void {
      const conversation = columns.cell(row, 'CONVERSATION ID')
      const urls = [
        columns.cell(row, 'SENDER PROFILE URL'),
        ...recipientUrls(columns.cell(row, 'RECIPIENT PROFILE URLS')),
      ]
      for (const url of urls.filter((text) => text !== '')) {
        const key = profileKey(url)
        const known = conversations.get(key)
        if (known) known.add(conversation)
        else conversations.set(key, new Set([conversation]))
      }
    },
    /** Empty when one conversation, or a tie, cannot tell. */
    owner(): string {
      const [first, second] = [...conversations].sort((one, other) => other[1].size - one[1].size)
      return first && first[1].size > (second?.[1].size ?? 0) ? first[0] : ''
    },
  }
}

/** A message: who, when, to whom. Title, subject, content and attachments are not even looked at. */
export function readMessageRow(
  file: string,
  row: CsvRow,
  columns: Columns,
  owner: string,
): InteractionRecord | ProblemRecord {
  const cell = (name: string) => columns.cell(row, name)
  if (row.isCut)
    return lost(
      file,
      row.line,
      'cut',
      'This row ends inside a quoted cell; the rest of the file may be missing.',
    )
  if (row.cells.length < 3)
    return lost(file, row.line, 'malformed', 'This row has fewer columns than the heading; it is no message.')
  if (/^yes$/i.test(cell('IS MESSAGE DRAFT')))
    return lost(file, row.line, 'draft', 'A draft that was never sent.')
  if (cell('FOLDER').toUpperCase() === 'SPAM')
    return lost(file, row.line, 'spam', 'A message in the spam folder.')
  const at = linkedinInstant(cell('DATE'))
  if (at === '') return lost(file, row.line, 'bad-date', 'This message has no date that can be read.')
  const from = party(cell('FROM'), cell('SENDER PROFILE URL'))
  const to = recipients(cell('TO'), cell('RECIPIENT PROFILE URLS'))
  const others = [from, ...to].filter(({ url }) => url === '' || url !== owner)
  const isGone = others.some(
    ({ name, url }) => url === '' && (name === '' || /^LinkedIn Member$/i.test(name)),
  )
  const isSponsored = /^Sponsored Conversation$/i.test(cell('CONVERSATION TITLE'))
  return {
    kind: 'interaction',
    file,
    line: row.line,
    source: 'linkedin',
    key: recordKey('message', cell('CONVERSATION ID'), cell('DATE'), from.url || from.name),
    at,
    channel: 'message',
    from: [from],
    to,
    bulk: isSponsored,
    uid: '',
    setAside: isSponsored ? 'sponsored' : isGone ? 'deleted' : '',
    because: isSponsored ? 'Sponsored Conversation' : '',
    ownHints: owner === '' ? [] : [owner],
  }
}

function party(name: string, url: string): Party {
  return { name, email: '', url: url === '' ? '' : profileKey(url) }
}

/** Names are never split at commas (`Ana Li, MBA`) unless as many addresses say that there are several people. */
function recipients(names: string, urls: string): Party[] {
  const profiles = recipientUrls(urls)
  if (profiles.length <= 1)
    return names === '' && profiles.length === 0 ? [] : [party(names, profiles[0] ?? '')]
  const parts = names.split(/,\s*/)
  return profiles.map((url, place) =>
    party(parts.length === profiles.length ? (parts[place] ?? '') : '', url),
  )
}

function recipientUrls(cell: string): string[] {
  return cell.split(/,\s*(?=https?:)/).filter((url) => url !== '')
}
