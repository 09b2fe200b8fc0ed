import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Cluster, isAlive } from './embedded-cluster.ts'
import type { ServerUser } from './embedded-user.ts'

/** A server that runs on a cluster. */
export interface FoundServer {
  readonly pid: number
  /** Folder of its socket; on Windows an address. */
  readonly host: string
  readonly port: number
}

/** The server that runs on this cluster, if one does; a PID file left by a dead one counts for nothing. */
export function findServer(folder: string): FoundServer | undefined {
  const [pid = 0, port = 0, socket = '', address = ''] = readPidFile(folder)
  if (pid <= 0 || !isAlive(pid) || !isServer(pid, folder)) return undefined
  return { pid, port, host: socket || address }
}

export interface LaunchedServer {
  readonly pid: number | undefined
  /** Why it ended, when it has. */
  failure(): string | undefined
  /** The watchdog goes; the server stays. */
  unwatch(): void
}

/** Starts the server with its watchdog; it may end at once when another one was faster. */
export function launch(
  { folder, programs, user, socketFolder, logFile }: Cluster,
  settings: Record<string, string>,
): LaunchedServer {
  clearStale(folder, socketFolder)
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) truncateSync(logFile)
  const output = openSync(logFile, 'a', 0o600)
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A session of its own: Ctrl-C in the terminal is ours to handle, then the server's.
  const child = spawn(join(programs, 'bin', 'postgres'), ['-D', folder, ...options], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  let failure: string | undefined
  child.on('error', (error) => (failure = error.message))
  child.on('exit', (code, signal) => (failure = `it ended with ${code ?? signal}`))
  const unwatch = child.pid === undefined ? () => {} : watchOver(child.pid, folder, user)
  return { pid: child.pid, failure: () => failure, unwatch }
}

/** A server that is there already, with a watchdog of this process's own. */
export function adopt(pid: number, { folder, user }: Cluster): LaunchedServer {
  return { pid, failure: () => undefined, unwatch: watchOver(pid, folder, user) }
}

/** Fast shutdown: sessions end, everything is written, nothing needs recovery. Gives whether the server is gone. */
export async function stopServer(pid: number, { programs, folder }: Cluster): Promise<boolean> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      // Windows has no signals; PostgreSQL's own program asks in its own way.
      if (process.platform === 'win32')
        execFileSync(join(programs, 'bin', 'pg_ctl'), ['stop', '-m', 'fast', '-D', folder])
      else process.kill(pid, signal)
    } catch {
      // It is gone, which the next line sees.
    }
    for (let waited = 0; waited < 30_000 && isAlive(pid); waited += 20) await wait(20)
    if (!isAlive(pid)) return true
  }
  return false
}

/** A shell that reads a pipe held by this process: when the pipe ends, so does the server. */
function watchOver(pid: number, folder: string, user: ServerUser | undefined): () => void {
  if (process.platform === 'win32') return () => {}
  let isNeeded = true
  let shell: ChildProcess
  // The PID file is asked, for the number may be another process's by then.
  const script = `trap '' INT HUP TERM
    read -r nothing
    read -r pid < "$1" && [ "$pid" != ${pid} ] && exit
    kill -INT ${pid}
    for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 1; kill -0 ${pid} || exit; done
    kill -QUIT ${pid}`
  begin()
  return () => {
    isNeeded = false
    shell.kill('SIGKILL')
  }

  function begin(): void {
    if (!isNeeded) return
    shell = spawn('sh', ['-c', script, 'watchdog', join(folder, 'postmaster.pid')], {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    shell.stdin?.on('error', () => {})
    shell.on('error', () => {})
    shell.on('exit', () => setTimeout(begin, 1000).unref())
    shell.unref()
  }
}

/** After a restart of the machine or container the number may be anybody's; PostgreSQL would refuse to start. */
function clearStale(folder: string, socketFolder: string): void {
  for (const file of [join(folder, 'postmaster.pid'), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    if (!existsSync(file)) continue
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    if (pid > 0 && isAlive(pid) && !isServer(pid, folder)) rmSync(file)
  }
}

function readPidFile(folder: string): [number?, number?, string?, string?] {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return []
  const [pid, , , port, socket, address] = readFileSync(file, 'utf8').split('\n')
  return [Number.parseInt(pid ?? '', 10) || 0, Number.parseInt(port ?? '', 10) || 0, socket, address]
}

/** Whether this process is the server of this cluster: it stands in its folder, even after that was renamed. */
function isServer(pid: number, folder: string): boolean {
  try {
    if (process.platform === 'win32') return true
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='])
        .toString()
        .includes(folder)
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)) return true
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}
