import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { newSetUpCode } from '../../src/server/access/set-up-code.ts'
import { buildApp } from '../../src/server/app.ts'
import { readConfiguration } from '../../src/server/configuration.ts'
import { connect } from '../../src/server/database/connection.ts'
import { startEmbedded } from '../../src/server/database/embedded.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { openSuppression } from '../../src/server/people/suppression-start.ts'

export interface BenchMember {
  readonly cookie: string
  // biome-ignore lint/suspicious/noExplicitAny: a bench reads an answer's fields as the client of an API does
  send(method: string, path: string, body?: unknown): Promise<any>
}

/** Pilotlight on an embedded database of its own, answering on a port; gone with everything when closed. */
export async function benchApplication() {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'pilotlight-bench-'))
  const server = await startEmbedded({ dataDirectory })
  const password = await migrate(server.connection)
  const database = connect({ ...server.connection, user: 'app', password })
  const owner = new Client(server.connection)
  await owner.connect()
  const code = newSetUpCode()
  const configuration = readConfiguration({
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '10000000',
    DATA_DIR: dataDirectory,
  })
  await openSuppression(database, configuration, () => {})
  const app = await buildApp({
    database,
    configuration,
    setUpCode: code,
    isDatabaseReady: () => true,
    now: () => new Date(),
  })
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    app,
    base,
    owner,
    connection: server.connection,
    database,
    async found(name: string): Promise<BenchMember> {
      const wanted = {
        code: code.text,
        company: 'Halyard',
        country: 'PT',
        domains: ['halyard.example'],
        name,
        email: `${name}@halyard.example`,
        password: 'a pilot light never goes out',
        timeZone: 'UTC',
      }
      const response = await fetch(`${base}/api/set-up`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wanted),
      })
      const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
      return {
        cookie,
        async send(method, path, body) {
          const isRaw = body instanceof Uint8Array
          const headers: Record<string, string> = {
            cookie,
            ...(body === undefined
              ? {}
              : isRaw
                ? { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' }
                : { 'content-type': 'application/json' }),
          }
          const answer = await fetch(base + path, {
            method,
            headers,
            body: body === undefined ? undefined : isRaw ? Buffer.from(body) : JSON.stringify(body),
          })
          if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
          return answer.json()
        },
      }
    },
    async close(): Promise<void> {
      await app.close()
      await owner.end()
      await database.destroy()
      await server.stop()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
