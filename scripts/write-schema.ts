// `npm run schema` after a new migration: types for Kysely and the readable dump, from a fresh database.
import { writeFileSync } from 'node:fs'
import { Client, type ClientConfig } from 'pg'
import { startTestServer } from '../src/server/database/test-database.ts'
import { describeSchema } from './schema.ts'

const server = await startTestServer()
try {
  const { connection }: { connection: ClientConfig } = JSON.parse(server.description)
  const client = new Client({ ...connection, database: 'postgres' })
  await client.connect()
  await client.query('create database described template pilotlight_template')
  await client.end()
  const { types, sql } = await describeSchema({ ...connection, database: 'described' })
  writeFileSync('src/server/database/schema.ts', types)
  writeFileSync('db/schema.sql', sql)
  process.stdout.write('Written: src/server/database/schema.ts, db/schema.sql\n')
} finally {
  await server.stop()
}
