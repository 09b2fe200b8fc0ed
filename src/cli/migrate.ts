import { readConfiguration } from '../server/configuration.ts'
import { openDatabase } from '../server/database/open.ts'
import { explain } from '../server/main.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  help: `Usage: pilotlight migrate

Brings the database (embedded, or DATABASE_URL) to this version and stops. \`serve\` does the same at every start.
`,
  async run() {
    try {
      const opened = await openDatabase(readConfiguration(process.env), (message) =>
        process.stderr.write(`${message}\n`),
      )
      await opened.close()
      process.stderr.write('The database is at this version.\n')
      return 0
    } catch (error) {
      explain(error)
      return 1
    }
  },
}
