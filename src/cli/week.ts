import type { z } from 'zod'
import type { Week } from '#contract/relationships.ts'
import { NotFound, readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { openingInWords, percent, reasonInWords } from './words.ts'

export const week: Command = {
  help: `Usage: pilotlight week [--json]
       pilotlight week did|later|never|undo NUMBER [--channel mail|message|call|meeting|in_person]

The three to seven people to contact this week, and why. NUMBER is the one before the name.
  did      logs a contact today      later    rests for four weeks
  never    is never suggested again  undo     takes the answer back
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { channel: { type: 'string' } })
    const found = (await ask('GET', '/api/week')).json<z.infer<typeof Week>>()
    const [answer, number] = positionals
    if (answer) {
      if (number === undefined || !['did', 'later', 'never', 'undo'].includes(answer))
        throw new UsageRefused('pilotlight week did|later|never|undo NUMBER')
      const pick = found.picks[Number(number) - 1]
      if (!pick) throw new NotFound(`There is no ${number} in this week; pilotlight week shows who is.`)
      if (answer === 'undo') await ask('DELETE', `/api/week/${pick.person.id}`)
      else
        await ask('PUT', `/api/week/${pick.person.id}`, {
          answer,
          ...(values.channel ? { channel: values.channel } : {}),
        })
      process.stderr.write(`${pick.person.name}: ${answer === 'undo' ? 'taken back' : answer}.\n`)
      return 0
    }
    if (values.json) {
      process.stdout.write(`${JSON.stringify(found)}\n`)
      return 0
    }
    for (const [
      place,
      { person, reason, facts, before, after, openings, answer: given },
    ] of found.picks.entries()) {
      const mark = given ? ` [${given}]` : ''
      const work = [person.title, person.organisation].filter((part) => part !== '').join(', ')
      process.stdout.write(`${place + 1}  ${person.name || person.id}${work ? ` (${work})` : ''}${mark}\n`)
      process.stdout.write(
        `   ${reasonInWords(reason, facts)} If you write: ${percent(before)} → ${percent(after)} within 90 days.\n`,
      )
      if (openings[0]) process.stdout.write(`   “${openingInWords(openings[0])}”\n`)
    }
    if (found.picks.length === 0)
      process.stdout.write(
        found.people === 0
          ? 'Nobody yet: pilotlight import FILE brings your network.\n'
          : 'Nobody needs you this week. That is all.\n',
      )
    return 0
  },
}
