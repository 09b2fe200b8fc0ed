import { readConfiguration } from '../server/configuration.ts'
import { openDatabase } from '../server/database/open.ts'
import { removeDemoFromTheConsole } from '../server/demo/from-the-console.ts'
import { explain } from '../server/main.ts'
import type { Command } from './command.ts'
import { serveCommand } from './serve.ts'

export const demo: Command = {
  help: `Usage: pilotlight demo            starts the server with a company of invented people
       pilotlight demo --remove   removes that company; stop the server first when the database is embedded
`,
  async run(args) {
    if (!args.includes('--remove')) return serveCommand.run(['--demo'])
    try {
      const opened = await openDatabase(readConfiguration(process.env), (message) =>
        process.stderr.write(`${message}\n`),
      )
      const removed = await removeDemoFromTheConsole(opened.database)
      await opened.close()
      process.stderr.write(removed ? 'The demo is gone.\n' : 'There is no demo.\n')
      return 0
    } catch (error) {
      explain(error)
      return 1
    }
  },
}
