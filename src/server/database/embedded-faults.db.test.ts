import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client, type ClientConfig } from 'pg'
import { startEmbedded } from './embedded.ts'
import { isAlive } from './embedded-cluster.ts'
import { findServer } from './embedded-process.ts'

const writer = fileURLToPath(new URL('embedded-test-writer.ts', import.meta.url))
const rounds = Number(process.env.FAULT_ROUNDS ?? 4)
const needsProc = process.platform === 'linux' ? false : 'reads /proc'

test('PostgreSQL killed during writes comes back by itself, and nothing acknowledged is lost', async (t) => {
  const dataDirectory = await directory(t)
  const server = await startEmbedded({ dataDirectory })
  cleanUp(t, () => server.stop())
  await query(server.connection, 'create table written (n int primary key)')
  const acknowledged: number[] = []
  let isWriting = true
  const writing = (async () => {
    for (let n = 1; isWriting; n++)
      await query(server.connection, 'insert into written values ($1)', [n]).then(
        () => acknowledged.push(n),
        () => wait(20),
      )
  })()
  for (let round = 0; round < rounds; round++) {
    const before = acknowledged.length
    await until(() => acknowledged.length > before + 20)
    const killed = serverOf(dataDirectory)
    process.kill(killed ?? 0, 'SIGKILL')
    await until(() => !server.ready())
    await until(() => server.ready())
    assert.notEqual(serverOf(dataDirectory), killed)
  }
  isWriting = false
  await writing
  await assertKept(server.connection, acknowledged)
})

test('one session killed by the system is a short silence, not another server', async (t) => {
  const dataDirectory = await directory(t)
  const server = await startEmbedded({ dataDirectory })
  cleanUp(t, () => server.stop())
  const before = serverOf(dataDirectory)
  const client = new Client(server.connection)
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  await until(() => !server.ready())
  await until(() => server.ready())
  assert.equal(serverOf(dataDirectory), before)
})

test('Pilotlight killed during writes and started at once loses nothing acknowledged', async (t) => {
  const dataDirectory = await directory(t)
  const acknowledged: number[] = []
  for (let round = 0; round < rounds; round++) {
    const child = run(t, dataDirectory)
    const before = child.numbers.length
    await until(() => child.numbers.length > before + 30)
    child.process.kill('SIGKILL')
    await child.ended
    acknowledged.push(...child.numbers)
  }
  const server = await startEmbedded({ dataDirectory })
  cleanUp(t, () => server.stop())
  assert.ok(acknowledged.length > rounds * 30)
  await assertKept(server.connection, acknowledged)
})

test('both killed at the same moment, and started at once, lose nothing acknowledged', async (t) => {
  const dataDirectory = await directory(t)
  const child = run(t, dataDirectory)
  await until(() => child.numbers.length > 30)
  process.kill(serverOf(dataDirectory) ?? 0, 'SIGKILL')
  child.process.kill('SIGKILL')
  await child.ended
  const server = await startEmbedded({ dataDirectory })
  cleanUp(t, () => server.stop())
  await assertKept(server.connection, child.numbers)
})

for (const [how, ending] of [
  ['is killed', 'SIGKILL'],
  ['leaves without a word', 'exit'],
] as const)
  test(`PostgreSQL goes when Pilotlight ${how}`, async (t) => {
    const dataDirectory = await directory(t)
    const child = run(t, dataDirectory, ending === 'exit' ? ['exit'] : [])
    await until(() => child.lines.includes('up') && serverOf(dataDirectory) !== undefined)
    const server = serverOf(dataDirectory) ?? 0
    child.process.kill(ending === 'exit' ? 0 : ending)
    await child.ended
    await until(() => !isAlive(server))
    assert.ok(!existsSync(join(homeOf(dataDirectory), 'postgres/postmaster.pid')), 'it shut down in order')
  })

test('a watchdog that is killed is replaced', { skip: needsProc }, async (t) => {
  const dataDirectory = await directory(t)
  const server = await startEmbedded({ dataDirectory })
  cleanUp(t, () => server.stop())
  const ours = () => watchdogsOf(process.pid).filter((pid) => commandLine(pid).includes(dataDirectory))
  const [first = 0] = ours()
  process.kill(first, 'SIGKILL')
  await until(() => ours().some((pid) => pid !== first))
})

test('of two first starts at the same moment one serves, and the other names it', async (t) => {
  const dataDirectory = await directory(t)
  const both = [run(t, dataDirectory), run(t, dataDirectory)]
  const isUp = ({ lines }: Writer) => lines.includes('up')
  const isRefused = ({ lines }: Writer) => lines.some((line) => line.includes('running already'))
  await until(() => both.some(isUp) && both.some(isRefused))
  const up = both.find(isUp)
  const refused = both.find(isRefused)
  assert.ok(refused?.lines.some((line) => line.includes(`as process ${up?.process.pid}.`)))
})

test('PID files that name a living program of the same user stop no start', async (t) => {
  const dataDirectory = await directory(t)
  const first = await startEmbedded({ dataDirectory })
  const file = join(homeOf(dataDirectory), 'postgres/postmaster.pid')
  const lock = join(first.connection.host, '.s.PGSQL.5432.lock')
  const texts = [file, lock].map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  const { uid, gid } = statSync(file)
  await first.stop()
  const other = spawn('sleep', ['60'], { uid, gid })
  cleanUp(t, () => void other.kill())
  for (const { path, text } of texts) {
    writeFileSync(path, text.replace(/^\d+/, String(other.pid)), { mode: 0o600 })
    chownSync(path, uid, gid)
  }
  const second = await startEmbedded({ dataDirectory })
  cleanUp(t, () => second.stop())
  assert.ok(second.ready())
  assert.ok(isAlive(other.pid ?? 0), 'the other program was left alone')
})

test('what people typed is in no line of the log: not a value, a statement or the words of an error', async (t) => {
  const dataDirectory = await directory(t)
  const server = await startEmbedded({ dataDirectory })
  cleanUp(t, () => server.stop())
  const attempts = [
    'create table secret (canary text primary key)',
    "insert into secret values ('canary')",
    "insert into secret values ('canary')",
    "select 'canary'::uuid",
    'select canary from',
    "do $$ begin raise warning 'canary'; end $$",
    "select pg_terminate_backend(pg_backend_pid()), 'canary'",
    "do $$ begin raise exception 'canary'; end $$",
  ]
  for (const text of attempts) await query(server.connection, text).catch(() => {})
  const client = new Client(server.connection)
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const sleeping = client.query("select pg_sleep(60), 'canary'").catch(() => {})
  await wait(200)
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  await sleeping
  await until(() => !server.ready())
  await until(() => server.ready())
  const log = readFileSync(join(homeOf(dataDirectory), 'postgres.log'), 'utf8')
  assert.match(log, /was terminated by signal 9/)
  assert.doesNotMatch(log, /canary/i)
})

const cleanings = new WeakMap<TestContext, (() => Promise<void> | undefined)[]>()

/** The last thing made is the first that goes; the runner's own order is the other way round. */
function cleanUp(t: TestContext, work: () => Promise<void> | undefined): void {
  const known = cleanings.get(t)
  if (known) {
    known.push(work)
    return
  }
  const works = [work]
  cleanings.set(t, works)
  t.after(async () => {
    for (const one of works.reverse()) await one()
  })
}

async function directory(t: TestContext): Promise<string> {
  const path = realpathSync(await mkdtemp(join(tmpdir(), 'pilotlight-fault-')))
  if (process.getuid?.() === 0) await chown(path, 0, 0)
  cleanUp(t, async () => {
    await until(() => serverOf(path) === undefined)
    await rm(path, { recursive: true, force: true, maxRetries: 5 })
  })
  return path
}

interface Writer {
  readonly process: ChildProcessByStdio<null, Readable, null>
  readonly lines: string[]
  /** What it said was acknowledged. */
  readonly numbers: number[]
  readonly ended: Promise<unknown>
}

function run(t: TestContext, dataDirectory: string, more: readonly string[] = []): Writer {
  const child = spawn(process.execPath, [writer, dataDirectory, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanUp(t, () => void child.kill('SIGKILL'))
  const lines: string[] = []
  const numbers: number[] = []
  let rest = ''
  child.stdout.on('data', (data) => {
    const whole = `${rest}${data}`.split('\n')
    rest = whole.pop() ?? ''
    lines.push(...whole)
    numbers.push(...whole.filter((line) => /^\d+$/.test(line)).map(Number))
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  return { process: child, lines, numbers, ended }
}

async function assertKept(connection: ClientConfig, acknowledged: readonly number[]): Promise<void> {
  const rows = await query(connection, 'select n from written')
  const kept = new Set(rows.map((row) => row.n))
  assert.ok(acknowledged.length > 0)
  assert.deepEqual(
    acknowledged.filter((n) => !kept.has(n)),
    [],
  )
}

async function query(
  connection: ClientConfig,
  text: string,
  values: number[] = [],
): Promise<{ n: number }[]> {
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<{ n: number }>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Root gives the server's user a folder of its own. */
function homeOf(dataDirectory: string): string {
  return process.getuid?.() === 0 ? join(dataDirectory, 'database') : dataDirectory
}

function serverOf(dataDirectory: string): number | undefined {
  return findServer(join(homeOf(dataDirectory), 'postgres'))?.pid
}

function watchdogsOf(pid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((child) => child > 0 && commandLine(child).includes('watchdog') && parentOf(child) === pid)
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function parentOf(pid: number): number {
  return Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    assert.ok(waited < 15_000, `never became true: ${condition}`)
    await wait(10)
  }
}
