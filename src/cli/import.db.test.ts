import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { zipSync } from 'fflate'
import { testApplication } from '../testing/application.ts'

const main = new URL('./main.ts', import.meta.url).pathname
const world = await testApplication()
const [ana] = await world.company('Halyard', 'ana')
assert.ok(ana)
const base = await world.app.listen({ host: '127.0.0.1', port: 0 })
const { secret } = (
  await ana.call('POST', '/api/tokens', { name: 'test', scopes: ['read', 'write'], days: 1 })
).body
const folder = mkdtempSync(join(tmpdir(), 'pilotlight-import-'))
after(async () => {
  await world.app.close()
  rmSync(folder, { recursive: true, force: true })
})

function bring(...args: readonly string[]): Promise<{ code: number | null; out: string; words: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'import', ...args], {
      env: { PATH: process.env.PATH, PILOTLIGHT_URL: base, PILOTLIGHT_TOKEN: secret },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, words] = ['', '']
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (words += text))
    child.on('close', (code) => resolve({ code, out, words }))
  })
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const imports = async () => (await ana.call('GET', '/api/imports')).body
const book = write('book.csv', 'Name,Email\nRuth Adler,ruth@voss.example\n')
const junk = write('bad.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 0xff, 0xfe]))

test('what holds nobody begins no import, and says why', async () => {
  const whole = zipSync({
    'book.csv': new TextEncoder().encode('Name,Email\nAna Li,a@b.example\n'.repeat(99)),
  })
  const cut = write('cut.zip', whole.subarray(0, whole.length >> 1))
  for (const file of [junk, cut, write('empty.csv', ''), join(folder, 'nonexistent')]) {
    const { code, out, words } = await bring(file)
    assert.deepEqual([code, out], [2, ''], file)
    assert.ok(words.startsWith(file), words)
    assert.match(words, /There is nobody in this to bring\. Nothing was sent\.\n$/)
    assert.doesNotMatch(words, / at .*\.ts/)
  }
  assert.deepEqual(await imports(), [])
})

test('a file that cannot be read is one sentence, and stops no other', async () => {
  const { code, out, words } = await bring('--json', book, join(folder, 'nonexistent'), junk)
  assert.equal(code, 2, words)
  assert.match(words, /nonexistent: There is no such file\.\n/)
  assert.match(words, /bad\.exe: /)
  assert.equal(JSON.parse(out).people.new, 1)
})

test('of the folders above what was named the server hears nothing', async () => {
  mkdirSync(join(folder, 'mail', 'cards'), { recursive: true })
  write('mail/cards/more.csv', 'Name,Email\nIda Holm,ida@voss.example\n')
  assert.equal((await bring(join(folder, 'mail'))).code, 0)
  const [last, first] = await imports()
  assert.deepEqual(
    [...last.files, ...first.files].map(({ path }: { path: string }) => path),
    ['mail/cards/more.csv', 'book.csv', 'bad.exe'],
  )
  const { rows } = await world.owner.query("select string_agg(files::text, '') as files from import")
  assert.ok(!rows[0].files.includes(folder))
})

test('addresses that mail was delivered to are confirmed before anything is sent, and strangers’ are not proposed', async () => {
  const delivered = (to: string, from: string, day: number) =>
    `Delivered-To: ${to}\nFrom: ${from}\nTo: ${to}\nDate: ${day} Jan 2026 10:00:00 +0000\nMessage-ID: <${to}${day}@t.example>\n\nwords\n`
  mkdirSync(join(folder, 'eml'), { recursive: true })
  write('eml/1.eml', delivered('sam@stranger.example', 'mara@nordhav.example', 3))
  write('eml/2.eml', delivered('ana@old.example', 'mara@nordhav.example', 4))
  write(
    'eml/3.eml',
    'From: ana@old.example\nTo: mara@nordhav.example\nDate: 5 Jan 2026 10:00:00 +0000\nMessage-ID: <out@t.example>\n\nwords\n',
  )
  const before = (await imports()).length
  const unanswered = await bring(join(folder, 'eml'))
  assert.equal(unanswered.code, 64)
  assert.match(unanswered.words, /Which of these addresses are yours\?/)
  assert.match(
    unanswered.words,
    /\[ \] +\d +sam@stranger\.example +mail was delivered to it until 2026-01-03; nothing sent/,
  )
  assert.match(unanswered.words, /Nothing was sent: say --yes .* or --own ADDRESS/)
  assert.equal((await imports()).length, before)
  const preview = await bring('--preview', join(folder, 'eml'))
  assert.deepEqual(JSON.parse(preview.out).own, ['ana@halyard.example', 'ana@old.example'])
  assert.equal((await bring('--yes', join(folder, 'eml'))).code, 0)
  assert.deepEqual((await ana.call('GET', '/api/own-addresses')).body.addresses.sort(), [
    'ana@halyard.example',
    'ana@old.example',
  ])
  const own = await bring('--own', 'ana@old.example', join(folder, 'eml'))
  assert.equal(own.code, 0, own.words)
})
