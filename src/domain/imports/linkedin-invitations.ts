import { profileKey } from '../people/profile-key.ts'
import type { CsvRow } from './csv-rows.ts'
import { recordKey } from './key.ts'
import { linkedinInstant } from './linkedin-date.ts'
import { lost } from './problem.ts'
import type { InteractionRecord, ProblemRecord } from './record.ts'
import type { Columns } from './table.ts'

export function isInvitations(columns: Columns): boolean {
  return columns.has('From', 'To', 'Sent At', 'Direction')
}

/** An invitation, out or in: on the timeline only. Its message is not looked at. */
export function readInvitation(
  file: string,
  row: CsvRow,
  columns: Columns,
): InteractionRecord | ProblemRecord {
  const cell = (name: string) => columns.cell(row, name)
  if (row.isCut || row.cells.length < 3)
    return lost(file, row.line, 'malformed', 'This row is cut; it is no invitation.')
  const at = linkedinInstant(cell('Sent At'))
  if (at === '') return lost(file, row.line, 'bad-date', 'This invitation has no date that can be read.')
  const inviter = { name: cell('From'), email: '', url: url(cell('inviterProfileUrl')) }
  const invitee = { name: cell('To'), email: '', url: url(cell('inviteeProfileUrl')) }
  const own = /^OUTGOING$/i.test(cell('Direction')) ? inviter : invitee
  return {
    kind: 'interaction',
    file,
    line: row.line,
    source: 'linkedin',
    key: recordKey('invitation', inviter.url || inviter.name, invitee.url || invitee.name, at),
    at,
    channel: 'social',
    from: [inviter],
    to: [invitee],
    bulk: false,
    uid: '',
    setAside: '',
    because: '',
    ownHints: own.url === '' ? [] : [own.url],
  }
}

function url(cell: string): string {
  return cell === '' ? '' : profileKey(cell)
}
