import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client, ClientConfig } from 'pg'
import { EmbeddedRefused, findBinaries } from './embedded-binaries.ts'
import { type Cluster, prepareCluster } from './embedded-cluster.ts'
import { adopt, findServer, type LaunchedServer, launch, stopServer } from './embedded-process.ts'
import { type Address, knock, login, supervise } from './embedded-session.ts'

export interface EmbeddedServer {
  /** How its superuser logs in; only migrations do. The same for as long as this process lives. */
  readonly connection: ClientConfig & { host: string; port: number; database: string }
  /** False while PostgreSQL is coming back. */
  ready(): boolean
  stop(): Promise<void>
}

const database = 'pilotlight'
// Ten seconds or so: what is left of a killed server holds its memory a while.
const attempts = 60

const settings = {
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '256MB',
  work_mem: '16MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements, parameters, and the message and detail of an error carry what somebody typed: none is logged.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
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
  const cluster = prepareCluster(dataDirectory, findBinaries(), log)
  const isWindows = process.platform === 'win32'
  const address: Address = isWindows
    ? { host: '127.0.0.1', port: await freePort() }
    : { host: cluster.socketFolder, port: 5432 }
  const stopping = new AbortController()
  const bringUp = (own?: LaunchedServer) => bringUpServer(cluster, address, { own, log, stopping })
  let running: Running | undefined = await bringUp()
  let returning = Promise.resolve()
  running.holder.once('end', lost)

  function lost(): void {
    if (!stopping.signal.aborted) returning = comeBack(running?.server)
  }

  async function comeBack(own: LaunchedServer | undefined): Promise<void> {
    running = undefined
    log('PostgreSQL stopped; bringing it back …')
    for (let pause = 200; !stopping.signal.aborted; pause = Math.min(pause * 2, 10_000)) {
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
      try {
        running = await bringUp(own)
        running.holder.once('end', lost)
        log('PostgreSQL is back.')
        return
      } catch (error) {
        if (!stopping.signal.aborted)
          log(error instanceof Error ? error.message : 'PostgreSQL does not start.')
      }
    }
  }

  return {
    connection: login(cluster, address, database),
    ready: () => running !== undefined,
    async stop() {
      stopping.abort()
      await returning
      await running?.holder.end().catch(() => {})
      if (running) await end(running.server, cluster)
      running = undefined
    },
  }
}

interface Running {
  readonly server: LaunchedServer
  /** Its session holds the supervision; its end says that the server died. */
  readonly holder: Client
}

interface Circumstances {
  /** The server that this process launched before; only its sessions may have been lost. */
  readonly own: LaunchedServer | undefined
  readonly log: (message: string) => void
  readonly stopping: AbortController
}

async function bringUpServer(
  cluster: Cluster,
  address: Address,
  { own, log, stopping }: Circumstances,
): Promise<Running> {
  let launched = own
  for (let attempt = 0; ; attempt++) {
    const found = findServer(cluster.folder)
    if (!found) {
      launched?.unwatch()
      launched = launch(cluster, {
        ...settings,
        port: String(address.port),
        ...(process.platform === 'win32'
          ? { listen_addresses: address.host }
          : { listen_addresses: '', unix_socket_directories: address.host }),
        'pilotlight.supervisor': String(process.pid),
      })
    }
    const isLast = attempt >= attempts || stopping.signal.aborted
    let holder: Client | undefined
    try {
      holder = await knock(cluster, found ?? address, { launched, isLast, signal: stopping.signal })
      if (!holder) {
        await wait(100)
        continue
      }
      await supervise(holder)
      const server = findServer(cluster.folder)
      if (server && server.pid !== launched?.pid) {
        log('Taking over a PostgreSQL whose Pilotlight is gone.')
        launched = adopt(server.pid, cluster)
      }
      // One that answers elsewhere (another temp folder, another port) is started anew where it is looked for.
      if (!server || !launched || server.host !== address.host || server.port !== address.port) {
        if (launched) await end(launched, cluster)
        await holder.end().catch(() => {})
        continue
      }
      await ensureDatabase(holder)
      return { server: launched, holder }
    } catch (error) {
      await holder?.end().catch(() => {})
      // A session that broke: a server whose Pilotlight died a moment ago was still there, and goes.
      if (!(error instanceof EmbeddedRefused) && !isLast) continue
      if (launched) await end(launched, cluster)
      throw error
    }
  }
}

/** Stops what this process launched, and nothing else; the watchdog stays as long as the server does. */
async function end(launched: LaunchedServer, cluster: Cluster): Promise<void> {
  const isOurs = launched.pid !== undefined && findServer(cluster.folder)?.pid === launched.pid
  if (!isOurs || (launched.pid && (await stopServer(launched.pid, cluster)))) launched.unwatch()
}

async function ensureDatabase(holder: Client): Promise<void> {
  const exists = await holder.query('select from pg_database where datname = $1', [database])
  if (exists.rowCount === 0) await holder.query(`create database ${database}`)
}

/** A port that nobody has at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
