import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from '#domain/imports/record.ts'

export interface LocalFile extends SourceFile {
  /** Last change, milliseconds since 1970. */
  readonly changedAt: number
}

/** Files as named, folders walked in order; a name that is nothing is an error of the file system. */
export async function* sourceFiles(paths: readonly string[]): AsyncGenerator<LocalFile> {
  for (const path of paths) {
    const found = await stat(path)
    if (found.isDirectory()) {
      const names = (await readdir(path)).filter((name) => !name.startsWith('.DS_Store')).sort()
      yield* sourceFiles(names.map((name) => join(path, name)))
    } else if (found.isFile()) {
      yield {
        path,
        size: found.size,
        changedAt: found.mtimeMs,
        bytes: () => createReadStream(path, { highWaterMark: 1024 * 1024 }),
      }
    }
  }
}
