import type { z } from 'zod'
import type { PeoplePage, PersonDetail } from '#contract/relationships.ts'
import { NotFound, readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { ago, isId, percent, seniorityInWords } from './words.ts'

export const person: Command = {
  help: `Usage: pilotlight person WHO [--json]

One person: who they are, how strong the tie is and why, the last events, your notes. WHO is an id or words that
find exactly one of your people.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {})
    const id = await findOne(positionals.join(' '))
    const found = (await ask('GET', `/api/people/${id}`)).json<z.infer<typeof PersonDetail>>()
    if (values.json) {
      process.stdout.write(`${JSON.stringify(found)}\n`)
      return 0
    }
    const { tie } = found
    const lines = [
      `${found.name}${found.title || found.organisation ? ` (${[found.title, found.organisation].filter((part) => part !== '').join(', ')})` : ''}`,
      ...found.addresses.map(({ kind, value }) => `  ${kind}  ${value}`),
      tie
        ? `${tie.state}, ${percent(tie.strength)} chance of contact within 90 days${found.calibrated ? '' : ' (estimate, not yet calibrated)'}; last contact ${ago(tie.daysSince)}; steadiness ${Math.round(tie.steadiness)} of 100`
        : 'No contact on record.',
      `Sharing: ${found.sharing}. Department: ${found.department}, ${seniorityInWords(found.seniority)}${found.editedDepartment || found.editedSeniority ? ' (as you corrected it)' : ' (as the title says)'}`,
      ...found.moves.map(
        (move) =>
          `Moved on ${move.seenOn} from ${move.fromOrganisation || '–'} to ${move.toOrganisation} (${{ import: 'an export says so', mail: 'another mail address', word: 'your word' }[move.source]})`,
      ),
      ...found.explanation.map(
        ({ name, input, coefficient, value }) =>
          `  ${name.padEnd(8)} ${input.toFixed(2)} × ${coefficient.toFixed(3)} → ${value.toFixed(2)}`,
      ),
      ...(found.nextStep
        ? [`Next step: ${found.nextStep}${found.nextStepOn ? `, ${found.nextStepOn}` : ''}`]
        : []),
      ...found.notes.map(({ text, writtenAt }) => `Note of ${writtenAt.slice(0, 10)}: ${text}`),
      ...found.timeline.slice(0, 12).map(({ on, channel, direction }) => `  ${on}  ${channel}  ${direction}`),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  },
}

/** The id that words name. Throws NotFound when nobody or several answer to them. */
export async function findOne(who: string): Promise<string> {
  if (who === '') throw new UsageRefused('Who? Give an id, or words that find one of your people.')
  if (isId(who)) return who
  const page = (await ask('GET', `/api/people?${new URLSearchParams({ search: who, limit: '6' })}`)).json<
    z.infer<typeof PeoplePage>
  >()
  const [first, second] = page.people
  if (!first) throw new NotFound(`None of your people is found by '${who}'.`)
  const exact = page.people.filter(({ name }) => name.toLowerCase() === who.toLowerCase())
  if (exact.length === 1 && exact[0]) return exact[0].id
  if (second)
    throw new NotFound(
      `'${who}' finds ${page.total} people: ${page.people.map(({ name, organisation }) => `${name} (${organisation})`).join(', ')}. Say more, or give the id.`,
    )
  return first.id
}
