import type { z } from 'zod'
import type { AskAnswer, PathStep, WayIn } from '#contract/ask.ts'
import { readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { counted, percent } from './words.ts'

export const askCommand: Command = {
  help: `Usage: pilotlight ask "QUESTION" [--part KIND:VALUE]… [--json]

Who knows, and who can open the door: over what colleagues share and publish.

  --part   asks these parts instead of reading the question anew; KIND is person, organisation, department, seniority,
           skill, place or word

The last column is what pilotlight introduce takes.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { part: { type: 'string', multiple: true } })
    const question = positionals.join(' ')
    if (question.trim() === '') throw new UsageRefused('pilotlight ask "payroll expert in Lisbon"')
    const query = new URLSearchParams({ q: question })
    for (const part of values.part ?? []) query.append('part', part)
    const answer = (await ask('GET', `/api/ask?${query}`)).json<z.infer<typeof AskAnswer>>()
    if (values.json) {
      process.stdout.write(`${JSON.stringify(answer)}\n`)
      return 0
    }
    const { parts, nextRoom, oneDoor, somebodyHere, ties, milliseconds } = answer
    process.stderr.write(
      `Understood: ${parts.map(({ kind, label }) => `${kind} ${label}`).join(', ') || 'nothing'}. ${milliseconds} ms over ${counted(ties, 'shared tie')}.\n`,
    )
    const parted = [
      nextRoom.length > 0 &&
        `In the next room\n${table(
          ['colleague', 'department', 'may be asked about', 'way'],
          nextRoom.map(({ name, department, line, skills, way }) => [
            name,
            department || '–',
            line || skills.join(', ') || '–',
            wayInWords(way),
          ]),
        )}`,
      oneDoor.length > 0 &&
        `One door away\n${table(
          ['person', 'title', 'organisation', 'way', 'a yes, estimated', 'tie'],
          oneDoor.map(({ name, title, organisation, ways, tieId }) => [
            name,
            title || '–',
            organisation || '–',
            ways[0] ? wayInWords(ways[0]) : '–',
            ways[0] ? `${Math.round(ways[0].chance.low * 100)} to ${percent(ways[0].chance.high)}` : '–',
            tieId ?? 'your own',
          ]),
        )}`,
      somebodyHere.length > 0 &&
        `Somebody here, named only if they agree\n${table(
          ['person', 'title', 'organisation', 'tie'],
          somebodyHere.map(({ name, title, organisation, tieId }) => [
            name,
            title || '–',
            organisation || '–',
            tieId,
          ]),
        )}`,
    ].filter((part) => part !== false)
    process.stdout.write(parted.join('\n'))
    if (parted.length === 0)
      process.stderr.write(
        'Nobody is found for this in what colleagues share. pilotlight share shares more.\n',
      )
    return 0
  },
}

/** `you → Lars Eklund (hot) → Inês Carvalho (warm)`. */
function wayInWords({ steps }: z.infer<typeof WayIn>): string {
  return ['you', ...steps.map((step) => `${step.to.name} (${stepInWords(step)})`)].join(' → ')
}

function stepInWords({ by, state }: z.infer<typeof PathStep>): string {
  if (by === 'team') return 'same department'
  if (by === 'colleague') return 'colleague'
  return state ?? 'no contact on record'
}
