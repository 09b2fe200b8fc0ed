import { parseArgs } from 'node:util'
import { weekText } from '#domain/relationships/day.ts'
import { habitInWords, habit as habitOf } from '#domain/relationships/habit.ts'
import { instantOf } from '#domain/relationships/instant.ts'
import { type OwnEvent, outreachByWeek } from '#domain/relationships/outreach.ts'
import type { Command } from './command.ts'
import { EventsUnreadable, readEvents } from './read-events.ts'
import { fileInWords } from './words.ts'
import { writeCsv, writeNdjson } from './write-csv.ts'

const HEADER = ['week', 'contacts', 'people', 'new']

export const habit: Command = {
  help: `Usage: pilotlight habit EVENTS.csv --person P --as-of T

One person's weeks of reaching out, and the habit in words. Reads only the file; needs no server.

  EVENTS.csv   columns from,to,at ('at' an ISO date-time, UTC unless it says otherwise), in any order;
               .gz is read too, and - is standard input
  --person P   as written in from and to
  --as-of T    ISO date or date-time, UTC; only events up to and including T count (a date: its first instant)
  --json       NDJSON in place of CSV

CSV on standard output, one row per ISO week (Monday to Sunday, UTC) from P's first event to another to the
week of T, silent weeks included:
  ${HEADER.join(',')}
week is like 2026-W47; contacts are events from P; people are different ones; new are those with whom there was
never an event before, in either direction. The verdict in words is on standard error.

Exit code 0; 2 when the file cannot be read; 64 when the command is not understood.

Example: pilotlight habit events.csv --person ana@example.com --as-of 2026-11-24
`,
  async run(args) {
    const wish = understood(args)
    if (typeof wish === 'string') {
      process.stderr.write(`${wish}\npilotlight habit --help says more.\n`)
      return 64
    }
    const events: OwnEvent[] = []
    try {
      await readEvents(wish.file, ({ from, to, at }) => {
        if (from === to || at > wish.asOf) return
        if (from === wish.person) events.push({ other: to, isOutgoing: true, at })
        else if (to === wish.person) events.push({ other: from, isOutgoing: false, at })
      })
    } catch (error) {
      if (!(error instanceof EventsUnreadable)) throw error
      process.stderr.write(`${fileInWords(wish.file)} ${error.message}\n`)
      return 2
    }
    const weeks = outreachByWeek(events, wish.asOf)
    const rows = weeks.map((week) => [
      weekText(week.monday),
      ...[week.contacts, week.people, week.new].map(String),
    ])
    if (wish.json) await writeNdjson(HEADER, rows, new Set(['week']))
    else await writeCsv(HEADER, rows)
    process.stderr.write(`${habitInWords(habitOf(weeks.map(({ contacts }) => contacts)))}\n`)
    return 0
  },
}

interface Wish {
  readonly file: string
  readonly person: string
  readonly asOf: number
  readonly json: boolean
}

/** The command line as a wish, or what is wrong with it. */
function understood(args: readonly string[]): Wish | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        person: { type: 'string' },
        'as-of': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return 'One events file is needed.'
    if (values.person === undefined) return '--person is needed: as written in the file.'
    if (values['as-of'] === undefined) return '--as-of is needed: an ISO date or date-time.'
    const asOf = instantOf(values['as-of'])
    if (asOf === null) return `--as-of '${values['as-of']}' is no ISO date or date-time.`
    return { file, person: values.person, asOf, json: values.json }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
