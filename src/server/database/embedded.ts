import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { type Binaries, EmbeddedRefused, findBinaries } from './embedded-binaries.ts'
import { type Cluster, isAlive, prepareCluster, runningServer, superuser } from './embedded-cluster.ts'

export interface EmbeddedServer {
  /** How its superuser logs in; only migrations do. */
  readonly connection: ClientConfig & { host: string; port: number; database: string }
  /** False while PostgreSQL is coming back. */
  ready(): boolean
  stop(): Promise<void>
}

const database = 'pilotlight'
// Any number that is ours: whoever holds it supervises this cluster.
const supervision = 7_214_533_003

const settings = {
  listen_addresses: process.platform === 'win32' ? '127.0.0.1' : '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '64MB',
  work_mem: '16MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  io_method: 'sync',
  jit: 'off',
  log_min_messages: 'warning',
  // A failing statement would carry what somebody typed into the log.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}

/**
 * PostgreSQL of our own, in the data directory, supervised: refuses a second supervisor by name, takes over a server
 * whose supervisor died, comes back when the server dies, and goes when this process goes, however it goes.
 */
export async function startEmbedded({
  dataDirectory,
  log = () => {},
}: {
  dataDirectory: string
  log?: (message: string) => void
}): Promise<EmbeddedServer> {
  const binaries = findBinaries()
  const cluster = prepareCluster(dataDirectory, binaries, log)
  let running = await bringUp(cluster, binaries)
  let isReady = true
  let isStopping = false

  async function comeBack(): Promise<void> {
    isReady = false
    for (let pause = 200; !isStopping; pause = Math.min(pause * 2, 10_000)) {
      log('PostgreSQL stopped; bringing it back …')
      await wait(pause)
      try {
        running = await bringUp(cluster, binaries)
        watch()
        isReady = true
        log('PostgreSQL is back.')
        return
      } catch (error) {
        log(error instanceof Error ? error.message : 'PostgreSQL does not start.')
      }
    }
  }

  function watch(): void {
    running.holder.once('end', () => {
      if (isStopping) return
      running.watchdog.kill('SIGKILL')
      void comeBack()
    })
  }

  watch()
  return {
    connection: login(cluster, database),
    ready: () => isReady,
    async stop() {
      isStopping = true
      const { holder, pid, watchdog } = running
      await holder.end().catch(() => {})
      await stopServer(pid)
      watchdog.kill('SIGKILL')
    },
  }
}

interface Running {
  readonly pid: number
  /** Its session holds the supervision; its end says that the server died. */
  readonly holder: Client
  readonly watchdog: ChildProcess
}

function login({ host, port, password }: Cluster, name: string) {
  return { host, port, user: superuser, password, database: name }
}

async function bringUp(cluster: Cluster, binaries: Binaries): Promise<Running> {
  const started = runningServer(cluster) === undefined ? launch(cluster, binaries) : undefined
  const holder = await connectWhenReady(cluster, started)
  try {
    await supervise(holder)
    const exists = await holder.query('select from pg_database where datname = $1', [database])
    if (exists.rowCount === 0) await holder.query(`create database ${database}`)
  } catch (error) {
    await holder.end().catch(() => {})
    throw error
  }
  const pid = runningServer(cluster)
  if (pid === undefined) throw new EmbeddedRefused('PostgreSQL stopped while it was starting.')
  return { pid, holder, watchdog: watchOver(pid, binaries) }
}

function launch({ folder, host, port, logFile }: Cluster, { root, user }: Binaries): ChildProcess {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) truncateSync(logFile)
  const output = openSync(logFile, 'a', 0o600)
  const all = { ...settings, ...(process.platform === 'win32' ? {} : { unix_socket_directories: host }) }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A session of its own: Ctrl-C in the terminal is ours to handle, then the server's.
  const child = spawn(join(root, 'bin', 'postgres'), ['-D', folder, '-p', String(port), ...options], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['ignore', output, output],
  })
  child.on('error', () => {})
  child.unref()
  closeSync(output)
  return child
}

async function connectWhenReady(cluster: Cluster, started: ChildProcess | undefined): Promise<Client> {
  const until = Date.now() + 60_000
  let reason = ''
  while (Date.now() < until) {
    const client = new Client({
      ...login(cluster, 'postgres'),
      application_name: `pilotlight ${process.pid}`,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      reason = error instanceof Error ? error.message : ''
      // It may have lost a race against another start: then that server answers.
      if (started && started.exitCode !== null && runningServer(cluster) === undefined) break
      await wait(50)
    }
  }
  throw new EmbeddedRefused(
    `PostgreSQL does not start (${reason}). Its own words are at the end of ${cluster.logFile}; your data was not touched.`,
  )
}

/** One supervisor a cluster: the advisory lock lives and dies with its session. */
async function supervise(holder: Client): Promise<void> {
  const { rows } = await holder.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
    supervision,
  ])
  if (rows[0]?.locked) return
  const other = await holder.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32 | l.objid::bigint) = $1`,
    [supervision],
  )
  const pid = other.rows[0]?.name.replace('pilotlight ', '') ?? 'unknown'
  throw new EmbeddedRefused(
    `Pilotlight is running already on this data directory, as process ${pid}. Nothing was started; stop it first (kill ${pid}), or give this one another DATA_DIR.`,
  )
}

/** A shell that reads a pipe held by this process: when the pipe ends, so does the server. */
function watchOver(pid: number, { user }: Binaries): ChildProcess {
  if (process.platform === 'win32') return spawn('cmd', ['/c', 'exit'], { stdio: 'ignore' })
  const script = `trap '' INT HUP TERM; cat >/dev/null; kill -INT ${pid} 2>/dev/null; sleep 20; kill -QUIT ${pid} 2>/dev/null`
  const watchdog = spawn('sh', ['-c', script], {
    ...user,
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watchdog.stdin?.on('error', () => {})
  watchdog.on('error', () => {})
  watchdog.unref()
  return watchdog
}

/** Fast shutdown: sessions end, everything is written, nothing needs recovery. */
async function stopServer(pid: number): Promise<void> {
  try {
    process.kill(pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGINT')
  } catch {
    return
  }
  for (let waited = 0; waited < 30_000 && isAlive(pid); waited += 20) await wait(20)
}
