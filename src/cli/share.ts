import type { z } from 'zod'
import type { SharingChanged, SharingPreview, SharingWanted } from '#contract/sharing.ts'
import { findOneAccount } from './account.ts'
import { readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { findOne } from './person.ts'
import { ask } from './server-client.ts'
import { counted, month, seniorityInWords } from './words.ts'

type Wanted = z.input<typeof SharingWanted>

export const share: Command = {
  help: `Usage: pilotlight share WHO LEVEL [--preview] [--json]
       pilotlight share LEVEL --tag TAG | --circle 5|15|50|150 | --organisation NAME | --account NAME [--preview]

Sets the sharing level of one of your people, or of all with a tag, in a circle, at an organisation or an account.
WHO is an id or words that find exactly one of your people.

  private        only you; wherever it was seen, it is gone at once
  discoverable   from five members on, whoever asks learns their name, title and organisation, and that somebody
                 here can open the door; that it is you, only if you agree. Living ties count in totals
  shared         colleagues see that you know them, and how well

  --preview      says what colleagues would see, and saves nothing
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      tag: { type: 'string' },
      circle: { type: 'string' },
      organisation: { type: 'string' },
      account: { type: 'string' },
      preview: { type: 'boolean' },
    })
    const level = (['private', 'discoverable', 'shared'] as const).find((one) => one === positionals.at(-1))
    if (!level) throw new UsageRefused('Which level? private, discoverable or shared, as the last word.')
    const who = await findWho(positionals.slice(0, -1).join(' '), values)
    if (!who) return 1
    const wanted: Wanted = { level, who }
    if (values.preview) {
      const preview = (await ask('POST', '/api/sharing/preview', wanted)).json<
        z.infer<typeof SharingPreview>
      >()
      process.stdout.write(values.json ? `${JSON.stringify(preview)}\n` : previewInWords(level, preview))
      return 0
    }
    const answer = (await ask('POST', '/api/sharing', wanted)).json<z.infer<typeof SharingChanged>>()
    if (values.json) process.stdout.write(`${JSON.stringify(answer)}\n`)
    const now = level === 'private' ? 'yours alone' : level
    const people = answer.changed === 1 ? '1 person is' : `${answer.changed} people are`
    process.stderr.write(`${people} now ${now}, and ${answer.changed === 1 ? 'was' : 'were'} not before.\n`)
    return 0
  },
}

/** Nothing when an account does not answer to its name; that is said already. */
async function findWho(
  words: string,
  by: { tag?: string; circle?: string; organisation?: string; account?: string },
): Promise<Wanted['who'] | undefined> {
  const given = [words, by.tag, by.circle, by.organisation, by.account].filter((one) => one)
  if (given.length !== 1)
    throw new UsageRefused('Whom? One person, or one of --tag, --circle, --organisation and --account.')
  if (by.tag) return { tag: by.tag }
  if (by.organisation) return { organisation: by.organisation }
  if (by.circle) {
    const circle = ([5, 15, 50, 150] as const).find((size) => String(size) === by.circle)
    if (!circle) throw new UsageRefused('A circle is 5, 15, 50 or 150.')
    return { circle }
  }
  if (by.account) {
    const account = await findOneAccount(by.account)
    return account && { accountId: account.id }
  }
  return { ids: [await findOne(words)] }
}

function previewInWords(
  level: Wanted['level'],
  { matched, people, seen, discreet }: z.infer<typeof SharingPreview>,
): string {
  const first = `${people} of ${matched} people would change. Nothing is saved.\n`
  if (level === 'private') return `${first}Colleagues would see nothing of them.\n`
  if (level === 'discoverable')
    return discreet === null
      ? `${first}Colleagues would see nothing: under five members a door or a total would give you away.\n`
      : `${first}Whoever asks would learn name, title and organisation, not that it is you; ${counted(discreet, 'living tie')} would count in totals.\n`
  const rows = seen.map((one) => [
    one.name,
    one.title,
    one.organisation,
    one.department,
    seniorityInWords(one.seniority),
    one.state ?? '–',
    one.strength === null ? '–' : `${Math.round(one.strength * 10)} of 10`,
    month(one.lastMonth),
  ])
  return `${first}Colleagues would see${matched > seen.length ? ` this of the first ${seen.length}` : ''}:\n${table(
    ['name', 'title', 'organisation', 'department', 'seniority', 'state', 'strength', 'last contact'],
    rows,
  )}`
}
