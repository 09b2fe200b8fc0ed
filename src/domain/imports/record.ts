import type { ChosenColumns } from './contact-csv.ts'
/** What the readers make of a file: each card, message and event comes out exactly once, as one of these. */
export type SourceRecord = ContactRecord | InteractionRecord | ProblemRecord

export type ContactSource = 'linkedin' | 'vcard' | 'google' | 'outlook' | 'csv'
export type InteractionSource = 'linkedin' | 'mail' | 'calendar'
export type Channel = 'mail' | 'message' | 'meeting' | 'call' | 'social'

/** Where a record was found. `file` names a member of an archive as `export.zip!Connections.csv`; `line` counts from 1. */
interface Place {
  readonly file: string
  readonly line: number
}

/** One card in one address book. Empty strings and lists stand for what the file does not say. */
export interface ContactRecord extends Place {
  readonly kind: 'contact'
  readonly source: ContactSource
  /** 128-bit hash of kind and the card's own id, else of the row: 32 hexadecimal digits. */
  readonly key: string
  /** Full names as a person would write them, the best first. */
  readonly names: readonly string[]
  /** Lower-case, without `mailto:`, the preferred first. */
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** Profile URLs as profile keys (`linkedin.com/in/ana-li`), others as written. */
  readonly urls: readonly string[]
  readonly organisation: string
  readonly title: string
  /** The day of the connection, `YYYY-MM-DD`, when the file says so. */
  readonly connectedOn: string
  /** The member's own words about the person (vCard, Google). Never printed by `inspect`. */
  readonly notes: string
  /** Group names and labels, without the system's own. */
  readonly labels: readonly string[]
}

/** One side of an interaction. */
export interface Party {
  readonly name: string
  readonly email: string
  readonly url: string
}

/** Why an event is read but makes no tie; the second step of an import counts each. Empty: it counts. */
export type SetAside = '' | 'bulk' | 'spam' | 'cancelled' | 'declined' | 'all-day' | 'sponsored' | 'deleted'

/** One dated event. Never a body, never a subject. */
export interface InteractionRecord extends Place {
  readonly kind: 'interaction'
  readonly source: InteractionSource
  /** 128-bit hash of kind and bare id: Message-ID; UID and RECURRENCE-ID or start; row. */
  readonly key: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly channel: Channel
  readonly from: readonly Party[]
  readonly to: readonly Party[]
  /** Lists, no-reply senders, bounces and automatic replies. */
  readonly bulk: boolean
  /** An event's UID or a mail's Message-ID; empty when it has none. */
  readonly uid: string
  readonly setAside: SetAside
  /** In words the reader chose, for the preview: which header or address made it bulk. */
  readonly because: string
  /** Addresses that this record hints are the member's own (Delivered-To; From in a sent folder; LinkedIn's owner). */
  readonly ownHints: readonly string[]
  /** Addresses that declined this meeting: when the member's own is among them, it makes no tie. */
  readonly declinedBy?: readonly string[]
}

/** Something that could not be understood, or a record given up. */
export interface ProblemRecord extends Place {
  readonly kind: 'problem'
  readonly code: ProblemCode
  /** What happened and what to do, one sentence. Never contents of the file. */
  readonly message: string
  /** True when a whole card, row, message or event was given up. */
  readonly record: boolean
  readonly uid: string
  /** Of an address book whose columns were guessed, or not: all its columns, so that the member can say which is which. */
  readonly columns?: readonly string[]
  /** Which of them were taken for what. */
  readonly guessed?: ChosenColumns
  /** Addresses that this row says are the member's own. They stay on this machine until the member confirms them. */
  readonly ownHints?: readonly string[]
}

export type ProblemCode =
  | 'unreadable' // the file, or this part of it, cannot be read at all
  | 'unsupported' // a format we do not read; the message says what to export instead
  | 'too-big' // a cap was reached: entries, inflated bytes, line length, nesting
  | 'cut' // the record begins and does not end
  | 'malformed' // the record breaks its format
  | 'bad-date' // no usable date
  | 'zone' // a time zone nobody knows; the event is kept in the member's own
  | 'empty' // nobody in it: no name, no address, no URL
  | 'draft' // never sent
  | 'spam' // in the spam folder, or labelled so
  | 'group' // a group card: becomes a label, not a contact
  | 'columns' // a CSV whose columns were guessed
  | 'no-columns' // a CSV whose columns we could not guess
  | 'own-data' // recognised and named, and left alone: profile, skills, positions…
  | 'machine' // a talk with a machine: no people in it

/** A file as the browser and the command line both can offer it. */
export interface SourceFile {
  /** Path as the person knows it: `export.zip`, `Mail/Sent.mbox`, `Maildir/cur/1.host:2,S`. */
  readonly path: string
  readonly size: number
  /** The bytes from the beginning; may be asked for more than once. */
  bytes(): AsyncIterable<Uint8Array>
}
