import { createReadStream, existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, normalize } from 'node:path'
import type { ProblemRecord, SourceFile, SourceRecord } from '#domain/imports/record.ts'

export interface LocalFile extends SourceFile {
  /** As others may see it: from what was given on, as a browser names it, and nothing of the folders above. */
  readonly name: string
  /** Last change, milliseconds since 1970. */
  readonly changedAt: number
}

/**
 * Files as named, folders walked in order. A folder that a link leads back into is walked once; what cannot be opened
 * is told to `onLost` and stops nothing else.
 */
export async function* sourceFiles(
  paths: readonly string[],
  onLost: (path: string) => void,
): AsyncGenerator<LocalFile> {
  for (const path of paths) {
    const own = basename(normalize(path))
    yield* filesIn(path, own === '.' || own === '..' ? '' : own, new Set(), onLost)
  }
}

async function* filesIn(
  path: string,
  name: string,
  above: ReadonlySet<string>,
  onLost: (path: string) => void,
): AsyncGenerator<LocalFile> {
  const found = await existing(stat(path))
  const names = found?.isDirectory() ? await existing(readdir(path)) : []
  if (!found || !names) return onLost(path)
  if (found.isDirectory()) {
    const place = `${found.dev}:${found.ino}`
    if (above.has(place)) return
    for (const inside of names.filter((one) => !ignored.has(one)).sort())
      yield* filesIn(
        join(path, inside),
        name === '' ? inside : `${name}/${inside}`,
        new Set([...above, place]),
        onLost,
      )
  } else if (found.isFile()) {
    yield {
      path,
      name,
      size: found.size,
      changedAt: found.mtimeMs,
      bytes: () => createReadStream(path, { highWaterMark: 1024 * 1024 }),
    }
  }
}

/** Undefined when the system says no. */
async function existing<Found>(wanted: Promise<Found>): Promise<Found | undefined> {
  try {
    return await wanted
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined
    throw error
  }
}

/** Why a file told as lost cannot be read, in a sentence. */
export function whyLost(path: string): string {
  return existsSync(path) ? 'This file cannot be opened.' : 'There is no such file.'
}

/** Whether a record says that its file, or a part of an archive, was not read. */
export function isUnread(record: SourceRecord): record is ProblemRecord {
  return record.kind === 'problem' && record.line === 0 && unread.has(record.code)
}

const unread: ReadonlySet<string> = new Set(['unreadable', 'unsupported', 'too-big'])
const ignored = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])
