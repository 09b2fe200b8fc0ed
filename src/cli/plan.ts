import type { z } from 'zod'
import type { Plan, PlanWanted } from '#contract/plan.ts'
import type { PersonDetail } from '#contract/relationships.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { findOne } from './person.ts'
import { ask } from './server-client.ts'
import { ago } from './words.ts'

type Shown = z.infer<typeof Plan>
const url = '/api/academy/plan'

export const plan: Command = {
  help: `Usage: pilotlight plan [--json]
       pilotlight plan set [--person "WHO[=DAYS]"]… [--give TEXT]… [--counterpart TEXT] [--ask TEXT]
                           [--if-then "CUE => STEP"]…
       pilotlight plan remove

Your ninety days on one page, seen by you alone: five people with a rhythm, two gives a month, one counterpart, one
ask, three if-thens. 'set' puts what is given in place of that part and leaves the rest; all people, gives or if-thens
are given anew. WHO is an id or words that find exactly one of your people; without DAYS a tie keeps its rhythm, or
gets 60. 'remove' takes the plan back, and the points of its mission; rhythms stay.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      person: { type: 'string', multiple: true },
      give: { type: 'string', multiple: true },
      counterpart: { type: 'string' },
      ask: { type: 'string' },
      'if-then': { type: 'string', multiple: true },
    })
    const [verb] = positionals
    if (verb === 'remove') {
      await ask('DELETE', url)
      process.stderr.write('Taken back. The rhythms stay with the ties.\n')
      return 0
    }
    const before = (await ask('GET', url)).json<Shown>()
    if (verb === undefined) {
      process.stdout.write(values.json ? `${JSON.stringify(before)}\n` : inWords(before))
      return 0
    }
    if (verb !== 'set') throw new UsageRefused('set or remove? Without either the plan is shown.')
    const wanted: z.input<typeof PlanWanted> = {
      people: before.people.map(({ personId, cadenceDays }) => ({ personId, cadenceDays })),
      gives: values.give ?? before.gives,
      counterpart: values.counterpart ?? before.counterpart,
      ask: values.ask ?? before.ask,
      ifThens: values['if-then']?.map(ifThen) ?? before.ifThens,
    }
    if (values.person) {
      wanted.people = []
      for (const words of values.person) wanted.people.push(await withRhythm(words))
    }
    await ask('PUT', url, wanted)
    const after = (await ask('GET', url)).json<Shown>()
    process.stdout.write(values.json ? `${JSON.stringify(after)}\n` : inWords(after))
    process.stderr.write(
      after.lacks.length === 0
        ? 'Saved, whole. Only you see it.\n'
        : `Saved. Only you see it. For its mission it still lacks: ${after.lacks.map((lack) => LACKS[lack]).join('; ')}.\n`,
    )
    return 0
  },
}

const LACKS = {
  people: 'five people',
  rhythm: 'a rhythm for each of them',
  'if-thens': 'three if-thens with both halves',
} satisfies Record<Shown['lacks'][number], string>

async function withRhythm(words: string): Promise<{ personId: string; cadenceDays: number }> {
  const [, who = '', days] = /^(.*?)(?:=(\d+))?$/.exec(words) ?? []
  const personId = await findOne(who)
  if (days !== undefined) return { personId, cadenceDays: Number(days) }
  const found = (await ask('GET', `/api/people/${personId}`)).json<z.infer<typeof PersonDetail>>()
  return { personId, cadenceDays: found.cadenceDays ?? 60 }
}

function ifThen(words: string): { cue: string; step: string } {
  const [cue = '', step] = words.split('=>')
  if (step === undefined)
    throw new UsageRefused('--if-then "the Friday roster is out => I open My week": a cue, an arrow, a step.')
  return { cue, step }
}

function inWords({ people, gives, counterpart, ask: question, ifThens, savedAt }: Shown): string {
  if (savedAt === null) return 'No plan yet; pilotlight plan set --help says how to write one.\n'
  const lines = [
    'Five people',
    ...people.map(
      ({ name, cadenceDays, daysSince }) =>
        `  ${name}: ${cadenceDays === null ? 'no rhythm' : `every ${cadenceDays} days`}, ${daysSince === null ? 'no contact on record' : `last ${ago(daysSince)}`}`,
    ),
    'Two gives a month',
    ...gives.map((give) => `  ${give}`),
    `One counterpart: ${counterpart}`,
    `One ask: ${question}`,
    'Three if-thens',
    ...ifThens.map(({ cue, step }) => `  If ${cue}, then ${step}.`),
  ]
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}
