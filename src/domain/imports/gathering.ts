import type { ContactRecord, InteractionRecord, ProblemRecord, SourceRecord } from './record.ts'

/**
 * What a first reading keeps of files, small enough for a mailbox of gigabytes: who, when and which way as numbers,
 * so that the preview follows at once when the member says which addresses are their own.
 */
export interface Gathering {
  readonly files: Map<string, FileCount>
  /** Everybody named, by address, profile or (without both) name. */
  readonly parties: GatheredParty[]
  /** Four numbers an event: day since 1970, kind, place of `from` in `parties`, how many `to` follow in `to`. */
  readonly events: number[]
  readonly to: number[]
  readonly contacts: { readonly first: ContactRecord[]; total: number; readonly keys: Set<string> }
  readonly setAside: Map<string, number>
  /** Bulk senders, by address: how many mails, and what made them bulk. */
  readonly bulkSenders: Map<string, { mails: number; because: string }>
  readonly problems: { readonly first: ProblemRecord[]; total: number; records: number }
  /** Addresses that the files hint are the member's own, with what hinted. */
  readonly ownHints: Map<string, OwnHint>
  readonly index: Map<string, number>
  readonly keys: Set<string>
}

export interface GatheredParty {
  /** Address or profile key; empty when only a name is known. */
  readonly address: string
  name: string
  /** Mails and messages from them, and to them. */
  sent: number
  received: number
}

/** What in the files speaks for an address being the member's own. */
export interface OwnHint {
  /** Mails that hint it: delivered to it, or sent from it in a folder of sent mail. */
  mails: number
  /** Whether the member's own account says so, as LinkedIn's list of addresses does. */
  isTold: boolean
  /** Day since 1970 of the last mail that was delivered to it; before all days when none was. */
  deliveredUntil: number
}

export interface FileCount {
  contacts: number
  interactions: number
  problems: number
}

export const eventKinds = ['mail', 'message', 'meeting', 'call', 'social'] as const

const mostShown = 200
const dayMilliseconds = 86_400_000

export function newGathering(): Gathering {
  return {
    files: new Map(),
    parties: [],
    events: [],
    to: [],
    contacts: { first: [], total: 0, keys: new Set() },
    setAside: new Map(),
    bulkSenders: new Map(),
    problems: { first: [], total: 0, records: 0 },
    ownHints: new Map(),
    index: new Map(),
    keys: new Set(),
  }
}

/** Adds what a reader gave. */
export function gather(gathering: Gathering, records: readonly SourceRecord[]): void {
  for (const record of records) {
    const file = fileOf(gathering, record.file)
    if (record.kind === 'contact') {
      file.contacts++
      gatherContact(gathering, record)
    } else if (record.kind === 'problem') {
      file.problems++
      gatherProblem(gathering, record)
    } else {
      file.interactions++
      gatherInteraction(gathering, record)
    }
  }
}

function fileOf({ files }: Gathering, name: string): FileCount {
  // An archive's members count for the archive.
  const path = name.split('!')[0] ?? name
  const known = files.get(path)
  if (known) return known
  const fresh = { contacts: 0, interactions: 0, problems: 0 }
  files.set(path, fresh)
  return fresh
}

function gatherContact({ contacts }: Gathering, record: ContactRecord): void {
  contacts.total++
  contacts.keys.add(record.key)
  if (contacts.first.length < mostShown) contacts.first.push(record)
}

function gatherProblem({ problems, ownHints }: Gathering, record: ProblemRecord): void {
  for (const address of record.ownHints ?? []) hintOf(ownHints, address).isTold = true
  problems.total++
  if (record.record) problems.records++
  if (problems.first.length < mostShown) problems.first.push(record)
}

function gatherInteraction(gathering: Gathering, record: InteractionRecord): void {
  gatherHints(gathering, record)
  const reason = record.bulk ? 'bulk' : record.setAside
  if (reason !== '') {
    gathering.setAside.set(reason, (gathering.setAside.get(reason) ?? 0) + 1)
    if (record.bulk) gatherBulk(gathering, record)
    return
  }
  if (gathering.keys.has(record.key)) return
  gathering.keys.add(record.key)
  const from = record.from[0]
  const kind = eventKinds.indexOf(record.channel)
  const day = Math.floor(Date.parse(record.at) / dayMilliseconds)
  const place = from ? partyOf(gathering, from) : -1
  const sender = gathering.parties[place]
  if (sender) sender.sent++
  gathering.events.push(day, kind, place, record.to.length)
  for (const party of record.to) {
    const recipient = partyOf(gathering, party)
    const known = gathering.parties[recipient]
    if (known) known.received++
    gathering.to.push(recipient)
  }
}

function gatherHints(
  { ownHints }: Gathering,
  { ownHints: addresses, source, from, at }: InteractionRecord,
): void {
  for (const address of addresses) {
    const hint = hintOf(ownHints, address)
    if (source !== 'mail') hint.isTold = true
    else {
      hint.mails++
      if (from[0]?.email !== address)
        hint.deliveredUntil = Math.max(hint.deliveredUntil, Math.floor(Date.parse(at) / dayMilliseconds))
    }
  }
}

function hintOf(hints: Map<string, OwnHint>, address: string): OwnHint {
  const known = hints.get(address)
  if (known) return known
  const fresh = { mails: 0, isTold: false, deliveredUntil: Number.NEGATIVE_INFINITY }
  hints.set(address, fresh)
  return fresh
}

function gatherBulk({ bulkSenders }: Gathering, { from, because }: InteractionRecord): void {
  const address = from[0]?.email ?? ''
  const known = bulkSenders.get(address)
  if (known) known.mails++
  else bulkSenders.set(address, { mails: 1, because })
}

function partyOf(
  { parties, index }: Gathering,
  { name, email, url }: InteractionRecord['from'][number],
): number {
  const address = url || email
  const id = address || `name:${name}`
  const known = index.get(id)
  if (known !== undefined) {
    const party = parties[known]
    if (party && party.name === '') party.name = name
    return known
  }
  index.set(id, parties.length)
  parties.push({ address, name, sent: 0, received: 0 })
  return parties.length - 1
}
