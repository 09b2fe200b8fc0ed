import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { type TestMember, testApplication } from '../testing/application.ts'

const main = new URL('./main.ts', import.meta.url).pathname
const world = await testApplication()
const [ana, ben] = await world.company('Halyard', 'ana', 'ben')
if (!ana || !ben) throw new Error('Two members are needed.')
await ana.call('PATCH', `/api/members/${ben.id}`, { roles: ['programme_lead'] })
const url = await world.app.listen({ host: '127.0.0.1', port: 0 })
const home = mkdtempSync(join(tmpdir(), 'pilotlight-cli-'))
after(async () => {
  await world.app.close()
  rmSync(home, { recursive: true, force: true })
})
const secretOf = async (member: TestMember) =>
  (await member.call('POST', '/api/tokens', { name: 'cli', scopes: ['read', 'write'] })).body.secret
const tokens = new Map([
  [ana, await secretOf(ana)],
  [ben, await secretOf(ben)],
])

/** A command as this member would give it. */
function pilotlight(member: TestMember, ...args: readonly string[]) {
  return new Promise<{ code: number | null; out: string; words: string }>((resolve) => {
    const child = spawn(process.execPath, [main, 'content', ...args], {
      env: {
        PATH: process.env.PATH,
        XDG_CONFIG_HOME: home,
        PILOTLIGHT_URL: url,
        PILOTLIGHT_TOKEN: tokens.get(member),
      },
    })
    let [out, words] = ['', '']
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (words += text))
    child.on('close', (code) => resolve({ code, out, words }))
  })
}

const path = 'en/w1-l1.md'
const file = join(home, 'lesson.md')

test('a lesson is shown, put, reviewed by somebody else and live, from the command line', async () => {
  const shown = await pilotlight(ana, 'show', path)
  writeFileSync(file, shown.out.replace(/^title: .*$/m, 'title: A little, often'))
  const put = await pilotlight(ana, 'put', path, file)
  assert.deepEqual([put.code, put.out], [0, ''], put.words)
  assert.match((await pilotlight(ana, 'review', path)).words, /Somebody else reviews/)
  assert.equal((await pilotlight(ben, 'review', path)).code, 0)
  assert.equal((await pilotlight(ben, 'live', path)).code, 0)
  assert.equal((await ben.call('GET', '/api/academy/lessons/w1-l1')).body.title, 'A little, often')
  assert.match(
    (await pilotlight(ben, '--changed')).out,
    /^file.*\nen\/w1-l1\.md +A little, often +changed\n$/,
  )
})

test('what goes out as a ZIP comes in again as drafts', async () => {
  const zip = join(home, 'academy.zip')
  assert.equal((await pilotlight(ana, 'export', zip, '--company')).code, 0)
  const [name, bytes] = Object.entries(unzipSync(readFileSync(zip)))[0] ?? []
  assert.deepEqual([name, strFromU8(bytes ?? new Uint8Array())], [path, readFileSync(file, 'utf8')])
  assert.equal((await pilotlight(ana, 'withdraw', path)).code, 0)
  const imported = await pilotlight(ana, 'import', zip)
  assert.deepEqual([imported.code, imported.out], [0, `${path}\n`], imported.words)
  assert.match(imported.words, /1 draft.*Nothing is live by it/)
  assert.equal((await pilotlight(ana, 'import', file)).code, 1)
  assert.equal((await pilotlight(ana, 'import', join(home, 'none.zip'))).code, 2)
})

test('after an upgrade the changes are compared and merged', async () => {
  await world.owner.query(
    `update content_revision set base_text = replace(text, 'A little, often', 'Drop by drop') where state = 'draft'`,
  )
  const compared = await pilotlight(ana, 'compare', path)
  assert.match(
    compared.out,
    /1 CONFLICT: changed by both\n {2}was {5}title: Drop by drop\n {2}shipped title: .*\n {2}company title: A little, often\n/,
  )
  const unsaid = await pilotlight(ana, 'merge', path)
  assert.deepEqual([unsaid.code, /Change 1 is a conflict/.test(unsaid.words)], [64, true])
  assert.equal((await pilotlight(ana, 'merge', path, '--side', '1=company')).code, 0)
  assert.match((await pilotlight(ana, 'show', path)).out, /title: A little, often/)
  assert.equal((await pilotlight(ana, 'discard', path)).code, 0)
  assert.equal((await pilotlight(ana, 'nonsense', path)).code, 64)
  assert.match((await pilotlight(ana, 'try', 'home')).out, /Of 2 members nothing can be told/)
  assert.equal((await pilotlight(ana, 'try', 'nothing')).code, 1)
})
