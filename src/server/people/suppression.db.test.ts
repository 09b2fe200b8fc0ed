import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact } from '../../testing/records.ts'
import { ConfigurationRefused } from '../configuration.ts'
import { asMember } from '../database/as-member.ts'
import { connect } from '../database/connection.ts'
import { findSuppressed, hashAddress, listSuppressed, suppress, unsuppress } from './suppression.ts'
import { readSuppressionKey } from './suppression-key.ts'
import { openSuppression } from './suppression-start.ts'

const keyText = randomBytes(32).toString('base64')
const world = await testApplication({ SUPPRESSION_KEY: keyText })
const { database, owner } = world
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]
const tenantOf = async ({ id }: TestMember): Promise<string> =>
  (await owner.query('select tenant_id from member where id = $1', [id])).rows[0].tenant_id
const [tenantId, rivalId] = [await tenantOf(ana), await tenantOf(zoe)]
const goBetween = { tenantId, id: tenantId, roles: ['go_between' as const] }
const dataDirectory = mkdtempSync(join(tmpdir(), 'pilotlight-list-'))
after(() => rmSync(dataDirectory, { recursive: true, force: true }))
const settings = { dataDirectory, suppressionKey: keyText }
await openSuppression(database, settings, assert.fail)

let clock = Date.UTC(2026, 10, 20)
function now(): Date {
  clock += 60_000
  return new Date(clock)
}
const never = (address: string, scope: 'ask' | 'erase' = 'ask') =>
  asMember(database, goBetween, (db) => suppress(db, tenantId, address, scope, now()))
const lift = (address: string) =>
  asMember(database, goBetween, (db) => unsuppress(db, tenantId, hashAddress(tenantId, address), now()))
const card = (name: string, ...emails: string[]) => contact(name, { emails })
async function shareAll(member: TestMember): Promise<void> {
  const { body } = await member.call('GET', '/api/people')
  const ids = body.people.map(({ id }: { id: string }) => id)
  await member.call('POST', '/api/sharing', { level: 'shared', who: { ids } })
}
async function sharedOf(member: TestMember, looking = look): Promise<Record<string, boolean>> {
  const { rows } = await looking.query(
    'select name, is_suppressed from shared_tie where owner_id = $1 order by name',
    [member.id],
  )
  return Object.fromEntries(rows.map((row) => [row.name, row.is_suppressed]))
}

await ana.bring([
  card('Inês Carvalho', 'ines.carvalho@nordhav.example'),
  card('Ola Berg', 'ola+network@nordhav.example', 'ola.private@mail.example'),
  card('Ruth Adler', 'ruth@voss.example'),
])
await ben.bring([card('Ines C', 'ines.carvalho@nordhav.example'), card('Olaf', 'olaf@nordhav.example')])
await zoe.bring([card('Inês Carvalho', 'ines.carvalho@nordhav.example')])
for (const member of [ana, ben, zoe]) await shareAll(member)
const older = { ...world.ownerConfig, database: `${world.ownerConfig.database}_older` }
await copyDatabase()
const look = await client(world.ownerConfig)
after(() => look.end())

async function client(config: ClientConfig): Promise<Client> {
  const made = new Client(config)
  made.on('error', () => {})
  await made.connect()
  return made
}

/** Yesterday's backup. PostgreSQL copies a database that nobody is connected with. */
async function copyDatabase(): Promise<void> {
  owner.on('error', () => {})
  const admin = await client({ ...world.ownerConfig, database: 'postgres' })
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    world.ownerConfig.database,
  ])
  await admin.query(`create database ${older.database} template ${world.ownerConfig.database}`)
  await admin.end()
}

test('whoever says never is marked in every book of the company at once, and in no other company', async () => {
  await never('INES.carvalho@Nordhav.example')
  assert.deepEqual(await sharedOf(ana), { 'Inês Carvalho': true, 'Ola Berg': false, 'Ruth Adler': false })
  assert.deepEqual(await sharedOf(ben), { 'Ines C': true, Olaf: false })
  assert.deepEqual(await sharedOf(zoe), { 'Inês Carvalho': false })
})

test('a mailbox is the same under any tag and spelling, and another company has another hash', async () => {
  const hash = hashAddress(tenantId, 'ines.carvalho@nordhav.example')
  assert.equal(hash.length, 32)
  assert.deepEqual(hashAddress(tenantId, ' <INES.Carvalho+news@nordhav.example>'), hash)
  assert.deepEqual(hashAddress(tenantId, 'ine\u0301s@x.example'), hashAddress(tenantId, 'inés@x.example'))
  assert.notDeepEqual(hashAddress(rivalId, 'ines.carvalho@nordhav.example'), hash)
  assert.notDeepEqual(
    hashAddress(tenantId, '+4917012345@sms.example'),
    hashAddress(tenantId, '+4917099999@sms.example'),
  )
  await never('ola@nordhav.example')
  assert.equal((await sharedOf(ana))['Ola Berg'], true)
  assert.equal((await sharedOf(ben)).Olaf, false)
})

test('taken back, they may be asked again; whoever has another address on the list may not', async () => {
  await never('ola.private@mail.example')
  await lift('ola@nordhav.example')
  assert.equal((await sharedOf(ana))['Ola Berg'], true)
  await lift('ola.private@mail.example')
  assert.equal((await sharedOf(ana))['Ola Berg'], false)
})

test('a member keeps them in their own book, brings them again and shares them anew: nobody can ask them', async () => {
  const found = await ana.call('GET', '/api/people?search=carvalho')
  assert.equal(found.body.people.length, 1)
  const { id } = found.body.people[0]
  await ana.call('POST', '/api/sharing', { level: 'private', who: { ids: [id] } })
  await ana.call('POST', '/api/sharing', { level: 'shared', who: { ids: [id] } })
  assert.equal((await sharedOf(ana))['Inês Carvalho'], true)
  await ana.bring([
    card('Inês Carvalho', 'ines.carvalho@nordhav.example'),
    card('New Face', 'new@voss.example'),
  ])
  await shareAll(ana)
  assert.deepEqual(await sharedOf(ana), {
    'Inês Carvalho': true,
    'New Face': false,
    'Ola Berg': false,
    'Ruth Adler': false,
  })
})

test('two who turn out to be one are kept out when either is', async () => {
  await ana.bring([card('I. Carvalho-Reis', 'icr@mail.example')])
  await shareAll(ana)
  const idOf = async (search: string): Promise<string> =>
    (await ana.call('GET', `/api/people?search=${search}`)).body.people[0].id
  const [kept, other] = [await idOf('icr@mail'), await idOf('ines.carvalho')]
  assert.equal((await sharedOf(ana))['I. Carvalho-Reis'], false)
  const merged = await ana.call('POST', `/api/people/${kept}/merge`, { otherId: other })
  assert.deepEqual(Object.values(await sharedOf(ana)).filter(Boolean).length, 1)
  await ana.call('POST', `/api/merges/${merged.body.id}/undo`)
  assert.equal((await sharedOf(ana))['Inês Carvalho'], true)
  assert.equal((await sharedOf(ana))['I. Carvalho-Reis'], false)
})

test('a member asks the list about addresses, never reads it, and writes nothing on it', async () => {
  const actor = {
    tenantId,
    id: ana.id,
    roles: ['member' as const, 'administrator' as const, 'founder' as const],
  }
  await asMember(database, actor, async (db) => {
    assert.deepEqual(await db.selectFrom('suppression').selectAll().execute(), [])
    const hash = hashAddress(tenantId, 'ines.carvalho@nordhav.example')
    assert.deepEqual(
      await listSuppressed(db, [hash, randomBytes(32)]),
      new Map([[hash.toString('hex'), 'ask']]),
    )
    const found = await findSuppressed(db, ['ines.carvalho@nordhav.example', 'ruth@voss.example'])
    assert.deepEqual([...found.keys()], ['ines.carvalho@nordhav.example'])
  })
  await assert.rejects(
    asMember(database, actor, (db) => suppress(db, tenantId, 'ruth@voss.example', 'ask', now())),
    /row-level security/,
  )
  const rival = { tenantId: rivalId, id: zoe.id, roles: ['member' as const] }
  await asMember(database, rival, async (db) =>
    assert.equal((await findSuppressed(db, ['ines.carvalho@nordhav.example'])).size, 0),
  )
})

test('neither list nor journal holds an address, or a hash that can be tried without the key', async () => {
  const journal = readFileSync(join(dataDirectory, 'keys', 'suppression.log'), 'utf8')
  assert.equal(statSync(join(dataDirectory, 'keys', 'suppression.log')).mode & 0o777, 0o600)
  assert.match(journal, /^\n\S+ [0-9a-f]{16} \S+ [0-9a-f]{64} ask/)
  const { rows } = await look.query('select suppression::text as row from suppression')
  for (const text of [journal, ...rows.map(({ row }) => row)]) {
    assert.doesNotMatch(text, /@|nordhav|carvalho/i)
    assert.ok(!text.includes(keyText))
  }
})

test('an older database knows it after a start, and the journal learns what only the database knew', async () => {
  const restored = connect(older)
  const looking = await client(older)
  assert.equal((await looking.query('select from suppression')).rowCount, 0)
  await openSuppression(restored, settings, assert.fail)
  assert.deepEqual(await sharedOf(ana, looking), {
    'Inês Carvalho': true,
    'Ola Berg': false,
    'Ruth Adler': false,
  })
  await asMember(restored, goBetween, async (db) =>
    assert.equal((await findSuppressed(db, ['ines.carvalho@nordhav.example'])).size, 1),
  )
  // Another server on the database has a journal of its own, which lacks what the first one wrote.
  const another = mkdtempSync(join(tmpdir(), 'pilotlight-list-'))
  after(() => rmSync(another, { recursive: true, force: true }))
  await openSuppression(restored, { ...settings, dataDirectory: another }, assert.fail)
  const lines = (folder: string) =>
    new Set(
      readFileSync(join(folder, 'keys', 'suppression.log'), 'utf8')
        .split('\n')
        .filter(Boolean),
    )
  for (const line of lines(another)) assert.ok(lines(dataDirectory).has(line))
  assert.equal(lines(another).size, (await looking.query('select from suppression')).rowCount)
  // What was taken back on the first is not asked again by the journal of the second.
  await asMember(restored, goBetween, (db) =>
    unsuppress(db, tenantId, hashAddress(tenantId, 'ines.carvalho@nordhav.example'), now()),
  )
  await openSuppression(restored, settings, assert.fail)
  assert.equal((await sharedOf(ana, looking))['Inês Carvalho'], false)
  await openSuppression(database, settings, assert.fail)
  await restored.destroy()
  await looking.end()
  await look.query(`drop database ${older.database} with (force)`)
})

test('a line that a crash cut short is passed over, and the next is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-list-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const opened = { dataDirectory: folder, suppressionKey: keyText }
  await openSuppression(database, opened, assert.fail)
  const file = join(folder, 'keys', 'suppression.log')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n2026-11-20T10:00:00.000Z 01`)
  await never('ruth@voss.example')
  const said: string[] = []
  await openSuppression(database, opened, (message) => said.push(message))
  assert.match(said.join(), /1 lines could not be read/)
  assert.match(readFileSync(file, 'utf8'), /01\n\S+ [0-9a-f]{16} \S+ [0-9a-f]{64} ask$/)
  await openSuppression(database, settings, assert.fail)
})

test('with another key, or none where one was used, nothing starts and nothing is made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-list-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const refused = (given: string | undefined, words: RegExp) =>
    assert.rejects(
      openSuppression(database, { dataDirectory: folder, suppressionKey: given }, assert.fail),
      (error) => error instanceof ConfigurationRefused && words.test(error.message),
    )
  await refused(undefined, /There is no key at/)
  assert.equal(existsSync(join(folder, 'keys')), false)
  await refused(randomBytes(32).toString('hex'), /The key here is another one/)
  await refused('short', /must be 32 random bytes/)
})

test('an installation makes its own key, once, for its own eyes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-list-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  readSuppressionKey(join(folder, 'keys'), undefined)
  const file = join(folder, 'keys', 'suppression.key')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const text = readFileSync(file, 'utf8').trim()
  assert.deepEqual(
    readSuppressionKey(join(folder, 'keys'), undefined).hash(tenantId, 'a@b.example'),
    readSuppressionKey('', text).hash(tenantId, 'a@b.example'),
  )
  assert.deepEqual(
    readSuppressionKey('', Buffer.from(text, 'base64').toString('hex')).id,
    readSuppressionKey('', text).id,
  )
})
