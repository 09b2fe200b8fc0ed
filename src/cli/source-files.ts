import { createReadStream, type Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from '#domain/imports/record.ts'

export interface LocalFile extends SourceFile {
  /** Last change, milliseconds since 1970. */
  readonly changedAt: number
}

/**
 * Files as named, folders walked in order. A folder that a link leads back into is walked once; what lies in a folder
 * and cannot be opened is told to `onLost` and stops nothing else. A name given that is nothing is an error.
 */
export async function* sourceFiles(
  paths: readonly string[],
  onLost: (path: string) => void = () => {},
): AsyncGenerator<LocalFile> {
  for (const path of paths) yield* filesIn(path, await stat(path), new Set(), onLost)
}

async function* filesIn(
  path: string,
  found: Stats,
  above: ReadonlySet<string>,
  onLost: (path: string) => void,
): AsyncGenerator<LocalFile> {
  if (found.isDirectory()) {
    const place = `${found.dev}:${found.ino}`
    if (above.has(place)) return
    const names = (await readdir(path)).filter((name) => !ignored.has(name)).sort()
    for (const name of names) {
      const inside = join(path, name)
      try {
        yield* filesIn(inside, await stat(inside), new Set([...above, place]), onLost)
      } catch (error) {
        if (!(error instanceof Error && 'syscall' in error)) throw error
        onLost(inside)
      }
    }
  } else if (found.isFile()) {
    yield {
      path,
      size: found.size,
      changedAt: found.mtimeMs,
      bytes: () => createReadStream(path, { highWaterMark: 1024 * 1024 }),
    }
  }
}

const ignored = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])
