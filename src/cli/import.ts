import { gzipSync } from 'node:zlib'
import type { z } from 'zod'
import type { Me } from '#contract/access.ts'
import type { ImportReport, OwnAddresses } from '#contract/imports.ts'
import { type Gathering, gather, newGathering } from '#domain/imports/gathering.ts'
import { newOutgoing, type Outgoing } from '#domain/imports/outgoing.ts'
import { readFile } from '#domain/imports/read-file.ts'
import type { SourceRecord } from '#domain/imports/record.ts'
import { snapshotDay } from '#domain/imports/snapshot.ts'
import { ownCandidates, summarise } from '#domain/imports/summary.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { type LocalFile, sourceFiles } from './source-files.ts'

const batchSize = 4000
const year = 365 * 86_400_000

export const importCommand: Command = {
  help: `Usage: pilotlight import FILE… [--own ADDRESS]… [--preview] [--include-one-offs] [--include-notes] [--json]

Reads files here, as the browser does, and sends who, when and which way: no subject, no body, no file. Twice is once;
a broken import goes on when the same command is given again; pilotlight imports undo ID takes it back.

  --own ADDRESS        an address of yours (again for each); else those you confirmed before, and those the files show
  --preview            says what is in the files and sends nothing
  --include-one-offs   also people who wrote to you once and had no answer
  --include-notes      also your own notes on cards, private to you
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      own: { type: 'string', multiple: true },
      preview: { type: 'boolean' },
      'include-one-offs': { type: 'boolean' },
      'include-notes': { type: 'boolean' },
    })
    if (positionals.length === 0) throw new UsageRefused('Which files? pilotlight import FILE…')
    const files: LocalFile[] = []
    for await (const file of sourceFiles(positionals, (lost) =>
      process.stderr.write(`${lost} cannot be opened; it was left out.\n`),
    ))
      files.push(file)
    const me = (await ask('GET', '/api/me')).json<z.infer<typeof Me>>()
    const gathering = newGathering()
    await readAll(files, me.member.timeZone, 'Reading', (records) => gather(gathering, records))
    const own = await ownOf(gathering, values.own ?? [], me)
    const { oneOffs, ...summary } = summarise(gathering, own, (domain) => me.company.domains.includes(domain))
    const { people, interactions, from, until } = summary
    process.stderr.write(
      `${people} people and ${interactions} interactions${from ? `, ${from} to ${until}` : ''}; yours: ${[...own].join(', ') || 'no address known'}\n`,
    )
    if (values.preview) {
      process.stdout.write(
        `${JSON.stringify({ ...summary, own: [...own], problems: gathering.problems.total })}\n`,
      )
      return 0
    }
    const outgoing = newOutgoing({
      own,
      oneOffs,
      includesOneOffs: values['include-one-offs'] === true,
      includesNotes: values['include-notes'] === true,
    })
    const report = await send(files, own, me.member.timeZone, outgoing)
    if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`)
    else process.stderr.write(inWords(report))
    return 0
  },
}

async function ownOf(
  gathering: Gathering,
  given: readonly string[],
  { member, company }: z.infer<typeof Me>,
): Promise<ReadonlySet<string>> {
  if (given.length > 0) return new Set(given.map((address) => address.toLowerCase()))
  const known = (await ask('GET', '/api/own-addresses')).json<z.infer<typeof OwnAddresses>>().addresses
  return new Set(
    ownCandidates(gathering, [...new Set([...known, member.email])], (domain) =>
      company.domains.includes(domain),
    ).flatMap(({ address, isLikely }) => (isLikely ? [address] : [])),
  )
}

async function send(
  files: readonly LocalFile[],
  own: ReadonlySet<string>,
  timeZone: string,
  outgoing: ReturnType<typeof newOutgoing>,
) {
  const wanted = {
    files: files.slice(0, 5000).map(({ path, size }) => ({
      path: path.slice(-1000),
      size,
      kind: path.split('.').at(-1)?.slice(0, 40) ?? '',
    })),
    snapshotOn: snapshotDay(files),
    ownAddresses: [...own],
  }
  const { id } = (await ask('POST', '/api/imports', wanted)).json<{ id: string }>()
  let batch: Outgoing[] = []
  const flush = async () => {
    if (batch.length === 0) return
    const body = gzipSync(batch.map((record) => JSON.stringify(record)).join('\n'))
    batch = []
    await ask('POST', `/api/imports/${id}/batches`, body, {
      'content-type': 'application/x-ndjson',
      'content-encoding': 'gzip',
    })
  }
  await readAll(files, timeZone, 'Sending', async (records) => {
    for (const record of records) {
      const taken = outgoing.take(record)
      if (taken) batch.push(taken)
      if (batch.length >= batchSize) await flush()
    }
  })
  await flush()
  return (
    await ask('POST', `/api/imports/${id}/finish`, { setAside: Object.fromEntries(outgoing.setAside) })
  ).json<z.infer<typeof ImportReport>>()
}

/** Every record of the files, with a bar on a terminal. */
async function readAll(
  files: readonly LocalFile[],
  timeZone: string,
  verb: string,
  take: (records: readonly SourceRecord[]) => void | Promise<void>,
): Promise<void> {
  const now = Date.now()
  const options = {
    timeZone,
    window: {
      from: new Date(now - 5 * year).toISOString(),
      until: new Date(now + 14 * 86_400_000).toISOString(),
    },
  }
  let seen = 0
  let shown = 0
  for (const [place, file] of files.entries()) {
    for await (const records of readFile(file, options)) {
      await take(records)
      seen += records.length
      if (!process.stderr.isTTY || performance.now() - shown < 200) continue
      const width = Math.round((20 * place) / files.length)
      process.stderr.write(
        `\r${verb} [${'='.repeat(width)}${' '.repeat(20 - width)}] ${seen} records, ${file.path.slice(-40)}\u001b[K`,
      )
      shown = performance.now()
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

function inWords({
  people,
  interactions,
  skipped,
  moves,
  joined,
  questions,
  read,
}: z.infer<typeof ImportReport>): string {
  const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`)
  return [
    `Cards: ${people.new} new, ${people.merged} merged, ${people.updated} updated, ${people.unchanged} unchanged. Interactions: ${interactions.new} new, ${interactions.unchanged} known.`,
    `Skipped: ${reasons.join(', ') || 'none'}. ${read} records read.`,
    ...(moves > 0 ? [`${moves} job moves noted.`] : []),
    ...(joined + questions > 0
      ? [`${joined} joined someone you had; ${questions} to look at (Review, in the browser).`]
      : []),
    '',
  ].join('\n')
}
