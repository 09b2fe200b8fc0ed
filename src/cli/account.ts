import type { z } from 'zod'
import type { AccountDetail, AccountsPage } from '#contract/accounts.ts'
import { readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { month, percent } from './words.ts'

export const account: Command = {
  help: `Usage: pilotlight account NAME [--json]

One account: its touch points, who holds them, what is left if the busiest leaves, who moved, and what is taken on.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {})
    const name = positionals.join(' ')
    if (name === '') throw new UsageRefused('pilotlight account NAME')
    const found = await findOneAccount(name)
    if (!found) return 1
    const detail = (await ask('GET', `/api/accounts/${found.id}`)).json<z.infer<typeof AccountDetail>>()
    if (values.json) {
      process.stdout.write(`${JSON.stringify(detail)}\n`)
      return 0
    }
    const memberName = new Map(detail.members.map((member) => [member.id, member.name]))
    process.stdout.write(`${detail.living} of ${detail.goal} touch points at ${detail.name}.`)
    if (detail.busiest !== null)
      process.stdout.write(` If ${detail.busiest} leaves, ${detail.withoutBusiest || 'none'} remain.`)
    process.stdout.write('\n\n')
    const marks = detail.marks.toSorted(
      (one, other) =>
        one.department.localeCompare(other.department) || (other.strength ?? -1) - (one.strength ?? -1),
    )
    process.stdout.write(
      table(
        ['their department', 'person', 'title', 'known by', 'state', 'strength', 'last contact'],
        marks.map((mark) => [
          mark.department,
          mark.name,
          mark.title,
          memberName.get(mark.memberId) ?? '',
          mark.state ?? '–',
          percent(mark.strength),
          month(mark.lastMonth),
        ]),
      ),
    )
    if (detail.discreet)
      process.stdout.write(`\nAnd ${detail.discreet} living ties that colleagues open only when asked.\n`)
    writeMoves(detail, memberName)
    if (detail.accountPlays.length > 0)
      process.stdout.write(
        `\n${table(
          ['play', 'who', 'about', 'steps', 'due'],
          detail.accountPlays.map((play) => [
            play.kind.replace('_', ' '),
            play.partner === null ? play.doer : `${play.doer}, ${play.partner}`,
            play.counterpart ?? (play.department === null ? '–' : `their ${play.department}`),
            `${play.reached} of ${play.steps.length}${play.state === 'done' ? ', done' : ''}`,
            play.dueOn,
          ]),
        )}`,
      )
    return 0
  },
}

/** The account of this name; when none answers to it, or several, that is said in words. */
export async function findOneAccount(name: string): Promise<{ id: string; name: string } | undefined> {
  const query = new URLSearchParams({ search: name, limit: '20' })
  const { accounts } = (await ask('GET', `/api/accounts?${query}`)).json<z.infer<typeof AccountsPage>>()
  const exact = accounts.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  const [found, another] = exact.length > 0 ? exact : accounts
  if (found && !another) return found
  process.stderr.write(
    found
      ? `Several accounts fit: ${accounts.map((one) => one.name).join(', ')}. Say more of the name.\n`
      : `No account fits '${name}'. pilotlight accounts lists them.\n`,
  )
  return undefined
}

/** Who left and who arrived: one line a person, whoever of us knows them. */
function writeMoves({ moves }: z.infer<typeof AccountDetail>, memberName: ReadonlyMap<string, string>): void {
  const byPerson = Map.groupBy(moves, ({ name, direction, organisation }) =>
    [name, direction, organisation].join('\n'),
  )
  if (byPerson.size > 0) process.stdout.write('\n')
  for (const ties of byPerson.values()) {
    const [first] = ties
    if (!first) continue
    const where = first.direction === 'left' ? `left for ${first.organisation}` : `came from ${first.from}`
    const known = ties.map(
      ({ memberId, on, source }) => `${memberName.get(memberId) ?? 'a colleague'}, ${on}, ${sources[source]}`,
    )
    process.stdout.write(`${first.name} ${where} (known by ${known.join('; ')}).\n`)
  }
}

const sources = { import: 'from a newer file', mail: 'from another mail address', word: 'by their own word' }
