import type { Command } from './command.ts'

export const serveCommand: Command = {
  help: `Usage: pilotlight serve [--demo]

Starts the server as \`npm start\` does, without building: the database, the screens, the API. Settings come from the
environment (docs/configuration.md). --demo adds a company of invented people to look around in.
`,
  async run(args) {
    const { explain, serve } = await import('../server/main.ts')
    try {
      await serve(args)
      // The server runs until it is told to stop.
      return await new Promise<number>(() => {})
    } catch (error) {
      explain(error)
      return 1
    }
  },
}
