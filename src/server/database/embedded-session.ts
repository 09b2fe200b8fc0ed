import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { EmbeddedRefused } from './embedded-binaries.ts'
import { type Cluster, isAlive, superuser } from './embedded-cluster.ts'
import { findServer, type LaunchedServer } from './embedded-process.ts'

/** Where the server answers. */
export interface Address {
  /** Folder of the Unix socket, or a name or number of a machine. */
  readonly host: string
  readonly port: number
}

const patience = 30_000 // milliseconds without a word
// Any number that is ours: whoever holds it supervises this cluster.
const supervision = 7_214_533_003

/** How the superuser logs in to a database of the cluster. */
export function login({ password }: Cluster, { host, port }: Address, name: string) {
  return { host, port, user: superuser, password, database: name }
}

/**
 * A session as soon as the server answers; undefined when it went meanwhile, so that one looks again. Refuses with
 * PostgreSQL's reason when it does not answer, or keeps ending: one killed a moment ago holds its memory a while.
 */
export async function knock(
  cluster: Cluster,
  at: Address,
  { launched, isLast, signal }: { launched?: LaunchedServer; isLast: boolean; signal: AbortSignal },
): Promise<Client | undefined> {
  let until = Date.now() + patience
  let reason = 'it does not answer'
  while (Date.now() < until && !signal.aborted) {
    const client = new Client({
      ...login(cluster, at, 'postgres'),
      application_name: `pilotlight ${process.pid}`,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // It recovers after a crash, which may take its time, or is still going.
      if (code === '57P03') until = Date.now() + patience
      else if (error instanceof Error && code !== 'ENOENT' && code !== 'ECONNREFUSED') reason = error.message
      if (code === '28P01') break
    }
    if (!findServer(cluster.folder) && (!launched || launched.failure())) {
      if (!isLast) return undefined
      reason = launched?.failure() ?? reason
      break
    }
    await wait(50)
  }
  throw new EmbeddedRefused(
    `PostgreSQL does not start (${reason}). Its own words are at the end of ${cluster.logFile}; your data was not touched.`,
  )
}

/** One supervisor a cluster: the advisory lock lives and dies with its session. */
export async function supervise(holder: Client): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const { rows } = await holder.query<{ launcher: number | null; supervisor: string | null }>(
      `select nullif(current_setting('pilotlight.supervisor', true), '')::int as launcher,
              (select a.application_name from pg_locks l join pg_stat_activity a using (pid)
               where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32 | l.objid::bigint) = $1)
              as supervisor`,
      [supervision],
    )
    const { launcher, supervisor } = rows[0] ?? {}
    if (supervisor) {
      const pid = supervisor.replace('pilotlight ', '')
      throw new EmbeddedRefused(
        `Pilotlight is running already on this data directory, as process ${pid}. Nothing was started; stop it first (kill ${pid}), or give this one another DATA_DIR.`,
      )
    }
    // Whoever launched it and lives is about to take the lock: a start at the same moment.
    const isStarting = launcher && launcher !== process.pid && isAlive(launcher) && waited < 3000
    if (!isStarting) {
      const { rows } = await holder.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
        supervision,
      ])
      if (rows[0]?.locked) return
    }
    await wait(100)
  }
}
