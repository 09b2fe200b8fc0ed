import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import { connect, type Database } from './connection.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

const template = 'pilotlight_template'

export interface TestServer {
  /** For PILOTLIGHT_TEST_SERVER: what every test file needs to log in. */
  readonly description: string
  stop(): Promise<void>
}

interface Description {
  readonly connection: ClientConfig
  readonly appPassword: string
}

/** A PostgreSQL for tests with a migrated template, in a folder that goes with it. */
export async function startTestServer(): Promise<TestServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'pilotlight-test-'))
  const server = await startEmbedded({ dataDirectory })
  const { connection } = server
  await query(connection, `create database ${template}`)
  const appPassword = await migrate({ ...connection, database: template })
  const description: Description = { connection, appPassword }
  return {
    description: JSON.stringify(description),
    async stop() {
      await server.stop()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

export interface TestDatabase {
  /** As the restricted role, as in production. */
  readonly database: Database
  /** As superuser, to look behind the policies. */
  readonly owner: Client
  readonly ownerConfig: ClientConfig
  readonly appConfig: ClientConfig
}

/** A database of this test file's own, cloned from the template, gone when the file is done. */
export async function testDatabase(): Promise<TestDatabase> {
  const given = process.env.PILOTLIGHT_TEST_SERVER
  const server = given ? undefined : await startTestServer()
  const { connection, appPassword }: Description = JSON.parse(given ?? server?.description ?? '')
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(connection, `create database ${name} template ${template}`)
  const ownerConfig = { ...connection, database: name }
  const appConfig = { ...ownerConfig, user: 'app', password: appPassword }
  const owner = new Client(ownerConfig)
  await owner.connect()
  const database = connect(appConfig)
  after(async () => {
    await database.destroy()
    await owner.end()
    await query(connection, `drop database ${name} with (force)`)
    await server?.stop()
  })
  return { database, owner, ownerConfig, appConfig }
}

async function query(connection: ClientConfig, text: string): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    // Two files that clone one template at the same moment would refuse each other.
    await client.query('select pg_advisory_lock(1)')
    await client.query(text)
  } finally {
    await client.end()
  }
}
