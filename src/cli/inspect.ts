import { readFile } from '#domain/imports/read-file.ts'
import type { SourceRecord } from '#domain/imports/record.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { isUnread, type LocalFile, sourceFiles, whyLost } from './source-files.ts'

export const inspect: Command = {
  help: `Usage: pilotlight inspect FILE…

Every card, message and event in the files, exactly once, as NDJSON on standard output; a summary on standard error.
Reads LinkedIn exports (ZIP or CSV), vCard, Google, Outlook and other CSV, mbox, maildir, .eml, iCalendar; .gz, ZIP and
folders too. Needs no server, sends nothing, prints no subject and no body. docs/command-line.md has every field.

Exit code 0; 2 when a file could not be read (the others still are); 64 when the command is not understood.
`,
  async run(args) {
    // `--json` is accepted as everywhere; this output is never anything else.
    const { positionals } = readArguments(args, {})
    if (positionals.length === 0) throw new UsageRefused('Which files? pilotlight inspect FILE…')
    const counts = new Map<string, number>()
    const begun = performance.now()
    let failed = 0
    const lostOnes: string[] = []
    for (const path of positionals) {
      for await (const file of sourceFiles([path], (lost) => lostOnes.push(lost)))
        if (!(await inspectFile(file, counts))) failed++
      for (const lost of lostOnes.splice(0)) {
        failed++
        await write(lineOf(unopened(lost)))
      }
    }
    summarise(counts, failed, (performance.now() - begun) / 1000)
    return failed > 0 ? 2 : 0
  },
}

/** Prints a file's records; false when it could not be read as a whole. */
async function inspectFile(file: LocalFile, counts: Map<string, number>): Promise<boolean> {
  let isRead = true
  let seen = 0
  let shown = 0
  for await (const records of readFile(file, { timeZone: 'UTC' })) {
    let text = ''
    for (const record of records) {
      const name = record.kind === 'problem' ? `problem ${record.code}` : record.kind
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (isUnread(record)) isRead = false
      text += lineOf(record)
    }
    await write(text)
    seen += records.length
    if (process.stderr.isTTY && performance.now() - shown > 200) {
      process.stderr.write(`\r${file.path.slice(-60)}: ${seen} records \u001b[K`)
      shown = performance.now()
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return isRead
}

function unopened(file: string): SourceRecord {
  return {
    kind: 'problem',
    file,
    line: 0,
    code: 'unreadable',
    message: whyLost(file),
    record: false,
    uid: '',
  }
}

/** One line of the contract: these fields in this order and no others. */
function lineOf(record: SourceRecord): string {
  const { kind, file, line } = record
  if (record.kind === 'contact') {
    const { source, key, names, emails, phones, urls, organisation, title } = record
    return `${JSON.stringify({ kind, file, line, source, key, names, emails, phones, urls, organisation, title })}\n`
  }
  if (record.kind === 'problem') {
    const { code, message, record: isRecord, uid } = record
    return `${JSON.stringify({ kind, file, line, code, message, record: isRecord, uid })}\n`
  }
  const { source, key, at, channel, from, to, bulk, uid } = record
  return `${JSON.stringify({ kind, file, line, source, key, at, channel, from, to, bulk, uid })}\n`
}

/** Waits while whoever reads is slower, so that memory stays flat. */
function write(text: string): Promise<void> | undefined {
  if (text === '' || process.stdout.write(text)) return undefined
  return new Promise((resolve) => process.stdout.once('drain', () => resolve()))
}

function summarise(counts: ReadonlyMap<string, number>, failed: number, seconds: number): void {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const parts = [...counts].sort().map(([name, count]) => `  ${String(count).padStart(9)}  ${name}`)
  process.stderr.write(
    `${[`${total} records in ${seconds.toFixed(1)} s`, ...parts, ...(failed > 0 ? [`  ${failed} ${failed === 1 ? 'file' : 'files'} could not be read`] : [])].join('\n')}\n`,
  )
}
