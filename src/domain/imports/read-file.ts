import { type ArchiveMember, ArchiveRefused, readArchive } from './archive.ts'
import type { CalendarOptions } from './calendar.ts'
import type { ChosenColumns } from './contact-csv.ts'
import { readEml } from './eml.ts'
import { maildirName } from './maildir.ts'
import { readMbox } from './mbox.ts'
import { remark } from './problem.ts'
import type { SourceFile, SourceRecord } from './record.ts'
import { sniff } from './sniff.ts'
import { concat } from './text.ts'
import { unzipped } from './unzipped.ts'

type Source = () => AsyncIterable<Uint8Array>

export interface ReadOptions extends CalendarOptions {
  /** What the member said of an address book's columns, by the file's name. */
  readonly columns?: Readonly<Record<string, ChosenColumns>>
}

const headLength = 4096

/**
 * Everything in a file, by what its first bytes say it is: an archive, mail, cards, a calendar, an address book. A
 * part that cannot be read is a problem with `record: false` and code 'unreadable', 'unsupported' or 'too-big', and
 * stops nothing else.
 */
export async function* readFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const delivered = maildirName(file.path)
  if (delivered && !delivered.isDelivered) return
  yield* guarded(
    file.path,
    readSource(file.path, () => file.bytes(), options, 0),
  )
}

async function* guarded(
  path: string,
  records: AsyncIterable<readonly SourceRecord[]>,
): AsyncGenerator<readonly SourceRecord[]> {
  try {
    yield* records
  } catch (error) {
    const code = error instanceof ArchiveRefused ? error.code : 'unreadable'
    const reason = error instanceof Error ? error.message : 'Unknown reason.'
    yield [
      remark(
        path,
        0,
        code,
        error instanceof ArchiveRefused ? reason : `This file could not be read to its end: ${reason}`,
      ),
    ]
  }
}

// The readers with the heavier libraries are loaded by need: a mailbox waits for no calendar.
async function* readSource(
  path: string,
  source: Source,
  options: ReadOptions,
  depth: number,
): AsyncGenerator<readonly SourceRecord[]> {
  const { head, bytes } = await peek(source())
  const { kind, advice } = sniff(head, path)
  if (kind === 'empty') yield [remark(path, 0, 'empty', 'This file is empty.')]
  else if (kind === 'aside')
    yield [remark(path, 0, 'own-data', 'Nothing in this file makes a network; it was left alone.')]
  else if (kind === 'unsupported') yield [remark(path, 0, 'unsupported', advice)]
  else if (kind === 'gzip') yield* readSource(path, () => unzipped(source()), options, depth)
  else if (kind === 'zip' && depth > 0)
    yield [
      remark(
        path,
        0,
        'unsupported',
        'An archive inside an archive. Unpack the outer one and drop what is in it.',
      ),
    ]
  else if (kind === 'zip') yield* readMembers(path, source, options)
  else if (kind === 'csv') {
    await close(bytes)
    const { readCsv } = await import('./csv.ts')
    yield* readCsv(path, source, options.columns?.[path])
  } else if (kind === 'vcard') {
    const { readVcards } = await import('./vcard.ts')
    yield* readVcards(path, bytes)
  } else if (kind === 'calendar') {
    const { readCalendar } = await import('./calendar.ts')
    yield* readCalendar(path, bytes, options)
  } else if (kind === 'mbox') yield* readMbox(path, bytes)
  else yield* readEml(path, bytes)
}

async function* readMembers(
  path: string,
  source: Source,
  options: ReadOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  for await (const member of readArchive(source())) {
    const name = `${path}!${member.path}`
    yield* guarded(name, readMember(name, member, source, options))
  }
}

async function* readMember(
  name: string,
  member: ArchiveMember,
  source: Source,
  options: ReadOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const { head, bytes } = await peek(member.bytes)
  const { kind } = sniff(head, name)
  // Only tables are read more than once, and for them the archive is read again.
  const again: Source = kind === 'csv' || kind === 'gzip' ? () => memberOf(source, member.place) : () => bytes
  yield* readSource(name, again, options, 1)
}

async function* memberOf(source: Source, place: number): AsyncGenerator<Uint8Array> {
  for await (const member of readArchive(source())) {
    if (member.place !== place) continue
    yield* member.bytes
    return
  }
}

/** The first bytes, and all bytes from the beginning. */
async function peek(
  source: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array(0)
  let isDone = false
  while (head.length < headLength && !isDone) {
    const next = await iterator.next()
    if (next.done) isDone = true
    else head = head.length === 0 ? next.value : concat(head, next.value)
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: head.subarray(0, headLength), bytes: all() }
}

async function close(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = bytes[Symbol.asyncIterator]()
  await iterator.next()
  await iterator.return?.()
}
