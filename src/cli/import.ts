import { gzipSync } from 'node:zlib'
import type { z } from 'zod'
import type { Me } from '#contract/access.ts'
import type { ImportReport, OwnAddresses } from '#contract/imports.ts'
import { gather, newGathering } from '#domain/imports/gathering.ts'
import { newOutgoing, type Outgoing } from '#domain/imports/outgoing.ts'
import { readFile } from '#domain/imports/read-file.ts'
import type { SourceRecord } from '#domain/imports/record.ts'
import { snapshotDay } from '#domain/imports/snapshot.ts'
import { ownCandidates, summarise } from '#domain/imports/summary.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { candidatesInWords, confirmOwn } from './own-addresses.ts'
import { ask } from './server-client.ts'
import { isUnread, type LocalFile, sourceFiles, whyLost } from './source-files.ts'

const batchSize = 4000
const year = 365 * 86_400_000
const mostTold = 20

export const importCommand: Command = {
  help: `Usage: pilotlight import FILE… [--own ADDRESS]… [--yes] [--preview] [--include-one-offs] [--include-notes] [--json]

Reads files here, as the browser does, and sends who, when and which way: no subject, no body, no file, no folder above
what you name. Twice is once; a broken import goes on when the same command is given again; pilotlight imports undo ID
takes it back.

Which addresses are yours decides who wrote to whom. Where the files show others than you confirmed before, it asks on a
terminal; elsewhere it needs --own or --yes.

  --own ADDRESS        an address of yours (again for each); these and no others
  --yes                yours are those it proposes: known before, or something was sent from them
  --preview            says what is in the files and which addresses it proposes, and sends nothing
  --include-one-offs   also people who wrote to you once and had no answer
  --include-notes      also your own notes on cards, private to you

Exit code 0; 1 when the server said no; 2 when a file could not be read (the others are brought) or none of them holds
anything to bring (nothing is sent); 64 when the command is not understood; 77 sign in first.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      own: { type: 'string', multiple: true },
      yes: { type: 'boolean' },
      preview: { type: 'boolean' },
      'include-one-offs': { type: 'boolean' },
      'include-notes': { type: 'boolean' },
    })
    if (positionals.length === 0) throw new UsageRefused('Which files? pilotlight import FILE…')
    const me = (await ask('GET', '/api/me')).json<z.infer<typeof Me>>()
    const files: LocalFile[] = []
    const unread: string[] = []
    for await (const file of sourceFiles(positionals, (lost) => unread.push(`${lost}: ${whyLost(lost)}`)))
      files.push(file)
    const gathering = newGathering()
    await readAll(files, me.member.timeZone, 'Reading', (records) => {
      gather(gathering, records)
      for (const record of records) if (isUnread(record)) unread.push(`${record.file}: ${record.message}`)
    })
    tellUnread(unread)
    if ([...gathering.files.values()].every(({ contacts, interactions }) => contacts + interactions === 0)) {
      if (unread.length === 0)
        tellUnread(gathering.problems.first.map(({ file, message }) => `${file}: ${message}`))
      process.stderr.write('There is nobody in this to bring. Nothing was sent.\n')
      return 2
    }
    const isCompany = (domain: string) => me.company.domains.includes(domain)
    const candidates = ownCandidates(gathering, await knownOwn(me.member.email), isCompany)
    const own = new Set(
      values.own?.map((address) => address.toLowerCase()) ??
        (await confirmOwn(candidates, me.member.email, values.yes === true || values.preview === true)),
    )
    const { oneOffs, ...summary } = summarise(gathering, own, isCompany)
    const { people, interactions, from, until } = summary
    process.stderr.write(
      `${people} people and ${interactions} interactions${from ? `, ${from} to ${until}` : ''}; yours: ${[...own].join(', ') || 'no address known'}\n`,
    )
    if (values.preview) {
      if (!values.own) process.stderr.write(candidatesInWords(candidates, me.member.email))
      process.stdout.write(
        `${JSON.stringify({ ...summary, own: [...own], candidates, problems: gathering.problems.total })}\n`,
      )
      return unread.length > 0 ? 2 : 0
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
    return unread.length > 0 ? 2 : 0
  },
}

/** The files that were not read, and why: one sentence each. */
function tellUnread(sentences: readonly string[]): void {
  const more = sentences.length - mostTold
  for (const sentence of sentences.slice(0, mostTold)) process.stderr.write(`${sentence}\n`)
  if (more > 0) process.stderr.write(`… and ${more} more.\n`)
}

async function knownOwn(signIn: string): Promise<readonly string[]> {
  const { addresses } = (await ask('GET', '/api/own-addresses')).json<z.infer<typeof OwnAddresses>>()
  return [...new Set([...addresses, signIn])]
}

async function send(
  files: readonly LocalFile[],
  own: ReadonlySet<string>,
  timeZone: string,
  outgoing: ReturnType<typeof newOutgoing>,
) {
  const wanted = {
    files: files.slice(0, 5000).map(({ name, path, size }) => ({
      path: name.slice(-1000),
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
  await readAll(files, timeZone, 'Sending', async (records, { name, path }) => {
    for (const record of records) {
      const taken = outgoing.take(record)
      // The part of an archive stays named after its `!`.
      if (taken) batch.push({ ...taken, file: `${name}${record.file.slice(path.length)}`.slice(-1000) })
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
  take: (records: readonly SourceRecord[], file: LocalFile) => void | Promise<void>,
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
      await take(records, file)
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
  newPeople,
  joined,
  questions,
  read,
}: z.infer<typeof ImportReport>): string {
  const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`)
  return [
    ...(newPeople === null
      ? []
      : [newPeople === 1 ? '1 person is new.' : `${newPeople} people are new, from cards and mail.`]),
    `Cards: ${people.new} new, ${people.merged} merged, ${people.updated} updated, ${people.unchanged} unchanged. Interactions: ${interactions.new} new, ${interactions.unchanged} known.`,
    `Skipped: ${reasons.join(', ') || 'none'}. ${read} records read.`,
    ...(moves > 0 ? [`${moves} job moves noted.`] : []),
    ...(joined + questions > 0
      ? [`${joined} joined someone you had; ${questions} to look at (Review, in the browser).`]
      : []),
    '',
  ].join('\n')
}
