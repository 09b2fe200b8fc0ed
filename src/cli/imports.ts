import type { z } from 'zod'
import type { ImportRow, UndoAnswer } from '#contract/imports.ts'
import { NotFound, readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { counted, isId } from './words.ts'

export const imports: Command = {
  help: `Usage: pilotlight imports [list] [--json]
       pilotlight imports undo ID [--json]

What you brought, newest first; undo takes one import back entirely.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {})
    const [action = 'list', id] = positionals
    if (action === 'undo' && id) {
      if (!isId(id))
        throw new NotFound(`You have no import ${id}; pilotlight imports lists them with their ids.`)
      const undone = (await ask('DELETE', `/api/imports/${id}`)).json<z.infer<typeof UndoAnswer>>()
      if (values.json) process.stdout.write(`${JSON.stringify(undone)}\n`)
      else
        process.stderr.write(
          `Undone: ${counted(undone.removedPeople, 'person', 'people')} and ${counted(undone.removedInteractions, 'interaction')} left with it.\n`,
        )
      return 0
    }
    if (action !== 'list') throw new UsageRefused('pilotlight imports list, or pilotlight imports undo ID')
    const rows = (await ask('GET', '/api/imports')).json<z.infer<typeof ImportRow>[]>()
    if (values.json) process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    else
      process.stdout.write(
        table(
          ['id', 'state', 'begun', 'new', 'merged', 'updated', 'interactions', 'files'],
          rows.map(({ id: key, state, startedAt, report, files }) => [
            key,
            state,
            startedAt.slice(0, 16).replace('T', ' '),
            String(report?.people.new ?? '–'),
            String(report?.people.merged ?? '–'),
            String(report?.people.updated ?? '–'),
            String(report?.interactions.new ?? '–'),
            files
              .map(({ path }) => path)
              .join(', ')
              .slice(0, 60),
          ]),
        ),
      )
    return 0
  },
}
