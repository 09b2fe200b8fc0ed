import type { ChosenColumns } from '#domain/imports/contact-csv.ts'
import type { ProblemRecord } from '#domain/imports/record.ts'
import type { OwnCandidate, Summary } from '#domain/imports/summary.ts'

/** What the screen asks of the worker that reads files. */
export type Ask =
  | {
      readonly ask: 'read'
      readonly files: readonly File[]
      readonly knownOwn: readonly string[]
      readonly companyDomains: readonly string[]
      readonly timeZone: string
    }
  | { readonly ask: 'own'; readonly own: readonly string[] }
  | { readonly ask: 'send'; readonly includesOneOffs: boolean; readonly includesNotes: boolean }
  | { readonly ask: 'columns'; readonly file: string; readonly columns: ChosenColumns }
  | { readonly ask: 'stop' }

/** What the worker says. Nothing of a file but these leaves it, and nothing leaves the machine before `send`. */
export type Say =
  | ({ readonly say: 'reading' } & Reading)
  | ({ readonly say: 'sending' } & Sending)
  | { readonly say: 'finished'; readonly importId: string }
  | { readonly say: 'stopped' }
  | { readonly say: 'failed'; readonly title: string; readonly detail: string }

export interface FileState {
  readonly path: string
  readonly size: number
  readonly read: number
  readonly contacts: number
  readonly interactions: number
  readonly problems: number
}

export interface Reading {
  readonly isDone: boolean
  /** The first are shown, the rest is counted. */
  readonly files: readonly FileState[]
  readonly fileCount: number
  readonly bytesRead: number
  readonly bytes: number
  readonly seconds: number
  readonly summary: Omit<Summary, 'oneOffs'>
  readonly own: readonly string[]
  readonly candidates: readonly OwnCandidate[]
  readonly setAside: readonly (readonly [string, number])[]
  readonly bulkSenders: readonly (readonly [string, number, string])[]
  readonly problems: readonly ProblemRecord[]
  readonly problemCount: number
  readonly hasNotes: boolean
  /** Address books whose columns were guessed, not known, or chosen. */
  readonly tables: readonly {
    readonly file: string
    readonly columns: readonly string[]
    readonly chosen: ChosenColumns
    readonly guessed: ChosenColumns
  }[]
}

export interface Sending {
  readonly sent: number
  readonly total: number
  readonly seconds: number
}
