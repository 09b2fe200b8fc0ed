// How fast mailboxes are read: against `grep -c '^From '` and mailparser on the same files in the same run, as a
// Markdown table. `--megabytes 200` makes the files smaller; they are removed afterwards.
import { spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { simpleParser } from 'mailparser'
import { readMbox } from '#domain/imports/mbox.ts'
import { writeMailbox } from './parts/mailboxes.ts'

interface Reading {
  readonly messages: number
  readonly milliseconds: number
  readonly megabytesHeld: number
}

const rounds = 5
const mailparserBytes = 60_000_000

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '1000' }, read: { type: 'string' } },
})

if (values.read === undefined) await compare(Number(values.megabytes))
else process.stdout.write(JSON.stringify(await readOnce(values.read)))

async function compare(megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-bench-mail-'))
  try {
    console.log(
      `Mailboxes of ${megabytes} MB; grep and Pilotlight take turns, the median of ${rounds} each.\n`,
    )
    console.log(
      '| mails of | mails | grep | Pilotlight | of grep’s speed | mails/s | × mailparser | peak RSS |',
    )
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
    const large = await measure(join(folder, 'large.mbox'), megabytes, 22_000)
    const small = await measure(join(folder, 'small.mbox'), megabytes, 3_000)
    say('20 kB and more: at least 30 % of grep', large.shareOfGrep >= 0.3)
    say('20 kB and more: at least 20 × mailparser', large.timesMailparser >= 20)
    say('20 kB and more: at most 300 MB of memory', large.megabytesHeld <= 300)
    say('3 kB: at least 40,000 mails a second', small.perSecond >= 40_000)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function say(figure: string, isReached: boolean): void {
  console.log(`${isReached ? '\nreached' : '\nMISSED'}: ${figure}`)
  if (!isReached) process.exitCode = 1
}

async function measure(file: string, megabytes: number, messageBytes: number) {
  const written = writeMailbox(file, megabytes * 1_000_000, messageBytes)
  const greps: number[] = []
  const readings: Reading[] = []
  for (let round = 0; round < rounds; round++) {
    greps.push(timeGrep(file, written))
    readings.push(readInOwnProcess(file))
  }
  for (const { messages } of readings)
    if (messages !== written) throw new Error(`${messages} mails were read where ${written} were written`)
  const grep = median(greps)
  const reading = median(readings.map(({ milliseconds }) => milliseconds))
  const megabytesHeld = Math.max(...readings.map((one) => one.megabytesHeld))
  const perSecond = (written / reading) * 1000
  const result = {
    shareOfGrep: grep / reading,
    perSecond,
    timesMailparser: perSecond / (await mailparserPerSecond(file)),
    megabytesHeld,
  }
  console.log(
    `| ${messageBytes / 1000} kB | ${written} | ${(grep / 1000).toFixed(2)} s | ${(reading / 1000).toFixed(2)} s ` +
      `| ${(result.shareOfGrep * 100).toFixed(0)} % | ${perSecond.toFixed(0)} | ${result.timesMailparser.toFixed(0)} × ` +
      `| ${megabytesHeld.toFixed(0)} MB |`,
  )
  rmSync(file)
  return result
}

function timeGrep(file: string, expected: number): number {
  const start = performance.now()
  const { stdout, error } = spawnSync('grep', ['-c', '^From ', file], { encoding: 'utf8' })
  const milliseconds = performance.now() - start
  if (error) throw new Error(`grep is needed to compare with: ${error.message}`)
  if (Number(stdout) !== expected) throw new Error(`grep counts ${stdout.trim()}, ${expected} were written`)
  return milliseconds
}

/** A process of its own, so that its memory is what the reading alone needs. */
function readInOwnProcess(file: string): Reading {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, '--read', file], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  const reading: Reading = JSON.parse(stdout)
  return reading
}

async function readOnce(file: string): Promise<Reading> {
  const start = performance.now()
  let messages = 0
  for await (const records of readMbox(file, createReadStream(file, { highWaterMark: 1_048_576 })))
    for (const record of records) if (record.kind === 'interaction') messages++
  return {
    messages,
    milliseconds: performance.now() - start,
    megabytesHeld: process.resourceUsage().maxRSS / 1024,
  }
}

/** mailparser as it comes, on the first mails, which are taken apart for it beforehand. */
async function mailparserPerSecond(file: string): Promise<number> {
  const bytes = Buffer.alloc(mailparserBytes)
  const handle = openSync(file, 'r')
  const text = bytes.toString('latin1', 0, readSync(handle, bytes))
  const mails = text
    .split(/^From .*\n/m)
    .slice(1, -1)
    .map((mail) => Buffer.from(mail, 'latin1'))
  const start = performance.now()
  for (const mail of mails) await simpleParser(mail)
  return (mails.length / (performance.now() - start)) * 1000
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN
}
