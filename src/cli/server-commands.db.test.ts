import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testApplication } from '../testing/application.ts'
import { contact, mail } from '../testing/records.ts'

const main = new URL('./main.ts', import.meta.url).pathname
const world = await testApplication()
const [ana] = await world.company('Halyard', 'ana')
assert.ok(ana)
const base = await world.app.listen({ host: '127.0.0.1', port: 0 })
const home = mkdtempSync(join(tmpdir(), 'pilotlight-cli-'))
after(async () => {
  await world.app.close()
  rmSync(home, { recursive: true, force: true })
})

/** A command as a person would give it, with a home of its own. */
function pilotlight(
  args: readonly string[],
  input = '',
  environment: Record<string, string> = {},
): Promise<{ code: number | null; out: string; words: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { PATH: process.env.PATH, XDG_CONFIG_HOME: home, ...environment },
    })
    let [out, words] = ['', '']
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (words += text))
    child.on('close', (code) => resolve({ code, out, words }))
    child.stdin.end(input)
  })
}

test('before signing in a command says how to', async () => {
  const { code, words } = await pilotlight(['people'])
  assert.equal(code, 77)
  assert.match(words, /pilotlight login/)
})

test('login keeps a token that only this user can read, and leaves no session behind', async () => {
  const { code, words } = await pilotlight(
    ['login', base, '--email', 'ana@halyard.example'],
    'a pilot light never goes out\n',
  )
  assert.equal(code, 0, words)
  assert.equal(statSync(join(home, 'pilotlight', 'login.json')).mode & 0o077, 0)
  const { rows } = await world.owner.query(
    'select (select count(*) from token)::int as tokens, (select count(*) from session)::int as sessions',
  )
  assert.deepEqual(rows, [{ tokens: 1, sessions: 1 }])
})

test('a kept token is sent to no other server than its own', async () => {
  const elsewhere = await pilotlight(['people'], '', {
    PILOTLIGHT_URL: base.replace('127.0.0.1', 'localhost'),
  })
  assert.deepEqual([elsewhere.code, /pilotlight login/.test(elsewhere.words)], [77, true])
  assert.equal((await pilotlight(['people'], '', { PILOTLIGHT_URL: `${base}/` })).code, 0)
})

test('import, people, person, log, week, export, undo: the journey without a screen', async () => {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toUTCString()
  const mail = (from: string, to: string, ago: number) =>
    `From x@y.example Mon Jan  5 10:00:00 2026\nFrom: ${from}\nTo: ${to}\nDate: ${day(ago)}\nMessage-ID: <${ago}@t.example>\nSubject: CANARY\n\nCANARY\n\n`
  const box = [90, 60, 30]
    .map((ago) => mail('ana@halyard.example', 'Mara Lindqvist <mara@nordhav.example>', ago))
    .join('')
  writeFileSync(join(home, 'all.mbox'), box)
  writeFileSync(join(home, 'book.csv'), 'Name,Email\nRuth Adler,ruth@voss.example\n')
  const files = [join(home, 'all.mbox'), join(home, 'book.csv')]
  const preview = JSON.parse((await pilotlight(['import', '--preview', ...files])).out)
  assert.deepEqual([preview.people, preview.interactions], [2, 3])
  const imported = await pilotlight(['import', '--json', ...files])
  assert.equal(imported.code, 0, imported.words)
  assert.deepEqual(JSON.parse(imported.out).interactions, { new: 3, unchanged: 0 })
  const again = JSON.parse((await pilotlight(['import', '--json', ...files])).out)
  assert.deepEqual([again.people.new, again.interactions], [0, { new: 0, unchanged: 3 }])
  const people = (await pilotlight(['people', '--json', '--limit', '0'])).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Mara Lindqvist', 'Ruth Adler'],
  )
  assert.match((await pilotlight(['person', 'lindqvist'])).out, /estimate, not yet calibrated/)
  assert.equal((await pilotlight(['log', 'ruth', '--channel', 'call'])).code, 0)
  assert.match((await pilotlight(['week'])).out, /1 {2}Mara Lindqvist/)
  assert.equal((await pilotlight(['week', 'did', '1'])).code, 0)
  assert.match((await pilotlight(['week'])).out, /\[did\]/)
  assert.equal((await pilotlight(['week', 'undo', '1'])).code, 0)
  assert.match((await pilotlight(['export'])).out, /Mara Lindqvist/)
  const list = (await pilotlight(['imports', '--json'])).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(list.length, 2)
  for (const { id } of list) assert.equal((await pilotlight(['imports', 'undo', id])).code, 0)
  assert.doesNotMatch((await pilotlight(['export'])).out, /Mara/)
})

test('accounts come from a list, and say who knows whom', async () => {
  writeFileSync(
    join(home, 'accounts.csv'),
    'name,domains,kind,goal,lead\nNordhav Energy,nordhav.example,client,50,Ana\nQuiet Ltd,,prospect,20,Nobody\nBad,,friend,,\nAgain,nordhav.example,,,\n',
  )
  const added = await pilotlight(['accounts', 'add', join(home, 'accounts.csv')])
  assert.equal(added.code, 1)
  assert.match(added.words, /^row 4, Bad: friend is none of/m)
  assert.match(
    added.words,
    /^row 5, Again: nordhav\.example belongs to the account Nordhav Energy already\./m,
  )
  assert.match(added.words, /^row 3, Quiet Ltd: No member is called Nobody; it has no lead\./m)
  assert.match(added.words, /^2 accounts added\./m)
  const days = [60, 30, 10, 3]
  await ana.bring([
    contact('Priya Raman', { emails: ['priya@nordhav.example'], title: 'Chief Financial Officer' }),
    ...days.map((ago) =>
      mail('priya@nordhav.example', new Date(Date.now() - ago * 86_400_000).toISOString()),
    ),
  ])
  const [nordhav] = (await pilotlight(['accounts', '--json', 'nordhav'])).out.split('\n')
  const { id, lead, living } = JSON.parse(nordhav ?? '')
  assert.deepEqual([lead, living], ['ana', 0])
  await ana.call('POST', '/api/sharing', { level: 'shared', who: { accountId: id } })
  const league = await pilotlight(['accounts'])
  assert.match(league.out, /Nordhav Energy +client +1 of 50 +none without ana/)
  assert.match(league.words, /1 touch point in 2 accounts; 1 hangs on one person\./)
  const one = (await pilotlight(['account', 'nordhav'])).out
  assert.match(one, /^1 of 50 touch points at Nordhav Energy\. If ana leaves, none remain\./)
  assert.match(one, /finance +Priya Raman/)
  const wrong = await pilotlight(['accounts', '--kind', 'friend'])
  assert.match(wrong.words, /^ {2}kind: /m, 'what cannot be used is named')
  const nobody = await pilotlight(['account', 'zzz'])
  assert.deepEqual([nobody.code, /No account fits/.test(nobody.words)], [1, true])
  assert.equal((await pilotlight(['accounts', 'add', join(home, 'missing.csv')])).code, 2)
  writeFileSync(join(home, 'twice.csv'), 'name\nNordhav Energy\n')
  const twice = await pilotlight(['accounts', 'add', join(home, 'twice.csv')])
  assert.match(twice.words, /There is an account called Nordhav Energy already\./)
  writeFileSync(join(home, 'bad.exe'), new Uint8Array([0x4d, 0x5a, 0, 0xff]))
  assert.equal((await pilotlight(['accounts', 'add', join(home, 'bad.exe')])).code, 2)
})

test('people are shared one by one or by account, seen before, and taken back', async () => {
  const state = async () => JSON.parse((await pilotlight(['sharing', '--json'])).out)
  await ana.call('POST', '/api/sharing', { level: 'private', who: { sharing: ['shared'] } })
  assert.deepEqual(
    (await state()).proposals.map(({ account, people }: Record<string, unknown>) => [account, people]),
    [['Nordhav Energy', 1]],
  )
  const preview = await pilotlight(['share', 'priya', 'shared', '--preview'])
  assert.match(preview.out, /^1 of 1 people would change\. Nothing is saved\./)
  assert.match(
    preview.out,
    /Priya Raman +Chief Financial Officer .*finance +owner\/chief +\S+ +\d+ of 10 +\d{4}-\d\d\n/,
  )
  assert.equal((await state()).shared, 0)
  const shared = await pilotlight(['share', 'shared', '--account', 'nordhav', '--json'])
  assert.equal(JSON.parse(shared.out).changed, 1)
  assert.match((await pilotlight(['people', '--sharing', 'shared'])).out, /Priya Raman .* shared /)
  assert.match(
    (await pilotlight(['person', 'priya'])).out,
    /^Sharing: shared\. Department: finance, owner\/chief/m,
  )
  assert.match(
    (await pilotlight(['share', 'priya', 'private'])).words,
    /^1 person is now yours alone, and was not before/,
  )
  assert.equal((await pilotlight(['sharing', 'refuse', 'nordhav'])).code, 0)
  assert.deepEqual([(await state()).proposals, (await state()).refused.length], [[], 1])
  assert.equal((await pilotlight(['sharing', 'allow', 'nordhav'])).code, 0)
  assert.match(
    (await pilotlight(['sharing'])).out,
    /^You share 0 people; 0 are discoverable; 2 are yours alone\./,
  )
  for (const wrong of [
    ['share'],
    ['share', 'priya'],
    ['share', 'shared'],
    ['share', 'priya', 'shared', '--tag', 'x'],
    ['share', 'shared', '--circle', '7'],
    ['sharing', 'x'],
  ])
    assert.equal((await pilotlight(wrong)).code, 64, wrong.join(' '))
  assert.equal((await pilotlight(['share', 'shared', '--account', 'zzz'])).code, 1)
})

test('no name commands a terminal', async () => {
  await ana.call('POST', '/api/people', { name: 'Evil \u001b]0;owned\u0007 Name' })
  const { out, words } = await pilotlight(['people', 'evil'])
  assert.match(out, /Evil .*Name/)
  assert.ok(!`${out}${words}`.includes('\u001b'))
})

test('who is not found, or not alone, is said in words; so is a command that is none', async () => {
  const nobody = await pilotlight(['person', 'zzz'])
  assert.deepEqual([nobody.code, /None of your people/.test(nobody.words)], [1, true])
  for (const [wish, code, words] of [
    ['week did 99', 1, /^There is no 99 in this week/],
    ['imports undo 99', 1, /^You have no import 99/],
    ['log evil --on 2026-13-45', 64, /^--on '2026-13-45' is no day/],
    ['log evil --on 2026-02-30', 64, /is no day/],
    ['log evil --channel smoke', 1, /^ {2}channel: /m],
  ] as const) {
    const said = await pilotlight(wish.split(' '))
    assert.deepEqual([said.code, words.test(said.words)], [code, true], said.words)
  }
  assert.equal((await pilotlight(['nonsense'])).code, 64)
  assert.equal((await pilotlight(['people', '--nonsense'])).code, 64)
  assert.match((await pilotlight(['week', '--help'])).out, /^Usage: pilotlight week/)
})
