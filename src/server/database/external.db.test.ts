import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { Client } from 'pg'
import { asMember, asNobody } from './as-member.ts'
import { openDatabase } from './open.ts'

const programs = globSync('/usr/lib/postgresql/*/bin').sort().at(-1)
const skip =
  programs && existsSync(join(programs, 'initdb'))
    ? false
    : 'no PostgreSQL of the system’s own is installed here'
const port = 20_000 + (process.pid % 20_000)
const url = (user: string, database: string) => `postgres://${user}:secret@127.0.0.1:${port}/${database}`

if (!skip && programs) await startCluster(programs)

/** A server as an administrator would run it: another version than ours, over TCP, with its own users. */
async function startCluster(bin: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-external-'))
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
  const user = process.getuid?.() === 0 ? { uid: number('-u'), gid: number('-g') } : {}
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  execFileSync(
    join(bin, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'root_of_all', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      join(folder, 'data'),
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
      '-c',
      'fsync=off',
    ],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  after(async () => {
    server.kill('SIGINT')
    await new Promise((resolve) => server.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true })
  })
  const client = await connected()
  // One at a time: a database is made outside of any transaction.
  for (const text of [
    'create role owner login createrole',
    'create role plain login',
    'create database mine owner owner',
    'create database theirs',
    'create database bare owner plain',
  ])
    await client.query(text)
  await client.end()
}

async function connected(): Promise<Client> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url('root_of_all', 'postgres') })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (tries > 100) throw error
      await wait(100)
    }
  }
}

async function query(database: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url('root_of_all', database) })
  await client.connect()
  await client.query(text)
  await client.end()
}

for (const [who, database] of [
  ['root_of_all', 'theirs'],
  ['owner', 'mine'],
] as const) {
  test(`on a PostgreSQL of one's own, as ${who === 'owner' ? 'the owner of the database' : 'its superuser'}, the restricted role is made and used`, {
    skip,
  }, async () => {
    const opened = await openDatabase({ databaseUrl: url(who, database), dataDirectory: tmpdir() }, () => {})
    const founder = { tenantId: crypto.randomUUID(), id: crypto.randomUUID(), roles: ['founder' as const] }
    await asMember(opened.database, founder, async (db) => {
      const { rows } = await sql<{
        user: string
        version: number
      }>`select current_user as user, current_setting('server_version_num')::int as version`.execute(db)
      assert.equal(rows[0]?.user, 'app')
      assert.ok((rows[0]?.version ?? 0) >= 150000)
      await db.insertInto('company').values({ name: 'Halyard' }).execute()
    })
    await asNobody(opened.database, async (db) => {
      assert.deepEqual(await db.selectFrom('company').selectAll().execute(), [])
      const { rows } = await sql<{ companies: number }>`select companies from installation_state()`.execute(
        db,
      )
      assert.equal(rows[0]?.companies, 1)
    })
    await opened.close()
    // Again, as every start does: nothing to migrate, the same password.
    await (await openDatabase({ databaseUrl: url(who, database), dataDirectory: tmpdir() }, () => {})).close()
  })
}

test('a user who may not make the restricted role is refused, with what to do', { skip }, async () => {
  await assert.rejects(
    openDatabase({ databaseUrl: url('plain', 'bare'), dataDirectory: tmpdir() }, () => {}),
    /may not create the restricted role 'app'/,
  )
})

test('a role app that could go around the policies is refused', { skip }, async () => {
  await query('theirs', 'alter role app bypassrls')
  await assert.rejects(
    openDatabase({ databaseUrl: url('root_of_all', 'theirs'), dataDirectory: tmpdir() }, () => {}),
    /privacy would not hold/,
  )
  await query('theirs', 'alter role app nobypassrls')
  await query('theirs', 'grant owner to app')
  await assert.rejects(
    openDatabase({ databaseUrl: url('root_of_all', 'theirs'), dataDirectory: tmpdir() }, () => {}),
    /privacy would not hold/,
  )
  await query('theirs', 'revoke owner from app')
})

test('a migration that was changed afterwards, and a database of a newer version, are refused untouched', {
  skip,
}, async () => {
  await query('theirs', `update migration set checksum = 'another' where name like '0005%'`)
  await assert.rejects(
    openDatabase({ databaseUrl: url('root_of_all', 'theirs'), dataDirectory: tmpdir() }, () => {}),
    /was changed after it was applied/,
  )
  await query('theirs', `insert into migration (name, checksum) values ('9999_later.sql', 'x')`)
  await assert.rejects(
    openDatabase({ databaseUrl: url('root_of_all', 'theirs'), dataDirectory: tmpdir() }, () => {}),
    /made by a newer Pilotlight/,
  )
})
