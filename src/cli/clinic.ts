import type { z } from 'zod'
import type { Recommendations } from '#contract/recommendations.ts'
import { type Clinic, clinic } from '#domain/academy/clinic.ts'
import { nextFixes } from '#domain/academy/clinic-comparison.ts'
import type { Profile } from '#domain/academy/profile.ts'
import { readProfileExport } from '#domain/academy/profile-export.ts'
import { confirmedBy } from '#domain/academy/recommendation.ts'
import { ArchiveRefused } from '#domain/imports/archive.ts'
import { snapshotDay } from '#domain/imports/snapshot.ts'
import { readArguments, table, UsageRefused } from './arguments.ts'
import { clinicInWords } from './clinic-words.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { type LocalFile, sourceFiles, whyLost } from './source-files.ts'

export const clinicCommand: Command = {
  help: `Usage: pilotlight clinic EXPORT [NEWER_EXPORT] [--confirm] [--json]

Marks your own LinkedIn profile against the checklist of the profile clinic: twenty items, what was found, why it
matters, what to do. Reads only the files; needs no server, and nothing leaves this machine.
With --confirm the server is asked which recommendations were delivered to you in Pilotlight, and told which of them
the export shows (compared here: same name, visible, nearly the same words); nothing else is sent.

  EXPORT   the ZIP that LinkedIn gave you, the folder it was unpacked into, or one of its CSV files
  NEWER_EXPORT   a second one, to see before and after side by side
  --confirm   confirms delivered recommendations that the newest export shows; pilotlight login first
  --json   { score, judged, items: [ { item, points, weight, found, fact, why, step } ] }; of two, before and after;
           with --confirm also confirmed: [ { id, writer } ]

An item whose file is not in the export is not counted; under 60 judged points there is no score. Photo, banner and
address are in no export: look at them yourself. What must be recent is judged as of the day of the export, which its
name tells, else the newest change of its files.

Exit code 0; 2 when a file cannot be read; 64 when the command is not understood.

Example: pilotlight clinic Complete_LinkedInDataExport.zip
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { confirm: { type: 'boolean' } })
    const [before, after, ...more] = positionals
    if (before === undefined || more.length > 0)
      throw new UsageRefused('One export is needed, or two to compare.')
    try {
      const first = await examine(before)
      const second = after === undefined ? undefined : await examine(after)
      const confirmed = values.confirm ? await confirm((second ?? first).received) : undefined
      const marks = second ? { before: described(first), after: described(second) } : described(first)
      if (values.json)
        process.stdout.write(`${JSON.stringify(confirmed ? { ...marks, confirmed } : marks, null, 2)}\n`)
      else process.stdout.write(inWords(first, second))
      if (confirmed)
        process.stderr.write(
          confirmed.length === 0
            ? 'The export shows no delivered recommendation that was not confirmed yet.\n'
            : `Confirmed: ${confirmed.map(({ writer }) => `the one by ${writer}`).join(', ')}.\n`,
        )
      return 0
    } catch (error) {
      if (!(error instanceof ExportUnreadable || error instanceof ArchiveRefused)) throw error
      process.stderr.write(`${error.message}\n`)
      return 2
    }
  },
}

class ExportUnreadable extends Error {}

type Examined = Clinic & { readonly received: NonNullable<Profile['received']> }

async function examine(path: string): Promise<Examined> {
  const files: LocalFile[] = []
  for await (const file of sourceFiles([path], (lost) => {
    throw new ExportUnreadable(`${lost}: ${whyLost(lost)}`)
  }))
    files.push(file)
  const today = new Date().toISOString().slice(0, 10)
  const day = snapshotDay(files.map(({ path: each, changedAt }) => ({ path: each, changedAt })))
  const profile = await readProfileExport(files)
  const found = clinic(profile, [day, today].toSorted()[0] ?? today)
  if (found.judged === 0)
    throw new ExportUnreadable(
      `${path} holds nothing of a profile: no Profile.csv, Positions.csv, Skills.csv, … Ask LinkedIn for a copy of your data, and give the ZIP.`,
    )
  return { ...found, received: profile.received ?? [] }
}

/** Tells the server which delivered recommendations the export shows: their ids, and nothing else. */
async function confirm(received: Examined['received']) {
  const { aboutMe } = (await ask('GET', '/api/recommendations')).json<z.infer<typeof Recommendations>>()
  const delivered = aboutMe
    .filter(({ state }) => state === 'delivered')
    .map(({ id, writer, text }) => ({ id, writer: writer.name, text }))
  const seen = confirmedBy(delivered, received)
  for (const id of seen) await ask('POST', `/api/recommendations/${id}/reply`, { reply: 'confirm' })
  return delivered.filter(({ id }) => seen.includes(id)).map(({ id, writer }) => ({ id, writer }))
}

function described({ score, judged, items }: Clinic) {
  return {
    score,
    judged,
    items: items.map((mark) => {
      const { fact, why, step } = clinicInWords(mark)
      return { ...mark, fact, why, step }
    }),
  }
}

const inPoints = ({ score, judged }: Clinic) =>
  score === null ? `no score: only ${judged} of 100 points could be judged` : `${score} of 100`
const marked = (points: number | null, weight: number) =>
  points === null ? 'not judged' : `${points}/${weight}`

function inWords(first: Clinic, second: Clinic | undefined): string {
  const newest = second ?? first
  const rows = newest.items.map((mark, place) => {
    const { title, fact } = clinicInWords(mark)
    const before = first.items[place]
    const marks = marked(mark.points, mark.weight)
    return second && before
      ? [title, marked(before.points, before.weight), marks, fact]
      : [title, marks, fact]
  })
  const headline = second
    ? `${inPoints(first)} before, ${inPoints(second)} now.`
    : `Your profile: ${inPoints(first)}.`
  const next = nextFixes(newest.items)
  const steps = next.map((mark) => {
    const { title, why, step } = clinicInWords(mark)
    return `  ${title} (+${mark.weight - (mark.points ?? 0)}): ${why} ${step}`
  })
  return [
    headline,
    '',
    table(second ? ['item', 'before', 'now', 'found'] : ['item', 'points', 'found'], rows).trimEnd(),
    ...(steps.length > 0
      ? ['', `The next ${steps.length === 1 ? 'step' : `${steps.length} steps`}:`, ...steps]
      : []),
    '',
  ].join('\n')
}
