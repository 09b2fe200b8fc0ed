import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
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
  /** The same for a browser's window. */
  readonly browserCookie: { readonly name: string; readonly value: string; readonly url: string }
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
      const ask = () =>
        fetch(`${base}/api/set-up`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(wanted),
        })
      let response = await ask()
      // A machine that is busy with something else refuses until it breathes again.
      for (let tries = 1; response.status === 503 && tries < 20; tries++) {
        await setTimeout(1000)
        response = await ask()
      }
      if (!response.ok)
        throw new Error(`The company was not founded: ${response.status} ${await response.text()}`)
      const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
      const at = cookie.indexOf('=')
      return {
        cookie,
        browserCookie: { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: base },
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
