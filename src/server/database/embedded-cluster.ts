import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Binaries, EmbeddedRefused } from './embedded-binaries.ts'

/** Where a cluster lies and how one logs in to it. */
export interface Cluster {
  readonly folder: string
  /** Folder of the Unix socket; on Windows the loopback address. */
  readonly host: string
  readonly port: number
  readonly password: string
  readonly logFile: string
}

export const superuser = 'pilotlight'
// The socket's name adds 14 bytes, and the system allows 107.
const longestSocketFolder = 80

/** The cluster of a data directory, made at the first start: whole or not at all. */
export function prepareCluster(
  dataDirectory: string,
  binaries: Binaries,
  log: (message: string) => void,
): Cluster {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const home = clusterHome(dataDirectory, binaries, log)
  const password = keepPassword(dataDirectory)
  const folder = join(home, 'postgres')
  for (const name of readdirSync(home))
    if (name.startsWith('postgres-making-') && !isAlive(Number(name.slice(16))))
      rmSync(join(home, name), { recursive: true, force: true })
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(home, folder, password, binaries, log)
  const { host, port } = address(dataDirectory, home, binaries)
  return { folder, host, port, password, logFile: join(home, 'postgres.log') }
}

/** The data directory, or a place beside the system's data when the server's user cannot reach it (root's home). */
function clusterHome(dataDirectory: string, { user }: Binaries, log: (message: string) => void): string {
  if (!user) return dataDirectory
  const inside = join(dataDirectory, 'database')
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  chownSync(inside, user.uid, user.gid)
  // The server's user passes through the data directory and lists nothing in it.
  chmodSync(dataDirectory, 0o711)
  if (spawnSync('test', ['-w', inside], user).status === 0) return inside
  const elsewhere = join('/var/lib/pilotlight', fingerprint(dataDirectory))
  mkdirSync('/var/lib/pilotlight', { recursive: true, mode: 0o711 })
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 })
  chownSync(elsewhere, user.uid, user.gid)
  writeFileSync(join(dataDirectory, 'database-is-in.txt'), `${elsewhere}\n`)
  log(
    `PostgreSQL does not run as root, and its user cannot enter ${dataDirectory}; the database lies in ${elsewhere}.`,
  )
  return elsewhere
}

function keepPassword(dataDirectory: string): string {
  const file = join(dataDirectory, 'database-password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' })
  return password
}

function initialise(
  home: string,
  folder: string,
  password: string,
  { root, user }: Binaries,
  log: (message: string) => void,
): void {
  log('Making the database, once …')
  const making = join(home, `postgres-making-${process.pid}`)
  const passwordFile = `${making}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const options = [
    '-D',
    making,
    '-U',
    superuser,
    '--pwfile',
    passwordFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
  ]
  const done = spawnSync(
    join(root, 'bin', 'initdb'),
    [...options, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    { ...user, cwd: home, encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (done.status !== 0) {
    rmSync(making, { recursive: true, force: true })
    throw new EmbeddedRefused(
      `The database could not be made; nothing was left behind. PostgreSQL says: ${(done.stderr || done.error?.message || 'nothing').trim()}`,
    )
  }
  renameSync(making, folder)
}

/** A Unix socket that only this user reaches; on Windows, which has none here, loopback with the password. */
function address(dataDirectory: string, home: string, { user }: Binaries): { host: string; port: number } {
  if (process.platform === 'win32')
    return {
      host: '127.0.0.1',
      port: 20000 + (Number.parseInt(fingerprint(dataDirectory).slice(0, 4), 16) % 30000),
    }
  const inside = join(home, 'socket')
  const host =
    Buffer.byteLength(inside) <= longestSocketFolder
      ? inside
      : join(tmpdir(), `pilotlight-${fingerprint(dataDirectory)}`)
  mkdirSync(host, { recursive: true, mode: 0o700 })
  chmodSync(host, 0o700)
  if (user) chownSync(host, user.uid, user.gid)
  return { host, port: 5432 }
}

function fingerprint(dataDirectory: string): string {
  return createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)
}

/** The PID of the server on this cluster, when one runs; a file left by a dead one counts for nothing. */
export function runningServer({ folder }: Cluster): number | undefined {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && isPostgres(pid) ? pid : undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** After a restart of the machine the number may be anybody's. */
function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`
  return !existsSync(file) || readFileSync(file, 'utf8').includes('postgres')
}
