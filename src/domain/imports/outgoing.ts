import { withoutTag } from '../people/email.ts'
import type { ContactRecord, InteractionRecord, Party, ProblemRecord, SourceRecord } from './record.ts'

/** What leaves the member's machine: who, when and which way. No body, no subject, no file. */
export type Outgoing = OutgoingContact | OutgoingInteraction | OutgoingSkip

export interface OutgoingContact
  extends Omit<ContactRecord, 'connectedOn' | 'names' | 'emails' | 'phones' | 'urls' | 'labels'> {
  names: string[]
  emails: string[]
  phones: string[]
  urls: string[]
  labels: string[]
  connectedOn: string | null
}

export interface OutgoingInteraction {
  kind: 'interaction'
  file: string
  line: number
  key: string
  at: string
  channel: InteractionRecord['channel']
  direction: 'out' | 'in' | 'both'
  people: { name: string; email: string; url: string }[]
  makesPeople: boolean
}

export interface OutgoingSkip {
  kind: 'problem'
  file: string
  line: number
  reason: string
  message: string
  record: boolean
}

export interface OutgoingChoice {
  /** The member's own addresses and profiles, confirmed. */
  readonly own: ReadonlySet<string>
  /** Addresses that wrote once and never had an answer. */
  readonly oneOffs: ReadonlySet<string>
  readonly includesOneOffs: boolean
  /** Whether the member ticked that their own words on cards come along. */
  readonly includesNotes: boolean
}

/** Sorts records into what is sent and what stays, each key once; `setAside` counts what stays, by reason. */
export function newOutgoing(choice: OutgoingChoice) {
  const seen = new Set<string>()
  const setAside = new Map<string, number>()
  const stay = (reason: string) => {
    setAside.set(reason, (setAside.get(reason) ?? 0) + 1)
    return undefined
  }
  return {
    setAside,
    /** The record as it is sent, or undefined when it stays. */
    take(record: SourceRecord): Outgoing | undefined {
      if (record.kind === 'problem') return skipOf(record)
      if (seen.has(record.key)) return stay('repeated')
      seen.add(record.key)
      if (record.kind === 'contact') return contactOf(record, choice.includesNotes)
      const reason = record.bulk ? 'bulk' : record.setAside
      if (reason !== '') return stay(reason)
      if (record.declinedBy?.some((address) => choice.own.has(address))) return stay('declined')
      const { direction, others } = sides(record, choice.own)
      if (others.length === 0) return stay('nobody-else')
      return interactionOf(record, direction, others, choice)
    },
  }
}

/** Who else was in an event, and which way it went: from own out to everybody else, else in from the sender. */
export function sides(
  { channel, from, to }: InteractionRecord,
  own: ReadonlySet<string>,
): { direction: 'out' | 'in' | 'both'; others: Party[] } {
  const isOwn = ({ email, url }: Party) =>
    (email !== '' && own.has(withoutTag(email))) || (url !== '' && own.has(url)) || own.has(email)
  const unique = (parties: readonly Party[]) => {
    const known = new Set<string>()
    return parties.filter((party) => {
      const id = party.url || party.email || party.name
      if (id === '' || known.has(id) || isOwn(party)) return false
      known.add(id)
      return true
    })
  }
  if (channel === 'meeting') return { direction: 'both', others: unique([...from, ...to]) }
  if (from.some(isOwn)) return { direction: 'out', others: unique(to) }
  return { direction: 'in', others: unique(from) }
}

function contactOf(record: ContactRecord, includesNotes: boolean): OutgoingContact {
  const { kind, file, line, source, key, organisation, title, connectedOn } = record
  const short = (texts: readonly string[], most: number) =>
    texts.slice(0, most).map((text) => text.slice(0, 1000))
  return {
    kind,
    file: file.slice(-1000),
    line,
    source,
    key,
    names: short(record.names, 10),
    emails: short(record.emails, 50),
    phones: short(record.phones, 50),
    urls: short(record.urls, 50),
    organisation: organisation.slice(0, 1000),
    title: title.slice(0, 1000),
    connectedOn: connectedOn === '' ? null : connectedOn,
    labels: short(record.labels, 50),
    notes: includesNotes ? record.notes.slice(0, 10000) : '',
  }
}

function interactionOf(
  record: InteractionRecord,
  direction: 'out' | 'in' | 'both',
  others: readonly Party[],
  choice: OutgoingChoice,
): OutgoingInteraction {
  const { kind, file, line, key, at, channel } = record
  const people = others.slice(0, 200).map(({ name, email, url }) => ({
    name: name.slice(0, 1000),
    email: email.slice(0, 1000),
    url: url.slice(0, 1000),
  }))
  const isOneOff =
    channel === 'mail' && direction === 'in' && people.every(({ email }) => choice.oneOffs.has(email))
  return {
    kind,
    file: file.slice(-1000),
    line,
    key,
    at,
    channel,
    direction,
    people,
    makesPeople: choice.includesOneOffs || !isOneOff,
  }
}

function skipOf({ file, line, code, message, record }: ProblemRecord): OutgoingSkip {
  return {
    kind: 'problem',
    file: file.slice(-1000),
    line,
    reason: code,
    message: message.slice(0, 1000),
    record,
  }
}
