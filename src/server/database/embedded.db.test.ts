import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { startEmbedded } from './embedded.ts'
import { isAlive } from './embedded-cluster.ts'

const holder = new URL('./test-holder.ts', import.meta.url).pathname
const isRoot = process.getuid?.() === 0

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'pilotlight-held-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

interface Held {
  readonly child: ChildProcess
  /** Rows that were there when it was ready. */
  readonly found: number
  /** The last row that was acknowledged so far. */
  acknowledged(): number
}

/** Another process that holds the database of this folder; fails with its words. */
async function hold(dataDirectory: string, mode = 'write', options = {}): Promise<Held> {
  const child = spawn(process.execPath, [holder, dataDirectory, mode], {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...options,
  })
  let output = ''
  let words = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (words += text))
  const until = Date.now() + 60_000
  while (!output.includes('ready')) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(words || 'It did not start.')
    await wait(20)
  }
  return {
    child,
    found: Number(/ready (\d+)/.exec(output)?.[1]),
    acknowledged: () =>
      Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1)?.replace('ready ', '')),
  }
}

function serverOf(dataDirectory: string): number {
  const inside = join(dataDirectory, isRoot ? 'database' : '', 'postgres', 'postmaster.pid')
  return Number(readFileSync(inside, 'utf8').split('\n')[0])
}

async function isGone(pid: number): Promise<void> {
  for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 50) await wait(50)
  assert.equal(isAlive(pid), false, `process ${pid} still runs`)
}

test('a second start on the same data is refused in one sentence with the number of the first', async (t) => {
  const dataDirectory = folder(t)
  const server = await startEmbedded({ dataDirectory })
  t.after(() => server.stop())
  await assert.rejects(hold(dataDirectory, 'rest'), (error: Error) =>
    error.message.includes(`as process ${process.pid}. Nothing was started`),
  )
})

test('a PostgreSQL whose supervisor and watchdog both died is taken over', async (t) => {
  const dataDirectory = folder(t)
  const held = await hold(dataDirectory)
  const postgres = serverOf(dataDirectory)
  // The watchdog goes first, then Node: nobody is left to stop PostgreSQL.
  const dogs = spawnSync('pgrep', ['-f', `kill -INT ${postgres}`], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line !== '' && Number(line) !== process.pid)
  if (dogs.length === 0) return t.skip('pgrep is not installed here')
  for (const dog of dogs) {
    try {
      process.kill(Number(dog), 'SIGKILL')
    } catch {
      // It was a shell of the search itself.
    }
  }
  held.child.kill('SIGKILL')
  await wait(300)
  assert.ok(isAlive(postgres))
  const server = await startEmbedded({ dataDirectory })
  assert.equal(serverOf(dataDirectory), postgres)
  await server.stop()
  await isGone(postgres)
})

test('a data directory deeper than a socket’s name may be works', async (t) => {
  const deep = join(
    folder(t),
    'a-rather-long-name-for-a-folder'.repeat(2),
    'and-another-one-that-is-long'.repeat(2),
    'data',
  )
  mkdirSync(deep, { recursive: true })
  for (let path = deep; path.length > tmpdir().length + 1; path = join(path, '..')) chmodSync(path, 0o755)
  const server = await startEmbedded({ dataDirectory: deep })
  assert.ok(Buffer.byteLength(server.connection.host) <= 80)
  await server.stop()
})

test('a folder that only root may enter gets its database elsewhere, and says where', {
  skip: isRoot ? false : 'only root meets this',
}, async (t) => {
  const closed = folder(t)
  chmodSync(closed, 0o700)
  const words: string[] = []
  const server = await startEmbedded({
    dataDirectory: join(closed, 'data'),
    log: (message) => words.push(message),
  })
  await server.stop()
  assert.ok(words.some((line) => line.includes('/var/lib/pilotlight/')))
  rmSync(readFileSync(join(closed, 'data', 'database-is-in.txt'), 'utf8').trim(), {
    recursive: true,
    force: true,
  })
})

test('as an ordinary user it runs as that user', {
  skip: isRoot ? false : 'only root can become another user',
}, async (t) => {
  const nobody = {
    uid: Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout),
    gid: Number(spawnSync('id', ['-g', 'nobody'], { encoding: 'utf8' }).stdout),
  }
  const dataDirectory = folder(t)
  chownSync(dataDirectory, nobody.uid, nobody.gid)
  if (spawnSync('test', ['-r', holder], nobody).status !== 0)
    return t.skip('this checkout is closed to other users')
  const held = await hold(dataDirectory, 'rest', { ...nobody, env: { ...process.env, HOME: dataDirectory } })
  assert.ok(existsSync(join(dataDirectory, 'postgres', 'PG_VERSION')))
  held.child.kill('SIGKILL')
  await isGone(Number(readFileSync(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]))
})

test('a first start that is killed leaves no half database', async (t) => {
  const dataDirectory = folder(t)
  const child = spawn(process.execPath, [holder, dataDirectory, 'rest'], { stdio: 'ignore' })
  const home = join(dataDirectory, isRoot ? 'database' : '')
  for (let waited = 0; waited < 10_000; waited += 5) {
    if (
      existsSync(home) &&
      readdirSync(home).some((name) => name.startsWith('postgres-making-') && !name.endsWith('.password'))
    )
      break
    await wait(5)
  }
  child.kill('SIGKILL')
  await wait(1500)
  assert.equal(existsSync(join(home, 'postgres')), false)
  const server = await startEmbedded({ dataDirectory })
  assert.deepEqual(
    readdirSync(home).filter((name) => name.startsWith('postgres-making-')),
    [],
  )
  await server.stop()
})

test('only this user reaches the database: the socket and the password are closed to others', async (t) => {
  const dataDirectory = folder(t)
  const server = await startEmbedded({ dataDirectory })
  t.after(() => server.stop())
  assert.equal(statSync(server.connection.host).mode & 0o077, 0)
  assert.equal(statSync(join(dataDirectory, 'database-password')).mode & 0o077, 0)
  await assert.rejects(new Client({ ...server.connection, password: 'another' }).connect())
})
