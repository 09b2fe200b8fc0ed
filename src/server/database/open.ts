import type { ClientConfig } from 'pg'
import { connect, type Database } from './connection.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

export interface OpenDatabase {
  readonly database: Database
  /** False while the embedded server is coming back. */
  isReady(): boolean
  close(): Promise<void>
}

/** The database of these settings, migrated, as the restricted role: embedded in the data directory, or one's own. */
export async function openDatabase(
  { databaseUrl, dataDirectory }: { databaseUrl: string | undefined; dataDirectory: string },
  log: (message: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl) {
    const owner: ClientConfig = { connectionString: databaseUrl }
    const database = connect(asApp(databaseUrl, await migrate(owner)), log)
    return { database, isReady: () => true, close: () => database.destroy() }
  }
  const server = await startEmbedded({ dataDirectory, log })
  try {
    const password = await migrate(server.connection)
    const database = connect({ ...server.connection, user: 'app', password }, log)
    return {
      database,
      isReady: server.ready,
      async close() {
        await database.destroy()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The same server and database, as the role that owns nothing. */
export function asApp(databaseUrl: string, password: string): ClientConfig {
  const url = new URL(databaseUrl)
  url.username = 'app'
  url.password = password
  return { connectionString: url.href }
}
