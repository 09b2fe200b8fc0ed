import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { EmbeddedRefused, systemFolder } from './embedded-binaries.ts'
import { type ServerUser, serverUser } from './embedded-user.ts'

/** Where a cluster lies, who runs it and how one logs in to it. */
export interface Cluster {
  readonly folder: string
  /** Folder with PostgreSQL's programs. */
  readonly programs: string
  readonly user: ServerUser | undefined
  /** Folder of the Unix socket that only its user enters. */
  readonly socketFolder: string
  readonly password: string
  readonly logFile: string
}

export const superuser = 'pilotlight'
// The socket's name adds 14 bytes; the smallest system allows 103.
const longestSocketFolder = 80

/** The cluster of a data directory, made at the first start: whole or not at all. Refuses what it may not write. */
export function prepareCluster(
  dataDirectory: string,
  programs: string,
  log: (message: string) => void,
): Cluster {
  const data = openDataDirectory(dataDirectory)
  const { home, user } = findHome(data, log)
  const folder = join(home, 'postgres')
  const isMade = existsSync(join(folder, 'PG_VERSION'))
  const password = keepPassword(data, isMade)
  clearAbandoned(home)
  if (!isMade) initialise({ home, folder, programs, user, password }, log)
  const socketFolder = makeSocketFolder(data, home, user)
  return { folder, programs, user, socketFolder, password, logFile: join(home, 'postgres.log') }
}

/** By its real name, so that one directory under two names is one. */
function openDataDirectory(dataDirectory: string): string {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
    accessSync(dataDirectory, constants.W_OK | constants.X_OK)
    return realpathSync(resolve(dataDirectory))
  } catch (error) {
    throw new EmbeddedRefused(
      `The data directory ${dataDirectory} cannot be made or written by this user. Give one that can, as DATA_DIR.`,
      { cause: error },
    )
  }
}

/** The data directory; under root a folder in it, or in the system's corner where the server's user cannot pass. */
function findHome(
  data: string,
  log: (message: string) => void,
): { home: string; user: ServerUser | undefined } {
  const note = join(data, 'database-is-in.txt')
  const inside = join(data, 'database')
  const home = existsSync(note)
    ? readFileSync(note, 'utf8').trim()
    : existsSync(inside) || (process.getuid?.() === 0 && !existsSync(join(data, 'postgres')))
      ? inside
      : data
  const user = serverUser(home === data ? join(home, 'postgres') : home)
  const make = (folder: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (user && folder !== data) chownSync(folder, user.uid, user.gid)
  }
  make(home)
  const canWrite = () => !user || spawnSync('test', ['-w', home], { ...user, cwd: '/' }).status === 0
  if (canWrite()) return { home, user }
  // The server's user passes through the data directory and lists nothing in it.
  chmodSync(data, 0o711)
  if (canWrite()) return { home, user }
  if (existsSync(join(home, 'postgres')))
    throw new EmbeddedRefused(
      `The user that owns the database in ${home} can no longer enter that folder. Let it pass (chmod o+x the folders above), then start again.`,
    )
  const elsewhere = join(systemFolder, `data-${fingerprint(data)}-${randomBytes(3).toString('hex')}`)
  make(elsewhere)
  writeFileSync(note, `${elsewhere}\n`)
  log(
    `PostgreSQL does not run as root, and its user cannot enter ${data}; the database lies in ${elsewhere}.`,
  )
  return { home: elsewhere, user }
}

/** Appears whole and once, whoever starts at the same moment. */
function keepPassword(data: string, isMade: boolean): string {
  const file = join(data, 'database-password')
  if (!existsSync(file)) {
    if (isMade)
      throw new EmbeddedRefused(`${file} is missing, and the database opens with nothing else. Put it back.`)
    const writing = `${file}-${process.pid}`
    writeFileSync(writing, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
    try {
      linkSync(writing, file)
    } catch {
      if (!existsSync(file)) renameSync(writing, file)
    }
    rmSync(writing, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

/** What a start left that was killed while it made the database. */
function clearAbandoned(home: string): void {
  for (const name of readdirSync(home)) {
    const maker = Number.parseInt(/^postgres-making-(\d+)/.exec(name)?.[1] ?? '', 10)
    if (Number.isNaN(maker) || (maker !== process.pid && isAlive(maker))) continue
    try {
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    } catch {
      // Its initdb still writes; the next start clears it.
    }
  }
}

interface Making {
  readonly home: string
  readonly folder: string
  readonly programs: string
  readonly user: ServerUser | undefined
  readonly password: string
}

function initialise(
  { home, folder, programs, user, password }: Making,
  log: (message: string) => void,
): void {
  log('Making the database, once …')
  const making = join(home, `postgres-making-${process.pid}`)
  const passwordFile = `${making}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const done = spawnSync(
    join(programs, 'bin', 'initdb'),
    [
      ...['-D', making, '-U', superuser, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--data-checksums', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ],
    { ...user, cwd: home, encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  try {
    if (done.status !== 0) throw new Error(done.stderr || done.error?.message || String(done.signal))
    renameSync(making, folder)
    // Else a power cut could take the name back, and with it all that was written since.
    if (process.platform !== 'win32') syncFolder(home)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Two first starts: the other one's database serves.
    if (existsSync(join(folder, 'PG_VERSION'))) return
    throw new EmbeddedRefused('The database could not be made; nothing was left behind.', { cause: error })
  }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Beside the cluster, or under the system's temp when the path is too long for a socket's name. */
function makeSocketFolder(data: string, home: string, user: ServerUser | undefined): string {
  const short = `pilotlight-${fingerprint(data)}`
  const folder = [join(home, 'socket'), join(tmpdir(), short)].find(
    (path) => Buffer.byteLength(path) <= longestSocketFolder,
  )
  const path = folder ?? join('/tmp', short)
  if (process.platform === 'win32') return path
  mkdirSync(path, { recursive: true, mode: 0o700 })
  // Anybody may write to temp: a folder or link that somebody else put there is not ours to use.
  const found = lstatSync(path)
  if (!found.isDirectory() || ![process.getuid?.(), user?.uid].includes(found.uid))
    throw new EmbeddedRefused(`${path} belongs to somebody else, and PostgreSQL needs it. Remove it.`)
  chmodSync(path, 0o700)
  if (user) chownSync(path, user.uid, user.gid)
  return path
}

function fingerprint(data: string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 12)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
